/**
 * The one place where text that is not ours (articles, questions, names, titles) is made safe for a Discord message:
 * shown by Discord's rules, it reads as it was written and does nothing.
 */
import { INVISIBLE_RANGES, JOINING_SCRIPTS } from './invisible.ts';

/** Carriage returns, vertical tab, form feed, next line, line and paragraph separators. */
const NEW_LINES = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const INVISIBLE = new RegExp(
  `[${INVISIBLE_RANGES.map(([first, last]) => `${codePoint(first)}-${codePoint(last)}`).join('')}]`,
  'gu',
);

/** A zero-width joiner or non-joiner where no script and no emoji needs it. */
const STRAY_JOINER = new RegExp(
  `(?<![${JOINING_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])[\\u200c\\u200d]`,
  'gu',
);

/** Anything but printable ASCII, line feeds, Latin letters and the punctuation of news: most text has nothing of it. */
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027]/;

/** Marks stacked higher than any script writes them run over the lines around. */
const STACKED_MARKS = /(\p{Mn}{6})\p{Mn}+/gu;

/**
 * The text as it may be shown where Discord renders no Markdown (labels, choices): well-formed, lines parted by `\n`, nothing invisible.
 */
export function plain(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(NEW_LINES, '\n')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(STACKED_MARKS, '$1');
}

/**
 * What begins anything in Discord's Markdown: emphasis, spoilers, code, links, mentions, custom and `:named:` emoji, timestamps, headings,
 * block quotes, and the colon without which no address is linked. A backslash before any of them makes Discord show it as it is.
 */
const SPECIAL = /[\\`*_~|<>[\]#@:]/g;

/** Bullets and subtext (`-#`) begin a line, after any blanks. */
const BULLET = /^([^\S\n]*)([-+])/gm;
const NUMBERED = /^([^\S\n]*\d+)\./gm;

/** Markdown that Discord shows as exactly `plain(text)`, wherever in a line it is put. */
export function markdown(text: string): string {
  return plain(text).replace(SPECIAL, '\\$&').replace(BULLET, '$1\\$2').replace(NUMBERED, '$1\\.');
}

/** The `plain` text that `markdown` was given. */
export function fromMarkdown(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** `markdown` of the text, cut with a visible "…" so that the Markdown is at most `length` UTF-16 units. */
export function markdownWithin(text: string, length: number): string {
  const whole = plain(text).trim();
  let shown = markdown(whole);
  for (let kept = whole.length; shown.length > length; shown = markdown(cut(whole, kept)))
    kept = Math.max(1, Math.min(kept - 1, Math.floor((kept * length) / shown.length)));
  return shown;
}

/** `plain` on one line, blanks collapsed, cut to a length with a visible "…"; never within a surrogate pair. */
export function label(text: string, length: number): string {
  return cut(plain(text).replace(/\s+/g, ' ').trim(), length);
}

/** Cuts at the end to at most `length` UTF-16 units, the "…" counted. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}…`;
}

/**
 * An address that is safe behind a link button: http or https, without credentials, percent-encoded, host in ASCII.
 * Null for anything else. The `:~:` of a text fragment stays as it is: encoded, browsers would not know it.
 */
export function safeUrl(address: string): string | null {
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return null;
  return url.href.replace(/[<>"`{}|\\^\s]/g, encodeURIComponent);
}

function codePoint(value: number): string {
  return `\\u{${value.toString(16)}}`;
}
