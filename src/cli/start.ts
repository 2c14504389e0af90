import type { Configuration } from '../configuration.ts';
import { type Bot, BotEnded, startBot } from '../discord/bot.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { Library } from '../index/library.ts';
import { createLog, type Logger } from '../log.ts';
import { type Loopback, startLoopback } from '../loopback/loopback.ts';
import { type Reader, startReader } from '../web/reader.ts';
import { CommandLineError } from './commandLineError.ts';
import { configure } from './configure.ts';
import { examplesFrom } from './examples.ts';
import { showProgress } from './progress.ts';
import { languageModelOf } from './setup.ts';

/**
 * Runs the bot until it is stopped, in Discord where there is a token, else in a Discord of its own on this machine; gives the exit
 * code. Throws `CommandLineError` on a wrong setting or a port that is taken.
 */
export async function start(): Promise<number> {
  const configuration = configure();
  const log = createLog({ level: configuration.LOG_LEVEL, readable: process.stdout.isTTY === true });
  const library = await Library.open(configuration.CORPUS, showProgress(process.stderr), configuration.INDEX);
  for (const { file, reason } of library.current.rejections) log.warn({ file, reason }, 'an article was left out');
  const loopback = configuration.DISCORD_TOKEN === undefined ? await openLoopback(configuration, library.current) : undefined;
  const reader = await openReader(configuration, library, log).catch(async (error) => {
    await loopback?.close();
    throw error;
  });
  say(
    loopback
      ? `no DISCORD_TOKEN is set: open ${loopback.pageUrl} and type /`
      : 'running in Discord with the DISCORD_TOKEN of this machine',
  );
  if (reader) say(`the articles, every quote in its place: ${configuration.READER_URL ?? reader.url}/documents`);
  const bot = startBot({
    configuration: loopback ? onLoopback(configuration, loopback) : configuration,
    library,
    logger: log,
    ...(loopback && { api: loopback.url }),
    ...(reader && { readerLink: reader.linkTo }),
    languageModel: languageModelOf(configuration, log),
  });
  const unhook = stopOnSignal(bot, log);
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
  } finally {
    unhook();
    await bot.stop();
    await reader?.close();
    await loopback?.close();
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

async function openLoopback({ PORT: port }: Configuration, index: CorpusIndex): Promise<Loopback> {
  try {
    return await startLoopback({ port, examples: examplesFrom(index) });
  } catch (error) {
    throw taken(error, 'PORT', port);
  }
}

/** The reader runs beside a Discord of its own always, in Discord where its public address is known. */
async function openReader(configuration: Configuration, library: Library, log: Logger): Promise<Reader | undefined> {
  const { DISCORD_TOKEN, READER_URL, READER_PORT, HOST: host, PORT } = configuration;
  if (DISCORD_TOKEN !== undefined && READER_URL === undefined) return undefined;
  const port = READER_PORT ?? (PORT === 0 || PORT === 65_535 ? 0 : PORT + 1);
  try {
    return await startReader({ library, host, port, publicUrl: READER_URL, logger: log });
  } catch (error) {
    throw taken(error, 'READER_PORT', port);
  }
}

/** What to tell the operator where a port is taken; any other error as it is. */
function taken(error: unknown, setting: string, port: number): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new CommandLineError(`port ${port} is taken. Set ${setting} to another in .env, or stop what uses it.`);
}

/** Answers what is under way, then ends, on the first signal; at once on the second. */
function stopOnSignal(bot: Bot, log: Logger): () => void {
  let asked = false;
  const stop = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping');
    void bot.stop();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

const say = (line: string): void => {
  process.stdout.write(`readout: ${line}\n`);
};
