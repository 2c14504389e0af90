import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/index/library.ts';
import { type Reader, startReader } from '../../src/web/reader.ts';
import { Distance, distantLibrary } from '../index/distance.ts';
import { ARTICLES } from './articles.ts';
import { silentLog } from './corpusReader.ts';

let folder: string;
let near: Reader;
let far: Reader;
let distance: Distance;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-reader-'));
  for (const [name, [fields, body]] of Object.entries(ARTICLES))
    await writeFile(join(folder, name), `---\n${fields}\n---\n${body}`);
  const library = await Library.open(folder);
  distance = new Distance();
  const options = { host: '127.0.0.1', port: 0, logger: silentLog() };
  near = await startReader({ ...options, library });
  far = await startReader({ ...options, library: distantLibrary(library, distance) });
});
afterEach(async () => {
  await near.close();
  await far.close();
  await rm(folder, { recursive: true });
});

describe('the reader of articles that lie elsewhere', () => {
  it.each([
    '/documents',
    '/documents/ferry',
    '/actors',
    '/actors/lars-ek',
    '/timeline?actor=Ek',
    '/documents/none',
    '/actors?type=ship',
  ])('%s is the page that it would be if they lay here', async (path) => {
    const [here, there] = await Promise.all([near, far].map(async ({ url }) => fetch(url + path)));
    expect(there!.status).toBe(here!.status);
    expect(await there!.text()).toBe(await here!.text());
  });

  it('says that they cannot be reached, and soon has the page again', async () => {
    distance.way = () => Promise.reject(new Error('connect ECONNREFUSED'));
    const answer = await fetch(`${far.url}/documents/ferry`);
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(text).toContain('<h1>The archive cannot be reached</h1>');
    expect(text).toMatch(/Try again in a minute\. If it stays so, tell who runs this that error \w{8} came up\./);
    distance.way = async () => {};
    expect((await fetch(`${far.url}/documents/ferry`)).status).toBe(200);
  });
});
