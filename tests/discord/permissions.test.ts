import { afterEach, describe, expect, it } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { MODERATORS } from '../../commands/declaration.ts';
import { COMMANDS } from '../../commands/index.ts';
import { timeline } from '../../commands/timeline.ts';
import type { AnotherGuild, Loopback, Person } from '../../src/loopback/loopback.ts';
import { ARTICLES, manyMeetings } from './articles.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

/** A moderators' command that completes what is typed, and whose answers have pages. */
const dossier: Command = {
  ...timeline,
  declaration: {
    ...timeline.declaration,
    ...MODERATORS,
    name: 'dossier',
  },
  audience: 'moderators',
};
const articles = { ...ARTICLES, 'diary.md': manyMeetings(12) };

let readout: ReadoutInDiscord;
let embassy: AnotherGuild;
let expectedRefusals: readonly string[] = [];
const start = async (setting: Setting = {}) => {
  const before = (discord: Loopback) => {
    embassy = discord.addGuild('The Embassy');
  };
  readout = await ReadoutInDiscord.ready({ articles, commands: [...COMMANDS, dossier], before, ...setting });
};
afterEach(async () => {
  await readout.end(expectedRefusals);
  expectedRefusals = [];
});

/** Registers a command everywhere for everyone, as an older version may have done, or another program with the same token. */
async function leaveBehind({ declaration }: Command): Promise<void> {
  const { url, applicationId, token } = readout.discord;
  const response = await fetch(`${url}/v10/applications/${applicationId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...declaration, contexts: [0, 1], default_member_permissions: null }),
  });
  expect(response.status).toBe(201);
}

const refused = (reason: string, person: Person, command = 'dossier') =>
  expect.objectContaining({ msg: `refused: ${reason}`, user: person.id, command });
const refresh = COMMANDS.find(({ declaration }) => declaration.name === 'refresh')!;

describe('moderators’ commands', () => {
  it('are found in the operator’s server by who may manage it, and by nobody else', async () => {
    await start();
    expect(readout.discord.moderator('maria').commands()).toEqual(expect.arrayContaining(['refresh', 'feedback', 'ask']));
    for (const other of [readout.discord.member('alice'), embassy.moderator('erik'), embassy.member('alice')]) {
      expect(other.commands()).toContain('ask');
      expect(other.commands()).not.toContain('refresh');
    }
  });

  it('are refused in private to the administrators of another server, whatever Discord still shows there', async () => {
    await start();
    await leaveBehind(refresh);
    const erik = embassy.moderator('erik');
    const told = await erik.runs('refresh');
    expect([told.ephemeral, told.text]).toEqual([
      true,
      '/refresh is for the moderators of whoever runs this bot, in their own server.',
    ]);
    expect(readout.log).toContainEqual(refused('not in the operator’s server', erik, 'refresh'));
  });

  it('are refused in direct messages, also to a moderator', async () => {
    await start();
    await leaveBehind(refresh);
    const maria = readout.discord.moderator('maria').inDirectMessages();
    expect((await maria.runs('refresh')).text).toContain('in their own server');
  });

  it('do not complete what others type', async () => {
    await start();
    await leaveBehind(dossier);
    const erik = embassy.moderator('erik');
    expect(await erik.types('dossier', 'actor', 'Solv')).toEqual([]);
    expect(readout.log).toContainEqual(refused('not in the operator’s server', erik));
    expect(await readout.discord.moderator('maria').types('dossier', 'actor', 'Solv')).toHaveLength(1);
  });

  it('show no further pages to who may not use them', async () => {
    await start();
    const list = await readout.discord.moderator('maria').runs('dossier', { actor: 'Solvang' });
    const alice = readout.discord.member('alice');
    const told = await alice.presses(list, 'Next');
    expect([told.ephemeral, told.text]).toEqual([true, expect.stringContaining('for members who may manage this server')]);
    expect(readout.log).toContainEqual(refused('not a moderator', alice));
    expect(list.text).toMatch(/quotes? 1.* of /);
  });

  it('are for the moderators’ roles alone where those are set, and a role of another server is none', async () => {
    await start({ configuration: { MODERATOR_ROLE_IDS: ['123456789012345678'] } });
    expect((await readout.discord.moderator('maria').runs('refresh')).text).toContain('moderator role of this bot');
  });

  it('are nowhere where no server is the operator’s, and the log says what to set', async () => {
    await start({ configuration: { OPERATOR_GUILD_ID: [] } });
    expect(readout.discord.moderator('maria').commands()).not.toContain('refresh');
    expect(readout.log).toContainEqual(expect.objectContaining({ msg: expect.stringContaining('set OPERATOR_GUILD_ID') }));
  });

  it('move with the operator’s server, and are gone from the one before', async () => {
    await start();
    await readout.restart({ OPERATOR_GUILD_ID: [embassy.id] });
    expect(readout.discord.guildCommands).toEqual([]);
    expect(embassy.commands().map(({ name }) => name)).toEqual(expect.arrayContaining(['refresh', 'feedback', 'corpus']));
    expect((await embassy.moderator('erik').runs('refresh')).text).toContain('The articles were read again');
  });

  it('are written to Discord once, not at every start', async () => {
    await start();
    await readout.restart();
    const written = readout.discord.calls.filter((call) => call.startsWith('PUT /applications/:application'));
    expect(written).toHaveLength(2);
  });

  it('of a server that the bot is not in are missed in the log, and everyone’s commands work', async () => {
    expectedRefusals = ['GET /applications/'];
    await start({ configuration: { OPERATOR_GUILD_ID: ['123456789012345678'] } });
    expect(readout.log).toContainEqual(expect.objectContaining({ level: 50, guild: '123456789012345678' }));
    expect((await embassy.member('alice').runs('about')).text).toContain('What is searched');
  });
});
