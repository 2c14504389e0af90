import type { Configuration } from '../configuration.ts';
import type { BuildProgress } from '../index/buildIndex.ts';
import { type Ingested, ingest } from '../index/cluster/ingest.ts';
import { type Part, PartTakenOver } from '../index/cluster/plan.ts';
import { CommandLineError } from './commandLineError.ts';
import { storeOf } from './openLibrary.ts';
import type { Request } from './options.ts';

/**
 * Reads a share of the corpus folder into the cluster of the settings; gives what is printed of it. Throws `CommandLineError` where an option or
 * a setting is wrong, or another process reads this share.
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
  const ingested = await ingest(storeOf(settings), settings.CORPUS, {
    part: share,
    threads: threads === undefined ? undefined : threadsOf(threads),
    onProgress,
  }).catch((error: unknown) => {
    throw error instanceof PartTakenOver ? new CommandLineError(`${error.message}.`, { cause: error }) : error;
  });
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
