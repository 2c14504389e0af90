import { counted } from '../../answers/counted.ts';
import { edtfInWords, eventDateInWords } from '../../answers/dateWords.ts';
import type { Span } from '../../corpus/document.ts';
import type { CorpusIndex, DocumentReading, ReportedEvent } from '../../index/corpusIndex.ts';
import { type Content, type Html, html } from '../html.ts';
import { actorPath } from '../links.ts';
import { inShort } from '../page.ts';
import { firstFrom } from './parts.ts';

interface Item {
  readonly start: number;
  readonly kind: string;
  /** Put together only where it is shown. */
  says(): Content;
  readonly rule: string;
}

/** Beyond these, a sentence says how many more were read from it. */
const MOST_ITEMS = 40;
/** Beyond these, a paragraph tells no more sentences. */
const MOST_IN_BLOCK = 250;
/** Words that are shown of a sentence, a name and a date. UTF-16 units. */
const SHOWN = { sentence: 70, words: 90 } as const;

/** What opens it. */
export const EXPLAIN = html`<span aria-hidden="true">¶</span> <span class="words">How this paragraph was read</span>`;

/** What was read from a document, in the order of its text. */
export interface Read {
  readonly body: string;
  readonly items: readonly Item[];
}

/** Everything that was read from a document with the words and the rule that gave it. */
export function allRead(index: CorpusIndex, body: string, reading: DocumentReading, reported: readonly ReportedEvent[]): Read {
  const actor = (id: string): Html =>
    html`<a href="${actorPath(id)}">${inShort(index.actors.get(id)?.name ?? id, SHOWN.words)}</a>`;
  const listed = (ids: readonly string[]): Content => ids.slice(0, 12).map((id, i) => [i > 0 && ', ', actor(id)]);
  const words = ({ start, end }: Span): string => `“${inShort(body.slice(start, end), SHOWN.words)}”`;
  const whenOf = ({ date, document }: ReportedEvent['report']): Content => {
    const when = eventDateInWords(date, index.documents.get(document)?.published ?? null);
    return when && `; ${when}`;
  };
  const sides = ({ actors, recipients }: ReportedEvent['report']): Content => [
    listed(actors),
    recipients.length > 0 && [' → ', listed(recipients)],
  ];
  const items: Item[] = [
    ...reading.mentions.map((mention) => ({
      start: mention.start,
      kind: mention.type,
      says: () =>
        mention.actor
          ? html`${words(mention)} is ${actor(mention.actor)}, by ${mention.form}`
          : html`${words(mention)}${mention.type !== 'place' && ' is nobody known'}`,
      rule: mention.rule,
    })),
    ...reading.timexes.map((timex) => ({
      start: timex.start,
      kind: timex.type.toLowerCase(),
      says: () => html`${words(timex)} is ${timex.edtf ? edtfInWords(timex.edtf) : (timex.value ?? 'not known')}, ${timex.basis}`,
      rule: timex.rule,
    })),
    ...reading.quotations.map((quotation) => ({
      start: quotation.start,
      kind: 'quotation',
      says: () => html`${words(quotation)} said by ${quotation.speaker ? actor(quotation.speaker) : 'nobody known'}`,
      rule: '',
    })),
    ...reported.map(({ report }) => ({
      start: report.trigger.start,
      kind: 'event',
      says: () =>
        html`${[report.aux, report.type, report.mode, report.strength].filter(Boolean).join(' ')} from ${words(report.trigger)}: ${sides(report)}${report.place && ` in ${report.place}`}${whenOf(report)}`,
      rule: report.rule,
    })),
  ];
  return { body, items: items.sort((a, b) => a.start - b.start) };
}

/** How the sentences of a block were read, closed unless `open`. Nothing where nothing was read. */
export function explanationOf({ body, items }: Read, sentences: readonly Span[], block: Span, open: boolean): Content {
  let room = MOST_IN_BLOCK;
  const told = sentences.flatMap(({ start, end }) => {
    const [from, to] = [Math.max(start, block.start), Math.min(end, block.end)];
    const read = items.slice(firstFrom(items, from), firstFrom(items, to));
    const fits = room > 0;
    room -= read.length;
    return read.length === 0 || !fits ? [] : [{ start: from, end: to, read }];
  });
  if (told.length === 0) return null;
  return html`<details class="read" id="read${block.start}"${open && html` open`}><summary>${EXPLAIN}</summary>
<ol>${told.map(({ start, end, read }) => sentenceOf(inShort(body.slice(start, end), SHOWN.sentence), read))}</ol>
</details>`;
}

function sentenceOf(words: string, read: readonly Item[]): Html {
  const rest = read.length - MOST_ITEMS;
  return html`<li><details><summary>${words}</summary><ul>${read.slice(0, MOST_ITEMS).map(itemOf)}</ul>
${rest > 0 && html`<p>and ${counted(rest, 'more thing')}</p>`}</details></li>`;
}

const itemOf = ({ kind, says, rule }: Item): Html =>
  html`<li><b class="kind">${kind}</b> ${says()}${rule !== '' && html` <code>${rule}</code>`}</li>`;
