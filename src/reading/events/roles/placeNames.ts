import { CAPITALS } from '../../lexicons/states.ts';
import type { Mention } from '../../reading.ts';
import type { Token } from '../../text.ts';
import { OCCASION_NOUNS } from '../lexicons/occasions.ts';
import type { Chain, Item } from '../syntax/chains.ts';
import type { NounPhrase } from '../syntax/phrases.ts';
import type { Cast } from './cast.ts';
import { type MentionMap, singular } from './mentionMap.ts';
import { STATE_OF_CAPITAL } from './stateWords.ts';

const VENUES = new Set(
  'palace residence headquarters embassy consulate ministry hotel mansion villa castle chancery chancellery monastery barracks commission secretariat guesthouse compound kremlin'.split(
    ' ',
  ),
);
const PLACE_NOUNS = new Set('capital city town country region kingdom republic province border headquarters airport'.split(' '));
const TOWNS = new Set('city town capital village port resort suburb metropolis'.split(' '));

/** Tells where the noun phrases of a text are, and whom one visits there. */
export class PlaceNames {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #mentions: MentionMap;
  readonly #cast: Cast;
  readonly #ownersOf: (item: Item) => readonly string[];

  /** `ownersOf` gives the ids of those to whom a thing or place is said to belong. */
  constructor(
    text: string,
    tokens: readonly Token[],
    mentions: MentionMap,
    cast: Cast,
    ownersOf: (item: Item) => readonly string[],
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.#mentions = mentions;
    this.#cast = cast;
    this.#ownersOf = ownersOf;
  }

  isPlace(item: Item): boolean {
    const mention = this.#mentions.at(item.noun.head);
    if (mention?.type === 'place' || mention?.type === 'state') return true;
    return PLACE_NOUNS.has(this.#tokens[item.noun.head]!.lemma) && this.#ownersOf(item).length > 0;
  }

  /** Whom one visits by going to a place: the actor it is, the state it is the capital of, or whose capital it is called. */
  hostsOf(chain: Chain | null): string[] {
    const ids = new Set<string>();
    for (const item of chain?.items ?? []) {
      const mention = this.#mentions.at(item.noun.head);
      if (item.apposed && !mention) continue;
      const id = mention?.actor ?? (mention && this.stateOfCapital(mention));
      for (const host of id ? [id] : this.#ownersOf(item)) ids.add(host);
    }
    return [...ids];
  }

  /** The state of which a mention names the capital. */
  stateOfCapital({ start, end }: Mention): string | null {
    const state = STATE_OF_CAPITAL.get(this.#text.slice(start, end).toLowerCase());
    return state ? this.#cast.state(state) : null;
  }

  /** The name of a place as the text has it; of "the Iraqi capital", the city. */
  nameOf(noun: NounPhrase): string | null {
    const mention = this.#mentions.at(noun.head);
    if (this.#tokens[noun.head]!.lemma === 'capital') {
      const [host] = this.#ownersOf({ noun, first: noun.first, end: noun.end, apposed: false, tail: null });
      const capital = host && CAPITALS.get(this.#cast.actor(host)?.name ?? '');
      if (capital) return capital;
    }
    if (!mention || (mention.type !== 'place' && mention.type !== 'state')) return null;
    const name = this.#text.slice(mention.start, mention.end);
    return /\p{Lu}/u.test(name) ? name : null;
  }

  /** "in this old river port": the town where the report was written. */
  isThisTown({ first, head }: NounPhrase): boolean {
    return this.#tokens[first]!.lower === 'this' && TOWNS.has(this.#tokens[head]!.lemma);
  }

  /** "in the capital", in a report from one. */
  isTheCapital({ first, head, end }: NounPhrase, writtenAt: string): boolean {
    const bare = end - first === 2 && this.#tokens[first]!.lower === 'the' && this.#tokens[head]!.lower === 'capital';
    return bare && STATE_OF_CAPITAL.has(writtenAt.toLowerCase());
  }

  #isNamedVenue(noun: NounPhrase): boolean {
    const head = this.#tokens[noun.head]!;
    const mention = this.#mentions.at(noun.head);
    if (mention && mention.type !== 'organization' && mention.type !== 'place') return false;
    return head.pos === 'PROPN' && /^\p{Lu}\p{L}*\p{Ll}/u.test(head.text) && !OCCASION_NOUNS.has(singular(head));
  }

  /** The words for a building where people meet: "the residence of the French ambassador", and by name "Lancaster House"; null for other nouns, and for "his office". */
  venueOf({ noun, first, end }: Item, orByName: boolean): string | null {
    if (noun.time || this.#tokens[noun.first]!.pos === 'PRON') return null;
    if (!VENUES.has(this.#tokens[noun.head]!.lower) && !(orByName && this.#isNamedVenue(noun))) return null;
    return this.#text.slice(this.#tokens[first]!.start, this.#tokens[end - 1]!.end).replace(/\s+/g, ' ');
  }
}
