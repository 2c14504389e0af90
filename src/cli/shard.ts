import type { Configuration } from '../configuration.ts';
import { type Bot, startBot } from '../discord/bot.ts';
import { BotEnded } from '../discord/endings.ts';
import { ShardLine } from '../discord/sharding/shardLine.ts';
import { Refresher } from '../index/refresher.ts';
import { createLog } from '../log.ts';
import { Metrics } from '../operations/metrics.ts';
import { readerLink } from '../web/links.ts';
import { AHEAD_OF_COMMANDS } from './ahead.ts';
import { openLibrary } from './openLibrary.ts';
import { languageModelOf } from './setup.ts';

/** What the manager tells a shard that starts. */
export interface Welcome {
  readonly settings: Configuration;
  readonly api: string | undefined;
  /** Where the reader is; none where there is none. */
  readonly reader: string | undefined;
  readonly count: number;
}

/**
 * Runs one connection of a bot that has several, in a process that the manager started, until the manager says so or is gone. Which one, the
 * manager has put into the environment (discord.js's `ShardingManager`).
 */
export async function runShard(): Promise<void> {
  const stop = Promise.withResolvers<void>();
  // A signal at a terminal reaches every process: when to end is the manager's to say.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const line = new ShardLine(stop.resolve);
  const id = Number(process.env.SHARDS);
  const { settings, api, reader, count } = (await line.welcome()) as Welcome;
  const log = createLog({ level: settings.LOG_LEVEL, readable: process.stdout.isTTY === true }).child({ shard: id });
  // What is left out, and how far the reading is, the manager has said.
  const library = await openLibrary(settings, {
    keeps: false,
    follows: true,
    onNotice: (notice) => log.warn(notice),
    ahead: AHEAD_OF_COMMANDS,
  });
  const metrics = new Metrics();
  let bot: Bot | null = null;
  line.serve({ library, metrics, bot: () => bot });
  await Promise.race([line.login(), stop.promise]);
  bot = startBot({
    configuration: settings,
    library,
    // What is shared each process renews for all; what lies here the manager does.
    refresher: new Refresher(settings.INDEX === 'opensearch' ? library : line),
    logger: log,
    metrics,
    shard: { id, count },
    ...(api !== undefined && { api }),
    ...(reader !== undefined && { readerLink: (quote) => readerLink(reader, quote) }),
    languageModel: languageModelOf(settings, log),
  });
  try {
    await Promise.race([bot.ready.then(() => line.tellReady()), stop.promise]);
    await Promise.race([bot.ended, stop.promise]);
  } catch (error) {
    if (!(error instanceof BotEnded)) throw error;
    await line.tellEnded(error.message);
  }
  await bot.stop();
  process.exit();
}
