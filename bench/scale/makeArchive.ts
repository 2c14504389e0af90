// Makes an archive of so many passages, with what was read of it, in a process of its own, which `bench/scale.ts` starts:
//
//   node bench/scale/makeArchive.ts PASSAGES FOLDER
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Document } from '../../src/corpus/document.ts';
import { passagesOf } from '../../src/corpus/passages.ts';
import { parseArticle } from '../../src/corpus/readFile.ts';
import { keyOf, pack, unpack } from '../../src/index/store/articles.ts';
import { ArticlesOnDisk } from '../../src/index/store/articlesOnDisk.ts';
import { formVersion } from '../../src/index/store/formVersion.ts';
import { ArticleReader } from '../../src/index/store/reader.ts';
import { keptFolder } from '../../src/index/store/snapshot.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { briefingsFolder } from '../briefings.ts';
import { ofAnotherTime, withTexts, wordsOfNames } from './otherTimes.ts';

/** Articles packed into one file. */
const BATCH = 500;

interface Original {
  readonly file: string;
  readonly source: string;
  readonly reading: Uint8Array;
}

/** The briefings with their readings: read once, which takes minutes, and kept as long as readings have the same form. */
async function originals(): Promise<Original[]> {
  const source = briefingsFolder();
  const files = (await readdir(source)).filter((name) => name.endsWith('.md')).sort();
  const form = createHash('sha256').update(await readFile(new URL('../../src/reading/reading.ts', import.meta.url)));
  const kept = join(tmpdir(), 'readout-bench', `readings-${form.digest('hex').slice(0, 16)}`);
  if (!existsSync(kept)) {
    const beside = `${kept}.new`;
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { recursive: true });
    const documents: Document[] = [];
    for (const file of files) documents.push(parseArticle(file, await readFile(join(source, file))));
    let done = 0;
    for await (const packed of new ArticleReader().readAll(documents, false)) {
      await writeFile(join(beside, files[done]!), zstdCompressSync(JSON.stringify(unpack(packed).reading)));
      done += 1;
      if (done % 500 === 0) console.error(`read ${done} of ${files.length} briefings`);
    }
    await rename(beside, kept);
  }
  return Promise.all(
    files.map(async (file) => ({
      file,
      source: await readFile(join(source, file), 'utf8'),
      reading: await readFile(join(kept, file)),
    })),
  );
}

const readingFrom = (packed: Uint8Array): Reading => JSON.parse(zstdDecompressSync(packed).toString());

async function makeArchive(passages: number, folder: string): Promise<void> {
  const [articles, data] = [join(folder, 'articles'), join(folder, 'data')];
  await mkdir(articles, { recursive: true });
  const kept = await keptFolder(articles, data);
  await mkdir(kept, { recursive: true });
  const store = new ArticlesOnDisk(kept, formVersion());
  const all = await originals();
  const names = wordsOfNames(all.flatMap(({ reading }) => readingFrom(reading).actors));
  let batch: Uint8Array[] = [];
  let [count, done] = [0, 0];
  for (let copy = 0; count < passages; copy += 1) {
    const replace = ofAnotherTime(copy, names);
    for (const { file, source, reading: original } of all) {
      if (count >= passages) break;
      const name = `${String(copy).padStart(3, '0')}-${file}`;
      const bytes = Buffer.from(replace(source));
      const document = parseArticle(name, bytes);
      const reading = withTexts(readingFrom(original), replace);
      await writeFile(join(articles, name), bytes);
      batch.push(pack({ key: keyOf(document), body: document.body, reading }));
      count += passagesOf(document, reading.sentences, reading.furniture).length;
      done += 1;
      if (batch.length < BATCH) continue;
      await store.add(batch);
      batch = [];
      console.error(`${count} passages in ${done} articles`);
    }
  }
  await store.add(batch);
}

const [passages, folder] = process.argv.slice(2) as [string, string];
await makeArchive(Number(passages), folder);
process.exit(0);
