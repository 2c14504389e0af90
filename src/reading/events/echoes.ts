import { sentenceOf } from './circumstances/contexts.ts';
import type { Draft } from './draft.ts';

/** Sentences back to the meeting that another is told beside. */
const NEAR = 2;

/** Gives meetings without sides ("the last meeting was held in 2019") the sides of the one they are told beside; drops those without. */
export function withEchoedSides(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = [];
  let before: Draft | null = null;
  for (const draft of drafts) {
    if (draft.actors.length + draft.recipients.length > 0 || (draft.type !== 'CONSULT' && draft.type !== 'REQUEST')) {
      whole.push(draft);
      if (draft.type === 'CONSULT') before = draft;
      continue;
    }
    if (draft.type === 'CONSULT' && before && sentenceOf(draft) - sentenceOf(before) <= NEAR)
      whole.push({ ...draft, actors: before.actors, recipients: before.recipients });
  }
  return whole;
}
