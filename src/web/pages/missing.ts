import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { type Content, html } from '../html.ts';
import { actorPath, documentPath, PATHS } from '../links.ts';
import { inShort, type Page } from '../page.ts';

/** Pages that may be meant instead. */
const MOST_NEAR = 5;
/** Passages looked at for them. */
const MOST_PASSAGES = 25;

/** Says that an article is not there, and which may be meant: the words of its id are those of its title, as a rule. */
export function missingDocument(index: CorpusIndex, id: string): Page {
  const found = index.passages.search(wordsOf(id), MOST_PASSAGES).map(({ passage }) => passage.document);
  const near = [...new Set(found)].flatMap((document) => index.documents.get(document) ?? []);
  return missing('documents', {
    title: 'This article is not here',
    message:
      'The corpus holds no article at this address. It was removed or renamed after the link was made, or the link is damaged.',
    near: near.map(({ id: other, title }) => [documentPath(other), title]),
    all: html`<a href="${PATHS.documents}">All articles</a>`,
  });
}

/** Says that an actor is not there, and who may be meant. */
export function missingActor(index: CorpusIndex, id: string): Page {
  return missing('actors', {
    title: 'Nobody of this name here',
    message:
      'The corpus names nobody at this address. The article that named them may be gone, or they stand under another name since it was read again.',
    near: index.findActors(wordsOf(id), MOST_NEAR).map(({ id: other, name }) => [actorPath(other), name]),
    all: html`<a href="${PATHS.actors}">All people and bodies</a>`,
  });
}

const wordsOf = (id: string): string => id.replace(/[^\p{L}\p{N}]+/gu, ' ');

interface Missing {
  readonly title: string;
  readonly message: string;
  readonly near: readonly (readonly [path: string, name: string])[];
  readonly all: Content;
}

function missing(section: Page['section'], { title, message, near, all }: Missing): Page {
  const links = near
    .slice(0, MOST_NEAR)
    .map(([path, name]) => html`<li dir="auto"><a href="${path}">${inShort(name, 160)}</a></li>`);
  return {
    status: 404,
    title,
    section,
    body: html`<div class="problem"><h1>${title}</h1><p>${message}</p>
${links.length > 0 && html`<h2>The nearest that are here</h2><ul>${links}</ul>`}
<p>${all} · <a href="${PATHS.timeline}">Timeline</a></p></div>`,
  };
}
