import type { IndexedActor } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import { officeKey, typedWords } from './typedWords.ts';

/** What a term of the table is: a whole name, a whole alias, a word of an alias, its sound, a word of an office, a whole office. */
export type TermKind = 'n' | 'a' | 'w' | 's' | 'f' | 'o';

/** Actors by the terms under which they are found: sorted terms, and for each the numbers of its actors. Never changes. */
export interface SearchTable {
  /** Ids by number. */
  readonly ids: readonly string[];
  /** Kind and term, in order, one behind the other; where each begins, and where the last ends. */
  readonly terms: string;
  readonly termStarts: Uint32Array;
  /** Numbers of actors, ascending for each term; where those of each term begin, and where the last end. */
  readonly actors: Uint32Array;
  readonly actorStarts: Uint32Array;
  /** The place of each among all: those named in most documents first, groups last. */
  readonly ranks: Uint32Array;
  /** Numbers of those named in most documents, most first; no groups. */
  readonly renowned: Uint32Array;
}

/** Offered to those who have typed nothing yet; some may have changed since. */
const MOST_RENOWNED = 200;
const STEP = 256;

/** Builds a table. Pauses often, but sorts all terms at one go. */
export function* tableOf(actors: Iterable<IndexedActor>, soundOf: (word: string) => string): Steps<SearchTable> {
  const ids: string[] = [];
  const renown: { number: number; documents: number; isGroup: boolean }[] = [];
  const byTerm = new Map<string, number[]>();
  for (const actor of actors) {
    const number = ids.push(actor.id) - 1;
    renown.push({ number, documents: actor.documents.length, isGroup: actor.type === 'group' });
    for (const term of termsOf(actor, soundOf)) {
      const found = byTerm.get(term);
      if (found) found.push(number);
      else byTerm.set(term, [number]);
    }
    if (number % STEP === 0) yield;
  }
  const best = renown.sort(
    (a, b) => Number(a.isGroup) - Number(b.isGroup) || b.documents - a.documents || compareText(ids[a.number]!, ids[b.number]!),
  );
  const ranks = new Uint32Array(ids.length);
  for (const [rank, { number }] of best.entries()) ranks[number] = rank;
  const renowned = best.slice(0, MOST_RENOWNED).filter(({ isGroup }) => !isGroup);
  const rows = [...byTerm].sort(([a], [b]) => compareText(a, b));
  return pack(
    ids,
    rows,
    ranks,
    Uint32Array.from(renowned, ({ number }) => number),
  );
}

function termsOf({ name, aliases, offices, state }: IndexedActor, soundOf: (word: string) => string): Set<string> {
  const terms = new Set([`n${typedWords(name).join(' ')}`]);
  for (const alias of new Set([name, ...aliases])) {
    const words = typedWords(alias);
    terms.add(`a${words.join(' ')}`);
    for (const word of words) terms.add(`w${word}`).add(`s${soundOf(word)}`);
  }
  for (const { title, of } of offices) {
    for (const word of typedWords(`${title} ${of ?? ''} ${state ?? ''}`)) terms.add(`f${word}`);
    for (const place of [of, state]) if (place) terms.add(`o${officeKey(typedWords(`${title} ${place}`))}`);
  }
  return terms;
}

type Row = readonly [string, readonly number[]];

function pack(ids: readonly string[], rows: readonly Row[], ranks: Uint32Array, renowned: Uint32Array): SearchTable {
  const termStarts = new Uint32Array(rows.length + 1);
  const actorStarts = new Uint32Array(rows.length + 1);
  let [length, count] = [0, 0];
  for (const [i, [term, numbers]] of rows.entries()) {
    termStarts[i + 1] = length += term.length;
    actorStarts[i + 1] = count += numbers.length;
  }
  const actors = new Uint32Array(count);
  for (const [i, [, numbers]] of rows.entries()) actors.set(numbers, actorStarts[i]);
  return { ids, terms: rows.map(([term]) => term).join(''), termStarts, actors, actorStarts, ranks, renowned };
}

/** Numbers of the actors that have a term, ascending; none where it is not there. */
export function actorsWith(table: SearchTable, kind: TermKind, term: string): Uint32Array {
  const wanted = kind + term;
  const row = firstFrom(table, wanted);
  return row < rowsOf(table) && termOf(table, row) === wanted ? actorsOfRows(table, row, row + 1) : NOBODY;
}

/** Behind all that begins so: no term has this character, which stands for none. */
const LAST = '\uffff';

/** Numbers of the actors that have a term of a kind that begins so, in no order, as often as they have one. */
export function actorsWithPrefix(table: SearchTable, kind: TermKind, prefix: string): Uint32Array {
  const wanted = kind + prefix;
  return actorsOfRows(table, firstFrom(table, wanted), firstFrom(table, wanted + LAST));
}

/** The first so many of these numbers by rank, each once; those that are passed over are not counted. Looks at numbers alone: one letter begins the names of most. */
export function firstByRank(
  { ranks }: SearchTable,
  lists: readonly ArrayLike<number>[],
  limit: number,
  passesOver: (number: number) => boolean,
): number[] {
  const first: number[] = [];
  for (const numbers of lists)
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i]!;
      const rank = ranks[number]!;
      if (first.length === limit && rank >= ranks[first[limit - 1]!]!) continue;
      let at = first.length;
      while (at > 0 && rank < ranks[first[at - 1]!]!) at -= 1;
      if (first[at - 1] === number || passesOver(number)) continue;
      first.splice(at, 0, number);
      if (first.length > limit) first.pop();
    }
  return first;
}

const NOBODY = new Uint32Array(0);

const rowsOf = ({ termStarts }: SearchTable): number => termStarts.length - 1;
const termOf = ({ terms, termStarts }: SearchTable, row: number): string => terms.slice(termStarts[row], termStarts[row + 1]);
const actorsOfRows = ({ actors, actorStarts }: SearchTable, from: number, to: number): Uint32Array =>
  actors.subarray(actorStarts[from], actorStarts[to]);

/** The first row whose term does not come before `wanted`. */
function firstFrom(table: SearchTable, wanted: string): number {
  let low = 0;
  for (let high = rowsOf(table); low < high; ) {
    const middle = (low + high) >> 1;
    if (compareText(termOf(table, middle), wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
