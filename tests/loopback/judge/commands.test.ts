import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, refusal, type SmallBot, smallBot } from '../smallBot.ts';

let bot: SmallBot;
beforeAll(async () => {
  bot = await smallBot();
});
afterAll(() => bot.close());

const everywhere = () => Routes.applicationCommands(bot.loopback.applicationId);
const put = (...body: object[]) => bot.client.rest.put(everywhere(), { body });
const option = (name: string, fields: object = {}) => ({ type: 3, name, description: name, ...fields });
const command = (fields: object) => ({ name: 'find', description: 'Finds', ...fields });

describe('a command is refused', () => {
  it.each<[string, object, string]>([
    ['its name has a capital', { name: 'Find' }, '0.name: APPLICATION_COMMAND_INVALID_NAME Command name is invalid'],
    ['its name has a space', { name: 'find it' }, '0.name: APPLICATION_COMMAND_INVALID_NAME Command name is invalid'],
    ['its name is too long', { name: 'a'.repeat(33) }, '0.name: BASE_TYPE_MAX_LENGTH Must be 32 or fewer in length.'],
    ['it has no description', { description: '' }, '0.description: BASE_TYPE_REQUIRED This field is required'],
    [
      'its description is too long',
      { description: 'a'.repeat(101) },
      '0.description: BASE_TYPE_MAX_LENGTH Must be 100 or fewer in length.',
    ],
    [
      'a required option follows an optional one',
      { options: [option('a'), option('b', { required: true })] },
      '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID Required options must be placed before non-required options',
    ],
    [
      'two options have one name',
      { options: [option('a'), option('a')] },
      '0.options.1: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS Option name already exists',
    ],
    [
      'an option has both choices and completion',
      { options: [option('a', { autocomplete: true, choices: [{ name: 'A', value: 'a' }] })] },
      '0.options.0: APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE Autocomplete cannot be set to true if options are present',
    ],
    [
      'an option has 26 choices',
      { options: [option('a', { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) })] },
      '0.options.0.choices: BASE_TYPE_MAX_LENGTH Must be 25 or fewer in length.',
    ],
    [
      'subcommands are mixed with options',
      { options: [{ type: 1, name: 'a', description: 'a' }, option('b')] },
      '0.options.1.type: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID Sub-command and sub-command group option types are mutually exclusive to all other types',
    ],
    ['an option is of no known type', { options: [option('a', { type: 99 })] }, '0.options.0.type: UNION_TYPE_CHOICES'],
    [
      'a message command has a description',
      { name: 'Find it', type: 3, description: 'a' },
      '0.description: APPLICATION_COMMAND_CONTEXT_MENU',
    ],
  ])('when %s', async (_why, fields, complaint) => {
    const { code, complaints } = await refusal(put(command(fields)));
    expect(code).toBe(50035);
    expect(complaints[0]).toContain(complaint);
  });

  it('when another of its name is in the list', async () => {
    const { complaints } = await refusal(put(command({}), command({})));
    expect(complaints).toEqual(['1: APPLICATION_COMMANDS_DUPLICATE_NAME Application command names must be unique']);
  });

  it('when it is one too many', async () => {
    const { complaints } = await refusal(put(...Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` }))));
    expect(complaints[0]).toContain('APPLICATION_COMMANDS_MAX');
  });

  it('and then those registered before stay', () => {
    expect(bot.loopback.commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
  });
});

describe('registering', () => {
  it('keeps the ids of the commands that were there, and drops those that are not sent', async () => {
    const before = bot.loopback.commands.find(({ name }) => name === 'hello')!;
    await put({ name: 'hello', description: 'Says it again' });
    expect(bot.loopback.commands).toMatchObject([{ id: before.id, name: 'hello', description: 'Says it again' }]);
    expect(bot.loopback.commands[0]!.version).not.toBe(before.version);
  });

  it('makes, changes, reads and removes one command', async () => {
    const { rest } = bot.client;
    const made = (await rest.post(everywhere(), { body: command({ default_member_permissions: '32' }) })) as { id: string };
    const one = Routes.applicationCommand(bot.loopback.applicationId, made.id);
    await rest.patch(one, { body: { description: 'Finds more' } });
    expect(await rest.get(one)).toMatchObject({ name: 'find', description: 'Finds more', default_member_permissions: '32' });
    await rest.delete(one);
    expect(await refusal(rest.get(one))).toMatchObject({ status: 404, code: 10063 });
  });

  it('in the guild hides the global command of the same name there, and only there', async () => {
    await put(command({ description: 'Everywhere' }), command({ name: 'other' }));
    const guild = Routes.applicationGuildCommands(bot.loopback.applicationId, bot.loopback.guildId);
    await bot.client.rest.put(guild, { body: [command({ description: 'Here' })] });
    const alice = bot.loopback.member('alice');
    expect(alice.commands()).toEqual(['find', 'other']);
    bot.handle = (i) => i.isChatInputCommand() && i.reply(String(i.commandGuildId));
    expect((await alice.runs('find')).text).toBe(bot.loopback.guildId);
    expect((await alice.inDirectMessages().runs('find')).text).toBe('null');
    const other = Routes.applicationGuildCommands(bot.loopback.applicationId, '1');
    expect(await refusal(bot.client.rest.get(other))).toMatchObject({ code: 50001 });
  });

  it('a command for the guild alone is not found in direct messages', async () => {
    await put(command({ name: 'here', contexts: [0] }), command({ name: 'anywhere', contexts: [0, 1] }));
    expect(bot.loopback.member('alice').inDirectMessages().commands()).toEqual(['anywhere']);
  });
});
