import { Worker } from 'node:worker_threads';
import type { BuildProgress } from '../store/corpusReader.ts';
import { errorOf, type Jobs, type MovedArticle, type Request, type Response, type ThreadStart } from './messages.ts';

interface Waiting {
  readonly resolve: (answers: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
}

/** What a thread tells unasked. */
export interface ThreadEvents {
  readonly onNotice: (notice: string) => void;
  readonly onMoved: (articles: readonly MovedArticle[]) => void;
}

/** A thread that reads and builds, and the line to it. It keeps no process from ending. */
export class ThreadLine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #end: Error | null = null;

  constructor(start: ThreadStart, { onNotice, onMoved }: ThreadEvents) {
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: start });
    this.#worker.unref();
    this.#worker.on('message', (response: Response) => {
      if ('notice' in response) onNotice(response.notice);
      else if ('moved' in response) onMoved(response.moved);
      else this.#receive(response);
    });
    this.#worker.on('error', (error) => this.#over(error));
    this.#worker.on('exit', () => this.#over(new Error('the thread that reads the articles has ended')));
  }

  /** Whether nothing can be asked any more. */
  get isOver(): boolean {
    return this.#end !== null;
  }

  /** Throws `NoCorpus`, or whatever the thread throws or ends with. While it waits for the answer the process does not end. */
  async ask<J extends keyof Jobs>(
    job: J,
    asks: Jobs[J]['asks'],
    onProgress?: (progress: BuildProgress) => void,
  ): Promise<Jobs[J]['answers']> {
    if (this.#end) throw this.#end;
    this.#asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#asked, { resolve, reject, onProgress });
    this.#worker.ref();
    this.#worker.postMessage({ number: this.#asked, job, asks } satisfies Request<J>);
    return promise as Promise<Jobs[J]['answers']>;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(response: Extract<Response, { readonly number: number }>): void {
    const waiting = this.#waiting.get(response.number);
    if (!waiting) return;
    if ('progress' in response) {
      waiting.onProgress?.(response.progress);
      return;
    }
    this.#waiting.delete(response.number);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('failure' in response) waiting.reject(errorOf(response.failure));
    else waiting.resolve(response.answers);
  }

  #over(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }
}
