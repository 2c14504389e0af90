import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Heartbeat } from './health.ts';

/** How a use of the bot can come about. */
export type UseKind = 'command' | 'message command' | 'completion' | 'button' | 'form' | 'written';

/** What can become of it. */
export type Outcome =
  | 'answered'
  /** An honest no: the corpus does not say. */
  | 'declined'
  /** The person was told what to do instead. */
  | 'advised'
  /** Not for this person, or not here. */
  | 'refused'
  /** Too often in a short time. */
  | 'limited'
  /** Too many wait. */
  | 'busy'
  /** The bot is on its way out. */
  | 'stopping'
  /** What is asked of lies elsewhere, and could not be reached. */
  | 'unreachable'
  /** Discord had stopped waiting, or the place is gone. */
  | 'lost'
  /** A fault of ours. */
  | 'failed';

/** One use of the bot, when it is over. Times in milliseconds from when it arrived. */
export interface FinishedUse {
  readonly kind: UseKind;
  /** The command's name, or the button's kind: one of few, never what a person typed. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly took: number;
  /** When Discord had been told that it arrived; null where it never was, or need not be. */
  readonly acknowledged: number | null;
}

/** Counts as one process has them, to be summed with those of others. */
export type MetricsOfProcess = readonly MetricObjectWithValues<MetricValue<string>>[];

/** From a completion's few milliseconds to the three seconds that Discord waits, and beyond for what is deferred. Seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20, 60];

/** What the operator can watch: counted and timed here, in Prometheus' words. Nothing of who asked or what. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #uses: Counter<'kind' | 'name' | 'outcome'>;
  readonly #acknowledged: Histogram<'kind' | 'name'>;
  readonly #answered: Histogram<'kind' | 'name'>;
  readonly #feedback: Counter<'helpful'>;
  readonly #refreshes: Counter<'outcome'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#uses = new Counter({
      name: 'readout_uses_total',
      help: 'Commands, buttons, forms, completions and written questions, by what became of them; declined is an honest no',
      labelNames: ['kind', 'name', 'outcome'],
      registers,
    });
    this.#acknowledged = new Histogram({
      name: 'readout_acknowledge_seconds',
      help: 'From the arrival of an interaction until Discord knew that it had arrived; it waits three seconds',
      labelNames: ['kind', 'name'],
      buckets: SECONDS,
      registers,
    });
    this.#answered = new Histogram({
      name: 'readout_answer_seconds',
      help: 'From the arrival of an interaction or question until it was answered',
      labelNames: ['kind', 'name'],
      buckets: SECONDS,
      registers,
    });
    this.#feedback = new Counter({
      name: 'readout_feedback_total',
      help: 'Thumbs up (helpful="true") and down since the start',
      labelNames: ['helpful'],
      registers,
    });
    this.#refreshes = new Counter({
      name: 'readout_refreshes_total',
      help: 'Refreshes of the index since the start, by what became of them',
      labelNames: ['outcome'],
      registers,
    });
  }

  finished({ kind, name, outcome, took, acknowledged }: FinishedUse): void {
    this.#uses.inc({ kind, name, outcome });
    this.#answered.observe({ kind, name }, took / 1000);
    if (acknowledged !== null) this.#acknowledged.observe({ kind, name }, acknowledged / 1000);
  }

  voted(helpful: boolean): void {
    this.#feedback.inc({ helpful: String(helpful) });
  }

  refreshed(outcome: 'done' | 'failed'): void {
    this.#refreshes.inc({ outcome });
  }

  /** Shows the size and age of an index, looked at when it is asked for. To be called once. */
  watchIndex(current: () => CorpusIndex): void {
    const size = new Gauge({
      name: 'readout_index_size',
      help: 'What the index holds',
      labelNames: ['of'],
      registers: [this.#registry],
      collect: () => {
        const { documents, rejections, actors, events, passages } = current();
        size.set({ of: 'articles' }, documents.size);
        size.set({ of: 'rejected files' }, rejections.length);
        size.set({ of: 'passages' }, passages.passageCount);
        size.set({ of: 'actors' }, actors.size);
        size.set({ of: 'events' }, events.length);
      },
    });
    const age: Gauge = new Gauge({
      name: 'readout_index_age_seconds',
      help: 'Since the index was built',
      registers: [this.#registry],
      collect: () => age.set((Date.now() - current().builtAt) / 1000),
    });
  }

  /** Shows the heartbeats of the connections to Discord, looked at when they are asked for. To be called once. */
  watchHeartbeats(current: () => Iterable<Heartbeat> | Promise<Iterable<Heartbeat>>): void {
    const age = new Gauge({
      name: 'readout_heartbeat_age_seconds',
      help: 'Since Discord last acknowledged a heartbeat; none where the connection never stood',
      labelNames: ['shard'],
      registers: [this.#registry],
      collect: async () => {
        age.reset();
        for (const { shard, at } of await current()) if (at !== null) age.set({ shard }, Math.max(0, Date.now() - at) / 1000);
      },
    });
  }

  /** In Prometheus' text format; with the counts of other processes, if there are any, summed. */
  async text(others: readonly MetricsOfProcess[] = []): Promise<string> {
    if (others.length === 0) return this.#registry.metrics();
    return AggregatorRegistry.aggregate([await this.counts(), ...others].map((counts) => [...counts])).metrics();
  }

  /** For another process to sum with its own. */
  async counts(): Promise<MetricsOfProcess> {
    return this.#registry.getMetricsAsJSON();
  }

  /** The media type of `text`. */
  get contentType(): string {
    return this.#registry.contentType;
  }
}
