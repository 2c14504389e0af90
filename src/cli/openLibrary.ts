import type { Configuration } from '../configuration.ts';
import type { BuildProgress } from '../index/buildIndex.ts';
import { Library } from '../index/library.ts';
import type { Ahead } from '../index/onceAnIndex.ts';

export interface OpenOptions {
  /** Whether this process keeps what it has read and indexed for the next start: one of a bot alone. The others start from what it keeps. */
  readonly keeps: boolean;
  /** Told, in one line, why what is kept cannot be used or written. */
  readonly onNotice: (notice: string) => void;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** What is worked out for each index before it answers. @defaultValue nothing */
  readonly ahead?: readonly Ahead[];
}

/** Reads the corpus folder of the settings. Throws `NoCorpus`. */
export function openLibrary(
  { CORPUS, INDEX, DATA }: Configuration,
  { keeps, onNotice, onProgress, ahead }: OpenOptions,
): Promise<Library> {
  return Library.open(CORPUS, { onProgress, ahead, passageIndex: INDEX, keeping: { data: DATA, writes: keeps, onNotice } });
}
