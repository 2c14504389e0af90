import type { Answer } from '../../answers/answer.ts';
import { counted } from '../../answers/counted.ts';
import { findTimeline } from '../../answers/timeline.ts';
import { TYPE_NAMES } from '../../answers/wording.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { EVENT_TYPES, type EventType } from '../../reading/reading.ts';
import { type Content, type Html, html } from '../html.ts';
import { PATHS, withParameters } from '../links.ts';
import { BadRequest, type Page } from '../page.ts';
import { pageLinks, pageOf } from '../paging.ts';
import { eventList } from './eventList.ts';
import { drawing } from './timelineDrawing.ts';

const EVENTS_A_PAGE = 25;

/** What the person asked the timeline for, as typed. */
interface Asked {
  readonly actor: string;
  readonly type: EventType | undefined;
  readonly from: string;
  readonly to: string;
}

/** Events in order of date, bounded as in the command `/timeline`. */
export function timelinePage(index: CorpusIndex, parameters: URLSearchParams): Page {
  const asked: Asked = {
    actor: parameters.get('actor') ?? '',
    type: typeOf(parameters.get('type')),
    from: parameters.get('from') ?? '',
    to: parameters.get('to') ?? '',
  };
  const found = findTimeline(index, asked);
  const heading = 'answer' in found ? found.answer.heading : found.heading;
  return {
    status: 200,
    title: heading,
    section: 'timeline',
    body: html`<h1 dir="auto">${heading}</h1>
${form(asked)}
${'answer' in found ? adviceOf(found.answer, asked) : listOf(index, found, asked, parameters.get('page'))}`,
  };
}

function listOf(
  index: CorpusIndex,
  { events, nothing }: Exclude<ReturnType<typeof findTimeline>, { answer: Answer }>,
  asked: Asked,
  typedPage: string | null,
): Html {
  if (events.length === 0) return html`<p class="notice" role="status">${nothing}</p>`;
  const cut = pageOf(events, typedPage, EVENTS_A_PAGE);
  // Those stand last.
  const undated = events.length - 1 - events.findLastIndex(({ date }) => date?.edtf);
  const links = pageLinks(cut, PATHS.timeline, { ...asked });
  return html`${drawing(events, (from, to) => withParameters(PATHS.timeline, { ...asked, from, to }))}
<h2 class="count">${counted(events.length, 'event')}${undated > 0 && `, ${undated.toLocaleString('en')} of them without a date that the text settles; those stand last`}.</h2>
${eventList(index, cut.items)}
${links}`;
}

/** What is wrong, or whom a name can mean. */
function adviceOf({ notices, choices }: Answer, asked: Asked): Html {
  const links = choices.map(
    ({ id, name, description }) =>
      html`<li><a href="${withParameters(PATHS.timeline, { ...asked, actor: id })}">${name}</a> <span class="basis">${description}</span></li>`,
  );
  return html`<div class="notice" role="status">${notices.map((notice) => html`<p>${notice}</p>`)}${links.length > 0 && html`<ul>${links}</ul>`}</div>`;
}

function typeOf(typed: string | null): EventType | undefined {
  if (!typed) return undefined;
  const type = EVENT_TYPES.find((name) => name === typed);
  if (!type) throw new BadRequest(`There are no events of the type “${typed}”. There are: ${EVENT_TYPES.join(', ')}.`);
  return type;
}

function form({ actor, type, from, to }: Asked): Content {
  const options = EVENT_TYPES.map(
    (name) => html`<option value="${name}"${name === type && html` selected`}>${TYPE_NAMES[name]}</option>`,
  );
  return html`<form class="filter" action="${PATHS.timeline}" role="search">
<label>Person, body or state <input name="actor" value="${actor}" maxlength="200" autocomplete="off"></label>
<label>Kind <select name="type"><option value="">all kinds</option>${options}</select></label>
<label>From <input name="from" value="${from}" maxlength="40" size="12" placeholder="2022-10" autocomplete="off"></label>
<label>To <input name="to" value="${to}" maxlength="40" size="12" placeholder="May 2023" autocomplete="off"></label>
<button>Show</button>
</form>`;
}
