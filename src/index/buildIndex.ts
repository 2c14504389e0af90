import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Corpus, Document } from '../corpus/document.ts';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { IndexBuilder, type ReadCorpus, type ReadDocument } from './indexBuilder.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';
import { inSlices } from './steps.ts';

/** Readings by all that they were made of; reading a corpus keeps in it those of that corpus and drops the rest. */
export type KnownReadings = Map<string, Reading>;

export interface BuildProgress {
  readonly done: number;
  readonly of: number;
}

export interface BuildOptions {
  readonly known?: KnownReadings;
  /** Called after every article that was read. */
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** What the passages are put into; without it what their number asks for. */
  readonly passageIndex?: PassageIndexKind | undefined;
}

/** Reads and indexes a corpus. Gives way to other work every few milliseconds, or after an article; cost grows linearly with the text. */
export async function buildIndex(corpus: Corpus, { passageIndex, ...options }: BuildOptions = {}): Promise<CorpusIndex> {
  return inSlices(new IndexBuilder(corpus.authority, passageIndex).build(await readCorpus(corpus, options)));
}

/** Reads the articles of a corpus that are not known yet. */
export async function readCorpus(
  { documents, rejections }: Corpus,
  { known = new Map(), onProgress }: Omit<BuildOptions, 'passageIndex'>,
): Promise<ReadCorpus> {
  const all = new Map<string, ReadDocument>();
  for (const [i, document] of documents.entries()) {
    const reading = known.get(keyOf(document));
    all.set(document.id, { document, reading: reading ?? readDocument(document) });
    if (!reading) await nextTurn();
    onProgress?.({ done: i + 1, of: documents.length });
  }
  known.clear();
  for (const { document, reading } of all.values()) known.set(keyOf(document), reading);
  return { documents: all, rejections };
}

/** The same file gives another text as `.txt`, and has its name for a title where it gives none. */
const keyOf = ({ digest, body, title, published }: Document): string => `${digest}\n${body.length}\n${published}\n${title}`;

function readDocument({ body, published, title }: Document): Reading {
  return read(body, { published: published ?? undefined, title });
}
