import type { Span } from '../corpus/document.ts';

/** Quotes up to this length are named whole; longer ones by their first and last words. UTF-16 units. */
const LONGEST_EXACT = 90;
/** Discord allows no longer address on a link button. UTF-16 units. */
const LONGEST_ADDRESS = 512;
/** How many words name each end of a long quote, tried in this order until they name it alone. */
const WORD_COUNTS = [4, 7, 12];
/** How many words before and behind a quote tell it from the same words elsewhere, tried in this order. */
const CONTEXT_COUNTS = [0, 2, 4, 8];

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

interface Page {
  readonly text: string;
  positionOf(offset: number): number;
}

/** The page of the call before: quotes that are shown together often stand in one article. */
let shown: { readonly body: string; readonly page: Page } | null = null;

/**
 * The address of a page with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) that highlights the quote at
 * `span` of `body` and, as far as the body tells, nothing before it. At most 512 characters; where no fragment fits, the
 * address alone.
 */
export function withTextFragment(address: string, body: string, span: Span): string {
  if (shown?.body !== body) shown = { body, page: flatten(body) };
  const { page } = shown;
  const wanted = { start: page.positionOf(span.start), end: page.positionOf(span.end) };
  for (const directive of directives(body, span)) {
    const found = find(page.text, directive);
    if (found?.start !== wanted.start || found.end !== wanted.end) continue;
    const link = join(address, directive);
    if (link.length <= LONGEST_ADDRESS) return link;
  }
  return address.length <= LONGEST_ADDRESS ? address : new URL(address).origin;
}

function* directives(body: string, span: Span): Generator<Directive> {
  const quote = body.slice(span.start, span.end);
  const blocks = quote.split(/\s*\n\s*/).filter(Boolean);
  const before = wordsOf(
    body
      .slice(Math.max(0, span.start - 400), span.start)
      .split(/\n\s*\n/)
      .at(-1) ?? '',
  );
  const behind = wordsOf(body.slice(span.end, span.end + 400).split(/\n\s*\n/)[0] ?? '');
  const first = wordsOf(blocks[0] ?? '');
  const last = wordsOf(blocks.at(-1) ?? '');
  for (const context of CONTEXT_COUNTS) {
    const prefix = context === 0 ? '' : before.slice(-context).join(' ');
    const suffix = context === 0 ? '' : behind.slice(0, context).join(' ');
    if (blocks.length === 1 && quote.length <= LONGEST_EXACT) yield { prefix, start: first.join(' '), end: '', suffix };
    for (const count of WORD_COUNTS) {
      const room = blocks.length === 1 ? Math.floor(first.length / 2) : count;
      const start = first.slice(0, Math.min(count, Math.max(1, room))).join(' ');
      const end = last.slice(-Math.min(count, Math.max(1, room))).join(' ');
      yield { prefix, start, end, suffix };
    }
  }
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Finds what a browser would highlight: the first place where prefix, start, end and suffix stand in this order. */
function find(page: string, { prefix, start, end, suffix }: Directive): Span | null {
  const [p, s, e, x] = [prefix, start, end, suffix].map((term) => term.toLowerCase());
  for (let from = 0; ; ) {
    const head = p ? `${p} ${s}` : s!;
    const at = page.indexOf(head, from);
    if (at < 0) return null;
    const startsAt = at + head.length - s!.length;
    const startEnds = startsAt + s!.length;
    const tail = x ? `${e} ${x}`.trim() : e!;
    if (!e) {
      if (!x || page.startsWith(` ${x}`, startEnds) || page.startsWith(x, startEnds)) return { start: startsAt, end: startEnds };
    } else {
      const endsAt = page.indexOf(tail, startEnds);
      if (endsAt >= 0) return { start: startsAt, end: endsAt + e.length };
    }
    from = at + 1;
  }
}

/** The text as the browser compares it: white space made one space, letters made small; and where each offset of the body went. */
function flatten(body: string): Page {
  const runs: { at: number; shift: number }[] = [];
  let text = '';
  let last = 0;
  for (const { 0: space, index } of body.matchAll(/\s+/g)) {
    text += `${body.slice(last, index)} `;
    last = index + space.length;
    runs.push({ at: last, shift: last - text.length });
  }
  text += body.slice(last);
  // Letters whose small form has another length would shift every offset behind them; such a text is compared as written.
  const small = text.toLowerCase();
  return {
    text: small.length === text.length ? small : text,
    positionOf(offset) {
      let low = 0;
      for (let high = runs.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (runs[middle]!.at <= offset) low = middle + 1;
        else high = middle;
      }
      return offset - (runs[low - 1]?.shift ?? 0);
    },
  };
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
