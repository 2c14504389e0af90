import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type { Document } from '../../corpus/document.ts';
import { readAndPack } from './articles.ts';

/** So much text is read sooner by one thread than others are started, each with the tagger's model. UTF-16 units. */
const LITTLE = 3_000_000;
/** A longer article would keep questions waiting while it is read: a million units take a second. UTF-16 units. */
const LONGEST_BESIDE_QUESTIONS = 8_000;
/** Threads that read: as many as the machine has, but each holds 150 MB. */
const MOST_THREADS = 8;
/** Articles waiting for each thread: enough to keep it busy, few enough to keep memory flat. */
const WAITING = 4;
/** How long a thread waits for another article before it ends. Milliseconds. */
const PATIENCE = 300_000;

/** Reads articles and packs them: here, or in threads of their own, which end by themselves and keep no process from ending. */
export class ArticleReader {
  readonly #mostThreads: number;
  #pool: Piscina<Document, Uint8Array> | null = null;

  /** With one thread all is read here. @defaultValue as many as the machine has, up to a bound */
  constructor(mostThreads = Math.min(availableParallelism(), MOST_THREADS)) {
    this.#mostThreads = mostThreads;
  }

  /**
   * The articles packed, in their order: many in threads, few here, giving way to other work after each. While questions are answered
   * (`isServing`) only short ones are read here.
   */
  async *readAll(documents: readonly Document[], isServing: boolean): AsyncGenerator<Uint8Array> {
    const length = documents.reduce((sum, { body }) => sum + body.length, 0);
    const isMuch = length >= LITTLE && this.#mostThreads > 1;
    const under: Promise<Uint8Array>[] = [];
    for (const document of documents) {
      if (isMuch || (isServing && document.body.length > LONGEST_BESIDE_QUESTIONS)) under.push(this.#threads.run(document));
      else {
        while (under.length > 0) yield await under.shift()!;
        yield readAndPack(document);
        await nextTurn();
      }
      if (under.length >= WAITING * this.#mostThreads) yield await under.shift()!;
    }
    while (under.length > 0) yield await under.shift()!;
  }

  get #threads(): Piscina<Document, Uint8Array> {
    this.#pool ??= new Piscina<Document, Uint8Array>({
      filename: new URL('./readingWorker.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: this.#mostThreads,
      idleTimeout: PATIENCE,
    });
    return this.#pool;
  }
}
