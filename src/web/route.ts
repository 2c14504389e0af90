import type { CorpusIndex } from '../index/corpusIndex.ts';
import { PATHS } from './links.ts';
import { BadRequest, type Page } from './page.ts';
import { actorPage } from './pages/actor.ts';
import { actorsPage } from './pages/actors.ts';
import { documentPage } from './pages/document.ts';
import { documentsPage } from './pages/documents.ts';
import { missingActor, missingDocument } from './pages/missing.ts';
import { problemPage } from './pages/problem.ts';
import { timelinePage } from './pages/timeline.ts';

/** Values longer than this are none that a form of ours sends. UTF-16 units. */
const LONGEST_VALUE = 300;

/** The page at an address. Never throws on any address: what is wrong with it is a page too. */
export function pageAt(index: CorpusIndex, path: string, parameters: URLSearchParams): Page {
  try {
    if ([...parameters.values()].some((value) => value.length > LONGEST_VALUE))
      throw new BadRequest(`What is looked for may be ${LONGEST_VALUE} characters long.`);
    return (
      findPage(index, path, parameters) ??
      problemPage(404, 'The corpus has no such page. It may have changed since the link was made.')
    );
  } catch (error) {
    if (error instanceof BadRequest) return problemPage(400, error.message);
    throw error;
  }
}

function findPage(index: CorpusIndex, path: string, parameters: URLSearchParams): Page | null {
  const [, section, id, ...rest] = path.split('/').map(decoded);
  if (rest.length > 0) return null;
  if (id === undefined || id === '') {
    if (section === '' || `/${section}` === PATHS.documents) return documentsPage(index, parameters);
    if (`/${section}` === PATHS.actors) return actorsPage(index, parameters);
    return `/${section}` === PATHS.timeline ? timelinePage(index, parameters) : null;
  }
  if (`/${section}` === PATHS.documents) return documentPage(index, id, parameters) ?? missingDocument(index, id);
  if (`/${section}` !== PATHS.actors) return null;
  return actorPage(index, id, parameters) ?? missingActor(index, id);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new BadRequest(
      'The address is not well-formed: a percent sign stands before something else than two hexadecimal digits.',
    );
  }
}
