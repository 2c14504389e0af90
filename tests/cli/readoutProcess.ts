import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loopback } from '../../src/loopback/loopback.ts';
import { ARTICLES } from '../discord/articles.ts';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** `readout start` as an operator runs it: a process of its own, with a corpus folder of its own, in a Discord of the test's. */
export class ReadoutProcess {
  readonly folder: string;
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcess;
  #out = '';
  readonly #watching = new Set<() => void>();

  private constructor(folder: string, child: ChildProcess) {
    this.folder = folder;
    this.#child = child;
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk) => {
        this.#out += String(chunk);
        for (const look of this.#watching) look();
      });
  }

  static async start(
    discord: Loopback,
    settings: Readonly<Record<string, string>> = {},
    folder?: string,
  ): Promise<ReadoutProcess> {
    const corpus = folder ?? (await mkdtemp(join(tmpdir(), 'readout-process-')));
    if (folder === undefined) for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(corpus, name), text);
    const child = spawn(process.execPath, ['tests/cli/startFaulty.ts'], {
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        TEST_API: discord.url,
        DISCORD_TOKEN: discord.token,
        OPERATOR_GUILD_ID: discord.guildId,
        CORPUS: corpus,
        DATA: join(corpus, '.data'),
        PORT: '0',
        METRICS_PORT: '0',
        ...settings,
      },
    });
    return new ReadoutProcess(corpus, child);
  }

  /** What it has written to both of its outputs. */
  get out(): string {
    return this.#out;
  }

  /** Waits until it has written this; rejects where it ends before. Gives the match. */
  writes(what: RegExp): Promise<RegExpExecArray> {
    const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
    const look = () => {
      const found = what.exec(this.#out);
      if (found) resolve(found);
    };
    this.#watching.add(look);
    void this.ended.then(() => reject(new Error(`it ended without writing ${what}:\n${this.#out}`)));
    look();
    return promise.finally(() => this.#watching.delete(look));
  }

  /** Where `/healthz` and `/metrics` are. */
  async operations(): Promise<string> {
    return (await this.writes(/whoever runs this: (\S+)\/healthz/))[1]!;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it if it still runs, and takes its folder away. */
  async clear(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
