import type { TimexType } from '../reading.ts';

/** What a rule finds, by what can be done with it: a `MONTH` may take a year, a `DAY` a part of the day, a `DURATION` an "over" (a `SPAN`, "the last year", none). */
export type Kind =
  | 'n'
  | 'CLOCK'
  | 'DAY'
  | 'WEEK'
  | 'MONTH'
  | 'QUARTER'
  | 'SEASON'
  | 'YEAR'
  | 'ERA'
  | 'DATE'
  | 'REF'
  | 'TIME'
  | 'DURATION'
  | 'SPAN'
  | 'SET'
  | 'NONE';

/**
 * A rule for time expressions.
 *
 * `pattern` is a run of words and marks in lower case: `{class}` a word of that class (`lexicons/words.ts`, `atoms.ts`) or something that an
 * earlier pass found (`{DAY}`), `{class:name}` the same under another name, `(a|b)` alternatives, `?` after anything optional,
 * `+` before anything without space before it. A mark of the pattern language is read literally after `\`.
 *
 * `value` is what it means, in the language of `expression.ts`, where `{class}` stands for what the word gave.
 */
export interface Rule {
  readonly is: Kind;
  readonly pattern: string;
  readonly value: string;
  /** For a span of days told in one ("May 3-5"): what its last day means, and `value` its first. Each is reported by itself. */
  readonly until?: string;
  /** TIMEX3 `mod`, or `{class}`; an inner expression's own mod where a rule gives none. */
  readonly mod?: string;
  /** What longer expressions may take from this one besides its value: `{month}-{dom}` for "24 September" in "24 September last year". */
  readonly gives?: Readonly<Record<string, string>>;
  /** Only directly after, only directly before one of these words; never directly after, never directly before one. Separated by spaces. */
  readonly after?: string;
  readonly before?: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** A text with the expression, and the value it has there for an article of Monday, 29 May 2023. */
  readonly example: readonly [text: string, value: string | null];
}

/** The TIMEX3 type of what is reported; a kind without one only takes part in longer expressions, or keeps words from being read as a date. */
export const TYPES: Readonly<Record<Kind, TimexType | null>> = {
  n: null,
  NONE: null,
  CLOCK: 'TIME',
  TIME: 'TIME',
  DAY: 'DATE',
  WEEK: 'DATE',
  MONTH: 'DATE',
  QUARTER: 'DATE',
  SEASON: 'DATE',
  YEAR: 'DATE',
  ERA: 'DATE',
  DATE: 'DATE',
  REF: 'DATE',
  DURATION: 'DURATION',
  SPAN: 'DURATION',
  SET: 'SET',
};
