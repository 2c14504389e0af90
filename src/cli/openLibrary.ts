import type { Configuration } from '../configuration.ts';
import { Library } from '../index/library.ts';
import type { Logger } from '../log.ts';
import { showProgress } from './progress.ts';

/** Reads the corpus folder of the settings; what is left out is in the log. Throws `NoCorpus`. */
export async function openLibrary({ CORPUS, INDEX }: Configuration, log: Logger): Promise<Library> {
  const library = await Library.open(CORPUS, showProgress(process.stderr), INDEX);
  for (const { file, reason } of library.current.rejections) log.warn({ file, reason }, 'an article was left out');
  return library;
}
