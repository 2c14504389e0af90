import type { Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';

/** The time expressions of a text, in order, resolved against its publication date (`YYYY-MM-DD`) where they are relative. */
export function findTimexes(_text: AnnotatedText, _published?: string): Timex[] {
  return [];
}
