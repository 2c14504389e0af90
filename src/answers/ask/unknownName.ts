import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { isNearlyEnglish } from '../../index/passages/english.ts';
import { stem } from '../../index/passages/terms.ts';
import { STATE_WORDS } from '../../reading/lexicons/states.ts';
import type { Frame } from './frame.ts';
import { TIME_WORDS } from './lexicons/answerKinds.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import type { QuotableSentence } from './sentences.ts';

/** How many of the likeliest sentences are looked at for another way of writing a name. */
const LIKELIEST = 5;

/** Endings of common words that names seldom have: "onlookers", "pummelling". */
const COMMON_ENDING = /(?:s|ing|ed|ly|tion|ment|ness|ity)$/;

/** A name that stands nowhere in the corpus, in no spelling. */
export function unknownName(
  { terms, text }: Question,
  { parties }: Frame,
  ranked: readonly Ranked[],
  { passages }: CorpusIndex,
): string | null {
  // With a capital and a question mark a question is written out: its names would have capitals too.
  const isTyped = /\p{Lu}\p{Ll}/u.test(text.slice(1)) || /^\s*\p{Lu}.*\?\s*$/su.test(text);
  for (const [i, term] of terms.entries()) {
    if (term.isKnown || term.alternatives.length > 0 || term.wordClass === 'number' || term.word.length < 3) continue;
    // "february", which no article writes.
    if (TIME_WORDS.has(term.word)) continue;
    // Where the question has no capitals, a word that general English does not know is taken for a name.
    const isName =
      term.wordClass === 'name' ||
      (!isTyped &&
        term.wordClass === 'noun' &&
        term.word.length > 4 &&
        !COMMON_ENDING.test(term.word) &&
        !isNearlyEnglish(term.word));
    if (!isName) continue;
    // "Jian Wen" is written "Jianwen", "MoUs" as "memoranda of understanding".
    const joined = [`${terms[i - 1]?.word}${term.word}`, `${term.word}${terms[i + 1]?.word}`];
    if (joined.some((word) => passages.frequency(stem(word)) > 0)) continue;
    const written = text.slice(term.start, term.end);
    if (
      ranked.slice(0, LIKELIEST).some(({ candidate: { sentence } }) => spellsOut(sentence, written) || parts(sentence, term.word))
    )
      continue;
    return parties.find((p) => p.terms.includes(i))?.text ?? text.slice(term.start, term.end);
  }
  return unknownPlace(terms, parties, ranked);
}

/** The capitals of states, in lower case. */
export const CAPITALS: ReadonlySet<string> = new Set(
  STATE_WORDS.filter(({ kind }) => kind === 'capital').map(({ written }) => written.toLowerCase()),
);

/** "In Cairo": where nobody names the city, Egypt is no word for it, as it may be for its government; but "the Egyptian capital" is. */
function unknownPlace(terms: Question['terms'], parties: Frame['parties'], ranked: readonly Ranked[]): string | null {
  const unknown = parties.find(
    ({ isPlace, terms: of }) => isPlace && of.every((i) => !terms[i]!.isKnown && CAPITALS.has(terms[i]!.word)),
  );
  const isCalledCapital = ranked.slice(0, LIKELIEST).some(({ candidate: { sentence, matches } }) => {
    const isTold = unknown?.terms.some((i) => matches[i]!.degree > 0);
    return isTold && sentence.terms.some(({ word }) => word === 'capital');
  });
  return unknown && !isCalledCapital ? unknown.text : null;
}

/** Whether two words of a sentence that follow each other are this one: "Abu Zaid" for "Abuzaid". */
function parts({ terms }: QuotableSentence, word: string): boolean {
  return terms.some((term, i) => i > 0 && word === `${terms[i - 1]!.word}${term.word}`);
}

/** Whether words of a sentence that follow each other have these initials. */
function spellsOut({ terms }: QuotableSentence, written: string): boolean {
  const acronym = written.replace(/s$/, '');
  if (acronym.length < 3 || !/\p{Lu}.*\p{Lu}/u.test(acronym)) return false;
  const initials = terms.map(({ word }) => word[0]).join('');
  return initials.includes(acronym.toLowerCase());
}
