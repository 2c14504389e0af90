import type { Logger } from '../log.ts';
import type { Metrics, Outcome, UseKind } from '../operations/metrics.ts';
import { type Failure, failureOf } from './failures.ts';
import type { OutgoingMessage } from './layout/components.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { RateLimit } from './rateLimit.ts';

/** A use of the bot as it arrives. */
export interface Arrival {
  readonly kind: UseKind;
  /** The command's name or the button's kind, as it is counted: one of few. */
  readonly name: string;
  readonly person: string;
  /** Null in direct messages. */
  readonly guild: string | null;
  readonly log: Logger;
}

/** The way of a use to its answer. */
export interface Answering {
  /** Says something to the person instead of the answer. */
  advise(message: OutgoingMessage): Promise<void>;
  /** Fills a place that waits for the answer, where there is one, when `advise` has failed. */
  fill?(message: OutgoingMessage): Promise<void>;
  /** Whether all who read along see what `advise` says. */
  readonly isPublic: boolean;
  /** What has become of it. */
  readonly outcome: Outcome;
  /** How long it took until Discord knew that the use had arrived, milliseconds; null while it does not, or where it need not. */
  readonly acknowledged: number | null;
}

/** Adds to the one line that the log has of a use. */
export type AddToLine = (fields: Readonly<Record<string, unknown>>) => void;

const STOPPING = 'I am being restarted. Please ask again in a minute.';
/** How long people whose answer does not come any more may take to be told so, milliseconds. */
const FAREWELL = 2_000;

export interface UsesParts {
  readonly rateLimit: RateLimit;
  readonly metrics: Metrics;
}

/** Takes every use of the bot to its end: within the person's rate, told what failed, one line in the log, counted. */
export class Uses {
  readonly #parts: UsesParts;
  readonly #underWay = new Map<Promise<void>, Answering>();
  readonly #pseudonyms = new Pseudonyms();
  /** How often a person is told in a channel, where all read it, that they ask too often. */
  readonly #reminders = new RateLimit(1);
  #stopping = false;

  constructor(parts: UsesParts) {
    this.#parts = parts;
  }

  /** Does the work that answers a use. Never throws or rejects. */
  take(arrival: Arrival, reply: Answering, work: (addToLine: AddToLine) => Promise<void>): void {
    const use = this.#settle(arrival, reply, work);
    this.#underWay.set(use, reply);
    void use.finally(() => this.#underWay.delete(use));
  }

  /** Answers what has arrived, for at most `patience` milliseconds; who waits longer, and who comes from now on, is asked to come back. */
  async drain(patience: number): Promise<void> {
    this.#stopping = true;
    await within(patience, Promise.all(this.#underWay.keys()));
    const told = [...this.#underWay.values()].map((reply) => reply.advise(noticeMessage(STOPPING)));
    await within(FAREWELL, Promise.allSettled(told));
  }

  async #settle(arrival: Arrival, reply: Answering, work: (addToLine: AddToLine) => Promise<void>): Promise<void> {
    const { kind, name, person, guild, log } = arrival;
    const started = performance.now();
    let line: Readonly<Record<string, unknown>> = { guild, person: this.#pseudonyms.of(person) };
    const end = (outcome: Outcome) => {
      const took = performance.now() - started;
      const { acknowledged } = reply;
      this.#parts.metrics.finished({ kind, name, outcome, took, acknowledged });
      return { outcome, took: Math.round(took), acknowledged: acknowledged && Math.round(acknowledged), ...line };
    };
    try {
      const hindrance = await this.#hindrance(person, reply);
      if (hindrance === null)
        await work((fields) => {
          line = { ...line, ...fields };
        });
      log.info(end(hindrance ?? reply.outcome), 'answered');
    } catch (error) {
      const failure = failureOf(error, person);
      log[failure.level]({ ...end(failure.outcome), ...failure.detail }, failure.line);
      await tell(failure, reply, log);
    }
  }

  /** Why nothing is done for the person now, who is told; null where it is. */
  async #hindrance(person: string, reply: Answering): Promise<Outcome | null> {
    const wait = this.#parts.rateLimit.take(person);
    if (this.#stopping) {
      await reply.advise(noticeMessage(STOPPING));
      return 'stopping';
    }
    if (wait <= 0) return null;
    if (!reply.isPublic || this.#reminders.take(person) === 0) await reply.advise(noticeMessage(waitInWords(wait)));
    return 'limited';
  }
}

async function tell({ told, detail: { errorId } }: Failure, reply: Answering, log: Logger): Promise<void> {
  if (!told) return;
  try {
    await reply.advise(told);
  } catch (error) {
    log.error({ err: error, errorId }, 'could not say so');
    await reply.fill?.(told).catch((second) => log.error({ err: second, errorId }, 'could not say so at all'));
  }
}

async function within(patience: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  await Promise.race([work, late]);
  clearTimeout(timer);
}

function waitInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `You have asked a lot in a short time. Please wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then ask again.`;
}
