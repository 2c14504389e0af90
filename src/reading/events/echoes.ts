import { sentenceOf } from './circumstances/contexts.ts';
import type { Draft } from './draft.ts';

/** Sentences back to the meeting that another is told beside. */
const NEAR = 2;

/**
 * Gives meetings without sides ("the last meeting was held in 2019") the states and bodies of the one they are told beside: who met then
 * for them is not said, so no person is carried over. "There was no such meeting" is of that very one, with whoever was said to be there.
 * Drops those that are left without.
 */
export function withEchoedSides(drafts: readonly Draft[], isPerson: (actor: string) => boolean): Draft[] {
  const whole: Draft[] = [];
  let before: Draft | null = null;
  for (const draft of drafts) {
    if (draft.actors.length + draft.recipients.length > 0 || (draft.type !== 'CONSULT' && draft.type !== 'REQUEST')) {
      whole.push(draft);
      if (draft.type === 'CONSULT') before = draft;
      continue;
    }
    if (draft.type !== 'CONSULT' || !before || sentenceOf(draft) - sentenceOf(before) > NEAR) continue;
    const isThatOne = draft.aux === 'negated';
    const [actors, recipients] = [before.actors, before.recipients].map((side) =>
      side.filter((actor) => isThatOne || !isPerson(actor)),
    );
    if (actors!.length + recipients!.length > 0) whole.push({ ...draft, actors: actors!, recipients: recipients! });
  }
  return whole;
}
