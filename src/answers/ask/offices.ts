import { stem } from '../../index/passages/terms.ts';
import { KINDS_OF_NOUN } from './lexicons/answerKinds.ts';
import { LESSER_OFFICES } from './lexicons/offices.ts';
import type { AskedTerm, Question } from './question.ts';
import { isOfState } from './stateWords.ts';

export const PERSON_NOUNS: ReadonlySet<string> = new Set(KINDS_OF_NOUN.person.split(' ').map(stem));

/** What makes an office another one, by each stem that says it. */
const LESSER: ReadonlyMap<string, string> = new Map(
  LESSER_OFFICES.flatMap((words) => {
    const stems = words.split(' ').map(stem);
    return stems.map((of): [string, string] => [of, stems[0]!]);
  }),
);

/** Words of an office stand at most so many before its noun, and its state as many behind: "deputy prime minister", "minister of the Republic of …". */
const LONGEST = 4;
/** Words between an office and its state. */
const OF_STATE = new Set('of the in to for'.split(' '));

/** The words of one office of a question: "the deputy foreign minister of Iran". */
interface OfficeAsked {
  readonly terms: readonly number[];
  readonly lesser: ReadonlySet<string>;
}

/**
 * For each term of a question that belongs to an office which stands for its holder, what makes that office a lesser one; null for other terms, and
 * where the holder is named beside it ("Foreign Minister Mette Holm").
 */
export function officesAsked({ terms, words }: Pick<Question, 'terms' | 'words'>): readonly (ReadonlySet<string> | null)[] {
  const asked: (ReadonlySet<string> | null)[] = terms.map(() => null);
  const at = new Map(terms.map(({ position }, i) => [position, i]));
  for (const [i, term] of terms.entries()) {
    if (!PERSON_NOUNS.has(term.stem)) continue;
    const office = officeAt(i, terms, words, at);
    for (const k of office?.terms ?? []) asked[k] = office!.lesser;
  }
  return asked;
}

function officeAt(
  head: number,
  terms: readonly AskedTerm[],
  words: Question['words'],
  at: ReadonlyMap<number, number>,
): OfficeAsked | null {
  const { position } = terms[head]!;
  const office = [head];
  for (let p = position - 1; p >= Math.max(0, position - LONGEST); p -= 1) {
    const term = at.get(p);
    if (term === undefined || terms[term]!.wordClass === 'verb') break;
    if (isOwnName(terms[term]!)) return null;
    office.push(term);
  }
  for (let p = position + 1; p <= position + LONGEST; p += 1) {
    const term = at.get(p);
    if (term === undefined ? !OF_STATE.has(words[p]?.word ?? '') : terms[term]!.wordClass !== 'name') break;
    if (term === undefined) continue;
    // "Minister Holm" is named; "minister of Denmark" is not.
    if (p === position + 1 && isOwnName(terms[term]!)) return null;
    office.push(term);
  }
  return { terms: office, lesser: lesserIn(office.map((i) => terms[i]!.stem)) };
}

/** A name that is no way of writing a state. */
const isOwnName = (term: AskedTerm): boolean =>
  term.wordClass === 'name' && !isOfState(term) && term.alternatives.every(({ kind }) => kind === 'spelling');

/** What makes an office a lesser one, as far as these stems say it. */
export function lesserIn(stems: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const of of stems) {
    const lesser = LESSER.get(of);
    if (lesser !== undefined) found.add(lesser);
  }
  return found;
}

/** Whether words that somebody is called by give no office, or one that is neither more nor less than the one asked about. */
export function isThatOffice(name: ReadonlySet<string>, lesser: ReadonlySet<string>): boolean {
  if (![...name].some((of) => PERSON_NOUNS.has(of))) return true;
  const called = lesserIn(name);
  return called.size === lesser.size && [...called].every((of) => lesser.has(of));
}
