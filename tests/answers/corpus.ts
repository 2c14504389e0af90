import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';

/** Articles of no real newspaper, by file name: front matter fields and body. */
export const ARTICLES: Readonly<Record<string, readonly [fields: string, body: string]>> = {
  'ferry.md': [
    'title: Ministers talk ferries\npublisher: Harbour Post\nurl: https://example.org/ferry\npublished: 2031-04-09',
    'Danish Foreign Minister Mette Holm met Swedish Foreign Minister Lars Ek in Malmo on Monday.\n\n' +
      'Holm urged Sweden to reopen the night ferry before the summer.\n\nLeave a Comment',
  ],
  'ferry-again.md': [
    'title: Sweden and Denmark at one table\npublisher: Sound Times\npublished: 2031-04-10',
    'Lars Ek, the foreign minister of Sweden, met his Danish counterpart Mette Holm in Malmo on Monday, the ministry said.\n',
  ],
  'denied.md': [
    'title: No meeting in Turku\npublisher: Sound Times\nurl: https://example.org/denied\npublished: 2031-05-02',
    'Swedish Foreign Minister Lars Ek did not meet Finnish President Aino Laine in Turku on Thursday, his office said.\n',
  ],
  'holms.md': [
    'title: A second Holm\npublisher: Harbour Post\npublished: 2031-06-01',
    'Norwegian Fisheries Minister Peter Holm visited Iceland on 30 May 2031. Iceland demanded that Norway cut its cod quota.\n',
  ],
};

/** An index over articles in a folder of their own, which is gone again when this resolves. */
export async function indexOf(articles: Readonly<Record<string, readonly [string, string]>> = ARTICLES): Promise<CorpusIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-answers-'));
  for (const [name, [fields, body]] of Object.entries(articles))
    await writeFile(join(folder, name), `---\n${fields}\n---\n${body}`);
  const { current } = await Library.open(folder);
  await rm(folder, { recursive: true });
  return current;
}
