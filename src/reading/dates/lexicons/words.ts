/**
 * Words that take part in time expressions, by class. A rule writes a class in braces, `{month}`, and gets the code of the word it met.
 * Keys are lower case, without dots and apostrophes.
 */

/** "in October", "Oct. 4". Names that are also other words ("may", "march") are told apart in `atoms.ts`. */
export const MONTHS = {
  january: '01',
  february: '02',
  march: '03',
  april: '04',
  may: '05',
  june: '06',
  july: '07',
  august: '08',
  september: '09',
  october: '10',
  november: '11',
  december: '12',
} as const;

/** "Sept. 24", "4 Oct 2005": too short to be read without a number beside them ("Jan", "Mar" are names). */
export const MONTH_ABBREVIATIONS = {
  jan: '01',
  feb: '02',
  mar: '03',
  apr: '04',
  jun: '06',
  jul: '07',
  aug: '08',
  sep: '09',
  sept: '09',
  oct: '10',
  nov: '11',
  dec: '12',
} as const;

/** "on Monday": the ISO number of the day. */
export const WEEKDAYS = {
  monday: '1',
  tuesday: '2',
  wednesday: '3',
  thursday: '4',
  friday: '5',
  saturday: '6',
  sunday: '7',
} as const;

/** "Thu., Feb. 3": read only beside a date. */
export const WEEKDAY_ABBREVIATIONS = {
  mon: '1',
  tue: '2',
  tues: '2',
  wed: '3',
  weds: '3',
  thu: '4',
  thur: '4',
  thurs: '4',
  fri: '5',
  sat: '6',
  sun: '7',
} as const;

/** "spring 2009": TIMEX3 codes. */
export const SEASONS = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const;

/** "Friday morning": TIMEX3 codes. */
export const PARTS_OF_DAY = {
  morning: 'MO',
  midmorning: 'MO',
  dawn: 'MO',
  afternoon: 'AF',
  midafternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  night: 'NI',
  nighttime: 'NI',
} as const;

/** "two weeks", "a decade": ISO 8601 designators, after a multiplier where a word means several of them; T before parts of a day. */
export const UNITS = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  fortnight: '2W',
  weekend: 'WE',
  month: 'M',
  year: 'Y',
  decade: '10Y',
  century: '100Y',
} as const;

export const PLURAL_UNITS = {
  seconds: 'TS',
  secs: 'TS',
  minutes: 'TM',
  mins: 'TM',
  hours: 'TH',
  hrs: 'TH',
  days: 'D',
  weeks: 'W',
  fortnights: '2W',
  weekends: 'WE',
  months: 'M',
  quarters: 'Q',
  years: 'Y',
  yrs: 'Y',
  decades: '10Y',
  centuries: '100Y',
} as const;

/** "twice weekly": the unit of what recurs. */
export const FREQUENCIES = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  semiannual: 'P6M',
  biannual: 'P6M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
} as const;

/** "a weeklong visit". */
export const LASTING = {
  hourlong: 'PT1H',
  daylong: 'P1D',
  weeklong: 'P1W',
  monthlong: 'P1M',
  yearlong: 'P1Y',
  decadelong: 'P10Y',
  decadeslong: 'PXY',
  yearslong: 'PXY',
  monthslong: 'PXM',
  weekslong: 'PXW',
} as const;

export const CARDINALS = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
} as const;

/** "twenty-five". */
export const TENS = {
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
} as const;

/** "the third quarter", "the twenty-first century". */
export const ORDINALS = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  eleventh: '11',
  twelfth: '12',
  thirteenth: '13',
  fourteenth: '14',
  fifteenth: '15',
  sixteenth: '16',
  seventeenth: '17',
  eighteenth: '18',
  nineteenth: '19',
  twentieth: '20',
  thirtieth: '30',
} as const;

/** "in the early nineties": the tens of the year. */
export const DECADES = {
  twenties: '2',
  thirties: '3',
  forties: '4',
  fifties: '5',
  sixties: '6',
  seventies: '7',
  eighties: '8',
  nineties: '9',
} as const;

/** Numbers that are not told: "several years" is PXY. */
export const VAGUE_NUMBERS = {
  few: 'X',
  several: 'X',
  many: 'X',
  numerous: 'X',
  countless: 'X',

  couple: '2',
  dozen: '12',
} as const;

/** "16:08 UTC": Z where TIMEX3 can say it, and nothing where it cannot. */
export const ZONES = {
  gmt: 'Z',
  utc: 'Z',
  est: '-05',
  edt: '-04',
  et: '',
  cst: '-06',
  cdt: '-05',
  pst: '-08',
  pdt: '-07',
  bst: '+01',
  cet: '+01',
  cest: '+02',
  eet: '+02',
  eest: '+03',
  msk: '+03',
  ist: '',
} as const;

/** "early June", "late on Monday". */
export const STAGES = { early: 'START', late: 'END', mid: 'MID', middle: 'MID' } as const;

/** "the beginning of the year". */
export const EDGES = {
  beginning: 'START',
  start: 'START',
  outset: 'START',
  onset: 'START',
  opening: 'START',
  dawn: 'START',
  middle: 'MID',
  midst: 'MID',
  end: 'END',
  close: 'END',
} as const;

/** "about two weeks", "nearly five months". */
export const APPROXIMATIONS = {
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  circa: 'APPROX',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  exactly: 'none',
} as const;
