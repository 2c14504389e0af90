import type { Actor, Event, Mention, Quotation, Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';

/** A text with all that was read before its events. */
export interface ReadText extends AnnotatedText {
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly timexes: readonly Timex[];
  readonly quotations: readonly Quotation[];
  readonly published: string | undefined;
}

/** The events of a text, in order. */
export function findEvents(_text: ReadText): Event[] {
  return [];
}
