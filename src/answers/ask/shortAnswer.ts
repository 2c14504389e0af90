import type { CorpusIndex, Report } from '../../index/corpusIndex.ts';
import { answerWords } from './answerWords.ts';
import { fittingEvent } from './claimsOf.ts';
import type { Inquiry } from './inquiry.ts';
import { buildMatcher } from './matching.ts';
import { verdict } from './verdict.ts';

/** The answer in a few words: fields of the event that the first quote tells, or that quote's own words. Null where the quotes speak alone. */
export function shortAnswer(index: CorpusIndex, inquiry: Inquiry): string | null {
  const { question, frame, ranked } = inquiry;
  const yesOrNo = verdict(inquiry);
  if (yesOrNo) return yesOrNo;
  if (frame.asksList) return null;
  const top = ranked[0]!;
  const fitting = fittingEvent(top);
  const field = fitting?.answers ? fieldOf(index, inquiry, fitting.report) : null;
  if (field) return field;
  const words = answerWords(question, top.candidate.sentence, top.candidate.matches);
  return words ? top.candidate.sentence.text.slice(words.start, words.end) : null;
}

function fieldOf(index: CorpusIndex, { question, frame }: Inquiry, report: Report): string | null {
  switch (question.wanted) {
    case 'time':
      return report.date?.text ?? null;
    case 'place':
      return report.place;
    case 'person':
    case 'group': {
      const matcher = buildMatcher(question, index.actors);
      const asked = new Set(frame.parties.flatMap(({ terms }) => terms));
      const others = [...report.actors, ...report.recipients].filter((id) =>
        matcher.findActors([id]).every(({ degree }, i) => degree === 0 || !asked.has(i)),
      );
      const names = others.flatMap((id) => index.actors.get(id)?.name ?? []);
      return names.length > 0 ? new Intl.ListFormat('en').format(names) : null;
    }
    default:
      return null;
  }
}
