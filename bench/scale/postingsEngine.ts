import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostingsBuilder } from '../../src/index/passages/postings/postingsBuilder.ts';
import { PostingsIndex } from '../../src/index/passages/postings/postingsIndex.ts';
import { atOnce } from '../../src/index/steps.ts';
import type { Engine } from './engine.ts';

const FILE = 'postings';

/** The large passage index of the product. */
export const postingsEngine: Engine = {
  async build(articles, folder, stopwatch) {
    const builder = new PostingsBuilder();
    for await (const { document, passages } of articles) stopwatch.time(() => atOnce(builder.add(document, passages)));
    stopwatch.time(() => writeFileSync(join(folder, FILE), Buffer.concat(atOnce(atOnce(builder.finish()).encode()))));
    return null;
  },
  async open(folder) {
    let index = PostingsIndex.decode(readFileSync(join(folder, FILE)));
    return {
      search: (question, limit) => index.search(question, limit).length,
      refresh(before, after) {
        index = atOnce(index.withChanges({ removed: [before.document], added: [after] }));
      },
    };
  },
};
