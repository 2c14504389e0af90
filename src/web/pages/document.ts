import { counted } from '../../answers/counted.ts';
import { dayInWords } from '../../answers/dateWords.ts';
import type { Document, Span } from '../../corpus/document.ts';
import type { CorpusIndex, DocumentReading, ReportedEvent } from '../../index/corpusIndex.ts';
import { allRead, EXPLAIN, explanationOf, type Read } from '../article/explanation.ts';
import { noteOf } from '../article/notes.ts';
import { type Block, firstFrom, partAt, partsOf } from '../article/parts.ts';
import { type Highlight, type NoteMark, paragraphOf } from '../article/words.ts';
import { TYPE_HEADINGS } from '../cast.ts';
import { type Content, type Html, html } from '../html.ts';
import { actorPath, documentPath } from '../links.ts';
import { BadRequest, inShort, type Page } from '../page.ts';
import { pageLinks } from '../paging.ts';
import { reportsIn } from '../reports.ts';
import { digestOf, findByDigest, isDigest } from '../wordsDigest.ts';

/** Actors of a type named in the foot of an article, the most often named first. */
const MOST_ACTORS = 30;

/**
 * An article with what was read from it. `quote`: `<start>-<end>`, the words to be highlighted; `words`: their digest, by which they
 * are found again. Null where the corpus has no such article.
 */
export function documentPage(index: CorpusIndex, id: string, parameters: URLSearchParams): Page | null {
  const document = index.documents.get(id);
  if (!document) return null;
  const reading = index.readingOf(id);
  const reported = reportsIn(index, id);
  const noted = reported.map(({ report }) => report.trigger);
  const whole = partsOf(document, reading, noted, true);
  // An article too long to be explained on one page tells of a paragraph when it is asked to.
  const isShort = whole.length <= 1;
  const parts = isShort ? whole : partsOf(document, reading, noted, false);
  const asked = offsetIn(parameters.get('read'));
  const quote = quoteIn(document, parameters.get('quote'), parameters.get('words'));
  const wanted = partWanted(parameters.get('part'), parts.length) ?? partAt(parts, quote.span?.start ?? asked ?? 0);
  const blocks = parts[wanted] ?? [];
  const read = allRead(index, document.body, reading, reported);
  const links = pageLinks({ items: [], page: wanted + 1, pages: Math.max(1, parts.length) }, documentPath(id), {}, 'part');
  return {
    status: 200,
    title: document.title,
    section: 'documents',
    body: html`<article class="document">
${headOf(document, reading, reported)}
${quoteLine(document, quote)}${links}
<div class="text">
${blocks.map((block) => blockOf(index, { document, reading, reported, read, isShort, asked }, block, quote.span))}
</div>
${links}
${actorsOf(index, reading)}
</article>`,
  };
}

interface Quoted {
  readonly asked: boolean;
  /** Its words stand elsewhere than its link says. */
  readonly moved: boolean;
  readonly span: Highlight | null;
}

/** Throws `BadRequest` on what is no pair of offsets, or no digest; a quote that the article does not have is null. */
function quoteIn({ body }: Document, typed: string | null, digest: string | null): Quoted {
  if (typed === null) return { asked: false, moved: false, span: null };
  if (digest !== null && !isDigest(digest)) throw new BadRequest('The end of the link is damaged: no words have such a digest.');
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(typed);
  if (!match) throw new BadRequest('The place of a quote is written as two numbers, as ?quote=120-184.');
  const [from, to] = [Number(match[1]), Number(match[2])];
  const there = to <= body.length ? body.slice(from, to) : '';
  const moved = digest !== null && digestOf(there) !== digest;
  const place = moved ? findByDigest(body, digest, to - from, from) : { start: from, end: to };
  const words = place && place.end <= body.length ? body.slice(place.start, place.end) : '';
  if (!place || !words.trim()) return { asked: true, moved, span: null };
  const start = place.start + words.length - words.trimStart().length;
  return { asked: true, moved, span: { start, end: start + words.trim().length, id: `${from}-${to}` } };
}

/** Throws `BadRequest` on what is no offset. */
function offsetIn(typed: string | null): number | null {
  if (typed === null) return null;
  if (!/^\d{1,9}$/.test(typed)) throw new BadRequest('The place of a paragraph is a number.');
  return Number(typed);
}

function partWanted(typed: string | null, parts: number): number | null {
  if (typed === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new BadRequest('The part of an article is a number from 1 on.');
  return Math.min(Number(typed), Math.max(1, parts)) - 1;
}

function headOf(
  { id, title, publisher, url, published, publishedBasis, license }: Document,
  { sentences }: DocumentReading,
  reported: readonly ReportedEvent[],
): Html {
  const date = published && html`<time datetime="${published}">${dayInWords(published)}</time>`;
  const rows: readonly (readonly [string, Content])[] = [
    ['Published', date ? [date, publishedBasis && html` <span class="basis">${publishedBasis}</span>`] : 'no date given'],
    ['Publisher', publisher],
    ['Licence', license],
    ['In the corpus as', html`<code>${id}</code>`],
    ['Read from it', `${counted(reported.length, 'event')} in ${counted(sentences.length, 'sentence')}`],
  ];
  return html`<header class="head">
<p class="kicker">${publisher ?? 'Publisher not given'} · ${date || 'no publication date'}${publishedBasis && `, ${publishedBasis}`}</p>
<h1 dir="auto">${title}</h1>
${url && html`<p class="source"><a href="${url}" rel="noopener noreferrer external">Read it at ${publisher ?? 'its source'}</a></p>`}
<details class="record"><summary>The article’s record</summary>
<dl>${rows.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></details>
${reported.length > 0 && html`<p class="key">Numbers lead to the events read from the words before them; ¶ shows how a paragraph was read.</p>`}
</header>`;
}

function quoteLine({ id }: Document, { asked, moved, span }: Quoted): Content {
  if (!asked) return null;
  if (!span)
    return html`<p class="notice" role="status">${
      moved
        ? 'The article was changed after the link was made: the words that it leads to do not stand in it any more.'
        : 'The article has no such place; it may have changed since the link was made.'
    }</p>`;
  return html`<p class="notice quoting"${moved && html` role="status"`}>${moved && html`<span>The article was changed after the link was made; its words now stand elsewhere in it.</span> `}<a href="#${span.id}">To the highlighted words</a> <a href="${documentPath(id)}">Without highlight</a></p>`;
}

interface Told {
  readonly document: Document;
  readonly reading: DocumentReading;
  readonly reported: readonly ReportedEvent[];
  readonly read: Read;
  /** Every paragraph tells how it was read. */
  readonly isShort: boolean;
  /** Where the paragraph starts that was asked to tell it. */
  readonly asked: number | null;
}

function blockOf(
  index: CorpusIndex,
  { document, reading, reported, read, isShort, asked }: Told,
  block: Block,
  quote: Highlight | null,
): Html {
  const sentences = overlapping(reading.sentences, block);
  const numbered = reported
    .map((event, i) => ({ event, number: i + 1 }))
    .filter(({ event }) => event.report.trigger.start >= block.start && event.report.trigger.start < block.end);
  const notes: NoteMark[] = numbered
    .map(({ event: { report }, number }) => ({ number, at: Math.min(report.trigger.end, block.end) }))
    .sort((a, b) => a.at - b.at);
  const leftOut = reading.furniture.some(({ start, end }) => start <= block.start && block.end <= end);
  const explanation =
    isShort || block.start === asked
      ? explanationOf(read, sentences, block, block.start === asked)
      : html`<p class="read"><a href="${documentPath(document.id)}?read=${block.start}#read${block.start}">${EXPLAIN}</a></p>`;
  const words = paragraphOf(block, { body: document.body, sentences, leftOut, notes, quote });
  return html`<div class="block">
${words}
${numbered.length > 0 && html`<ol class="notes" aria-label="Events read from this paragraph">${numbered.map(({ event, number }) => noteOf(index, event, number))}</ol>`}
${!leftOut && explanation}
</div>
`;
}

/** Sentences in order that share something with a span. */
function overlapping(sentences: readonly Span[], { start, end }: Span): readonly Span[] {
  const first = firstFrom(sentences, start);
  const from = first > 0 && sentences[first - 1]!.end > start ? first - 1 : first;
  return sentences.slice(from, firstFrom(sentences, end));
}

function actorsOf(index: CorpusIndex, { mentions }: DocumentReading): Content {
  const counts = new Map<string, number>();
  for (const { actor } of mentions) if (actor) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const named = [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id, count]) => {
      const actor = index.actors.get(id);
      return actor ? [{ actor, count }] : [];
    });
  if (named.length === 0) return null;
  const rows = TYPE_HEADINGS.map(([type, words]) => {
    const actors = named.filter(({ actor }) => actor.type === type);
    const items = actors
      .slice(0, MOST_ACTORS)
      .map(
        ({ actor, count }) =>
          html`<li><a href="${actorPath(actor.id)}">${inShort(actor.name, 80)}</a> <span class="count" title="named ${counted(count, 'time')}">${count}</span></li>`,
      );
    const rest = actors.length - MOST_ACTORS;
    return (
      items.length > 0 &&
      html`<div><dt>${words}</dt><dd><ul class="actors">${items}${rest > 0 && html`<li>and ${rest} more</li>`}</ul></dd></div>`
    );
  });
  return html`<section class="named" aria-labelledby="named"><h2 id="named">Named in this article</h2>
<dl>${rows}</dl></section>`;
}
