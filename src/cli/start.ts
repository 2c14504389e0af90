import type { Command } from '../../commands/command.ts';
import type { Configuration } from '../configuration.ts';
import { Keeper } from '../corpus/keeping/keeper.ts';
import { type Lock, lockCorpus } from '../corpus/keeping/lock.ts';
import { ChangeRefused } from '../corpus/keeping/refusal.ts';
import { BotEnded, startBot } from '../discord/bot.ts';
import { Library } from '../index/library.ts';
import { Refresher } from '../index/refresher.ts';
import { createLog, type Logger } from '../log.ts';
import type { Loopback } from '../loopback/loopback.ts';
import { healthOf } from '../operations/health.ts';
import { Metrics } from '../operations/metrics.ts';
import { CommandLineError } from './commandLineError.ts';
import { configure } from './configure.ts';
import { showProgress } from './progress.ts';
import { openLoopback, openOperations, openReader } from './servers.ts';
import { languageModelOf } from './setup.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import { watchCorpus } from './watchCorpus.ts';

export interface StartOptions {
  /** @defaultValue the process's own */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where Discord's API is, without the version. @defaultValue Discord itself */
  readonly api?: string;
  /** @defaultValue every command of `commands/` */
  readonly commands?: readonly Command[];
}

/**
 * Runs the bot until it is stopped, in Discord where there is a token, else in a Discord of its own on this machine; gives the exit
 * code. Throws `CommandLineError` on a wrong setting, a port that is taken, or a corpus folder that another Readout keeps.
 */
export async function start({ environment, api, commands }: StartOptions = {}): Promise<number> {
  const settings = configure(environment);
  const log = createLog({ level: settings.LOG_LEVEL, readable: process.stdout.isTTY === true });
  await using closing = new AsyncDisposableStack();
  const lock = await lockFolder(settings.CORPUS, log);
  closing.defer(() => lock?.release());
  const library = await Library.open(settings.CORPUS, showProgress(process.stderr), settings.INDEX);
  for (const { file, reason } of library.current.rejections) log.warn({ file, reason }, 'an article was left out');

  const loopback = settings.DISCORD_TOKEN === undefined ? await openLoopback(settings, library.current) : undefined;
  closing.defer(() => loopback?.close());
  const reader = await openReader(settings, library, log);
  closing.defer(() => reader?.close());
  const metrics = new Metrics();
  metrics.watchIndex(() => library.current);
  const refresher = new Refresher(library);
  const watching = settings.WATCH ? watchCorpus(settings.CORPUS, refresher, log) : undefined;
  closing.defer(() => watching?.close());
  const bot = startBot({
    configuration: loopback ? onLoopback(settings, loopback) : settings,
    library,
    refresher,
    logger: log,
    metrics,
    ...(loopback ? { api: loopback.url } : api !== undefined && { api }),
    ...(commands && { commands }),
    ...(reader && { readerLink: reader.linkTo }),
    languageModel: languageModelOf(settings, log),
  });
  closing.defer(() => bot.stop());
  metrics.watchHeartbeats(() => [bot.heartbeat()]);
  const operations = await openOperations(settings, {
    health: () => healthOf([bot.heartbeat()], library.current.documents.size, Date.now()),
    metrics: () => metrics.text(),
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
  if (reader) say(`the articles, every quote in its place: ${settings.READER_URL ?? reader.url}/documents`);
  say(`for whoever runs this: ${operations.url}/healthz and /metrics`);
  try {
    await bot.ready;
    const { documents, events } = library.current;
    say(`ready: ${documents.size} articles, ${events.length} events`);
    await bot.ended;
    return 0;
  } catch (error) {
    if (!(error instanceof BotEnded)) throw error;
    process.stderr.write(`readout: ${error.message}\n`);
    return 1;
  }
}

/** One bot keeps a corpus folder. Where the folder cannot be written to, nobody changes it, and the bot answers from it all the same. */
async function lockFolder(folder: string, log: Logger): Promise<Lock | undefined> {
  try {
    const lock = await lockCorpus(folder);
    // A change that a killed process was amid is made whole, or taken back, before the articles are read.
    await Keeper.open(folder);
    return lock;
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    // That there is no such folder is said by whoever reads it.
    if (error.reason === 'no folder') return undefined;
    if (error.reason === 'locked') throw new CommandLineError(error.message);
    log.warn({ reason: error.reason, folder }, 'the corpus folder cannot be written to: moderators can change nothing');
    return undefined;
  }
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
