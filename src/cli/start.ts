import type { Command } from '../../commands/command.ts';
import type { Configuration } from '../configuration.ts';
import { BotEnded } from '../discord/endings.ts';
import { createLog, type Logger } from '../log.ts';
import type { Loopback } from '../loopback/loopback.ts';
import { healthOf } from '../operations/health.ts';
import { Metrics } from '../operations/metrics.ts';
import { AHEAD_OF_COMMANDS, AHEAD_OF_READER } from './ahead.ts';
import { configure } from './configure.ts';
import { keepFolder } from './keepFolder.ts';
import { openLibrary } from './openLibrary.ts';
import { showProgress } from './progress.ts';
import { runAlone } from './runAlone.ts';
import { adviceFor, runShards } from './runShards.ts';
import { openLoopback, openOperations, openReader, servesReader } from './servers.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import { watchCorpus } from './watchCorpus.ts';

export interface StartOptions {
  /** Where Discord's API is, without the version. @defaultValue Discord itself */
  readonly api?: string;
  /** @defaultValue every command of `commands/` */
  readonly commands?: readonly Command[];
}

/**
 * Runs the bot until it is stopped, in Discord where there is a token, else in a Discord of its own on this machine; gives the exit
 * code. Throws `CommandLineError` on a wrong setting, a port that is taken, or a corpus folder that another Readout keeps.
 */
export async function start(options: StartOptions = {}): Promise<number> {
  const given = configure();
  const log = createLog({ level: given.LOG_LEVEL, readable: process.stdout.isTTY === true });
  try {
    return await run(given, options, log);
  } catch (error) {
    if (!(error instanceof BotEnded)) throw error;
    process.stderr.write(`readout: ${error.message}\n`);
    return 1;
  }
}

async function run(given: Configuration, { api, commands }: StartOptions, log: Logger): Promise<number> {
  await using closing = new AsyncDisposableStack();
  const lock = await keepFolder(given, {
    onUnwritable: () =>
      log.warn({ folder: given.CORPUS }, 'the corpus folder cannot be written to: moderators can change nothing'),
  });
  closing.defer(() => lock?.release());
  const library = await openLibrary(given, {
    keeps: true,
    follows: true,
    onNotice: (notice) => log.warn(notice),
    onProgress: showProgress(process.stderr),
    ahead: servesReader(given) ? [...AHEAD_OF_COMMANDS, ...AHEAD_OF_READER] : AHEAD_OF_COMMANDS,
  });
  closing.defer(() => library.close?.());
  for (const { file, reason } of library.current.rejections) log.warn({ file, reason }, 'an article was left out');

  const loopback = given.DISCORD_TOKEN === undefined ? await openLoopback(given, library.current) : undefined;
  closing.defer(() => loopback?.close());
  const settings = loopback ? onLoopback(given, loopback) : given;
  const reader = await openReader(given, library, log);
  closing.defer(() => reader?.close());
  const metrics = new Metrics();
  metrics.watchIndex(() => library.current);
  const parts = {
    settings,
    library,
    metrics,
    log,
    api: loopback?.url ?? api,
    reader: reader && { root: given.READER_URL ?? reader.url, linkTo: reader.linkTo },
    commands,
  };
  const several = await adviceFor(parts);
  const bot = several ? runShards(parts, several) : runAlone(parts);
  closing.defer(() => bot.stop());
  const watching = settings.WATCH ? watchCorpus(settings.CORPUS, bot.refresher, log) : undefined;
  closing.defer(() => watching?.close());
  metrics.watchHeartbeats(() => bot.heartbeats());
  const operations = await openOperations(given, {
    health: async () => {
      const archive = { articles: library.current.documents.size, outage: library.outage ?? null };
      return healthOf(await bot.heartbeats(), archive, Date.now());
    },
    metrics: async () => metrics.text(await bot.counts()),
    contentType: metrics.contentType,
    logger: log,
  });
  closing.defer(() => operations.close());
  closing.defer(stopOnSignal(() => bot.stop(), log));

  say(
    loopback
      ? `no DISCORD_TOKEN is set: open ${loopback.pageUrl} and type /`
      : 'running in Discord with the DISCORD_TOKEN of this machine',
  );
  if (reader) say(`the articles, every quote in its place: ${given.READER_URL ?? reader.url}/documents`);
  say(`for whoever runs this: ${operations.url}/healthz and /metrics`);
  // Stopped before it is ready, it never will be.
  await Promise.race([bot.ready, bot.ended]);
  const { documents, events } = library.current;
  say(`ready: ${documents.size} articles, ${events.length} events${several ? `, ${several.count} shards` : ''}`);
  await bot.ended;
  return 0;
}

/** The guild of a Discord of our own is the operator's, whatever is set for the real one. */
function onLoopback(configuration: Configuration, { token, guildId }: Loopback): Configuration {
  return {
    ...configuration,
    DISCORD_TOKEN: token,
    DISCORD_GUILD_ID: undefined,
    OPERATOR_GUILD_ID: [guildId],
    MODERATOR_ROLE_IDS: [],
  };
}

const say = (line: string): void => {
  process.stdout.write(`readout: ${line}\n`);
};
