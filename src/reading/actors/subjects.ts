import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** Marks the phrases that stand as subjects: their verb follows, adverbs and an apposition between commas aside, or it heads a list ("The Secretary:"). */
export function markSubjects(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): void {
  for (const phrase of phrases) phrase.subject = !phrase.inner && isSubject(phrase, sentences[phrase.sentence]!);
}

function isSubject(phrase: Phrase, words: readonly Word[]): boolean {
  const before = words[phrase.first - 1];
  if (before?.pos === 'ADP' && before.lower !== 'as') return false;
  let at = phrase.last;
  while (words[at]?.pos === 'ADV') at += 1;
  const after = words[at];
  if (after?.lower === ':' && phrase.first <= 1 && at === words.length - 1) return true;
  return after !== undefined && (after.pos === 'AUX' || (after.pos === 'VERB' && !/ing$/.test(after.lower)));
}
