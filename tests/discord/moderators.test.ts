import { mkdir, rmdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ARTICLES } from './articles.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready(setting);
  return readout.discord.moderator('maria');
};
afterEach(() => readout.end());

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
    expect(report.text).toMatch(/Added\nnew\nChanged\noslo-talks\nRemoved\nnotebook\nRejected\nbroken\.md: /);
    expect((await maria.runs('meetings', { actor: 'Ndiaye' })).text).toContain('Astrid Holm met Paul Ndiaye in Dakar');
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
