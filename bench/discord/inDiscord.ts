import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../commands/command.ts';
import { EVERYWHERE } from '../../commands/declaration.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Library } from '../../src/index/library.ts';
import { createLog } from '../../src/log.ts';
import { type Loopback, type ManualClock, startLoopback } from '../../src/loopback/loopback.ts';

/** The baseline: a command that does nothing but answer. */
export const NOTHING: Command = {
  declaration: { ...EVERYWHERE, name: 'nothing', description: 'Answers at once', options: [] },
  examples: [],
  audience: 'everyone',
  takesLong: false,
  isPrivate: false,
  complete: () => [],
  choose: (_index, options) => options,
  answer: () => ({ kind: 'report', heading: 'Nothing', lead: null, sections: [] }),
};

/** Does something in a Discord of its own with the real bot in it, whom nobody's rate bounds. With a clock of ours nobody's three seconds run, however busy the machine is. */
export async function inDiscord<T>(
  library: Library,
  commands: readonly Command[],
  act: (loopback: Loopback) => Promise<T>,
  clock?: ManualClock,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'readout-bench-data-'));
  const loopback = await startLoopback({ patience: 60_000, ...(clock && { clock }) });
  const configuration = {
    DISCORD_TOKEN: loopback.token,
    DISCORD_GUILD_ID: undefined,
    OPERATOR_GUILD_ID: [loopback.guildId],
    MODERATOR_ROLE_IDS: [],
    QUESTIONS_PER_MINUTE: 1_000_000,
    LOG_QUESTIONS: false,
    DATA: data,
  };
  const logger = createLog({ level: 'silent', readable: false });
  const bot = startBot({ configuration, library, logger, api: loopback.url, commands });
  await bot.ready;
  const result = await act(loopback);
  await bot.stop();
  await loopback.close();
  await rm(data, { recursive: true });
  return result;
}
