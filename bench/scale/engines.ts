import type { Engine } from './engine.ts';
import { fts5Engine } from './fts5Engine.ts';
import { miniSearchEngine } from './miniSearchEngine.ts';
import { postingsEngine } from './postingsEngine.ts';

/** Everything that is measured, by the name it has in the table. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  minisearch: miniSearchEngine,
  fts5: fts5Engine,
  postings: postingsEngine,
};
