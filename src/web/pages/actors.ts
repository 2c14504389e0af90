import { describe } from '../../answers/who.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { html } from '../html.ts';
import { actorPath, PATHS } from '../links.ts';
import { inShort, type Page } from '../page.ts';

const MOST = 50;

/** Those that the corpus names, by any name, office or beginning of one; the most often named where nothing is typed. */
export function actorsPage(index: CorpusIndex, parameters: URLSearchParams): Page {
  const typed = parameters.get('q')?.trim() ?? '';
  const found = index.findActors(typed, MOST);
  const items = found.map(
    (actor) =>
      html`<li><a href="${actorPath(actor.id)}">${inShort(actor.name, 100)}</a> <span class="basis">${inShort(describe(actor), 160)}</span></li>`,
  );
  return {
    status: 200,
    title: typed ? `People and bodies: ${inShort(typed, 60)}` : 'People and bodies',
    section: 'actors',
    body: html`<h1>People and bodies</h1>
<form class="filter" action="${PATHS.actors}" role="search">
<label class="wide">Name or office <input type="search" name="q" value="${typed}" maxlength="200" autocomplete="off"></label>
<button>Search</button>
</form>
<p class="count" role="status">${found.length === 0 ? `The corpus names nobody called “${inShort(typed, 60)}”.` : typed ? 'Likeliest first.' : 'The most often named first.'}</p>
<ol class="people">${items}</ol>`,
  };
}
