import type { Method } from './route.ts';

export interface FaultOptions {
  /** Which calls go wrong, as `POST /interactions/:id/:token/callback`; every call when left out. */
  route?: `${Method} /${string}`;
  /** How many calls go wrong. @defaultValue 1 */
  times?: number;
}

export interface RateLimitFault extends FaultOptions {
  /** Seconds the client is told to wait. @defaultValue 0.05 */
  retryAfter?: number;
  /** Whether the whole application is limited rather than this route. @defaultValue false */
  global?: boolean;
}

type Fault =
  | { kind: 'status'; status: number }
  | { kind: 'rateLimit'; retryAfter: number; global: boolean }
  | { kind: 'stall'; until: Promise<void> }
  | { kind: 'hangUp' };

/** What goes wrong on the REST side when a test asks for it. Nothing does otherwise. */
export class Faults {
  readonly #planned: { fault: Fault; route: string | undefined; left: number }[] = [];

  /** Answers with a status such as 500 or 503. */
  answer(status: number, options: FaultOptions = {}): void {
    this.#plan({ kind: 'status', status }, options);
  }

  /** Answers 429 with the wait in the body and in the headers. */
  rateLimit({ retryAfter = 0.05, global = false, ...options }: RateLimitFault = {}): void {
    this.#plan({ kind: 'rateLimit', retryAfter, global }, options);
  }

  /** Leaves calls without an answer until the returned function is called; then they are answered as usual. */
  stall(options: FaultOptions = {}): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#plan({ kind: 'stall', until: promise }, options);
    return resolve;
  }

  /** Cuts the connection instead of answering. */
  hangUp(options: FaultOptions = {}): void {
    this.#plan({ kind: 'hangUp' }, options);
  }

  /** Forgets what has not gone wrong yet. */
  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault that this call meets, if one is planned for it. @param name as in `FaultOptions.route` */
  next(name: string): Fault | null {
    const index = this.#planned.findIndex(({ route }) => route === undefined || route === name);
    const planned = this.#planned[index];
    if (!planned) return null;
    if (--planned.left === 0) this.#planned.splice(index, 1);
    return planned.fault;
  }

  #plan(fault: Fault, { route, times = 1 }: FaultOptions): void {
    this.#planned.push({ fault, route, left: times });
  }
}
