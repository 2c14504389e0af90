import { tokenKey } from '../../reading/actors/names.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import { actorsWith, actorsWithPrefix, firstWithPrefix, type SearchTable, type TermKind, tableOf } from './searchTable.ts';
import { officeKey, typedWords } from './typedWords.ts';

/** How a typed name fits an actor, best first. The numbers only order. */
const FIT = { name: 0, alias: 1, heldOffice: 2, allWords: 3, office: 4, prefix: 5, spelling: 6 } as const;

/** The longest typed name that is looked at. UTF-16 units. */
const LONGEST_NAME = 200;

/** How many names are kept with whom they mean, before the memory is emptied. */
const MOST_RESOLVED = 1_000;

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
  /** Whom names mean that were asked for before: answers come back to the same few. */
  readonly #resolved = new Map<string, readonly IndexedActor[]>();

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
    const fits = new Map<string, number>();
    for (const [fit, found] of this.#waysToFit(words, () => limit + fits.size)) {
      note(fits, found, fit);
      // What fits less well comes behind all of these.
      if (fits.size >= limit) break;
    }
    return this.#ranked(fits, limit);
  }

  /** See `CorpusIndex.resolveActor`. */
  resolve(typed: string): readonly IndexedActor[] {
    const exact = this.#actors.get(typed);
    if (exact) return [exact];
    let resolved = this.#resolved.get(typed);
    if (!resolved) {
      resolved = this.#bearersOf(typed);
      if (this.#resolved.size >= MOST_RESOLVED) this.#resolved.clear();
      if (typed.length <= LONGEST_NAME) this.#resolved.set(typed, resolved);
    }
    return resolved;
  }

  #bearersOf(typed: string): readonly IndexedActor[] {
    const fits = new Map<string, number>();
    let alike: number | null = null;
    for (const [fit, found] of this.#waysToFit(typedWords(typed.slice(0, LONGEST_NAME)))) {
      if (alike !== null && fit > alike) break;
      note(fits, found, fit);
      // A lone surname may be one person's alias and a part of another's name: both bear it.
      if (alike === null && fits.size > 0) alike = fit === FIT.name || fit === FIT.heldOffice ? fit : Math.max(fit, FIT.allWords);
    }
    const bearers = this.#ranked(fits, fits.size);
    const named = bearers.filter(({ type }) => type !== 'group');
    return named.length > 0 ? named : bearers;
  }

  /** Those of these that fit best, best first. */
  #ranked(fits: ReadonlyMap<string, number>, limit: number): readonly IndexedActor[] {
    const all = [...fits].map(([id, fit]) => ({ actor: this.#actors.get(id)!, fit }));
    return firstOf(all, limit, compareFits).map(({ actor }) => actor);
  }

  /** The actors that fit in each way, by id, the best way first; each way is worked out when it is asked for. Where `most` is given, of those whose name begins as the one word typed only so many, the most renowned. */
  *#waysToFit(words: readonly string[], most?: () => number): Generator<readonly [fit: number, found: ReadonlySet<string>]> {
    const last = words.at(-1);
    if (last === undefined) return;
    yield [FIT.name, this.#with('n', words.join(' '))];
    yield [FIT.alias, this.#with('a', words.join(' '))];
    yield [FIT.heldOffice, this.#with('o', officeKey(words))];
    const ofWord = words.map((word) => this.#with('w', word).union(this.#with('f', word)));
    const whole = common(ofWord);
    const ofOffice = common(words.map((word) => this.#with('f', word)));
    yield [FIT.allWords, whole.difference(ofOffice)];
    yield [FIT.office, whole];
    if (words.length > 1) yield [FIT.prefix, this.#withPrefix(last, common(ofWord.slice(0, -1)))];
    else yield [FIT.prefix, most ? this.#firstWithPrefix(last, most()) : this.#withPrefix(last, null)];
    const alike = words.map((word, i) => (ofWord[i]!.size > 0 ? ofWord[i]! : this.#with('s', tokenKey(word))));
    yield [FIT.spelling, common(alike)];
  }

  #with(kind: TermKind, term: string): Set<string> {
    const found = new Set<string>();
    this.#collect(found, [actorsWith(this.#table, kind, term)], [actorsWith(this.#changes, kind, term)]);
    return found;
  }

  /** @param among null for all */
  #withPrefix(prefix: string, among: ReadonlySet<string> | null): Set<string> {
    const found = new Set<string>();
    if (among?.size === 0) return found;
    for (const kind of ['w', 'f'] as const)
      this.#collect(
        found,
        actorsWithPrefix(this.#table, kind, prefix),
        actorsWithPrefix(this.#changes, kind, prefix),
        (id) => among?.has(id) ?? true,
      );
    return found;
  }

  #firstWithPrefix(prefix: string, most: number): Set<string> {
    const of = (table: SearchTable, passesOver: (id: string) => boolean) =>
      firstWithPrefix(table, ['w', 'f'], prefix, most, passesOver);
    return new Set([...of(this.#table, (id) => this.#changed.has(id)), ...of(this.#changes, () => false)]);
  }

  #collect(
    found: Set<string>,
    ofTable: Iterable<Uint32Array>,
    ofChanges: Iterable<Uint32Array>,
    isWanted: (id: string) => boolean = () => true,
  ): void {
    for (const numbers of ofTable)
      for (const number of numbers) {
        const id = this.#table.ids[number]!;
        if (isWanted(id) && !this.#changed.has(id)) found.add(id);
      }
    for (const numbers of ofChanges)
      for (const number of numbers) {
        const id = this.#changes.ids[number]!;
        if (isWanted(id)) found.add(id);
      }
  }

  #renowned(limit: number): readonly IndexedActor[] {
    const found = new Set<string>();
    this.#collect(found, [this.#table.renowned], [this.#changes.renowned]);
    const actors = [...found].map((id) => this.#actors.get(id)!);
    return firstOf(actors, limit, compareRenown);
  }
}

interface Fit {
  readonly actor: IndexedActor;
  readonly fit: number;
}

const compareFits = (a: Fit, b: Fit): number =>
  a.fit - b.fit || Number(a.actor.type === 'group') - Number(b.actor.type === 'group') || compareRenown(a.actor, b.actor);

const compareRenown = (a: IndexedActor, b: IndexedActor): number =>
  b.documents.length - a.documents.length || compareText(a.id, b.id);

/** How an actor fits is how it fits best. */
function note(fits: Map<string, number>, found: Iterable<string>, fit: number): void {
  for (const id of found) if (!fits.has(id)) fits.set(id, fit);
}

/** The first so many in order: one letter typed fits thousands, of whom a few are shown. */
function firstOf<T>(all: T[], limit: number, compare: (a: T, b: T) => number): T[] {
  if (all.length <= 4 * limit) return all.sort(compare).slice(0, limit);
  const first: T[] = [];
  for (const one of all) {
    if (first.length === limit && compare(one, first[limit - 1]!) >= 0) continue;
    if (first.length === limit) first.pop();
    let at = first.length;
    while (at > 0 && compare(one, first[at - 1]!) < 0) at -= 1;
    first.splice(at, 0, one);
  }
  return first;
}

/** Members of every set. */
function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...rest] = [...sets].sort((a, b) => a.size - b.size);
  return rest.reduce<ReadonlySet<string>>((a, b) => new Set(a).intersection(b), first ?? new Set());
}
