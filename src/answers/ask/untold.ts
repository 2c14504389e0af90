import type { EventType } from '../../reading/reading.ts';
import { type Frame, tellsKind } from './frame.ts';
import type { Match } from './matching.ts';
import type { AskedTerm, Question } from './question.ts';
import { isLight } from './standing.ts';

/** Light words that tell one event from another all the same: "met twice", "the first visit". */
const TELLING_APART = new Set('two three four first last new other another same'.split(' '));
/** A name in another spelling, or the name of a state for its people, is that name. */
const NAME_ITSELF = 0.8;
/** Words that ask for an answer of yes or no and add nothing to the deed: "did they actually meet yet?". */
const ADDS_NOTHING = new Set('ever yet already really actually indeed truly even still'.split(' '));

/**
 * The words of a question that a sentence leaves untold, besides whom the question names and the deed itself: "twice", "about gas", "to withdraw".
 * Whoever asked for Peru's apology has not thereby asked for its withdrawal. `matches` are those of the sentence. The words of a period are left to the
 * event's date where `isDated`.
 */
export function untold(
  question: Question,
  frame: Frame,
  type: EventType,
  matches: readonly Match[],
  isDated: boolean,
): readonly AskedTerm[] {
  const inParty = new Set(frame.parties.flatMap(({ isTopic, terms }) => (isTopic ? [] : terms)));
  const from = isDated && frame.periodText !== null ? question.text.indexOf(frame.periodText) : -1;
  const to = from < 0 ? -1 : from + frame.periodText!.length;
  return question.terms.filter((term, i) => {
    // A state is no word for its capital, where somebody was or was not.
    const isTold = matches[i]!.degree >= (term.wordClass === 'name' ? NAME_ITSELF : Number.MIN_VALUE);
    if (isTold || inParty.has(i) || tellsKind(term, type)) return false;
    if (from <= term.start && term.end <= to) return false;
    return !ADDS_NOTHING.has(term.word) && (!isLight(term) || TELLING_APART.has(term.word));
  });
}
