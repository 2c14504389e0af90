import type { Mention } from '../../reading.ts';
import type { Token } from '../../text.ts';
import type { Draft } from '../draft.ts';
import type { Item } from '../syntax/chains.ts';
import type { Cast } from './cast.ts';

/** Sentences over which "the two" still means those who met. */
const REACH = 3;
/** Sentences over which "both countries" still means the two of which one was told to have dealt with the other. */
const REACH_OF_STATES = 6;
const THEY = new Set(['they', 'them', 'both']);
const PAIR_NOUNS = new Set(['pair', 'duo', 'two']);
/** Of two people these say whom they speak for: "both governments". */
const STATE_NOUNS = new Set(['country', 'nation', 'state', 'government', 'capital', 'people', 'neighbour', 'neighbor']);

/** What anybody may be called who met somebody. */
const ANYBODY = new Set(
  'man woman leader side official diplomat politician party counterpart colleague rival interlocutor'.split(' '),
);

/** Who a plural means that only points back: "the two", "both men", "they", after a meeting those who met. */
export class Pairs {
  readonly #tokens: readonly Token[];
  #met: readonly string[] = [];
  /** The last two pairs of states, the latest first. */
  #states: readonly { readonly ids: readonly string[]; readonly sentence: number }[] = [];
  #sentence = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Takes note of the last meeting of some drafts that names at least two who met, and of the last two states that dealt with each other. */
  remember(drafts: readonly Draft[], cast: Cast): void {
    for (const { actors, recipients, trigger } of drafts) {
      const states = new Set([...actors, ...recipients].flatMap((id) => cast.stateOf(id) ?? []));
      if (states.size !== 2) continue;
      const others = this.#states.filter(({ ids }) => !ids.every((id) => states.has(id)));
      this.#states = [{ ids: [...states], sentence: this.#tokens[trigger.first]!.sentence }, ...others.slice(0, 1)];
    }
    const met = drafts.findLast(({ type, mode, actors, recipients }) => {
      const sides = new Set([...actors, ...recipients]);
      return type === 'CONSULT' && mode !== 'visit' && sides.size > 1;
    });
    if (!met) return;
    this.#met = [...new Set([...met.actors, ...met.recipients])];
    this.#sentence = this.#tokens[met.trigger.first]!.sentence;
  }

  /** Those who met in this sentence or shortly before it. */
  lately(sentence: number): readonly string[] {
    return sentence - this.#sentence <= REACH ? this.#met : [];
  }

  /** True for "both governments", which those who met tell best. */
  isOfStates({ noun }: Item): boolean {
    return STATE_NOUNS.has(this.#tokens[noun.head]!.lemma) && this.#isBoth(noun.first, noun.end);
  }

  /** The ids of whom an item means, none where it means others or cannot be told. */
  meantBy({ noun }: Item, mention: Mention | null, cast: Cast): readonly string[] {
    const head = this.#tokens[noun.head]!;
    const met = this.lately(head.sentence);
    if (met.length < 2) {
      const near = this.#states.filter(({ sentence }) => head.sentence - sentence <= REACH_OF_STATES);
      return near.length === 1 && STATE_NOUNS.has(head.lemma) && this.#isBoth(noun.first, noun.end) ? near[0]!.ids : [];
    }
    if (THEY.has(head.lower)) return mention?.actor ? [] : met;
    if (met.length !== 2 || !this.#isBoth(noun.first, noun.end)) return [];
    if (!STATE_NOUNS.has(head.lemma)) return this.#onlyCounts(noun.first, noun.head) && fitsAll(head, met, cast) ? met : [];
    const states = met.flatMap((id) => cast.stateOf(id) ?? []);
    return new Set(states).size === 2 ? states : [];
  }

  /** "both men", "the two ministers", "the pair". */
  #isBoth(first: number, end: number): boolean {
    const [one, two] = [this.#tokens[first]!.lower, first + 1 < end ? this.#tokens[first + 1]!.lower : ''];
    return one === 'both' || (/^(?:the|these)$/.test(one) && PAIR_NOUNS.has(two));
  }

  /** "the two ministers", not "the two Danish ministers", who may be others. */
  #onlyCounts(first: number, head: number): boolean {
    for (let i = first; i < head; i += 1) if (!/^(?:the|these|both|two)$/.test(this.#tokens[i]!.lower)) return false;
    return true;
  }
}

/** "the two ministers" are ministers both; "the two men" may be anybody. */
function fitsAll({ lower, lemma }: Token, met: readonly string[], cast: Cast): boolean {
  if (THEY.has(lower) || PAIR_NOUNS.has(lower) || ANYBODY.has(lemma)) return true;
  return met.every((id) => cast.actor(id)?.offices.some(({ title }) => title.toLowerCase().split(' ').includes(lemma)) ?? false);
}
