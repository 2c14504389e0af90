import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Library } from '../../src/index/library.ts';
import { createLog } from '../../src/log.ts';
import { type Reader, startReader } from '../../src/web/reader.ts';

/** Articles by file name: front matter fields and body. */
export type Articles = Readonly<Record<string, readonly [fields: string, body: string]>>;

export interface CorpusReader {
  readonly reader: Reader;
  readonly library: Library;
  /** Writes articles beside those that are there. */
  add(articles: Articles): Promise<void>;
  close(): Promise<void>;
}

/** A reader of articles in a folder of their own, which is gone when it is closed. */
export async function readerOf(articles: Articles): Promise<CorpusReader> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-reader-'));
  const add = async (more: Articles) => {
    for (const [name, [fields, body]] of Object.entries(more))
      await writeFile(join(folder, name), `---\n${fields}\n---\n${body}`);
  };
  await add(articles);
  const library = await Library.open(folder);
  const reader = await startReader({ library, host: '127.0.0.1', port: 0, logger: silentLog() });
  return {
    reader,
    library,
    add,
    async close() {
      await reader.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function silentLog() {
  return createLog({
    level: 'silent',
    readable: false,
    destination: new Writable({ write: (_chunk, _encoding, done) => done() }),
  });
}
