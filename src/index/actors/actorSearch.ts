import { tokenKey } from '../../reading/actors/names.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import { actorsWith, actorsWithPrefix, type SearchTable, type TermKind, tableOf } from './searchTable.ts';
import { officeKey, typedWords } from './typedWords.ts';

/** How a typed name fits an actor, best first. The numbers only order. */
const FIT = { name: 0, alias: 1, heldOffice: 2, allWords: 3, office: 4, prefix: 5, spelling: 6 } as const;

/** The longest typed name that is looked at. UTF-16 units. */
const LONGEST_NAME = 200;

/** Actors that changed since the table was built; past this share of all, or so many, the table is built anew. */
const MOST_CHANGED = { share: 1 / 16, atLeast: 500 };

type Actors = ReadonlyMap<string, IndexedActor>;

/** Finds actors by what a person types: any alias or office, the beginning of one, or a misspelling. Never changes. */
export class ActorSearch {
  readonly #actors: Actors;
  readonly #table: SearchTable;
  /** Those that the table tells wrong, or not at all; and the table that tells them right. */
  readonly #changed: ReadonlySet<string>;
  readonly #changes: SearchTable;

  private constructor(actors: Actors, table: SearchTable, changed: ReadonlySet<string>, changes: SearchTable) {
    this.#actors = actors;
    this.#table = table;
    this.#changed = changed;
    this.#changes = changes;
  }

  static *over(actors: Actors): Steps<ActorSearch> {
    return new ActorSearch(actors, yield* tableOf(actors.values(), tokenKey), new Set(), yield* tableOf([], tokenKey));
  }

  /** A search as it was written: its `table`, and those whom the table tells wrong or not at all. */
  static *restored(actors: Actors, table: SearchTable, changed: readonly string[]): Steps<ActorSearch> {
    const changes = yield* tableOf(
      changed.flatMap((id) => actors.get(id) ?? []),
      tokenKey,
    );
    return new ActorSearch(actors, table, new Set(changed), changes);
  }

  /** What `restored` needs. */
  get written(): { readonly table: SearchTable; readonly changed: readonly string[] } {
    return { table: this.#table, changed: [...this.#changed] };
  }

  /** The search over these actors, of whom all but the changed ones are as in this. */
  *with(actors: Actors, changed: Iterable<string>): Steps<ActorSearch> {
    const all = [...new Set([...this.#changed, ...changed])];
    const isMuch = all.length > Math.max(MOST_CHANGED.atLeast, MOST_CHANGED.share * this.#table.ids.length);
    return yield* isMuch ? ActorSearch.over(actors) : ActorSearch.restored(actors, this.#table, all);
  }

  /** Likeliest first; at most `limit`. */
  find(typed: string, limit: number): readonly IndexedActor[] {
    const words = typedWords(typed.slice(0, LONGEST_NAME));
    if (words.length === 0) return this.#renowned(limit);
    return this.#ranked(words)
      .slice(0, limit)
      .map(({ actor }) => actor);
  }

  /** See `CorpusIndex.resolveActor`. */
  resolve(typed: string): readonly IndexedActor[] {
    const exact = this.#actors.get(typed);
    if (exact) return [exact];
    const ranked = this.#ranked(typedWords(typed.slice(0, LONGEST_NAME)));
    const best = ranked[0];
    if (!best) return [];
    // A lone surname may be one person's alias and a part of another's name: both bear it.
    const alike = best.fit === FIT.name || best.fit === FIT.heldOffice ? best.fit : Math.max(best.fit, FIT.allWords);
    const bearers = ranked.filter(({ fit }) => fit <= alike).map(({ actor }) => actor);
    const named = bearers.filter(({ type }) => type !== 'group');
    return named.length > 0 ? named : bearers;
  }

  /** Every actor that fits, best first. */
  #ranked(words: readonly string[]): { actor: IndexedActor; fit: number }[] {
    const fits = this.#fitting(words);
    const ranked = [...fits].map(([id, fit]) => ({ actor: this.#actors.get(id)!, fit }));
    return ranked.sort(
      (a, b) =>
        a.fit - b.fit ||
        Number(a.actor.type === 'group') - Number(b.actor.type === 'group') ||
        b.actor.documents.length - a.actor.documents.length ||
        compareText(a.actor.id, b.actor.id),
    );
  }

  /** Every actor that fits, by id, with how well. */
  #fitting(words: readonly string[]): Map<string, number> {
    const fits = new Map<string, number>();
    const note = (found: Iterable<string>, fit: number) => {
      for (const id of found) if (!fits.has(id)) fits.set(id, fit);
    };
    const last = words.at(-1);
    if (last === undefined) return fits;
    note(this.#with('n', words.join(' ')), FIT.name);
    note(this.#with('a', words.join(' ')), FIT.alias);
    note(this.#with('o', officeKey(words)), FIT.heldOffice);
    const ofWord = words.map((word) => this.#with('w', word).union(this.#with('f', word)));
    const whole = common(ofWord);
    const ofOffice = common(words.map((word) => this.#with('f', word)));
    note(whole.difference(ofOffice), FIT.allWords);
    note(whole, FIT.office);
    note(common([...ofWord.slice(0, -1), this.#withPrefix(last)]), FIT.prefix);
    const alike = words.map((word, i) => (ofWord[i]!.size > 0 ? ofWord[i]! : this.#with('s', tokenKey(word))));
    note(common(alike), FIT.spelling);
    return fits;
  }

  #with(kind: TermKind, term: string): Set<string> {
    const found = new Set<string>();
    this.#collect(found, [actorsWith(this.#table, kind, term)], [actorsWith(this.#changes, kind, term)]);
    return found;
  }

  #withPrefix(prefix: string): Set<string> {
    const found = new Set<string>();
    for (const kind of ['w', 'f'] as const)
      this.#collect(found, actorsWithPrefix(this.#table, kind, prefix), actorsWithPrefix(this.#changes, kind, prefix));
    return found;
  }

  #collect(found: Set<string>, ofTable: Iterable<Uint32Array>, ofChanges: Iterable<Uint32Array>): void {
    for (const numbers of ofTable)
      for (const number of numbers) {
        const id = this.#table.ids[number]!;
        if (!this.#changed.has(id)) found.add(id);
      }
    for (const numbers of ofChanges) for (const number of numbers) found.add(this.#changes.ids[number]!);
  }

  #renowned(limit: number): readonly IndexedActor[] {
    const found = new Set<string>();
    this.#collect(found, [this.#table.renowned], [this.#changes.renowned]);
    const actors = [...found].map((id) => this.#actors.get(id)!);
    return actors.sort((a, b) => b.documents.length - a.documents.length || compareText(a.id, b.id)).slice(0, limit);
  }
}

/** Members of every set. */
function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...rest] = [...sets].sort((a, b) => a.size - b.size);
  return rest.reduce<ReadonlySet<string>>((a, b) => new Set(a).intersection(b), first ?? new Set());
}
