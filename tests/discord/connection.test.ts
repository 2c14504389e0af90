import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { FAULTY_COMMANDS } from './faultyCommands.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let expectedRefusals: readonly string[] = [];
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready({
    commands: [...COMMANDS, ...FAULTY_COMMANDS],
    patience: 1500,
    ...setting,
  });
  return readout.discord.member('alice');
};
afterEach(async () => {
  await readout.end(expectedRefusals);
  expectedRefusals = [];
});

const CALLBACK = 'POST /interactions/:id/:token/callback';

describe('the connection', () => {
  it('brings what nobody can read, and questions are answered on', async () => {
    const alice = await start();
    for (const data of [{}, null, { type: 2 }, { type: 3, data: {} }, { id: '1', type: 99, token: 'x' }, [], 'text'])
      readout.discord.gateway.dispatch('INTERACTION_CREATE', data);
    readout.discord.gateway.sendRaw('{');
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it.each<[kind: string, data: Record<string, unknown>]>([
    ['a command without a name', { type: 2, data: { id: '1', type: 1 } }],
    ['a command whose options are none', { type: 2, data: { id: '1', type: 1, name: 'demands', options: 'of' } }],
    [
      'a message command without its message',
      { type: 2, data: { id: '1', type: 3, name: 'Find sources for this', target_id: '5' } },
    ],
    ['a press on nothing', { type: 3, data: { component_type: 2, custom_id: 's' } }],
    ['a press without an id', { type: 3, data: { component_type: 2 }, message: {} }],
    ['letters typed into nothing', { type: 4, data: { id: '1', type: 1, name: 'actor', options: [{}] } }],
    ['a form without fields', { type: 5, data: { custom_id: 'v|-', components: null } }],
    ['what nobody did', { type: 2, member: undefined, user: undefined, data: { id: '1', type: 1, name: 'demands' } }],
    ['a kind that is not known yet', { type: 77, data: { name: 'x' } }],
  ])('brings %s, and questions are answered on', async (_kind, data) => {
    const alice = await start();
    const { applicationId, guildId } = readout.discord;
    const user = { id: alice.id, username: 'alice', discriminator: '0', global_name: null, avatar: null };
    readout.discord.gateway.dispatch('INTERACTION_CREATE', {
      ...{ id: '7', application_id: applicationId, token: 'x', version: 1, guild_id: guildId, locale: 'en-US', entitlements: [] },
      ...{ channel_id: '8', channel: { id: '8', type: 0 }, authorizing_integration_owners: {}, app_permissions: '0', user },
      ...data,
    });
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it('drops before a question, which is answered when it is back', async () => {
    const alice = await start();
    readout.discord.gateway.drop();
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it('drops while a question is answered, and the answer arrives', async () => {
    const alice = await start();
    const answer = alice.runs('answers-late');
    const again = readout.logs('connected to Discord again');
    readout.discord.gateway.drop();
    await again;
    expect((await answer).text).toBe('Done at last');
  });

  it('drops, and questions are answered again', async () => {
    const alice = await start();
    const again = readout.logs('connected to Discord again');
    readout.discord.gateway.drop();
    await again;
    expect((await alice.runs('demands')).text).toContain('Demands');
  });

  it('drops and may not be resumed, and questions are answered again', async () => {
    const alice = await start();
    readout.discord.gateway.refuseResumes();
    const anew = readout.logs('connected to Discord');
    readout.discord.gateway.drop();
    await anew;
    expect((await alice.runs('demands')).text).toContain('Demands');
  }, 20_000);

  it.each([
    [4004, /DISCORD_TOKEN.*Reset the token.*start again/],
    [4014, /intents.*Developer Portal.*start again/],
  ])('closed for good (%i) ends the bot with one line that says what to do', async (code, line) => {
    await start();
    readout.discord.gateway.close(code);
    await expect(readout.bot.ended).rejects.toThrow(line);
    await expect(readout.bot.ended).rejects.not.toThrow('\n');
  });
});

describe('the first connection', () => {
  it('refused for its intents (4014) ends the bot with one line that says what to do', async () => {
    await start();
    readout.discord.gateway.refuseIdentify(4014);
    await expect(readout.restart()).rejects.toThrow(/intents.*4014.*start again/);
    await expect(readout.bot.ended).rejects.toThrow('4014');
  });
});

describe('a token that Discord does not know', () => {
  it('ends the bot with one line that says what to do', async () => {
    readout = await ReadoutInDiscord.start({ configuration: { DISCORD_TOKEN: 'MTIz.abc.def' } });
    await expect(readout.bot.ready).rejects.toThrow(/DISCORD_TOKEN.*Reset Token.*start again/);
    await expect(readout.bot.ended).rejects.toThrow('DISCORD_TOKEN');
    expectedRefusals = ['GET /gateway/bot'];
  });
});

describe('when it is stopped', () => {
  it('what is under way is answered first', async () => {
    const alice = await start();
    const answer = alice.runs('answers-late');
    while (!readout.discord.calls.includes(CALLBACK)) await new Promise((resolve) => setImmediate(resolve));
    await readout.bot.stop();
    expect((await answer).text).toBe('Done at last');
    await expect(readout.bot.ended).resolves.toBeUndefined();
  });
});
