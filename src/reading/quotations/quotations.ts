import type { Mention, Quotation } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';

/** The direct quotations of a text, each with its speaker where the text names one. */
export function findQuotations(_text: AnnotatedText, _mentions: readonly Mention[]): Quotation[] {
  return [];
}
