import type { Document, Span } from '../corpus/document.ts';
import { type ShownText, shownText } from './shownText.ts';

/** Quotes up to this length are named whole; longer ones by their first and last words, where those are enough. UTF-16 units. */
const LONGEST_EXACT = 90;
/** Discord allows no longer address on a link button. UTF-16 units. */
const LONGEST_ADDRESS = 512;
/** How many words name each end of a long quote, tried in this order until they name it alone. */
const WORD_COUNTS = [4, 7, 12];
/** How many words before and behind a quote tell it from the same words elsewhere, tried in this order. */
const CONTEXT_COUNTS = [2, 4, 8];
/** Words of a context are looked for so far from the quote. UTF-16 units. */
const CONTEXT_LENGTH = 400;

/** The parts of a text directive; `end`, `prefix` and `suffix` are empty where it has none. */
interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

type Article = Pick<Document, 'title' | 'body'>;

/** How many articles are kept as their pages show them: people who ask at once are told of the same ones. */
const KEPT_PAGES = 128;
/** In order of use, the one longest unused first. */
const pages = new Map<Article, ShownText>();

function pageOf(article: Article): ShownText {
  const page = pages.get(article) ?? shownText(article.title, article.body);
  pages.delete(article);
  pages.set(article, page);
  if (pages.size > KEPT_PAGES) pages.delete(pages.keys().next().value!);
  return page;
}

/**
 * The address of a page with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) that highlights the quote at
 * `span` of the article and, as far as the article tells, nothing before it. At most 512 characters; where no fragment fits, the
 * address alone.
 */
export function withTextFragment(address: string, article: Article, span: Span): string {
  const page = pageOf(article);
  const wanted = trimmed(page.text, { start: page.positionOf(span.start), end: page.positionOf(span.end) });
  for (const directive of directives(page.text, wanted)) {
    const link = join(address, directive);
    if (link.length > LONGEST_ADDRESS) continue;
    const found = find(page, directive);
    if (found?.start === wanted.start && found.end === wanted.end) return link;
  }
  return address.length <= LONGEST_ADDRESS ? address : new URL(address).origin;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return { start: start + before, end: start + before + words.trim().length };
}

/** Directives that may name these words of a text, shortest first. No part of one goes over a line break: there another block may begin. */
function* directives(text: string, { start, end }: Span): Generator<Directive> {
  const quote = text.slice(start, end);
  if (quote === '') return;
  const isOneLine = !quote.includes('\n');
  const [first, last] = [quote.slice(0, endOfLine(quote)), quote.slice(quote.lastIndexOf('\n') + 1)];
  for (const { prefix, suffix } of contexts(text, { start, end })) {
    if (isOneLine && quote.length <= LONGEST_EXACT) yield { prefix, start: quote, end: '', suffix };
    for (const count of WORD_COUNTS) {
      const most = isOneLine ? Math.max(1, Math.min(count, Math.floor(quote.split(' ').length / 2))) : count;
      yield { prefix, start: firstWords(first, most), end: lastWords(last, most), suffix };
    }
  }
  if (isOneLine && quote.length > LONGEST_EXACT) yield { prefix: '', start: quote, end: '', suffix: '' };
}

/** What may tell a quote from the same words elsewhere, least first. */
function* contexts(text: string, { start, end }: Span): Generator<Pick<Directive, 'prefix' | 'suffix'>> {
  // The title is part of the page, but something else may stand between it and the article.
  const article = endOfLine(text) + 1;
  const before = text.slice(Math.max(article, start - CONTEXT_LENGTH), start).trimEnd();
  const behind = text.slice(end, end + CONTEXT_LENGTH).trimStart();
  const [prefixLine, suffixLine] = [before.slice(before.lastIndexOf('\n') + 1), behind.slice(0, endOfLine(behind))];
  yield { prefix: '', suffix: '' };
  for (const count of CONTEXT_COUNTS) {
    const [prefix, suffix] = [lastWords(prefixLine, count), firstWords(suffixLine, count)];
    if (prefix) yield { prefix, suffix: '' };
    if (suffix) yield { prefix: '', suffix };
    if (prefix && suffix) yield { prefix, suffix };
  }
}

function endOfLine(text: string): number {
  const at = text.indexOf('\n');
  return at < 0 ? text.length : at;
}

const firstWords = (line: string, count: number): string => line.split(' ').slice(0, count).join(' ');
const lastWords = (line: string, count: number): string => line.split(' ').slice(-count).join(' ');

/**
 * What a browser highlights for a directive, by the steps of the specification
 * (https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive); null for nothing.
 */
function find({ text, folded }: ShownText, { prefix, start, end, suffix }: Directive): Span | null {
  const [p, s, e, x] = [prefix, start, end, suffix].map((term) => foldedTerm(term, text, folded)) as [
    string,
    string,
    string,
    string,
  ];
  const isFollowed = (at: number) => {
    const from = behindSpace(text, at);
    return folded.startsWith(x, from) && isWordBoundary(text, from + x.length);
  };
  for (let from = 0; ; ) {
    const at = folded.indexOf(p || s, from);
    if (at < 0) return null;
    from = at + 1;
    if (!isWordBoundary(text, at)) continue;
    const starts = p ? behindSpace(text, at + p.length) : at;
    const startEnds = starts + s.length;
    if (p && !folded.startsWith(s, starts)) continue;
    if ((e || !x) && !isWordBoundary(text, startEnds)) continue;
    if (!e) {
      if (!x || isFollowed(startEnds)) return { start: starts, end: startEnds };
      continue;
    }
    for (let endsFrom = startEnds; ; ) {
      const ends = folded.indexOf(e, endsFrom);
      if (ends < 0) return null;
      endsFrom = ends + 1;
      const behind = ends + e.length;
      if (isWordBoundary(text, ends) && (x ? isFollowed(behind) : isWordBoundary(text, behind)))
        return { start: starts, end: behind };
    }
  }
}

/** A term is a part of the text: as it is folded there. */
function foldedTerm(term: string, text: string, folded: string): string {
  const at = text.indexOf(term);
  return folded.slice(at, at + term.length);
}

function behindSpace(text: string, at: number): number {
  let behind = at;
  while (text[behind] === ' ' || text[behind] === '\n') behind += 1;
  return behind;
}

const words = new Intl.Segmenter('en', { granularity: 'word' });
/** Within a run without white space, word boundaries are looked for so far around. UTF-16 units. */
const AROUND = 48;

/** As a browser has it (Unicode's text segmentation): beside white space always, within it or a word never. */
function isWordBoundary(text: string, at: number): boolean {
  const [before, behind] = [text[at - 1] ?? ' ', text[at] ?? ' '];
  if (/\s/.test(before) || /\s/.test(behind)) return true;
  if (/[a-z]/i.test(before) && /[a-z]/i.test(behind)) return false;
  const from = Math.max(0, at - AROUND);
  const run = text.slice(from, at + AROUND);
  return words.segment(run).containing(at - from)?.index === at - from;
}

function join(address: string, { prefix, start, end, suffix }: Directive): string {
  const terms = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`].filter(
    Boolean,
  );
  const plain = new URL(address).href.replace(/[()']/g, escapeByte);
  return `${plain}${plain.includes('#') ? '' : '#'}:~:text=${terms.join(',')}`;
}

/** `-`, `,` and `&` have a meaning of their own in a directive; brackets and quotes would end a link in a chat message. */
const encode = (term: string): string => encodeURIComponent(term.toWellFormed()).replace(/[-!'()*]/g, escapeByte);

const escapeByte = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
