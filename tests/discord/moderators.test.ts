import { mkdir, rmdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/loopback/loopback.ts';
import { ARTICLES, manyMeetings } from './articles.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready(setting);
  return readout.discord.moderator('maria');
};
let expected: readonly string[] = [];
afterEach(async () => {
  await readout.end(expected);
  expected = [];
});
/** Enough to be read for longer than it takes to say how far it is. */
const writeMany = async () => {
  for (let i = 0; i < 40; i += 1) await readout.write(`many-${i}.md`, manyMeetings(40));
};

describe('/refresh', () => {
  it('reports what was added, changed, removed and rejected, and answers from it at once', async () => {
    const maria = await start();
    await readout.write(
      'new.md',
      '---\ntitle: New\npublished: 2024-06-02\n---\nDefence Minister Astrid Holm met Envoy Paul Ndiaye in Dakar on Saturday.\n',
    );
    await readout.write('oslo-talks.md', ARTICLES['oslo-talks.md']!.replace('signed nothing', 'signed a letter'));
    await readout.write('broken.md', '---\ntitle: never closed\n');
    await readout.remove('notebook.md');
    const report = await maria.runs('refresh');
    expect(report.text).toMatch(/Events: \d+ gained, \d+ lost/);
    expect(report.text).toMatch(
      /Added: 1\nnew\nChanged: 1\noslo-talks\nRemoved: 1\nnotebook\nRejected: 1\nbroken\.md: .*\nEvents gained: \d/,
    );
    expect(report.text).toMatch(
      /Events gained: \d+\nAstrid Holm met Paul Ndiaye in Dakar\n.*\n▎Defence Minister Astrid Holm met/,
    );
    expect(report.text).toMatch(/Events lost: \d+\n[^▎]*\n▎President Amina Okello met/);
    expect((await maria.runs('meetings', { actor: 'Ndiaye' })).text).toContain('Astrid Holm met Paul Ndiaye in Dakar');
  });

  it('shows the quotes of what came in their context; of what went there is none', async () => {
    const maria = await start();
    await readout.write('new.md', ARTICLES['notebook.md']!.replaceAll('Okello', 'Mbeki'));
    await readout.remove('notebook.md');
    const report = await maria.runs('refresh');
    expect(report.buttons.filter((label) => label === 'Show in context').length).toBeGreaterThan(0);
    expect((await maria.presses(report, 'Show in context')).text).toContain('Mbeki met Prime Minister');
    expect(report.text).toContain('▎President Amina Okello met');
  });

  it('fits into a message however much has changed', async () => {
    // However long it takes on a busy machine: Discord's three seconds do not run, and nothing is said on the way.
    const maria = await start({ progressEvery: 60 * 60_000, loopback: { clock: new ManualClock() } });
    for (let i = 0; i < 120; i += 1)
      await readout.write(
        `a-rather-long-name-of-an-article-number-${i}.md`,
        manyMeetings(3).replaceAll('Bergen', `Port ${'Äöü'.repeat(30)}${i}`),
      );
    for (let i = 0; i < 40; i += 1) await readout.write(`broken-${i}.md`, '---\ntitle: never closed\n');
    const report = await maria.runs('refresh');
    expect(report.text).toContain('Added: 120');
    expect(report.text).toMatch(/and \d+ more/);
  });

  it('says that nothing has changed', async () => {
    const maria = await start();
    expect((await maria.runs('refresh', { hide: true })).text).toContain('Nothing has changed');
  });

  it('is one at a time: the second is asked to wait', async () => {
    const maria = await start();
    const texts = (await Promise.all([maria.runs('refresh'), maria.runs('refresh')])).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('under way'))).toHaveLength(1);
  });

  it('shows how far it is, and whoever comes second is told in private whose it is', async () => {
    const maria = await start({ progressEvery: 0 });
    await writeMany();
    const progress = await maria.runs('refresh');
    expect(progress.text).toMatch(/The articles are being read again\n▰*▱* \d+ %\n/);
    const told = await readout.discord.moderator('nadia').runs('refresh');
    expect(told.text).toMatch(/A refresh is under way: maria started it .* ago; \d+ of \d+ articles read/);
    expect(told.ephemeral).toBe(true);
    await maria.waits(progress, ({ text }) => text.includes('The articles were read again'));
    expect(progress.text).toContain('Added: 40');
  });

  it('that outlasts its fifteen minutes reports by a message in the channel', async () => {
    const clock = new ManualClock();
    const maria = await start({ progressEvery: 0, loopback: { clock } });
    await writeMany();
    await maria.runs('refresh');
    clock.advance(15 * 60_000 + 1);
    const report = await maria.nextMessage();
    expect(report.text).toContain('Added: 40');
    expect(report.interaction).toBeNull();
    expected = ['PATCH /webhooks/'];
  });

  it('that was hidden then reports to the moderator directly', async () => {
    const clock = new ManualClock();
    const maria = await start({ progressEvery: 0, loopback: { clock } });
    await writeMany();
    await maria.runs('refresh', { hide: true });
    clock.advance(15 * 60_000 + 1);
    expect((await maria.inDirectMessages().nextMessage()).text).toContain('Added: 40');
    expect(readout.discord.member('alice').sees()).toEqual([]);
    expected = ['PATCH /webhooks/'];
  });

  it('reports directly too where the bot may not write in the channel, and in the log where nobody can be written to', async () => {
    const clock = new ManualClock();
    const maria = await start({ progressEvery: 0, loopback: { clock } });
    await writeMany();
    await maria.runs('refresh');
    readout.discord.faults.answer(403, { route: 'POST /channels/:channel/messages' });
    clock.advance(15 * 60_000 + 1);
    expect((await maria.inDirectMessages().nextMessage()).text).toContain('Added: 40');
    for (let i = 0; i < 40; i += 1) await readout.write(`many-${i}.md`, manyMeetings(41));
    await maria.runs('refresh');
    readout.discord.faults.answer(403, { route: 'POST /channels/:channel/messages', times: 2 });
    const logged = readout.logs('a late report could be written nowhere');
    clock.advance(15 * 60_000 + 1);
    await logged;
    expected = ['PATCH /webhooks/'];
  });

  it('that fails leaves the old articles answering', async () => {
    const maria = await start();
    for (const name of Object.keys(ARTICLES)) await readout.remove(name);
    await rmdir(readout.folder);
    expect((await maria.runs('refresh')).text).toContain('Something went wrong');
    await mkdir(readout.folder);
    expect((await maria.runs('meetings', { actor: 'Ferreira' })).text).toContain('Ingrid Solvang met Tomas Ferreira');
  });

  it('is refused in private and logged where the server let somebody else see it', async () => {
    await start();
    const bob = readout.discord.member('bob');
    for (const command of readout.discord.guildCommands) command.default_member_permissions = null;
    const told = await bob.runs('refresh');
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('for members who may manage this server');
    expect(readout.log).toContainEqual(
      expect.objectContaining({ msg: 'refused: not a moderator', user: bob.id, command: 'refresh' }),
    );
  });
});
