import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostingsBuilder } from '../../src/index/passages/postings/postingsBuilder.ts';
import { PostingsIndex } from '../../src/index/passages/postings/postingsIndex.ts';
import { atOnce } from '../../src/index/steps.ts';
import type { Engine } from './engine.ts';

const FILE = 'postings';

/** The large passage index of the product. */
export const postingsEngine: Engine = {
  async build(articles, folder) {
    const builder = new PostingsBuilder();
    let took = 0;
    for await (const { document, passages } of articles) {
      const started = performance.now();
      atOnce(builder.add(document, passages));
      took += performance.now() - started;
    }
    const started = performance.now();
    const pieces = atOnce(builder.finish()).encode();
    took += performance.now() - started;
    writeFileSync(join(folder, FILE), Buffer.concat(pieces));
    return { took };
  },
  async open(folder) {
    let index = PostingsIndex.decode(readFileSync(join(folder, FILE)));
    return {
      search: (question, limit) => index.search(question, limit).length,
      refresh(before, after) {
        index = index.withChanges({ removed: [before.document], added: [after] });
      },
    };
  },
};
