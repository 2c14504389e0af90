import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  REST,
  type RESTGetAPIGatewayBotResult,
  type RESTGetCurrentApplicationResult,
  Routes,
  type Shard,
  ShardingManager,
} from 'discord.js';
import type { BuildProgress } from '../../index/buildIndex.ts';
import type { Logger } from '../../log.ts';
import type { Heartbeat } from '../../operations/health.ts';
import type { MetricsOfProcess } from '../../operations/metrics.ts';
import { BotEnded, failureInWords } from '../endings.ts';
import { Line, LineDead } from './line.ts';

/** What Discord says before anything is started. */
export interface GatewayAdvice {
  readonly shards: number;
  /** How many may log in within five seconds (https://discord.com/developers/docs/events/gateway#sharding-max-concurrency). */
  readonly atOnce: number;
  readonly applicationId: string;
}

/** Asks Discord how many shards it advises. Throws `BotEnded`. */
export async function askDiscord(token: string, api: string | undefined): Promise<GatewayAdvice> {
  const rest = new REST({ ...(api !== undefined && { api }), retries: 2 }).setToken(token);
  try {
    const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    return { shards: gateway.shards, atOnce: gateway.session_start_limit.max_concurrency, applicationId: application.id };
  } catch (error) {
    throw new BotEnded(failureInWords(error), { cause: error });
  }
}

export interface ShardsOptions {
  /** The program of one shard. */
  readonly program: string;
  readonly token: string;
  readonly count: number;
  readonly atOnce: number;
  /** What a shard is told when it starts. */
  readonly welcome: unknown;
  /** Refreshes the index here, then at every shard. */
  readonly refresh: (onProgress: (progress: BuildProgress) => void) => Promise<unknown>;
  readonly log: Logger;
}

/** Discord's window for logins, milliseconds. */
const LOGIN_WINDOW = 5_500;
/** How long a shard may be in answering how it is, in taking over an index, in ending. Milliseconds. */
const PATIENCE = { state: 2_000, reload: 10 * 60_000, stop: 15_000 } as const;
/** Before a shard that died is started again: doubled each time, anew once it has lived for long. Milliseconds. */
const RESPAWN = { first: 500, longest: 60_000, longLived: 5 * 60_000 } as const;

interface State {
  readonly at: number | null;
  readonly counts: MetricsOfProcess;
}

/** The shards of the bot, each a process of its own: started, and started again when they die; told to take over an index, and to end. */
export class Shards {
  readonly #options: ShardsOptions;
  readonly #manager: ShardingManager;
  readonly #lines = new Map<number, Line>();
  /** What hears that a shard answers. */
  readonly #whenReady = new Map<number, () => void>();
  readonly #ended = Promise.withResolvers<never>();
  #nextLogin = 0;
  #stopping = false;

  constructor(options: ShardsOptions) {
    this.#options = options;
    // Started again by us, not by the manager: it would do so at once, however often.
    const { token, count: totalShards } = options;
    this.#manager = new ShardingManager(options.program, { token, totalShards, respawn: false });
    this.#manager.on('shardCreate', (shard) => this.#look(shard));
    this.#ended.promise.catch(() => {});
  }

  /** Starts all, and waits until each answers. Rejects with `BotEnded` where one cannot go on for good. */
  async start(): Promise<void> {
    const ready = Array.from(
      { length: this.#options.count },
      (_, id) => new Promise<void>((resolve) => this.#whenReady.set(id, resolve)),
    );
    await this.#manager.spawn({ delay: 0, timeout: -1 });
    await Promise.race([Promise.all(ready), this.#ended.promise]);
  }

  /** Rejects with `BotEnded` when a shard says that it cannot go on for good. Never resolves. */
  get ended(): Promise<never> {
    return this.#ended.promise;
  }

  /** How each shard is; one that does not answer has no heartbeat. */
  async states(): Promise<{ readonly heartbeats: readonly Heartbeat[]; readonly counts: readonly MetricsOfProcess[] }> {
    const ids = Array.from({ length: this.#options.count }, (_, id) => id);
    const states = await Promise.all(ids.map((id) => this.#state(id)));
    return {
      heartbeats: states.map((state, shard) => ({ shard, at: state?.at ?? null })),
      counts: states.flatMap((state) => (state ? [state.counts] : [])),
    };
  }

  /** Has every shard that lives take over the index that is on the disk now; one that dies meanwhile reads it when it comes back. */
  async reload(onProgress: (progress: BuildProgress) => void = () => {}): Promise<void> {
    const onNote = (progress: unknown) => onProgress(progress as BuildProgress);
    const asked = [...this.#lines].map(async ([shard, line]) => {
      await line.ask('reload', { onNote, patience: PATIENCE.reload }).catch((error) => {
        this.#options.log.error({ err: error, shard }, 'a shard did not take over the index');
      });
    });
    await Promise.all(asked);
  }

  /** Has every shard answer what is under way, then end. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#manager.shards.values()].map((shard) => this.#end(shard)));
  }

  async #end(shard: Shard): Promise<void> {
    const child = shard.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    // It ends without an answer.
    this.#lines
      .get(shard.id)
      ?.ask('stop')
      .catch(() => {});
    const late = new AbortController();
    await Promise.race([gone, sleep(PATIENCE.stop, undefined, { signal: late.signal }).catch(() => {})]);
    late.abort();
    child.kill('SIGKILL');
    await gone;
  }

  async #state(id: number): Promise<State | null> {
    try {
      const state = await this.#lines.get(id)?.ask('state', { patience: PATIENCE.state });
      return (state as State | undefined) ?? null;
    } catch (error) {
      if (!(error instanceof LineDead)) throw error;
      return null;
    }
  }

  #look(shard: Shard): void {
    const log = this.#options.log.child({ shard: shard.id });
    let wait: number = RESPAWN.first;
    shard.on('spawn', (child) => {
      const spawned = performance.now();
      const line = new Line((packet) => void ('send' in child && child.send(packet, () => {})), {
        welcome: () => this.#options.welcome,
        login: () => this.#mayLogIn(),
        ready: () => this.#whenReady.get(shard.id)?.(),
        refresh: (_body, note) => this.#options.refresh(note),
        ended: (line) => this.#ended.reject(new BotEnded(String(line))),
      });
      this.#lines.set(shard.id, line);
      child.on('message', (packet: unknown) => line.receive(packet));
      log.info({ pid: 'pid' in child ? child.pid : undefined }, 'a shard is started');
      child.once('exit', () => {
        line.close();
        this.#lines.delete(shard.id);
        wait = performance.now() - spawned > RESPAWN.longLived ? RESPAWN.first : wait;
        if (this.#stopping) return;
        log.warn({ after: wait }, 'a shard died; it is started again');
        // It must not keep the process that is to end.
        void sleep(wait, undefined, { ref: false }).then(() => this.#respawn(shard, log));
        wait = Math.min(2 * wait, RESPAWN.longest);
      });
    });
  }

  async #respawn(shard: Shard, log: Logger): Promise<void> {
    if (this.#stopping) return;
    await shard.spawn(-1).catch((error) => log.error({ err: error }, 'a shard could not be started'));
  }

  /** Resolves when a shard's turn to log in has come. */
  async #mayLogIn(): Promise<void> {
    const now = performance.now();
    const turn = Math.max(now, this.#nextLogin);
    this.#nextLogin = turn + LOGIN_WINDOW / this.#options.atOnce;
    await sleep(turn - now);
  }
}
