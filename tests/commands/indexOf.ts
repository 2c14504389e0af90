import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';

/** An index of articles given by id and text; each is titled by its id and published on 2024-03-13. */
export async function indexOf(articles: Readonly<Record<string, string>>): Promise<CorpusIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-test-'));
  for (const [id, text] of Object.entries(articles))
    await writeFile(join(folder, `${id}.md`), `---\ntitle: ${id}\npublished: 2024-03-13\n---\n${text}\n`);
  const { current } = await Library.open(folder);
  await rm(folder, { recursive: true });
  return current;
}
