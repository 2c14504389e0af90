import type { BuildProgress } from '../../index/buildIndex.ts';
import type { RefreshReport } from '../../index/library.ts';
import type { Renewed } from '../../index/renewed.ts';
import type { Metrics } from '../../operations/metrics.ts';
import type { Bot } from '../bot.ts';
import { Line } from './line.ts';

/** What a shard needs before it can answer the manager. */
export interface ShardParts {
  readonly library: Renewed;
  readonly metrics: Metrics;
  readonly bot: () => Bot | null;
}

/** A shard's end of the line to the manager that started it. */
export class ShardLine {
  readonly #line: Line;
  readonly #parts = Promise.withResolvers<ShardParts>();
  #report: RefreshReport | null = null;

  /** `onStop` is called when the manager says so, or is gone. */
  constructor(onStop: () => void) {
    this.#line = new Line((packet) => void process.send?.(packet), {
      state: () => this.#state(),
      reload: (_body, note) => this.#reload(note),
      stop: onStop,
    });
    process.on('message', (packet) => this.#line.receive(packet));
    process.on('disconnect', () => {
      this.#line.close();
      onStop();
    });
  }

  /** What the manager answers is of these parts from now on. */
  serve(parts: ShardParts): void {
    this.#parts.resolve(parts);
  }

  /** What the manager tells a shard that starts. */
  welcome(): Promise<unknown> {
    return this.#line.ask('welcome');
  }

  /** Resolves when this shard may log in. */
  async login(): Promise<void> {
    await this.#line.ask('login');
  }

  async tellReady(): Promise<void> {
    await this.#line.ask('ready');
  }

  /** Says that no shard can go on, and why. */
  async tellEnded(line: string): Promise<void> {
    await this.#line.ask('ended', { body: line });
  }

  /** As `Library.refresh`, at every shard; the report is of this one's index. */
  async refresh(onProgress: (progress: BuildProgress) => void = () => {}): Promise<RefreshReport> {
    const started = performance.now();
    this.#report = null;
    await this.#line.ask('refresh', { onNote: (progress) => onProgress(progress as BuildProgress) });
    if (!this.#report) throw new Error('the articles were read again, but not by this shard; the log says why');
    return { ...(this.#report as RefreshReport), took: performance.now() - started };
  }

  async #state() {
    const { bot, metrics } = await this.#parts.promise;
    return { at: bot()?.heartbeat().at ?? null, counts: await metrics.counts() };
  }

  async #reload(note: (progress: BuildProgress) => void): Promise<void> {
    const { library } = await this.#parts.promise;
    this.#report = await library.refresh(note);
  }
}
