/** A day, by its EDTF or its words, is "on", a month or year "in". */
const DAY = /^(?:\d{4}-\d\d-\d\d|.*\b\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+.*|\p{L}+\s+\d{1,2}\b(?!\d).*)$/u;
const WITH_PREPOSITION = /^(?:in|on|since|before|after|during|until|by|from|between|early|late)\b/i;

/** The period in words that fit behind a question: "in 2022", "on 29 May 2023", "since March". */
export function periodInWords(period: string): string {
  if (WITH_PREPOSITION.test(period)) return period;
  return `${DAY.test(period) ? 'on' : 'in'} ${period}`;
}

/** The question with a period at its end, before its question mark. */
export function withPeriod(question: string, period: string): string {
  return atEnd(question, periodInWords(period));
}

const MARK = /[\s?!.]/;

/** The question with words at its end, before its question mark. */
export function atEnd(question: string, words: string): string {
  let end = question.length;
  while (end > 0 && MARK.test(question[end - 1]!)) end -= 1;
  return `${question.slice(0, end)} ${words}?`;
}
