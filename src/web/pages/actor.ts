import { counted } from '../../answers/counted.ts';
import { edtfInWords } from '../../answers/dateWords.ts';
import type { CorpusIndex, IndexedActor, IndexedEvent } from '../../index/corpusIndex.ts';
import type { Office } from '../../reading/reading.ts';
import { type Content, type Html, html } from '../html.ts';
import { actorPath, documentPath, PATHS, quotePath, withParameters } from '../links.ts';
import { inShort, type Page } from '../page.ts';
import { pageLinks, pageOf } from '../paging.ts';
import { eventList } from './eventList.ts';
import { type Spelling, spellingsOf } from './spellings.ts';

const EVENTS_A_PAGE = 20;
const MOST_OFFICES = 30;
const MOST_MET = 40;
const MOST_ARTICLES = 12;

/** What the corpus tells of one actor. Null where it has none of that id. */
export function actorPage(index: CorpusIndex, id: string, parameters: URLSearchParams): Page | null {
  const actor = index.actors.get(id);
  if (!actor) return null;
  const events = index.findEvents({ actor: id });
  const cut = pageOf(events, parameters.get('page'), EVENTS_A_PAGE);
  return {
    status: 200,
    title: inShort(actor.name, 100),
    section: 'actors',
    body: html`<p class="kicker">${actor.type}${actor.state && actor.state !== actor.name && ` · ${actor.state}`}</p>
<h1 dir="auto">${actor.name}</h1>
<div class="columns">
<div>
<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>
${
  events.length === 0
    ? html`<p>The corpus names them but tells of no meeting, demand or agreement with them.</p>`
    : html`<p class="count">${counted(events.length, 'event')}. <a href="${withParameters(PATHS.timeline, { actor: id })}">Filter by kind and date</a></p>
${eventList(index, cut.items)}`
}
${pageLinks(cut, actorPath(id), {})}</section>
</div>
<div class="side">
${section('Offices', 'offices', officesOf(actor))}
${section('Whom they met', 'met', metBy(index, actor, events))}
${section('As written', 'written', writtenOf(index, spellingsOf(index, actor)))}
${section('Named in', 'articles', articlesOf(index, actor))}
</div>
</div>`,
  };
}

const section = (name: string, id: string, content: Content): Content =>
  content && html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>${content}</section>`;

function officesOf({ offices }: IndexedActor): Content {
  if (offices.length === 0) return null;
  return html`<ul>${offices.slice(0, MOST_OFFICES).map((office) => html`<li>${inShort(office.title, 120)}${office.of && html`, ${inShort(office.of, 80)}`}${heldFor(office)}</li>`)}</ul>`;
}

function heldFor({ from, to }: Office): Content {
  if (from === undefined && to === undefined) return null;
  return html` <span class="basis">${edtfInWords(`${from ?? '..'}/${to ?? '..'}`)}</span>`;
}

/** Those on the other side of meetings that took place, the most often met first. */
function metBy(index: CorpusIndex, { id }: IndexedActor, events: readonly IndexedEvent[]): Content {
  const counts = new Map<string, number>();
  for (const { type, mode, aux, actors, recipients } of events) {
    if (type !== 'CONSULT' || mode === 'visit' || (aux !== null && aux !== 'historical')) continue;
    const others = actors.includes(id) && recipients.length > 0 ? recipients : [...actors, ...recipients];
    for (const other of new Set(others)) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const met = [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([other, count]) => {
      const actor = index.actors.get(other);
      return actor ? [{ actor, count }] : [];
    });
  if (met.length === 0) return null;
  const items = met
    .slice(0, MOST_MET)
    .map(
      ({ actor, count }) =>
        html`<li><a href="${actorPath(actor.id)}">${inShort(actor.name, 80)}</a>${count > 1 && html` <span class="count" title="${counted(count, 'time')}">${count}</span>`}</li>`,
    );
  return html`<ul class="actors">${items}</ul>${met.length > MOST_MET && html`<p>and ${met.length - MOST_MET} more</p>`}`;
}

function writtenOf(index: CorpusIndex, spellings: readonly Spelling[]): Content {
  if (spellings.length === 0) return null;
  const item = ({ words, document, span }: Spelling): Html => {
    const source = document === null ? undefined : index.documents.get(document);
    const where =
      source &&
      span &&
      html` <a class="basis" href="${quotePath({ document: source.id, ...span, quote: words })}">${inShort(source.publisher ?? source.title, 60)}</a>`;
    return html`<li><span dir="auto">${inShort(words, 100)}</span>${where}</li>`;
  };
  return html`<ul class="spellings">${spellings.map(item)}</ul>`;
}

function articlesOf(index: CorpusIndex, { documents }: IndexedActor): Html {
  const items = documents.slice(0, MOST_ARTICLES).flatMap((id) => {
    const document = index.documents.get(id);
    return document ? [html`<li><a href="${documentPath(id)}">${inShort(document.title, 120)}</a></li>`] : [];
  });
  return html`<ul>${items}</ul>${documents.length > MOST_ARTICLES && html`<p>and ${counted(documents.length - MOST_ARTICLES, 'more article')}</p>`}`;
}
