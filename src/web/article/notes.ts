import { edtfInWords, eventDateInWords } from '../../answers/dateWords.ts';
import { AUX_WORDS, eventInWords, TYPE_NAMES } from '../../answers/wording.ts';
import type { CorpusIndex, ReportedEvent } from '../../index/corpusIndex.ts';
import { type Content, type Html, html } from '../html.ts';
import { quotePath } from '../links.ts';
import { inShort } from '../page.ts';

/** A list of forty names is no note. UTF-16 units. */
const LONGEST = 160;
/** Where nobody is named, a note has the beginning of its words. UTF-16 units. */
const LONGEST_QUOTE = 90;
/** Other articles that a note links to. */
const MOST_OTHERS = 3;

/** What a note in the margin says: the event, its date with how that is known, and where else it is reported. */
export function noteOf(index: CorpusIndex, { event, report }: ReportedEvent, number: number): Html {
  const published = index.documents.get(report.document)?.published ?? null;
  return html`<li class="note" id="note${number}" data-of="e${number}">
<a class="number" href="${quotePath(report)}" title="Show its words" aria-label="Event ${number}: show its words">${number}</a>
<p class="what">${eventInWords(index, event) === null ? `“${inShort(report.quote, LONGEST_QUOTE)}”` : eventLine(index, event)}</p>
${dateLine(report.date, published)}${elsewhere(index, { event, report })}
</li>`;
}

/** An event in one line; where nobody is named, its kind, and whether it was planned or denied. */
export function eventLine(index: CorpusIndex, event: ReportedEvent['event']): string {
  const kind = [TYPE_NAMES[event.type], event.aux && `(${AUX_WORDS[event.aux]})`].filter(Boolean).join(' ');
  return inShort(eventInWords(index, event) ?? kind, LONGEST);
}

function dateLine(date: ReportedEvent['report']['date'], published: string | null): Content {
  const words = eventDateInWords(date, published);
  if (words === null || !date) return null;
  const shown = date.edtf === null ? null : edtfInWords(date.edtf);
  return html`<p class="when">${shown === null ? words : html`<b>${shown}</b>${words.slice(shown.length)}`}</p>`;
}

function elsewhere(index: CorpusIndex, { event, report }: ReportedEvent): Content {
  const others = event.reports.filter((other) => other !== report);
  if (others.length === 0) return null;
  const links = others.slice(0, MOST_OTHERS).map((other, i) => {
    const document = index.documents.get(other.document);
    const name = document?.publisher ?? inShort(document?.title ?? other.document, 40);
    return html`${i > 0 && ', '}<a href="${quotePath(other)}">${name}</a>`;
  });
  const more = others.length > MOST_OTHERS && ` and ${others.length - MOST_OTHERS} more`;
  return html`<p class="elsewhere">Also told by ${links}${more}</p>`;
}
