/** Words that open a relative clause, "that" aside. */
export const RELATIVE_WORDS: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'which',
  'whose',
  'where',
  'what',
  'whoever',
  'whichever',
]);

/** Words that open a clause saying when, why or on what condition; before a noun phrase alone they are read as prepositions. */
export const SUBORDINATORS: ReadonlySet<string> = new Set([
  'if',
  'after',
  'before',
  'while',
  'when',
  'because',
  'since',
  'until',
  'till',
  'unless',
  'although',
  'though',
  'as',
  'whether',
  'once',
  'whereas',
  'why',
  'how',
  'provided',
  'lest',
]);

/** Subordinators under which nothing is said to have happened. */
export const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'provided', 'lest']);

const TIME_WORDS: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
  ...['today', 'yesterday', 'tomorrow', 'tonight'],
]);

/** True for a day named by one word, whether or not a date was read there. */
export function isTimeWord(lower: string): boolean {
  return TIME_WORDS.has(lower);
}

/** Nouns that say how often, which may part an auxiliary from its verb: "has several times called". */
export const FREQUENCY_NOUNS: ReadonlySet<string> = new Set([
  'time',
  'occasion',
  'day',
  'week',
  'month',
  'year',
  'hour',
  'past',
  'instance',
  'while',
]);
