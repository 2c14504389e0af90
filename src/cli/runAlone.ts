import type { Command } from '../../commands/command.ts';
import type { Configuration } from '../configuration.ts';
import { startBot } from '../discord/bot.ts';
import type { ReaderLink } from '../discord/layout/quote.ts';
import { Refresher } from '../index/refresher.ts';
import type { Renewed } from '../index/renewed.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Running } from './running.ts';
import { languageModelOf } from './setup.ts';

export interface RunOptions {
  readonly settings: Configuration;
  readonly library: Renewed;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Where Discord's API is, without the version; Discord itself where there is none. */
  readonly api: string | undefined;
  /** Where the reader is that people reach; none where there is none. */
  readonly reader: { readonly root: string; readonly linkTo: ReaderLink } | undefined;
  readonly commands: readonly Command[] | undefined;
}

/** Runs the bot in this process, on one connection. */
export function runAlone({ settings, library, metrics, log, api, reader, commands }: RunOptions): Running {
  const refresher = new Refresher(library, (outcome) => metrics.refreshed(outcome));
  const bot = startBot({
    configuration: settings,
    library,
    refresher,
    logger: log,
    metrics,
    ...(api !== undefined && { api }),
    ...(commands && { commands }),
    ...(reader && { readerLink: reader.linkTo }),
    languageModel: languageModelOf(settings, log),
  });
  return {
    ready: bot.ready,
    ended: bot.ended,
    refresher,
    heartbeats: async () => [bot.heartbeat()],
    counts: async () => [],
    stop: () => bot.stop(),
  };
}
