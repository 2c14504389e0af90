import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** Marks the phrases that stand as subjects: their verb follows, adverbs and an apposition between commas aside, or it heads a list ("The Secretary:"). */
export function markSubjects(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): void {
  for (const phrase of phrases) {
    const words = sentences[phrase.sentence]!;
    phrase.subject = !phrase.inner && isSubject(phrase, words);
    phrase.locative =
      phrase.type === 'state' && /^(?:in|near|inside|outside|throughout)$/.test(words[phrase.first - 1]?.lower ?? '');
  }
}

function isSubject(phrase: Phrase, words: readonly Word[]): boolean {
  const before = words[phrase.first - 1];
  if (before?.pos === 'ADP' && before.lower !== 'as') return false;
  let at = phrase.last;
  while (words[at]?.pos === 'ADV') at += 1;
  const after = words[at];
  if (after?.text === ',' && OPENS_CLAUSE.test(before?.lower ?? '')) return isVerb(words[endOfAside(words, at)]);
  if (after?.lower === ':' && phrase.first <= 1 && at === words.length - 1) return true;
  return isVerb(after);
}

function isVerb(word: Word | undefined): boolean {
  return word !== undefined && (word.pos === 'AUX' || (word.pos === 'VERB' && !/ing$/.test(word.lower)));
}

/** Longest aside between a subject and its verb, in words: "France, in a note issued in Paris on Sunday, called". */
const LONGEST_ASIDE = 14;
/** What a subject may follow: nothing, a comma, what joins clauses, an article. */
const OPENS_CLAUSE = /^(?:|,|;|that|and|but|while|the|“|")$/;

/** Where the sentence goes on after the comma that closes an aside; -1 where none does. */
function endOfAside(words: readonly Word[], comma: number): number {
  for (let i = comma + 1; i < Math.min(words.length, comma + LONGEST_ASIDE); i += 1) if (words[i]!.text === ',') return i + 1;
  return -1;
}
