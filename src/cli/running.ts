import type { Refresher } from '../index/refresher.ts';
import type { Heartbeat } from '../operations/health.ts';
import type { MetricsOfProcess } from '../operations/metrics.ts';

/** The bot while it runs, in this process or in others. */
export interface Running {
  /** Resolves when people are answered; rejects with `BotEnded`. */
  readonly ready: Promise<void>;
  /** Resolves when it has been stopped; rejects with `BotEnded` when it cannot go on. */
  readonly ended: Promise<void>;
  /** The door to the refreshes that reach all who answer. */
  readonly refresher: Refresher;
  heartbeats(): Promise<readonly Heartbeat[]>;
  /** What other processes have counted. */
  counts(): Promise<readonly MetricsOfProcess[]>;
  /** Answers what is under way, then ends. Never rejects. */
  stop(): Promise<void>;
}
