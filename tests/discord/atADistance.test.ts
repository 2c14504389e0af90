import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/loopback/loopback.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { Distance, distantLibrary } from '../index/distance.ts';
import { ARTICLES, manyMeetings } from './articles.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

let running: ReadoutInDiscord[] = [];
const start = async (setting: Setting = {}) => {
  const readout = await ReadoutInDiscord.ready(setting);
  running.push(readout);
  return readout;
};
/** The bot over articles that lie elsewhere. */
const startFar = async (setting: Setting = {}) => {
  const distance = new Distance();
  const readout = await start({ ...setting, library: (library) => distantLibrary(library, distance) });
  return { readout, distance };
};
afterEach(async () => {
  for (const readout of running) await readout.end();
  running = [];
});

const DIARY = { ...ARTICLES, 'diary.md': manyMeetings(40) };
/** Times differ from bot to bot. */
const timeless = (text: string) => text.replace(/refreshed [^·\n]*UTC|\(in [\d.]+ m?s\)|Last read .*UTC/g, '…');
const seen = (answer: Answer) => ({
  text: timeless(answer.text),
  buttons: answer.buttons,
  links: answer.links.map(({ label }) => label),
  selects: answer.selects.map(({ options }) => options),
  files: answer.attachments.map(({ filename, content }) => [filename, content.length]),
  alone: answer.ephemeral,
});

/** What people do, one of each kind. */
async function aDay(readout: ReadoutInDiscord): Promise<unknown[]> {
  const alice = readout.discord.member('alice');
  const maria = readout.discord.moderator('maria');
  const answer = await alice.runs('ask', { question: 'Who met Ingrid Solvang in Oslo?' });
  const list = await alice.runs('meetings', { actor: 'Solvang' });
  const given = [
    seen(answer),
    seen(await alice.presses(answer, 'Show in context')),
    seen(list),
    seen(await alice.presses(list, 'Next')),
    seen(await alice.runs('timeline', { actor: 'Ferreira', chart: true, export: 'csv' })),
    seen(await alice.runs('network')),
    seen(await alice.runs('actor', { name: 'Ferreira' })),
    seen(await alice.runs('demands', { of: 'Portugal', hide: true })),
    seen(await alice.runs('source', { document: 'oslo-talks', find: 'fisheries' })),
    seen(await alice.runs('ask', { question: 'Who sold the moon to Atlantis?' })),
    seen(await alice.runs('help')),
    seen(await alice.runs('about')),
    await alice.types('actor', 'name', 'Ferr'),
    await alice.types('meetings', 'place', 'Li'),
    await alice.types('source', 'document', 'talks'),
    seen(await alice.replies(answer, 'what did she demand?')),
    seen(await alice.inDirectMessages().asks('hello')),
    seen(await maria.runs('corpus check')),
    seen(await maria.runs('corpus list')),
    await maria.types('actors set', 'name', 'Okel'),
  ];
  const proposed = await maria.runs('actors merge', { name: 'Grace Wanjiru', with: 'Kari Holt' });
  given.push(seen(proposed), seen(await maria.presses(proposed, 'Save')));
  await readout.remove('notebook.md');
  given.push(seen(await maria.runs('refresh')));
  return given;
}

describe('where the articles lie elsewhere', () => {
  it('people see what they would see if they lay here', async () => {
    const near = await aDay(await start({ articles: DIARY }));
    const { readout, distance } = await startFar({ articles: DIARY });
    const far = await aDay(readout);
    expect(far).toEqual(near);
    expect(distance.fetched.length).toBeGreaterThan(100);
    expect(readout.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  it('what is done is done once, however often something had to be fetched', async () => {
    const { readout, distance } = await startFar();
    const maria = readout.discord.moderator('maria');
    const form = await maria.runs('corpus add', { paste: true });
    distance.forget();
    const text = 'Defence Minister Astrid Holm met Envoy Paul Ndiaye in Dakar on 1 June 2024.';
    const saved = await maria.submits(form, { Text: text, Title: 'Holm in Dakar', Published: '2024-06-02' });
    expect(saved.text).toContain('▎Defence Minister Astrid Holm met Envoy Paul Ndiaye');
    const added = (await readdir(readout.folder)).filter((name) => name.startsWith('holm'));
    expect(added).toEqual(['holm-in-dakar.md']);
    const log = await readFile(join(readout.folder, '.readout', 'audit.jsonl'), 'utf8');
    expect(log.trim().split('\n')).toHaveLength(1);
    const answer = await maria.runs('meetings', { actor: 'Ndiaye' });
    expect(answer.text).toContain('Astrid Holm met Paul Ndiaye in Dakar');
    distance.forget();
    await maria.presses(answer, '👍');
    expect((await maria.runs('feedback')).text).toContain('1 found one helpful, 0 did not.');
  });
});

describe('where the archive cannot be reached', () => {
  const away = new Error('connect ECONNREFUSED 127.0.0.1:9');

  it('the asker alone is told what to do, the log says why under the id they were given, and soon it goes on', async () => {
    const metrics = new Metrics();
    const { readout, distance } = await startFar({ metrics });
    const alice = readout.discord.member('alice');
    distance.way = () => Promise.reject(away);
    const told = await alice.runs('ask', { question: 'Who met Tomas Ferreira in Lisbon?' });
    expect(told.ephemeral).toBe(true);
    const [, id] = /^The archive cannot be reached just now; try again in a minute\. .* the id (\w{8})\.$/.exec(told.text)!;
    const line = readout.log.find(({ errorId }) => errorId === id);
    expect(line).toMatchObject({ outcome: 'unreachable', level: 50 });
    expect(JSON.stringify(line)).toContain('ECONNREFUSED');
    expect(await metrics.text()).toContain('kind="command",name="ask",outcome="unreachable"} 1');
    distance.way = async () => {};
    expect((await alice.runs('ask', { question: 'Who met Tomas Ferreira in Lisbon?' })).text).toContain('Grace Wanjiru');
  });

  it('who presses a button keeps what they were reading', async () => {
    const { readout, distance } = await startFar({ articles: DIARY });
    const alice = readout.discord.member('alice');
    const list = await alice.runs('meetings', { actor: 'Solvang' });
    const before = list.text;
    distance.forget();
    distance.way = () => Promise.reject(away);
    for (const button of ['Next', 'Show in context']) {
      const told = await alice.presses(list, button);
      expect(told.text).toMatch(/^The archive cannot be reached just now/);
      expect(told.ephemeral).toBe(true);
    }
    expect(list.text).toBe(before);
  });

  it('nothing is proposed while one types, and no error is logged', async () => {
    const { readout, distance } = await startFar();
    const alice = readout.discord.member('alice');
    distance.way = () => Promise.reject(away);
    expect(await alice.types('actor', 'name', 'Ferr')).toEqual([]);
    distance.way = () => new Promise(() => {});
    expect(await alice.types('actor', 'name', 'Ferr')).toEqual([]);
    expect(readout.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
    distance.way = async () => {};
    expect(await alice.types('actor', 'name', 'Ferr')).toHaveLength(1);
  });
});
