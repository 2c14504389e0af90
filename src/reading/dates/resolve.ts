import type { Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import type { Found } from './cascade.ts';
import { edtfOf } from './edtf.ts';
import { type Anchors, evaluate, type Mentioned } from './expression.ts';
import { TYPES } from './rule.ts';
import { tenseAround } from './tense.ts';

/** What was found, in order, with what each means once those before it are known. `now` is the publication date. */
export function resolveAll(text: AnnotatedText, found: readonly Found[], now: string | undefined): Timex[] {
  const timexes: Timex[] = [];
  let story: Story = { day: now, month: now, year: now, whole: now, daySentence: null, told: null };
  let token = 0;
  for (const one of found) {
    while (token < text.tokens.length - 1 && text.tokens[token]!.end <= one.start) token += 1;
    const first = token;
    let after = first;
    while (after < text.tokens.length && text.tokens[after]!.start < one.end) after += 1;
    const sentence = text.tokens[first]?.sentence ?? 0;
    const here = story.daySentence !== null && sentence - story.daySentence <= 1 ? story.day : now;
    const tense = () => tenseAround(text, first, after);
    // "demanded that they leave by noon on Monday … met him later in the afternoon": not on the Monday to come.
    const sameDay = SAME_DAY.test(one.form) && now !== undefined && story.day !== undefined && story.day > now;
    const mentioned = sameDay && tense() !== 'future' ? { ...story, day: now, here: now } : { ...story, here };
    const anchors: Anchors = { now, mentioned, tense };
    const sequel = afterLast(one, timexes.at(-1), text.text, anchors) ?? inStory(one, story, first, sentence, text, anchors);
    const timex = timexOf(one, sequel ?? meaningOf(one, anchors), anchors, text.text);
    timexes.push(timex);
    if (timex.type === 'DATE' || timex.type === 'TIME') story = remember(timex, story, sentence, sequel !== null);
  }
  return timexes;
}

/** "in the afternoon", "at noon": of the day told last. */
const SAME_DAY = /^\(?(?:then|here)\+0:D/;

/** What the dates so far have told. */
interface Story extends Omit<Mentioned, 'here'> {
  /** The sentence of the last day. */
  readonly daySentence: number | null;
  /** The last date, if it was told with its year and so may set the year of those that follow it. */
  readonly told: { readonly date: string; readonly sentence: number } | null;
}

function meaningOf({ form, rule }: Found, anchors: Anchors): string | null {
  if (rule.is === 'SET' && form.startsWith('X')) return form;
  const value = evaluate(form, anchors);
  const { now } = anchors;
  const tooLate =
    now !== undefined &&
    /^\(?then\+[1-9]/.test(form) &&
    value !== null &&
    /^\d{4}(-\d\d){0,2}(T.*)?$/.test(value) &&
    value.slice(0, 10) > now;
  // "two days later" cannot be past the day it was written on: it counts from something else.
  return tooLate && anchors.tense() !== 'future' ? null : value;
}

/** Without its year or week, as the tense would place it. */
const OPEN = /^XXXX-(WXX-[1-7]|\d\d(-\d\d)?)$/;

/** "on Thursday and Friday", "between December and February": the second is the next one after the first. */
function afterLast({ form, start }: Found, last: Timex | undefined, text: string, anchors: Anchors): string | null {
  if (!last || !OPEN.test(form) || start - last.end > 12 || !/^\d{4}-\d\d(-\d\d)?$/.test(last.value ?? '')) return null;
  if (!/^\s*(,?\s*(and|or|to|through|until|till)|-|–|,)\s*(on|in)?\s*$/.test(text.slice(last.end, start))) return null;
  const value = evaluate(form, { ...anchors, now: `${last.value}-01`.slice(0, 10), tense: () => 'future' });
  const behind = anchors.now !== undefined && last.value! <= anchors.now;
  return value !== null && behind && value > anchors.now! ? null : value;
}

/** A year later than this many days before publication is the one that news would mean anyway. */
const LONG_AGO = 300;

/** "In November 2005 troops moved in. On 10 November they …": a sentence that opens with a date goes on in the year of the one before it. */
function inStory(
  { form }: Found,
  { told }: Story,
  first: number,
  sentence: number,
  text: AnnotatedText,
  anchors: Anchors,
): string | null {
  if (!told || !OPEN.test(form) || form.startsWith('XXXX-W') || sentence - told.sentence > 2 || sentence === told.sentence)
    return null;
  if (first - text.sentences[sentence]!.firstToken > 3 || anchors.tense() === 'future') return null;
  const day = `${told.date}-01`.slice(0, 10);
  if (anchors.now !== undefined && Date.parse(anchors.now) - Date.parse(day) < LONG_AGO * 86_400_000) return null;
  return evaluate(form, { ...anchors, now: day, tense: () => 'future' });
}

function timexOf(found: Found, value: string | null, anchors: Anchors, text: string): Timex {
  const end = found.until === null ? null : evaluate(found.until, anchors);
  const edtf = value === null ? null : bounded(end && value < end ? `${value}/${end}` : edtfOf(value), found, text, anchors.now);
  return {
    start: found.start,
    end: found.end,
    type: TYPES[found.rule.is]!,
    value,
    mod: found.mod && found.mod !== 'none' ? (found.mod as NonNullable<Timex['mod']>) : null,
    edtf,
    basis: basisOf(found, value, edtf),
    rule: found.rule.pattern,
  };
}

function basisOf({ form, rule }: Found, value: string | null, edtf: string | null): Timex['basis'] {
  if (rule.is === 'SET') return 'stated';
  if (value === null || value.endsWith('_REF') || /^XXXX/.test(value)) return edtf === null ? 'unresolved' : 'resolved';
  return /now|then|here|same|fits|numeric|XXXX/.test(form) ? 'resolved' : 'stated';
}

/** "since May" is open to the future; "in recent days" is about the month of publication. */
function bounded(edtf: string | null, { start, mod, classes }: Found, text: string, now: string | undefined): string | null {
  if (edtf === null) return now !== undefined && classes?.RECENT === 'D' ? `${now.slice(0, 7)}~` : null;
  if (edtf.includes('/')) return edtf;
  const before = /(\w+)\s+(?:the\s+)?$/.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  if (before === 'since') return `${edtf}/..`;
  return mod === 'APPROX' ? `${edtf}~` : edtf;
}

function remember({ value, basis }: Timex, before: Story, sentence: number, isSequel: boolean): Story {
  const date = /^(\d{4})(-\d\d)?(-\d\d)?(.*)/.exec(value ?? '');
  if (!date || date[0].includes('X')) return before;
  const [, year, month, day] = date;
  const upToMonth = `${year}${month ?? ''}`;
  const whole = `${upToMonth}${day ?? ''}`;
  return {
    year: whole,
    month: month ? whole : before.month,
    day: day ? whole : before.day,
    whole: date[0].replace(/T.*/, ''),
    daySentence: day ? sentence : before.daySentence,
    told: (basis === 'stated' || isSequel) && month ? { date: whole, sentence } : null,
  };
}
