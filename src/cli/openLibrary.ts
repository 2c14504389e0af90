import type { Configuration } from '../configuration.ts';
import type { BuildProgress } from '../index/buildIndex.ts';
import { Library } from '../index/library.ts';

/** Reads the corpus folder of the settings. Throws `NoCorpus`. */
export function openLibrary({ CORPUS, INDEX }: Configuration, onProgress?: (progress: BuildProgress) => void): Promise<Library> {
  return Library.open(CORPUS, onProgress, INDEX);
}
