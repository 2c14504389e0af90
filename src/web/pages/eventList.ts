import type { Citation } from '../../answers/answer.ts';
import { citeReport } from '../../answers/claims.ts';
import { counted } from '../../answers/counted.ts';
import { dayInWords, edtfInWords, eventDateInWords } from '../../answers/dateWords.ts';
import type { CorpusIndex, IndexedEvent } from '../../index/corpusIndex.ts';
import { eventLine } from '../article/notes.ts';
import { type Content, type Html, html } from '../html.ts';
import { quotePath } from '../links.ts';

/** Reports shown whole; further ones are one line each. */
const WHOLE = 1;
const MOST_REPORTS = 8;
/** A quote is shown up to this length; the whole of it stands behind its link. UTF-16 units. */
const LONGEST_QUOTE = 900;

/** Events in order, each with its date and the words that tell it. Those without a verbatim quote are left out. */
export function eventList(index: CorpusIndex, events: readonly IndexedEvent[]): Html {
  return html`<ol class="timeline">${events.map((event) => eventOf(index, event))}</ol>`;
}

function eventOf(index: CorpusIndex, event: IndexedEvent): Content {
  const citations = event.reports.slice(0, MOST_REPORTS).flatMap((report) => citeReport(index, report) ?? []);
  const published = citations[0]?.published ?? null;
  if (citations.length === 0) return null;
  return html`<li>
${whenOf(event, published)}
<div><h3 dir="auto">${eventLine(index, event)}</h3>
${citations.slice(0, WHOLE).map(quoteOf)}
${moreOf(citations.slice(WHOLE), event.reports.length - Math.min(event.reports.length, MOST_REPORTS))}</div>
</li>`;
}

function whenOf({ date }: IndexedEvent, published: string | null): Html {
  const words = eventDateInWords(date, published);
  if (!date?.edtf || words === null)
    return html`<p class="when"><b>No date</b> <span>${words ?? 'the text settles none'}</span></p>`;
  const shown = edtfInWords(date.edtf);
  return html`<p class="when"><b>${shown}</b> <span>${words.slice(shown.length + 2)}</span></p>`;
}

function quoteOf(citation: Citation): Html {
  const { quote, emphasis } = citation;
  const shown = quote.length > LONGEST_QUOTE ? quote.lastIndexOf(' ', LONGEST_QUOTE) : quote.length;
  const parts: Content[] = [];
  let at = 0;
  for (const { start, end } of emphasis) {
    if (end > shown) break;
    parts.push(quote.slice(at, start), html`<b>${quote.slice(start, end)}</b>`);
    at = end;
  }
  parts.push(quote.slice(at, Math.max(at, shown)), shown < quote.length && '…');
  return html`<blockquote dir="auto"><p>${parts}</p></blockquote>
<p class="source"><a href="${quotePath(citation)}">${sourceOf(citation)}</a></p>`;
}

function moreOf(citations: readonly Citation[], unshown: number): Content {
  if (citations.length === 0) return null;
  return html`<details><summary>Also told in ${counted(citations.length + unshown, 'place')}</summary><ul>${citations.map(
    (citation) => html`<li><a href="${quotePath(citation)}">${sourceOf(citation)}</a></li>`,
  )}</ul></details>`;
}

function sourceOf({ publisher, published, title }: Citation): Content {
  const record = [publisher, published && dayInWords(published)].filter(Boolean).join(', ');
  return html`${record}${record !== '' && ': '}<cite dir="auto">${title}</cite>`;
}
