import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type { Document } from '../../corpus/document.ts';
import { readAndPack } from './articles.ts';

/** So much text is read sooner by one thread than others are started, each with the tagger's model. UTF-16 units. */
const LITTLE = 3_000_000;
/** Threads that read: as many as the machine has, but each holds 150 MB. */
const MOST_THREADS = 8;
/** Articles waiting for each thread: enough to keep it busy, few enough to keep memory flat. */
const WAITING = 4;

/** Reads articles and packs them, in their order: many in threads of their own, few here, giving way to other work after each. */
export async function* readAll(documents: readonly Document[]): AsyncGenerator<Uint8Array> {
  const length = documents.reduce((sum, { body }) => sum + body.length, 0);
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  if (length < LITTLE || threads < 2) {
    for (const document of documents) {
      yield readAndPack(document);
      await nextTurn();
    }
    return;
  }
  const pool = new Piscina<Document, Uint8Array>({
    filename: new URL('./readingWorker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const under: Promise<Uint8Array>[] = [];
    for (const document of documents) {
      under.push(pool.run(document));
      if (under.length >= threads * WAITING) yield await under.shift()!;
    }
    while (under.length > 0) yield await under.shift()!;
  } finally {
    await pool.destroy();
  }
}
