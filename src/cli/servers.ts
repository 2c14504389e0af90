import type { Configuration } from '../configuration.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Library } from '../index/library.ts';
import type { Logger } from '../log.ts';
import { type Loopback, startLoopback } from '../loopback/loopback.ts';
import { type OperationsOptions, type OperationsServer, startOperationsServer } from '../operations/operationsServer.ts';
import { type Reader, startReader } from '../web/reader.ts';
import { CommandLineError } from './commandLineError.ts';
import { examplesFrom } from './examples.ts';
import { patiently } from './patiently.ts';

/** A Discord of our own. Throws `CommandLineError` where its port is taken. */
export async function openLoopback({ PORT: port }: Configuration, index: CorpusIndex): Promise<Loopback> {
  const examples = await patiently(() => examplesFrom(index));
  return orTaken('PORT', port, () => startLoopback({ port, examples }));
}

/** The reader runs beside a Discord of its own always, in Discord where its public address is known. */
export function servesReader({ DISCORD_TOKEN, READER_URL }: Configuration): boolean {
  return DISCORD_TOKEN === undefined || READER_URL !== undefined;
}

/** The reader, where it is served. Throws `CommandLineError` where its port is taken. */
export async function openReader(
  configuration: Configuration,
  library: Pick<Library, 'current'>,
  logger: Logger,
): Promise<Reader | undefined> {
  if (!servesReader(configuration)) return undefined;
  const { READER_URL: publicUrl, HOST: host } = configuration;
  const port = configuration.READER_PORT ?? portBehind(configuration, 1);
  return orTaken('READER_PORT', port, () => startReader({ library, host, port, publicUrl, logger }));
}

/** `/healthz` and `/metrics`. Throws `CommandLineError` where their port is taken. */
export function openOperations(
  configuration: Configuration,
  parts: Omit<OperationsOptions, 'host' | 'port'>,
): Promise<OperationsServer> {
  const port = configuration.METRICS_PORT ?? portBehind(configuration, 2);
  return orTaken('METRICS_PORT', port, () => startOperationsServer({ ...parts, host: configuration.METRICS_HOST, port }));
}

/** Any that is free where `PORT` is, or where there is none so far behind. */
function portBehind({ PORT }: Configuration, steps: number): number {
  return PORT === 0 || PORT + steps > 65_535 ? 0 : PORT + steps;
}

async function orTaken<T>(setting: string, port: number, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CommandLineError(`port ${port} is taken. Set ${setting} to another in .env, or stop what uses it.`);
  }
}
