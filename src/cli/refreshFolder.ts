import { hostname } from 'node:os';
import type { CommandResult } from '../../commands/command.ts';
import { refreshResult, timeInWords } from '../../commands/refresh.ts';
import { claimOf } from '../answers/claims.ts';
import type { Configuration } from '../configuration.ts';
import { ClusterLibrary } from '../index/cluster/clusterLibrary.ts';
import { refreshingAlone } from '../index/cluster/refreshing.ts';
import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import { Library, type RefreshReport } from '../index/library.ts';
import { keepFolder } from './keepFolder.ts';
import { type OpenOptions, storeOf } from './openLibrary.ts';
import { citationRecord } from './record.ts';

/** A folder read again at the terminal. */
export interface Refreshed {
  readonly index: CorpusIndex;
  /** What has changed since the folder was read last; null where nothing was kept of that to compare with. */
  readonly report: RefreshReport | null;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * Reads the corpus folder of the settings again and keeps what was read for the next start, as the bot does that does not run. Throws
 * `CommandLineError` where it runs: it alone keeps the folder then. Throws `NoCorpus`, and of a cluster `RefreshedElsewhere`.
 */
export async function refreshFolder(
  settings: Configuration,
  { onNotice, onProgress }: Omit<OpenOptions, 'keeps'>,
): Promise<Refreshed> {
  const { CORPUS, DATA, INDEX } = settings;
  if (INDEX === 'opensearch') return refreshCluster(settings, onProgress);
  const lock = await keepFolder(settings, {
    // It is only read here.
    onUnwritable: () => {},
    whereKept: `a bot runs on ${CORPUS}: it reads the articles again with /refresh, or by itself with WATCH=true. Nothing was done.`,
  });
  try {
    const started = performance.now();
    const keeping = { data: DATA, writes: true, onNotice };
    const { library, report } = await Library.reopen(CORPUS, { passageIndex: INDEX, keeping, onProgress });
    const took = performance.now() - started;
    await library.settled();
    return { index: library.current, report, took };
  } finally {
    lock?.release();
  }
}

/** What is in the cluster is shared by all: bots that run on it take over what was read here. */
async function refreshCluster(settings: Configuration, onProgress: OpenOptions['onProgress']): Promise<Refreshed> {
  const store = storeOf(settings);
  return refreshingAlone(store, `\`readout refresh\` on ${hostname()}`, async () => {
    const library = await ClusterLibrary.open(store, settings.CORPUS, { onProgress });
    const report = await library.refresh(onProgress);
    return { index: library.current, report, took: report.took };
  });
}

/** What reading a folder again brought, as it is shown. */
export function refreshedResult({ index, report, took }: Refreshed): CommandResult {
  if (report) return refreshResult(report);
  const { documents, events, rejections } = index;
  const rejected = rejections.map(({ file, reason }) => `${file}: ${reason}`);
  const counts = `${documents.size.toLocaleString('en')} articles, ${events.length.toLocaleString('en')} events`;
  return {
    kind: 'report',
    heading: 'The articles were read anew',
    lead: `Nothing was kept that they could be compared with: ${counts} (in ${timeInWords(took)}).`,
    sections: rejected.length > 0 ? [{ title: `Rejected: ${rejected.length.toLocaleString('en')}`, lines: rejected }] : [],
  };
}

/** The same as one JSON object, with all of the events. */
export function refreshedRecord({ index, report, took }: Refreshed) {
  const counts = { documents: index.documents.size, events: index.events.length, took: Math.round(took) };
  if (!report) return { anew: true, ...counts, rejected: index.rejections };
  const { added, changed, removed, rejected, events, before, after } = report;
  return {
    anew: false,
    ...counts,
    added,
    changed,
    removed,
    rejected,
    gained: events.gained.flatMap((event) => eventRecord(after, event)),
    lost: events.lost.flatMap((event) => eventRecord(before, event)),
    toldOtherwise: events.changed.flatMap(({ before: earlier, after: event, parts }) =>
      eventRecord(after, event).map((now) => ({ parts, before: earlier.flatMap((one) => eventRecord(before, one)), ...now })),
    ),
  };
}

/** None where no quote of it stands. */
function eventRecord(index: CorpusIndex, event: IndexedEvent) {
  const claim = claimOf(index, event);
  if (!claim) return [];
  const { text, date, type, aux, citations } = claim;
  return [{ text, date, type, aux, citations: citations.map(citationRecord) }];
}
