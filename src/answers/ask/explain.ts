import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { FEATURES } from './features.ts';
import { inquire } from './inquiry.ts';
import { answerOfPeriod } from './ofPeriod.ts';
import type { Ranked } from './ranking.ts';
import { SURE_ENOUGH } from './rules/confidenceWeights.ts';
import { SENTENCE_WEIGHTS } from './rules/sentenceWeights.ts';

/** Sentences and features that are told of. */
const SENTENCES = 5;
const REASONS = 5;

/** How an answer to a question is found, step by step, for a terminal: one line of text per entry. Never throws on any string. */
export function explainQuestion(index: CorpusIndex, text: string): string[] {
  const { question, frame, ranked, confidence, objection, isAnswered } = inquire(index, text);
  const terms = question.terms.map(({ word, stem, weight, wordClass, isKnown, alternatives }) => {
    const others = alternatives.map(({ stems, kind }) => `${stems.join(' ')} (${kind})`);
    return `  ${word} → ${stem}, ${wordClass}, weight ${weight.toFixed(1)}${isKnown ? '' : ', unknown'}${others.length > 0 ? `; also ${others.join(', ')}` : ''}`;
  });
  const parties = frame.parties.map(({ text: name, side }) => `${name} (${side} the verb: ${named(index, name)})`);
  return [
    `Question: ${text.trim()}`,
    `Wanted: ${question.wanted}`,
    'Words looked for:',
    ...terms,
    `Kind of event: ${[...frame.types].join(', ') || 'none'}${frame.asksList ? ', as a list' : ''}${frame.period ? `, in ${frame.period}` : ''}`,
    `Named: ${parties.join('; ') || 'nobody'}`,
    `Sentences read: ${ranked.length}. Likeliest:`,
    ...ranked.slice(0, SENTENCES).flatMap((candidate, i) => sentenceLines(candidate, i)),
    `Confidence that the corpus holds the answer: ${confidence.toFixed(2)} (enough from ${SURE_ENOUGH})`,
    `Objection: ${objection ? JSON.stringify(objection) : 'none'}`,
    answerOfPeriod(index, question, frame)
      ? 'Answered with the events of that time.'
      : isAnswered
        ? 'Answered with the likeliest sentences.'
        : 'Not answered.',
  ];
}

function named(index: CorpusIndex, name: string): string {
  return (
    index
      .resolveActor(name)
      .map((actor) => actor.name)
      .join(', ') || 'nobody of the corpus'
  );
}

function sentenceLines({ passage, candidate, features, points }: Ranked, i: number): string[] {
  const shares = FEATURES.map((feature, k) => ({ feature, gain: features[k]! * SENTENCE_WEIGHTS[feature] }));
  shares.sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
  const why = shares.slice(0, REASONS).map(({ feature, gain }) => `${feature} ${gain > 0 ? '+' : ''}${gain.toFixed(1)}`);
  const event = candidate.event ? `; tells ${candidate.event.event.type} (fit ${candidate.event.fit.toFixed(2)})` : '';
  return [
    `  ${i + 1}. ${points.toFixed(1)} points, ${passage.document.id}: ${candidate.sentence.text}`,
    `     ${why.join(', ')}${event}`,
  ];
}
