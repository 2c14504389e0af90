import { describe } from '../../answers/who.ts';
import type { CorpusIndex, IndexedActor } from '../../index/corpusIndex.ts';
import type { ActorType } from '../../reading/reading.ts';
import { casts, TYPE_HEADINGS } from '../cast.ts';
import { type Content, type Html, html } from '../html.ts';
import { actorPath, PATHS, withParameters } from '../links.ts';
import { BadRequest, inShort, type Page } from '../page.ts';
import { pageLinks, pageOf } from '../paging.ts';

/** Shown of each kind where nothing is asked for. */
const MOST_OF_EACH = 12;
const ACTORS_A_PAGE = 60;
/** Looked at for a typed name; those behind them fit it little. */
const MOST_FOUND = 200;

interface Asked {
  readonly q: string;
  readonly type: ActorType | undefined;
}

/** Those that the corpus names: by any name, office or beginning of one, or the most often named of each kind. */
export function actorsPage(index: CorpusIndex, parameters: URLSearchParams): Page {
  const asked: Asked = { q: parameters.get('q')?.trim() ?? '', type: typeOf(parameters.get('type')) };
  const heading = asked.type ? headingOf(asked.type) : 'People and bodies';
  return {
    status: 200,
    title: asked.q ? `${heading}: ${inShort(asked.q, 60)}` : heading,
    section: 'actors',
    body: html`<h1>${heading}</h1>
${form(asked)}
${asked.q || asked.type ? listOf(index, asked, parameters.get('page')) : overview(index)}`,
  };
}

const headingOf = (type: ActorType): string => TYPE_HEADINGS.find(([name]) => name === type)![1];

/** Throws `BadRequest` on what is no kind of actor. */
function typeOf(typed: string | null): ActorType | undefined {
  if (!typed) return undefined;
  const found = TYPE_HEADINGS.find(([type]) => type === typed);
  if (!found) throw new BadRequest(`There are no actors of the kind “${typed}”.`);
  return found[0];
}

function listOf(index: CorpusIndex, { q, type }: Asked, typedPage: string | null): Content {
  const all = (type && casts.of(index).get(type)) ?? [];
  const fitting = () => index.findActors(q, MOST_FOUND).filter((actor) => !type || actor.type === type);
  const found = q ? fitting().map(({ id }) => id) : all;
  const cut = pageOf(found, typedPage, ACTORS_A_PAGE);
  const order = q ? 'Likeliest first.' : 'The most often named first.';
  const nobody = q ? `The corpus names nobody called “${inShort(q, 60)}”.` : 'The corpus names none.';
  return html`<p class="count" role="status">${found.length === 0 ? nobody : order}</p>
<ol class="people">${cut.items.map((id) => itemOf(index.actors.get(id)!, !type))}</ol>
${pageLinks(cut, PATHS.actors, { q, type })}`;
}

function overview(index: CorpusIndex): Content {
  return TYPE_HEADINGS.map(([type, words]) => {
    const all = casts.of(index).get(type) ?? [];
    if (all.length === 0) return null;
    const rest =
      all.length > MOST_OF_EACH &&
      html`<p class="more"><a href="${withParameters(PATHS.actors, { type })}">All ${all.length.toLocaleString('en')} ${words.toLowerCase()}</a></p>`;
    return html`<section class="cast" aria-labelledby="${type}"><h2 id="${type}">${words}</h2>
<ol class="people">${all.slice(0, MOST_OF_EACH).map((id) => itemOf(index.actors.get(id)!, false))}</ol>${rest}</section>`;
  });
}

function itemOf(actor: IndexedActor, withType: boolean): Html {
  const type = withType && actor.type !== 'person' && actor.offices.length > 0 && `${actor.type} · `;
  return html`<li><a href="${actorPath(actor.id)}">${inShort(actor.name, 100)}</a> <span class="basis">${type}${inShort(describe(actor), 160)}</span></li>`;
}

function form({ q, type }: Asked): Html {
  const options = TYPE_HEADINGS.map(
    ([name, words]) => html`<option value="${name}"${name === type && html` selected`}>${words}</option>`,
  );
  return html`<form class="filter" action="${PATHS.actors}" role="search">
<label class="wide">Name or office <input type="search" name="q" value="${q}" maxlength="200" autocomplete="off"></label>
<label>Kind <select name="type"><option value="">all kinds</option>${options}</select></label>
<button>Search</button>
</form>`;
}
