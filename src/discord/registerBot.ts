import { REST } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import { COMMANDS, STEPPED_COMMANDS } from '../../commands/index.ts';
import { MESSAGE_COMMANDS } from '../../commands/messageCommand.ts';
import type { Configuration } from '../configuration.ts';
import type { Logger } from '../log.ts';
import { registerCommands } from './registration.ts';
import { requestAgain } from './requestAgain.ts';

export interface BotRegistration {
  readonly configuration: Pick<Configuration, 'DISCORD_TOKEN' | 'DISCORD_GUILD_ID' | 'OPERATOR_GUILD_ID'>;
  readonly applicationId: string;
  /** Where Discord's API is, without the version; Discord itself unless told. */
  readonly api?: string | undefined;
  /** @defaultValue every command of `commands/` */
  readonly commands?: readonly Command[] | undefined;
  readonly log: Logger;
}

/** Registering writes much and is not waited for by a person. Milliseconds. */
const TIMEOUT = 15_000;

/** Registers all that the bot knows where Discord has it otherwise. Throws what the REST client throws. */
export async function registerBot(options: BotRegistration): Promise<void> {
  const { configuration, applicationId, api, commands = COMMANDS, log } = options;
  const of = (wanted: Command['audience']) =>
    commands.filter(({ audience }) => audience === wanted).map(({ declaration }) => declaration);
  await registerCommands({
    rest: new REST({ ...(api !== undefined && { api }), retries: 2, timeout: TIMEOUT, makeRequest: requestAgain }).setToken(
      configuration.DISCORD_TOKEN ?? '',
    ),
    applicationId,
    guildId: configuration.DISCORD_GUILD_ID ?? null,
    operatorGuilds: operatorGuildsOf(configuration),
    everyones: [...of('everyone'), ...MESSAGE_COMMANDS.map(({ declaration }) => declaration)],
    moderators: [...of('moderators'), ...STEPPED_COMMANDS.map(({ declaration }) => declaration)],
    log,
  });
}

/** The operator's servers: those set, else the one that all commands are tried out in, else none. */
export function operatorGuildsOf({ OPERATOR_GUILD_ID, DISCORD_GUILD_ID }: BotRegistration['configuration']): readonly string[] {
  if (OPERATOR_GUILD_ID.length > 0) return OPERATOR_GUILD_ID;
  return DISCORD_GUILD_ID === undefined ? [] : [DISCORD_GUILD_ID];
}
