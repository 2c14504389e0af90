import type { Document, Passage } from '../../src/corpus/document.ts';
import { buildPassageIndex } from '../../src/index/passages/buildPassageIndex.ts';
import { atOnce } from '../../src/index/steps.ts';
import type { Engine } from './engine.ts';

/** MiniSearch as the product sets it, which is built anew at every start and for every refresh. */
export const miniSearchEngine: Engine = {
  async build(articles, _, stopwatch) {
    const documents: Document[] = [];
    const passages = new Map<string, readonly Passage[]>();
    for await (const article of articles) {
      documents.push(article.document);
      passages.set(article.document.id, article.passages);
    }
    const index = stopwatch.time(() => atOnce(buildPassageIndex(documents, (id) => passages.get(id)!, 'minisearch')));
    return { search: (question, limit) => index.search(question, limit).length, refresh: null };
  },
  open: null,
};
