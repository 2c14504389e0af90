import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../commands/declaration.ts';
import { COMMANDS, STEPPED_COMMANDS } from '../../commands/index.ts';
import { MESSAGE_COMMANDS } from '../../commands/messageCommand.ts';
import { differenceOf } from '../../src/discord/registration.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const EVERYONES = [...COMMANDS.filter(({ audience }) => audience === 'everyone'), ...MESSAGE_COMMANDS];
const MODERATORS = [...COMMANDS.filter(({ audience }) => audience === 'moderators'), ...STEPPED_COMMANDS];
const OVERWRITE = 'PUT /applications/:application/commands';

describe('the commands', () => {
  it('are registered at the first start and left alone at the second', async () => {
    const readout = await ReadoutInDiscord.ready();
    expect(readout.discord.commands.map(({ name }) => name).toSorted()).toEqual(
      EVERYONES.map(({ declaration }) => declaration.name).toSorted(),
    );
    const ask = readout.discord.commands.find(({ name }) => name === 'ask')!;
    expect(Object.keys(ask.description_localizations ?? {}).toSorted()).toEqual(['fr', 'tr']);
    await readout.restart();
    expect(readout.discord.calls.filter((call) => call === OVERWRITE)).toHaveLength(1);
    await readout.end();
  });

  it('are registered anew where one has changed, and the log says what', async () => {
    const readout = await ReadoutInDiscord.ready();
    readout.discord.commands.find(({ name }) => name === 'actor')!.description = 'An older text';
    await readout.restart();
    expect(readout.discord.calls.filter((call) => call === OVERWRITE)).toHaveLength(2);
    expect(readout.log).toContainEqual(
      expect.objectContaining({ msg: 'registered the commands', difference: ['~ /actor: description'] }),
    );
    await readout.end();
  });

  it('are registered in one server where that is set, and those left over are removed', async () => {
    const readout = await ReadoutInDiscord.ready();
    const guildId = readout.discord.guildId;
    await readout.restart({ DISCORD_GUILD_ID: guildId, OPERATOR_GUILD_ID: [] });
    expect(readout.discord.commands).toEqual([]);
    expect(readout.discord.guildCommands).toHaveLength(EVERYONES.length + MODERATORS.length);
    await readout.restart();
    expect(readout.discord.commands).toHaveLength(EVERYONES.length);
    expect(readout.discord.guildCommands).toHaveLength(MODERATORS.length);
    await readout.end();
  });
});

describe('the difference', () => {
  const one: Declaration = { ...COMMANDS[0]!.declaration, name: 'one' };

  it('is none where Discord merely writes the same otherwise', () => {
    const discords = {
      id: '1',
      version: '2',
      ...one,
      nsfw: false,
      description_localizations: { tr: one.description_localizations!.tr, fr: one.description_localizations!.fr },
      options: one.options.map((option) => ({ ...option, name_localizations: null, required: option.required ?? false })),
    };
    expect(differenceOf([discords], [one])).toEqual([]);
  });

  it('names what was added, removed and changed', () => {
    const changed = { ...one, name: 'two', contexts: [0] };
    expect(differenceOf([{ ...one, name: 'two' }, { name: 'old' }, { type: 3, name: 'Old' }], [one, changed])).toEqual([
      '- /old',
      '+ /one',
      '~ /two: contexts',
      '- “Old”',
    ]);
  });
});
