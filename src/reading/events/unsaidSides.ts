import { sentenceOf } from './circumstances/contexts.ts';
import type { Draft } from './draft.ts';

/** Demands of a row told in the passive, "A was asked by X to …; B was urged to …", stand within so many sentences. */
const ROW = 3;
/** Drafts looked at before a demand. */
const LOOK_BACK = 6;
/** Asking for something is asking the one who is met: "met the emir and asked for time". Calling for it may be meant for anybody. */
const ASKING = new Set(['request.ask-for', 'request.ask-that', 'request.request']);

/**
 * Gives demands the side that their own clause leaves unsaid, where the meeting in which they were made has just been told: whoever is
 * asked something there is asked by the other, and whoever asks for something asks the other. Nobody is given where more than two met.
 */
export function withUnsaidSides(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const { perfect, form } = draft.clause.verb;
    if (draft.type !== 'REQUEST' || draft.aux !== null || (perfect && form !== 'infinitive')) {
      whole.push(draft);
      continue;
    }
    const before = whole.slice(-LOOK_BACK).reverse();
    if (draft.actors.length === 0 && draft.clause.passive) whole.push({ ...draft, actors: askersOf(draft, before) });
    else if (draft.recipients.length === 0 && isPutToSomebody(draft, before))
      whole.push({ ...draft, recipients: otherSide(draft, draft.actors, before) });
    else whole.push(draft);
  }
  return whole;
}

function askersOf(draft: Draft, before: readonly Draft[]): readonly string[] {
  const met = otherSide(draft, draft.recipients, before);
  if (met.length > 0) return met;
  const row = before.find(
    (other) =>
      other.type === 'REQUEST' &&
      other.clause.passive &&
      other.actors.length > 0 &&
      inOneParagraph(draft, other) &&
      near(draft, other, ROW),
  );
  return row && !row.actors.some((id) => draft.recipients.includes(id)) ? row.actors : [];
}

/** Asks for something, or says it in one breath with the meeting: "phoned the minister and appealed for calm". */
function isPutToSomebody(draft: Draft, before: readonly Draft[]): boolean {
  if (ASKING.has(draft.rule)) return true;
  return before.some(
    (other) => other.type === 'CONSULT' && draft.clause.link === 'and' && draft.clause.governor === other.clause,
  );
}

/** Whom `side` met, as told in the same sentence or just before it in the same paragraph; nobody where it cannot be told. */
function otherSide(draft: Draft, side: readonly string[], before: readonly Draft[]): readonly string[] {
  const [one] = side;
  if (one === undefined || side.length > 1) return [];
  const meeting = before.find((other) => other.type === 'CONSULT');
  if (meeting?.aux !== null || meeting.mode === 'visit' || !inOneParagraph(draft, meeting) || !near(draft, meeting, 1)) return [];
  const { actors, recipients } = meeting;
  if (actors.includes(one))
    return recipients.length > 0 ? recipients : actors.length === 2 ? actors.filter((id) => id !== one) : [];
  return recipients.length === 1 && recipients[0] === one ? actors : [];
}

function inOneParagraph(a: Draft, b: Draft): boolean {
  return a.syntax.sentence.paragraph === b.syntax.sentence.paragraph;
}

function near(a: Draft, b: Draft, sentences: number): boolean {
  return sentenceOf(a) - sentenceOf(b) <= sentences;
}
