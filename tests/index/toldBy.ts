import { answerQuestion } from '../../src/answers/ask/ask.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';

/** All that an index tells, with its answers to these questions and whom it finds by these names. */
export function toldBy(index: CorpusIndex, questions: readonly string[], names: readonly string[]): unknown {
  const ids = [...index.documents.keys()];
  // What lies packed is told as what is not.
  return JSON.parse(
    JSON.stringify({
      version: index.version,
      documents: ids.map((id) => {
        const { title, body, digest, published } = index.documents.get(id)!;
        return { id, title, body, digest, published };
      }),
      rejections: index.rejections,
      actors: [...index.actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      events: index.events,
      span: index.span,
      readings: ids.map((id) => index.readingOf(id)),
      passages: ids.map((id) => index.passagesOf(id)),
      reports: ids.map((id) => index.reportsIn(id)),
      names: names.map((name) => index.findActors(name).map(({ id }) => id)),
      places: index.findPlaces('m'),
      answers: questions.map((question) => {
        const { searched: _, ...answer } = answerQuestion(index, question);
        return answer;
      }),
    }),
  );
}
