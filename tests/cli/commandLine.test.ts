import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lockCorpus } from '../../src/corpus/keeping/lock.ts';
import { replies, StandIn, says } from '../languageModel/standIn.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-cli-'));
  await writeFile(
    join(folder, 'ferry.md'),
    '---\ntitle: Ferry talks\npublisher: Harbour Post\nurl: https://example.org/ferry\npublished: 2031-04-08\n---\n' +
      'Danish Foreign Minister Mette Holm met her Swedish counterpart Lars Ek in Malmo on Monday. Holm urged Sweden to reopen the night ferry.\n',
  );
  await writeFile(join(folder, 'broken.md'), '---\ntitle: Broken\n');
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person at a terminal does. */
function readout(args: readonly string[], input = '', settings: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/main.ts', ...args], { env: { ...process.env, ...settings } });
    const [out, err] = [text(child.stdout), text(child.stderr)];
    child.on('close', async (code) => resolve({ code, out: await out, err: await err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
const onFolder = (...args: string[]) => readout([...args, '--corpus', folder]);

describe('a person at a terminal', () => {
  test('asks, in words that need no quotation marks, and reads the quote with its source and link', async () => {
    const { code, out } = await onFolder('ask', 'who', 'met', 'Lars', 'Ek?');
    expect(code).toBe(0);
    expect(out).toContain('“Danish Foreign Minister Mette Holm met her Swedish counterpart Lars Ek in Malmo on Monday.”');
    expect(out).toContain('Harbour Post, 2031-04-08, Ferry talks');
    expect(out).toContain('https://example.org/ferry#:~:text=');
  });

  test('lists demands by and of somebody', async () => {
    const { code, out } = await onFolder('demands', '--by', 'Holm', '--of', 'Sweden');
    expect([code, out]).toEqual([0, expect.stringContaining('“Holm urged Sweden to reopen the night ferry.”')]);
  });

  test('gets one JSON object with --json', async () => {
    const { out } = await onFolder('ask', 'who met Lars Ek?', '--json');
    const { status, citations } = JSON.parse(out) as { status: string; citations: { document: string; quote: string }[] };
    expect([status, citations[0]?.document]).toEqual(['answered', 'ferry']);
  });

  test('follows a question through all steps with --explain', async () => {
    const { code, out } = await onFolder('ask', '--explain', 'who met Lars Ek?');
    expect(code).toBe(0);
    expect(out).toContain('Words looked for:');
    expect(out).toContain('Lars Ek');
  });

  test('checks what loaded and what was left out, with an exit code for scripts', async () => {
    const { code, out } = await onFolder('check');
    expect(code).toBe(1);
    expect(out).toContain('1 articles, published 2031-04-08 to 2031-04-08');
    expect(out).toContain('broken.md: its front matter has no closing line of "---".');
  });

  test('reads what the commands are', async () => {
    const { code, out } = await readout([]);
    expect(code).toBe(0);
    expect(out).toContain('timeline');
  });
});

describe('with a language model a person at a terminal', () => {
  const QUESTION = 'What did Sweden get urged to do about the night ferry?';
  let server: StandIn;
  beforeAll(async () => {
    server = await StandIn.start();
  });
  afterAll(() => server.stop());
  const settings = (url: string) => ({ LLM_URL: url, LLM_MODEL: 'small-one', LLM_KEY: 'sk-not-to-be-told' });
  const ask = (url: string) => readout(['ask', QUESTION, '--corpus', folder], '', settings(url));

  test('sees what it picks, and the plain answer with a reason where it fails, never the key', async () => {
    server.behaviour = replies(500, '');
    const failed = await ask(server.url);
    expect(failed).toMatchObject({ code: 0, out: (await onFolder('ask', QUESTION)).out });
    expect(failed.err).toMatch(/the language model was of no help.*status 500/s);
    expect(failed.out + failed.err).not.toContain('sk-not');
    const [last] = [...server.shown.keys()].slice(-1);
    server.behaviour = says(`{"quotes": [${last! + 1}]}`);
    expect((await ask(server.url)).out).toContain(`  1  “${server.shown.at(-1)!}”`);
  });

  test('asks many questions without it', async () => {
    server.received.length = 0;
    const input = `${JSON.stringify({ id: 1, question: QUESTION })}\n`;
    const { out } = await readout(['ask', '--batch', '--corpus', folder], input, settings(server.url));
    expect(JSON.parse(out)).toMatchObject({ id: 1, status: 'answered' });
    expect(server.received).toEqual([]);
  });
});

describe('a mistake is one line on standard error and an exit code', () => {
  test.each<[string, string[], string, string]>([
    ['an unknown command', ['tell'], '', 'there is no command "tell"'],
    ['an unknown option', ['ask', 'x', '--colour', 'red'], '', "Unknown option '--colour'"],
    ['an option of another command', ['ask', 'x', '--place', 'Oslo'], '', 'no option “place”'],
    ['a missing question', ['ask'], '', 'question'],
    ['a folder that is not there', ['check', '--corpus', '/nowhere/at/all'], '', 'there is no corpus folder at /nowhere/at/all'],
    ['a line that is not JSON', ['analyze'], '{"id":1,"text":"a"}\nnot json\n', 'line 2 of standard input is not a JSON object'],
    ['a line without text', ['analyze'], '{"id":7}\n', 'the line with id 7 has no "text"'],
    ['a moderators’ command', ['corpus'], '', 'there is no command "corpus"'],
    ['a month that no year has', ['timeline', '--from', '2025-13'], '', '“2025-13” is not a date that can be looked up'],
    ['a day that no month has', ['network', '--to', '2023-02-30'], '', '“2023-02-30” is not a date that can be looked up'],
    ['dates the wrong way round', ['demands', '--from', '2024', '--to', '2023'], '', '“2024” is later than “2023”'],
    ['words behind refresh', ['refresh', 'ferry'], '', '`refresh` takes no words: ferry'],
  ])('%s', async (_what, args, input, message) => {
    const { code, err } = await readout(args, input);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a moderator at a terminal, while no bot runs,', () => {
  let corpus: string;
  let data: string;
  const put = (name: string, body: string) =>
    writeFile(join(corpus, name), `---\ntitle: ${name}\npublisher: Quay News\npublished: 2031-04-08\n---\n${body}\n`);
  const refresh = (...args: string[]) => readout(['refresh', ...args], '', { CORPUS: corpus, DATA: data });
  beforeEach(async () => {
    corpus = await mkdtemp(join(tmpdir(), 'readout-cli-'));
    data = await mkdtemp(join(tmpdir(), 'readout-data-'));
    await put('fish.md', 'Norwegian Foreign Minister Ida Berg met Lars Ek in Oslo on Monday.');
    await put('pier.md', 'Ida Berg urged Sweden to repair the pier.');
  });
  afterEach(async () => {
    for (const folder of [corpus, data]) await rm(folder, { recursive: true });
  });

  test('reads the articles again and sees what has changed since, quotes with their sources', async () => {
    const first = await refresh();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/read anew.*Nothing was kept.*: 2 articles, \d+ events/s);
    expect((await refresh()).out).toContain('Nothing has changed');

    await put('fish.md', 'Norwegian Foreign Minister Ida Berg met Lars Ek in Oslo on 2 April 2031.');
    await rm(join(corpus, 'pier.md'));
    await put('crane.md', 'Ida Berg met Eva Brandt in Kiel on Monday.');
    await writeFile(join(corpus, 'torn.md'), '---\ntitle: Torn\n');
    const { code, out } = await refresh();
    expect(code).toBe(0);
    expect(out).toMatch(/Added: 1\n {2}crane\n\nChanged: 1\n {2}fish\n\nRemoved: 1\n {2}pier\n/);
    expect(out).toContain('torn.md: its front matter has no closing line of "---".');
    expect(out).toMatch(/Events gained: \d.*“Ida Berg met Eva Brandt in Kiel on Monday.”\n +Quay News, 2031-04-08, crane.md/s);
    expect(out).toMatch(/Events lost: \d.*“Ida Berg urged Sweden to repair the pier.”\n +Quay News, 2031-04-08, pier.md/s);
  });

  test('sees an event that a publication date has dated', async () => {
    await writeFile(join(corpus, 'pier.md'), 'Ida Berg met Eva Brandt in Kiel on Monday.');
    await refresh();
    await put('pier.md', 'Ida Berg met Eva Brandt in Kiel on Monday.');
    expect((await refresh()).out).toMatch(/Events with another date: 1.*“Ida Berg met Eva Brandt in Kiel on Monday.”/s);
  });

  test('gets one JSON object with --json', async () => {
    expect(JSON.parse((await refresh('--json')).out)).toMatchObject({ anew: true, documents: 2, rejected: [] });
    await rm(join(corpus, 'pier.md'));
    const { out } = await refresh('--json');
    expect(JSON.parse(out)).toMatchObject({
      anew: false,
      documents: 1,
      removed: ['pier'],
      gained: [],
      lost: [{ type: 'REQUEST', citations: [{ document: 'pier', quote: 'Ida Berg urged Sweden to repair the pier.' }] }],
    });
  });

  test('is told that a bot runs, and nothing is done', async () => {
    await refresh();
    const bot = await lockCorpus(corpus);
    await rm(join(corpus, 'pier.md'));
    const { code, out, err } = await refresh();
    bot.release();
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^readout: a bot runs on .*: it reads the articles again with \/refresh, or by itself with WATCH=true/);
    expect((await refresh()).out).toContain('Removed: 1');
  });

  test('hears that what was kept is damaged, and everything is read anew', async () => {
    await refresh();
    const snapshot = (await readdir(data, { recursive: true })).find((name) => name.endsWith('.snapshot'))!;
    const bytes = await readFile(join(data, snapshot));
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(join(data, snapshot), bytes);
    const { code, out, err } = await refresh();
    expect([code, out]).toEqual([0, expect.stringContaining('The articles were read anew')]);
    expect(err).toMatch(/^readout: the snapshot in .* is not used, it is damaged: the articles are read anew\n$/);
    expect((await refresh()).out).toContain('Nothing has changed');
  });
});

describe('JSON Lines', () => {
  test('ask --batch gives one answer a line, in order, with quotes that stand in the article', async () => {
    const questions = [
      { id: 'b', question: 'Who met Lars Ek?' },
      { id: 'a', question: 'What did Bolivia say about lithium?' },
    ];
    const { code, out } = await readout(
      ['ask', '--batch', '--corpus', folder],
      questions.map((q) => JSON.stringify(q)).join('\n'),
    );
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; status: string; citations: unknown[] });
    expect(code).toBe(0);
    expect(records.map(({ id, status }) => [id, status])).toEqual([
      ['b', 'answered'],
      ['a', 'not_found'],
    ]);
    expect(records[1]?.citations).toEqual([]);
  });

  test('analyze keeps ids and offsets; --explain tells people the rules', async () => {
    const body = 'Danish Foreign Minister Mette Holm met Lars Ek in Malmo on Monday.';
    const line = JSON.stringify({ id: 'x', text: body, published: '2031-04-08' });
    const { out } = await readout(['analyze'], `${line}\n\n${line}\n`);
    const [first, second, ...more] = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(more).toEqual([]);
    expect(second).toEqual(first);
    expect(first.timexes).toEqual([
      expect.objectContaining({ value: '2031-04-07', start: body.indexOf('Monday'), end: body.indexOf('Monday') + 6 }),
    ]);
    const explained = await readout(['analyze', '--explain'], line);
    expect(explained.out).toContain('“Monday” is 2031-04-07, resolved   [{weekday}]');
  });
});
