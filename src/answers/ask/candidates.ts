import type { Passage, Span } from '../../corpus/document.ts';
import type { PassageHit, ReportedEvent } from '../../index/corpusIndex.ts';
import { withSides } from '../../index/events/eventTable.ts';
import { eventsOfActors, type FittingEvent, fitOf } from './eventFit.ts';
import { type Candidate, featuresOf } from './features.ts';
import type { Frame } from './frame.ts';
import { buildMatcher, coverage, type Match, type Matcher, together } from './matching.ts';
import { isPlainDenial } from './plainDenial.ts';
import type { Question } from './question.ts';
import { type PassageSentences, type QuotableSentence, type Sources, sentencesOf } from './sentences.ts';

/** A sentence with the numbers that the ranker judges it by. */
export interface Described {
  readonly passage: PassageSentences;
  readonly candidate: Candidate;
  /** What all retrieved passages of the document match together. */
  readonly document: readonly Match[];
  readonly features: readonly number[];
}

/** How many passages are read for sentences: 98 in 100 answers stand in them. */
const PASSAGES_READ = 30;

/** Passages read because of events told in them. */
const MOST_EVENT_PASSAGES = 20;

/** An article of this length tells its topic whole. UTF-16 units. */
const LONG_ARTICLE = 20_000;

/** The sentences of the passages nearest to a question, described for the ranker. */
export function candidatesOf(question: Question, frame: Frame, sources: Sources): Described[] {
  const matcher = buildMatcher(question, sources.actors);
  const found = sources.passages.search(question.words, PASSAGES_READ);
  const hits = [...found, ...passagesOfEvents(frame, sources, new Set(found.map(({ passage }) => keyOf(passage))))];
  const scores = new Map<string, number>();
  let allScores = 0;
  for (const { passage, score } of hits) {
    scores.set(passage.document, (scores.get(passage.document) ?? 0) + score);
    allScores += score;
  }
  const documents = new Map<string, readonly Match[]>();
  const described: { passage: PassageSentences; candidates: Candidate[]; coverages: number[] }[] = [];
  for (const [rank, { passage, score }] of hits.entries()) {
    const read = sentencesOf(passage, sources);
    const title = matcher.find(read.title);
    const matches = read.sentences.map((sentence) => matcher.find(sentence.terms));
    const whole = matches.reduce(together, title);
    documents.set(passage.document, together(documents.get(passage.document) ?? whole, whole));
    described.push({
      passage: read,
      coverages: matches.map((match) => coverage(question, match)),
      candidates: read.sentences.map((sentence, position) => ({
        sentence,
        matches: matches[position]!,
        event: bestEvent(question, frame, matcher, passage.document, sentence, matches[position]!, sources),
        resolved: together(matches[position]!, matcher.findActors(sentence.actors)),
        before: matches[position - 1] ?? null,
        after: matches[position + 1] ?? null,
        title,
        passage: whole,
        score,
        rank,
        position,
        passageNumber: passage.number,
      })),
    });
  }
  const tellingWeights = tellingWeightsOf(
    question,
    described.flatMap((d) => d.candidates),
  );
  const bestScore = hits[0]?.score ?? 0;
  const bestCoverage = Math.max(0, ...described.flatMap((d) => d.coverages));
  return described.flatMap(({ passage, candidates, coverages }) =>
    candidates.flatMap((candidate, i) =>
      isAnything(candidate)
        ? [
            {
              passage,
              candidate,
              document: documents.get(passage.document.id)!,
              features: featuresOf(question, candidate, {
                bestScore,
                bestCoverage,
                documentShare: (scores.get(passage.document.id) ?? 0) / (allScores || 1),
                articleLength: Math.min(1, passage.articleLength / LONG_ARTICLE),
                rivalCoverage: rivalOf(coverages, i),
                tellingWeights,
                document: documents.get(passage.document.id)!,
              }),
            },
          ]
        : [],
    ),
  );
}

/** Whether a sentence has anything of the question, in itself, in those whom it calls "he", beside it or in an event. Others, half of all, are not weighed. */
function isAnything({ event, resolved, before, after }: Candidate): boolean {
  if (event) return true;
  for (let i = 0; i < resolved.length; i += 1)
    if (resolved[i]!.degree > 0 || (before && before[i]!.degree > 0) || (after && after[i]!.degree > 0)) return true;
  return false;
}

/** The best coverage of another sentence. */
function rivalOf(coverages: readonly number[], i: number): number {
  let best = 0;
  for (let k = 0; k < coverages.length; k += 1) if (k !== i && coverages[k]! > best) best = coverages[k]!;
  return best;
}

/** The event told in a sentence that fits the question best; null where none does. */
function bestEvent(
  question: Question,
  frame: Frame,
  matcher: Matcher,
  document: string,
  sentence: QuotableSentence,
  matches: readonly Match[],
  sources: Sources,
): FittingEvent | null {
  if (frame.types.size === 0) return null;
  let best: FittingEvent | null = null;
  for (const reported of sources.reportsIn(document)) {
    if (reported.report.start >= sentence.end) break;
    if (reported.report.end <= sentence.start) continue;
    if (reported.event.aux === 'negated' && !deniesDeed(sentence, reported.report.trigger)) continue;
    const fitting = fitOf(question, frame, matcher, withPair(reported, sentence, sources), matches, sources.actors);
    if (fitting && fitting.fit > (best?.fit ?? 0)) best = fitting;
  }
  return best;
}

/** A report of what "the two ministers" did, with those two. */
function withPair(reported: ReportedEvent, { pair }: QuotableSentence, { actors }: Sources): ReportedEvent {
  const { event, report } = reported;
  const isTwo = (id: string) => actors.get(id)?.type === 'group' && /^(?:the )?(?:two|both|pair)\b/i.test(actors.get(id)!.name);
  if (pair.length === 0 || ![...report.actors, ...report.recipients].every(isTwo)) return reported;
  return { event, report: withSides(report, { actors: pair, recipients: [] }) };
}

const deniesDeed = ({ text, start }: QuotableSentence, trigger: Span): boolean =>
  isPlainDenial(text, { start: trigger.start - start, end: trigger.end - start });

/** Passages that tell of events of those whom the question names, where words alone did not find them. */
function passagesOfEvents(frame: Frame, sources: Sources, known: Set<string>): PassageHit[] {
  if (frame.types.size === 0) return [];
  const actors = frame.parties.flatMap(({ text }) => sources.resolveActor(text)).map(({ id }) => id);
  const hits: PassageHit[] = [];
  for (const event of eventsOfActors(sources, actors, frame.types)) {
    for (const report of event.reports) {
      const passage = sources.passagesOf(report.document).find((p) => p.start <= report.start && report.start < p.end);
      if (!passage || known.has(keyOf(passage))) continue;
      known.add(keyOf(passage));
      hits.push({ passage, score: 0 });
      if (hits.length === MOST_EVENT_PASSAGES) return hits;
    }
  }
  return hits;
}

const keyOf = ({ document, number }: Passage) => `${number} ${document}`;

/** The inverse frequency of each term among the candidates, in nats. */
function tellingWeightsOf(question: Question, candidates: readonly Candidate[]): number[] {
  return question.terms.map((_, i) => {
    let holding = 0;
    for (const { matches } of candidates) holding += matches[i]!.degree;
    return holding === 0 ? 0 : Math.log((candidates.length + 1) / (holding + 0.5));
  });
}
