import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { stem } from '../../index/passages/terms.ts';
import type { EventType } from '../../reading/reading.ts';
import { type Frame, type Party, tellsKind } from './frame.ts';
import { DEEDS, NAMED_WITH_NOUN } from './lexicons/deeds.ts';
import { buildMatcher, together } from './matching.ts';
import type { AskedTerm, Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import { LIKELIEST, stands } from './standing.ts';

type Phrase = readonly string[];

/** Ways of telling a deed, by the first stem of each way that a question may ask for it. */
const TOLD_BY: ReadonlyMap<string, { readonly asked: Phrase; readonly told: readonly Phrase[] }[]> = byFirstStem();

function byFirstStem() {
  const phrases = (words: string): Phrase[] => words.split(' ').map((phrase) => phrase.split('_').map(stem));
  const deeds = DEEDS.flatMap(({ asked, told }) =>
    phrases(asked).map((phrase) => ({ asked: phrase, told: [...phrases(asked), ...phrases(told)] })),
  );
  return Map.groupBy(deeds, ({ asked }) => asked[0]!);
}

const WITH_NOUN = new Set(NAMED_WITH_NOUN.split(' ').map(stem));

/**
 * Words of a question that take something for granted which none of the likeliest sentences on those whom it names tells, nor one beside them: that
 * somebody resigned, that there was a hotel. Null where there is none.
 */
export function untoldPremise(question: Question, { parties }: Frame, ranked: readonly Ranked[]): string | null {
  const { terms, words, text } = question;
  const about = ranked.slice(0, LIKELIEST).filter(({ candidate: { resolved, passage } }) => {
    const named = together(resolved, passage);
    return parties.every((party) => stands(question, party, named));
  });
  if (about.length === 0) return null;
  for (const term of terms) {
    if (term.wordClass === 'name' || term.wordClass === 'number') continue;
    const deed = TOLD_BY.get(term.stem)?.find(({ asked }) => asked.every((of, k) => words[term.position + k]?.stem === of));
    const told = deed?.told ?? (term.isFocus && WITH_NOUN.has(term.stem) ? [[term.stem]] : null);
    if (told && !about.some((ranked) => tellsNear(ranked, term, told))) return text.slice(term.start, term.end);
  }
  return null;
}

/** Whether a sentence, one beside it, or the title has one of these phrases, or the term in another spelling. */
function tellsNear({ passage: { sentences, title }, candidate }: Ranked, term: AskedTerm, told: readonly Phrase[]): boolean {
  const phrases = [...told, ...term.alternatives.flatMap(({ kind, stems }) => (kind === 'spelling' ? [stems] : []))];
  const near = sentences.slice(Math.max(0, candidate.position - 1), candidate.position + 2);
  const has = (stems: readonly string[]) => phrases.some((phrase) => phrase.every((of) => stems.includes(of)));
  return has(title.map((t) => t.stem)) || near.some(({ terms }) => has(terms.map((t) => t.stem)));
}

/** Deeds of one to another, who are not alike in them. */
const DIRECTED: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'THREATEN', 'ACCUSE']);
const DOER = /\b(?:he|she|they)\b/i;
const DOERS = /\bthey\b/i;
const DONE_TO = /\b(?:him|her|them|it|its|his|their|both|two|all)\b/i;
/** Sentences looked at for one who asks something of another. */
const LIKELIEST_DIRECTED = 10;

/** Two of whom the question says that one demanded something of the other, where no likely sentence has such a deed beside both; null where one has. */
export function neverAsked(
  question: Question,
  frame: Frame,
  ranked: readonly Ranked[],
  { resolveActor, actors }: Pick<CorpusIndex, 'resolveActor' | 'actors'>,
): readonly [Party, Party] | null {
  const [type, ...others] = frame.types;
  if (!type || others.length > 0 || !DIRECTED.has(type) || frame.verb === null || frame.isNegated) return null;
  const by = frame.parties.findLast(({ side, isPlace }) => side === 'before' && !isPlace);
  const of = frame.parties.find(({ side, isPlace }) => side === 'after' && !isPlace);
  if (!by || !of || [by, of].some(({ text }) => resolveActor(text).length === 0)) return null;
  // "What did he tell Idris he expects of Benin": another does it.
  const from = question.terms[by.terms.at(-1)!]!.position;
  if (question.words.slice(from, frame.verb).some(({ word }) => DOER.test(word))) return null;
  const matcher = buildMatcher(question, actors);
  const isPerson = resolveActor(by.text).some(({ type }) => type === 'person');
  const isTold = ranked.slice(0, LIKELIEST_DIRECTED).some(({ candidate }) => {
    const { event, matches, resolved, before, after, passage, sentence } = candidate;
    if (event?.isWhole) return true;
    // Another's demand, in which he who is asked about is only named. Whom "he" or "they" stands for may have been misread; a state is no "he".
    const doers = event?.report.actors ?? [];
    const subject = sentence.text.slice(0, Math.max(0, (event?.report.trigger.start ?? 0) - sentence.start));
    const mayBeMisread = isPerson ? DOER.test(sentence.text) : DOERS.test(subject);
    if (doers.length > 0 && !mayBeMisread && !stands(question, by, matcher.findAll(doers))) return false;
    const near = together(together(resolved, before ?? resolved), after ?? resolved);
    const tellsDeed = event !== null || question.terms.some((term, i) => tellsKind(term, type) && matches[i]!.degree > 0);
    const isBy = DOER.test(sentence.text) || event?.report.actors.length === 0;
    const isOf = DONE_TO.test(sentence.text) || event?.report.recipients.length === 0;
    return tellsDeed && stands(question, by, isBy ? passage : resolved) && stands(question, of, isOf ? near : resolved);
  });
  return isTold ? null : [by, of];
}
