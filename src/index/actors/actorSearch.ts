import { tokenKey } from '../../reading/actors/names.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import { type Ascending, common, either, without } from './ascending.ts';
import { actorsWith, actorsWithPrefix, firstByRank, type SearchTable, type TermKind, tableOf } from './searchTable.ts';
import { officeKey, typedWords } from './typedWords.ts';

/** How a typed name fits an actor, best first. The numbers only order. */
const FIT = { name: 0, alias: 1, heldOffice: 2, allWords: 3, office: 4, prefix: 5, spelling: 6 } as const;

/** The longest typed name that is looked at. UTF-16 units. */
const LONGEST_NAME = 200;

/** How many names are kept with whom they mean, before the memory is emptied. */
const MOST_RESOLVED = 1_000;

/** Actors that changed since the table was built; past this share of all, or so many, the table is built anew. */
const MOST_CHANGED = { share: 1 / 16, atLeast: 500 };
/** Ids looked at in one step. */
const STEP = 10_000;

type Actors = ReadonlyMap<string, IndexedActor>;
/** Numbers of actors, in any order, perhaps one more than once. */
type Numbers = readonly Uint32Array[];

/**
 * Finds actors by what a person types: any alias or office, the beginning of one, or a misspelling. Never changes. An actor's number is that of the table,
 * or, in the table of changes, the size of the table more.
 */
export class ActorSearch {
  readonly #actors: Actors;
  readonly #table: SearchTable;
  /** Those that the table tells wrong, or not at all; their numbers in it; and the table that tells them right. */
  readonly #changed: ReadonlySet<string>;
  readonly #outdated: ReadonlySet<number>;
  readonly #changes: SearchTable;
  /** Whom names mean that were asked for before: answers come back to the same few. */
  readonly #resolved = new Map<string, readonly IndexedActor[]>();

  private constructor(
    actors: Actors,
    table: SearchTable,
    changed: ReadonlySet<string>,
    outdated: ReadonlySet<number>,
    changes: SearchTable,
  ) {
    this.#actors = actors;
    this.#table = table;
    this.#changed = changed;
    this.#outdated = outdated;
    this.#changes = changes;
  }

  static *over(actors: Actors): Steps<ActorSearch> {
    return yield* ActorSearch.restored(actors, yield* tableOf(actors.values(), tokenKey), []);
  }

  /** A search as it was written: its `table`, and those whom the table tells wrong or not at all. */
  static *restored(actors: Actors, table: SearchTable, changed: readonly string[]): Steps<ActorSearch> {
    const all = new Set(changed);
    const changes = yield* tableOf(
      changed.flatMap((id) => actors.get(id) ?? []),
      tokenKey,
    );
    const outdated = new Set<number>();
    for (let number = 0; all.size > 0 && number < table.ids.length; number += 1) {
      if (all.has(table.ids[number]!)) outdated.add(number);
      if (number % STEP === 0) yield;
    }
    return new ActorSearch(actors, table, all, outdated, changes);
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
    const fits = new Map<number, number>();
    for (const [fit, numbers] of this.#waysToFit(words)) {
      for (const number of this.#first(numbers, limit, (other) => fits.has(other))) fits.set(number, fit);
      // What fits less well comes behind all of these.
      if (fits.size >= limit) break;
    }
    return this.#ranked(fits).slice(0, limit);
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
    const fits = new Map<number, number>();
    let alike: number | null = null;
    for (const [fit, lists] of this.#waysToFit(typedWords(typed.slice(0, LONGEST_NAME)))) {
      if (alike !== null && fit > alike) break;
      // How an actor fits is how it fits best.
      for (const numbers of lists) for (const number of numbers) if (!fits.has(number)) fits.set(number, fit);
      // A lone surname may be one person's alias and a part of another's name: both bear it.
      if (alike === null && fits.size > 0) alike = fit === FIT.name || fit === FIT.heldOffice ? fit : Math.max(fit, FIT.allWords);
    }
    const bearers = this.#ranked(fits);
    const named = bearers.filter(({ type }) => type !== 'group');
    return named.length > 0 ? named : bearers;
  }

  /** Those of these that fit best, best first. */
  #ranked(fits: ReadonlyMap<number, number>): readonly IndexedActor[] {
    const all = [...fits].map(([number, fit]) => ({ actor: this.#actorOf(number), fit }));
    return all.sort(compareFits).map(({ actor }) => actor);
  }

  #actorOf(number: number): IndexedActor {
    const { ids } = this.#table;
    return this.#actors.get(ids[number] ?? this.#changes.ids[number - ids.length]!)!;
  }

  /** The actors that fit in each way, the best way first; each way is worked out when it is asked for. */
  *#waysToFit(words: readonly string[]): Generator<readonly [fit: number, found: Numbers]> {
    const last = words.at(-1);
    if (last === undefined) return;
    yield [FIT.name, [this.#with('n', words.join(' '))]];
    yield [FIT.alias, [this.#with('a', words.join(' '))]];
    yield [FIT.heldOffice, [this.#with('o', officeKey(words))]];
    const inOffices = words.map((word) => this.#with('f', word));
    const ofWord = words.map((word, i) => either(this.#with('w', word), inOffices[i]!));
    const whole = common(ofWord);
    yield [FIT.allWords, [without(whole, common(inOffices))]];
    yield [FIT.office, [whole]];
    const begun = [...this.#withPrefix('w', last), ...this.#withPrefix('f', last)];
    yield [FIT.prefix, words.length > 1 ? among(common(ofWord.slice(0, -1)), begun) : begun];
    yield [
      FIT.spelling,
      [common(words.map((word, i) => (ofWord[i]!.length > 0 ? ofWord[i]! : this.#with('s', tokenKey(word)))))],
    ];
  }

  #with(kind: TermKind, term: string): Ascending {
    return either(this.#current(actorsWith(this.#table, kind, term)), this.#behind(actorsWith(this.#changes, kind, term)));
  }

  #withPrefix(kind: TermKind, prefix: string): Numbers {
    return [
      this.#current(actorsWithPrefix(this.#table, kind, prefix)),
      this.#behind(actorsWithPrefix(this.#changes, kind, prefix)),
    ];
  }

  /** Numbers of the table but for those of whom it is wrong. */
  #current(numbers: Uint32Array): Uint32Array {
    return this.#outdated.size === 0 ? numbers : numbers.filter((number) => !this.#outdated.has(number));
  }

  /** Numbers of the changes as those of all. */
  #behind(numbers: Uint32Array): Uint32Array {
    return numbers.map((number) => number + this.#table.ids.length);
  }

  /** The first so many by rank, of each table. */
  #first(lists: Numbers, limit: number, passesOver: (number: number) => boolean): number[] {
    const { length } = this.#table.ids;
    const ofTable = lists.map((numbers) => (this.#changed.size === 0 ? numbers : numbers.filter((number) => number < length)));
    const first = firstByRank(this.#table, ofTable, limit, passesOver);
    if (this.#changed.size === 0) return first;
    const ofChanges = lists.map((numbers) => numbers.filter((number) => number >= length).map((number) => number - length));
    const others = firstByRank(this.#changes, ofChanges, limit, (number) => passesOver(number + length));
    return [...first, ...others.map((number) => number + length)];
  }

  #renowned(limit: number): readonly IndexedActor[] {
    const all = [this.#current(this.#table.renowned), this.#behind(this.#changes.renowned)];
    const first = this.#first(all, limit, () => false);
    return this.#ranked(new Map(first.map((number) => [number, FIT.name]))).slice(0, limit);
  }
}

/** The numbers that are among these. */
function among(these: Ascending, lists: Numbers): Numbers {
  if (these.length === 0) return [];
  const wanted = new Set(these);
  return lists.map((numbers) => numbers.filter((number) => wanted.has(number)));
}

interface Fit {
  readonly actor: IndexedActor;
  readonly fit: number;
}

const compareFits = (a: Fit, b: Fit): number =>
  a.fit - b.fit || Number(a.actor.type === 'group') - Number(b.actor.type === 'group') || compareRenown(a.actor, b.actor);

const compareRenown = (a: IndexedActor, b: IndexedActor): number =>
  b.documents.length - a.documents.length || compareText(a.id, b.id);
