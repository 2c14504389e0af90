import { hostname } from 'node:os';
import type { Configuration } from '../configuration.ts';
import type { BuildProgress } from '../index/buildIndex.ts';
import { type Ingested, ingest } from '../index/cluster/ingest.ts';
import type { Part } from '../index/cluster/plan.ts';
import { refreshingAlone } from '../index/cluster/refreshing.ts';
import { CommandLineError } from './commandLineError.ts';
import { storeOf } from './openLibrary.ts';
import type { Request } from './options.ts';

/**
 * Reads a share of the corpus folder into the cluster of the settings; gives what is printed of it. Throws `CommandLineError` where an option or
 * a setting is wrong, and `RefreshedElsewhere` where another process reads this share, or all of it where this is all.
 */
export async function ingestShare(
  settings: Configuration,
  request: Pick<Request, 'words' | 'part' | 'threads' | 'json'>,
  onProgress: (progress: BuildProgress) => void,
): Promise<string> {
  const { words, part, threads, json } = request;
  if (words.length > 0) throw new CommandLineError(`\`ingest\` takes no words: ${words.join(' ')}`);
  if (settings.OPENSEARCH_URL === undefined)
    throw new CommandLineError('`ingest` reads articles into an OpenSearch cluster: set OPENSEARCH_URL to where it is.');
  const share = shareOf(part ?? '1/1');
  const store = storeOf(settings);
  const options = { part: share, threads: threads === undefined ? undefined : threadsOf(threads), onProgress };
  const read = () => ingest(store, settings.CORPUS, options);
  const ingested = await (share.of === 1 ? refreshingAlone(store, `\`readout ingest\` on ${hostname()}`, read) : read());
  return json ? JSON.stringify(ingested) : inWords(ingested, share);
}

/** "2/3". */
function shareOf(typed: string): Part {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? []).map(Number);
  if (!number || !of || number > of)
    throw new CommandLineError(`--part ${typed} is no share. Write 2/3 for the second of three machines.`);
  return { number, of };
}

function threadsOf(typed: string): number {
  if (!/^[1-9]\d?$/.test(typed)) throw new CommandLineError(`--threads ${typed} is no number of threads: 1 to 99.`);
  return Number(typed);
}

function inWords({ articles, read, waitsFor, rejections }: Ingested, { number, of }: Part): string {
  const counts = `${articles.toLocaleString('en')} articles, ${read.toLocaleString('en')} of them read now`;
  const lines = [of === 1 ? `${counts}.` : `Part ${number} of ${of}: ${counts}.`];
  lines.push(
    waitsFor.length === 0
      ? 'All is in the cluster, and bots answer from it.'
      : `Bots answer from it once part ${waitsFor.join(' and part ')} of ${of} ${waitsFor.length === 1 ? 'is' : 'are'} read too.`,
  );
  for (const { file, reason } of rejections) lines.push(`Left out: ${file}: ${reason}`);
  return lines.join('\n');
}
