import { counted } from '../../answers/counted.ts';
import { dayInWords } from '../../answers/dateWords.ts';
import { typedPeriod } from '../../answers/period.ts';
import type { Document, Passage } from '../../corpus/document.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { daysOf } from '../../index/edtf.ts';
import { type Content, type Html, html } from '../html.ts';
import { documentPath, PATHS, quotePath } from '../links.ts';
import { inShort, type Page } from '../page.ts';
import { pageLinks, pageOf } from '../paging.ts';
import { publishedWithin, shelves } from '../shelf.ts';

const DOCUMENTS_A_PAGE = 25;
/** Passages looked at for a search; those behind them are far from what was meant. */
const MOST_PASSAGES = 600;
/** Publishers to choose from, those with most articles first. */
const MOST_PUBLISHERS = 100;
/** Words shown of a passage that was found. UTF-16 units. */
const EXCERPT = 280;

interface Asked {
  readonly q: string;
  readonly publisher: string;
  readonly from: string;
  readonly to: string;
}

interface Listed {
  readonly document: Document;
  /** The nearest passage, where words were looked for. */
  readonly passage?: Passage;
}

/** The articles of the corpus: latest first, or nearest to the words that were looked for. */
export function documentsPage(index: CorpusIndex, parameters: URLSearchParams): Page {
  const asked: Asked = {
    q: parameters.get('q')?.trim() ?? '',
    publisher: parameters.get('publisher') ?? '',
    from: parameters.get('from')?.trim() ?? '',
    to: parameters.get('to')?.trim() ?? '',
  };
  const wrong = [asked.from, asked.to].find((typed) => typed && !typedPeriod(typed));
  const listed = wrong === undefined ? listedFor(index, asked) : [];
  const cut = pageOf(listed, parameters.get('page'), DOCUMENTS_A_PAGE);
  const links = pageLinks(cut, PATHS.documents, { ...asked });
  return {
    status: 200,
    title: asked.q ? `Articles on “${inShort(asked.q, 60)}”` : 'Articles',
    section: 'documents',
    body: html`<h1>Articles</h1>
${form(index, asked)}
<p class="count" role="status">${said(listed, asked, wrong)}</p>
${cut.items.length > 0 && html`<ol class="documents">${cut.items.map((item) => itemOf(index, item))}</ol>`}
${links}`,
  };
}

function listedFor(index: CorpusIndex, { q, publisher, from, to }: Asked): readonly Listed[] {
  const first = from ? daysOf(typedPeriod(from) ?? '')?.from : undefined;
  const last = to ? daysOf(typedPeriod(to) ?? '')?.to : undefined;
  const { latestFirst, byPublisher } = shelves.of(index);
  if (!q) {
    const all = publisher ? (byPublisher.get(publisher) ?? []) : latestFirst;
    return publishedWithin(all, first, last).map((document) => ({ document }));
  }
  const nearest = new Map<string, Listed>();
  for (const { passage } of index.passages.search(q, MOST_PASSAGES)) {
    const document = index.documents.get(passage.document);
    if (document && !nearest.has(document.id)) nearest.set(document.id, { document, passage });
  }
  return [...nearest.values()].filter(
    ({ document: { publisher: of, published } }) =>
      (!publisher || of === publisher) &&
      (!first || (published !== null && published >= first)) &&
      (!last || (published !== null && published <= last)),
  );
}

function said(listed: readonly Listed[], { q, from, to, publisher }: Asked, wrong: string | undefined): string {
  if (wrong !== undefined)
    return `“${wrong}” is not a date that can be looked up. Write it as 2023, 2023-05, 2023-05-29 or May 2023.`;
  if (listed.length === 0) return 'No article of the corpus fits.';
  if (q) return `${counted(listed.length, 'article')}, nearest first.`;
  return from || to || publisher ? `${counted(listed.length, 'article')}, latest first.` : 'Latest first.';
}

function itemOf(index: CorpusIndex, { document, passage }: Listed): Html {
  const { id, title, publisher, published, body } = document;
  const events = index.reportsIn(id).length;
  const record = [publisher, events > 0 && counted(events, 'event')].filter(Boolean).join(' · ');
  return html`<li>
<p class="when">${published ? html`<time datetime="${published}">${dayInWords(published)}</time>` : 'No date'}</p>
<div><h2 dir="auto"><a href="${documentPath(id)}">${title}</a></h2>
<p class="record">${record}</p>
${passage && html`<p class="excerpt" dir="auto">${inShort(body.slice(passage.start, passage.end), EXCERPT)} <a class="here" href="${quotePath({ ...passage, quote: body.slice(passage.start, passage.end) })}" aria-label="Read here: ${title}">Read here</a></p>`}</div>
</li>`;
}

function form(index: CorpusIndex, { q, publisher, from, to }: Asked): Content {
  const options = shelves
    .of(index)
    .publishers.slice(0, MOST_PUBLISHERS)
    .map(
      ([name, count]) =>
        html`<option value="${name}"${name === publisher && html` selected`}>${inShort(name, 60)} (${count})</option>`,
    );
  return html`<form class="filter" action="${PATHS.documents}" role="search">
<label class="wide">Words <input type="search" name="q" value="${q}" maxlength="200" autocomplete="off"></label>
<label>Publisher <select name="publisher"><option value="">all publishers</option>${options}</select></label>
<label>From <input name="from" value="${from}" maxlength="40" size="12" placeholder="2022-10" autocomplete="off"></label>
<label>To <input name="to" value="${to}" maxlength="40" size="12" placeholder="May 2023" autocomplete="off"></label>
<button>Search</button>
</form>`;
}
