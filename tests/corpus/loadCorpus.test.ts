import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus, NoCorpus } from '../../src/corpus/loadCorpus.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text);
const article = (fields: string, body = 'The ministers met on Monday.\n') => `---\n${fields}\n---\n${body}`;
const reasonFor = async (name: string) => (await loadCorpus(folder)).rejections.find(({ file }) => file === name)?.reason;

describe('an operator loads a folder of articles', () => {
  test('the body is everything after the line that closes the front matter, to the last character', async () => {
    await put(
      'talks.md',
      article(
        'title: "Talks: day one"\npublisher: Example\npublished: 2031-04-05\nurl: https://example.org/a',
        ' \nLine one\r\nLine two—ü \n',
      ),
    );
    const { documents, rejections } = await loadCorpus(folder);
    expect(rejections).toEqual([]);
    expect(documents[0]).toMatchObject({
      id: 'talks',
      title: 'Talks: day one',
      published: '2031-04-05',
      body: ' \nLine one\r\nLine two—ü \n',
    });
  });

  test('a plain .txt is a body without front matter, titled by its name', async () => {
    await put('note.txt', '---\nnot front matter');
    expect((await loadCorpus(folder)).documents).toMatchObject([
      { id: 'note', title: 'note', published: null, body: '---\nnot front matter' },
    ]);
  });

  test('a line of dashes within the article does not end it', async () => {
    await put('a.md', article('title: A', 'one\n---\ntwo\n'));
    expect((await loadCorpus(folder)).documents[0]?.body).toBe('one\n---\ntwo\n');
  });

  test.each([
    ['no closing line', '---\ntitle: A\nThe ministers met.', 'closing line'],
    ['a day that the calendar does not have', article('published: 2031-02-30'), 'published'],
    ['a date in words', article('published: last spring'), 'published'],
    ['an address that is no web address', article('url: javascript:alert(1)'), 'url'],
    ['front matter that is not YAML', article('title: "A'), 'not YAML'],
    ['front matter that is a list', article('- a\n- b'), 'name: value'],
    ['YAML that expands itself', article('a: &a [1]\ntitle: *a'), 'anchors'],
    ['no text behind the front matter', article('title: A', ' \n'), 'no text'],
    ['bytes that are not UTF-8', Uint8Array.of(0x41, 0xff, 0xfe), 'UTF-8'],
    ['NUL characters', 'a\0b', 'NUL'],
    ['fifty megabytes', 'a'.repeat(50 * 1024 * 1024), 'MB'],
  ])('a file with %s is left out by name and reason, and the rest load', async (_what, content, reason) => {
    await put('bad.md', content);
    await put('good.md', article('title: Good'));
    expect(await reasonFor('bad.md')).toContain(reason);
    expect((await loadCorpus(folder)).documents.map(({ id }) => id)).toEqual(['good']);
  });

  test('links out of the folder, dead links and folders are left out; hidden files and the actors file are no articles', async () => {
    await writeFile(`${folder}.outside`, 'A secret.');
    await symlink(`${folder}.outside`, join(folder, 'out.md'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dead.md'));
    await mkdir(join(folder, 'sub.md'));
    await put('.hidden.md', 'x');
    await put('actors.yaml', 'actors: []');
    const { documents, rejections } = await loadCorpus(folder);
    await rm(`${folder}.outside`);
    expect(documents).toEqual([]);
    expect(rejections.map(({ file }) => file)).toEqual(['dead.md', 'out.md', 'sub.md']);
    expect(rejections[1]?.reason).toContain('outside');
  });

  test('an actors file that cannot be used is told of, not passed over', async () => {
    await put('talks.md', article('title: Talks'));
    await mkdir(join(folder, 'actors.yaml'));
    expect(await reasonFor('actors.yaml')).toContain('it cannot be read (EISDIR)');
    await rm(join(folder, 'actors.yaml'), { recursive: true });
    await writeFile(`${folder}.outside`, 'actors: [{name: Jane Doe}]');
    await symlink(`${folder}.outside`, join(folder, 'actors.yaml'));
    const { authority, documents } = await loadCorpus(folder);
    expect(await reasonFor('actors.yaml')).toContain('outside the folder');
    await rm(`${folder}.outside`);
    expect(authority).toEqual([]);
    expect(documents).toHaveLength(1);
  });

  test('of two files with one id the second is left out', async () => {
    await put('a.md', 'The first.');
    await put('a.txt', 'The second.');
    expect(await reasonFor('a.txt')).toContain('a.md has the same id');
  });

  test('a folder that is not there is one clear error', async () => {
    await expect(loadCorpus(join(folder, 'missing'))).rejects.toThrow(NoCorpus);
  });
});
