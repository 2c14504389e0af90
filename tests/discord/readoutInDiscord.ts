import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'vitest';
import type { Command } from '../../commands/command.ts';
import type { Configuration } from '../../src/configuration.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { Library } from '../../src/index/library.ts';
import type { Renewed } from '../../src/index/renewed.ts';
import { createLog, type Logger } from '../../src/log.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../src/loopback/loopback.ts';
import { ARTICLES } from './articles.ts';

export interface Setting {
  /** Articles by file name. @defaultValue those of `articles.ts` */
  readonly articles?: Readonly<Record<string, string>>;
  readonly configuration?: Partial<Configuration>;
  readonly commands?: readonly Command[];
  /** What was read is kept for the next start. */
  readonly keeps?: boolean;
  readonly patience?: number;
  readonly progressEvery?: number;
  readonly readerLink?: BotOptions['readerLink'];
  readonly languageModel?: (log: Logger) => BotOptions['languageModel'];
  /** What the bot answers from, made of the library that reads the folder. @defaultValue that library */
  readonly library?: (library: Library) => Renewed | Promise<Renewed>;
  readonly loopback?: LoopbackOptions;
  readonly metrics?: BotOptions['metrics'];
  /** What is done to the Discord before the bot comes. */
  readonly before?: (discord: Loopback) => void;
}

/** How long a person waits for the bot: a busy machine is no fault of its. Milliseconds. */
const PATIENCE = 45_000;

type LogLine = Readonly<Record<string, unknown>>;

async function openLibrary(folder: string, { library: made, keeps }: Setting): Promise<Renewed> {
  const keeping = { data: join(folder, '.kept'), writes: true, onNotice: (notice: string) => expect(notice).toBe('') };
  const library = await Library.open(folder, keeps ? { keeping } : {});
  await library.settled();
  return made ? made(library) : library;
}

/** The unmodified bot on a Discord of its own, over a corpus folder of its own. */
export class ReadoutInDiscord {
  readonly discord: Loopback;
  readonly folder: string;
  readonly #setting: Setting;
  readonly #written: string[] = [];
  readonly #watching = new Set<() => void>();
  bot: Bot;

  private constructor(discord: Loopback, folder: string, setting: Setting, library: Renewed) {
    this.discord = discord;
    this.folder = folder;
    this.#setting = setting;
    this.bot = startBot(this.#options(library));
  }

  /** A running Discord and corpus folder, the bot started and perhaps not ready. */
  static async start(setting: Setting = {}): Promise<ReadoutInDiscord> {
    const folder = await mkdtemp(join(tmpdir(), 'readout-test-'));
    for (const [name, text] of Object.entries(setting.articles ?? ARTICLES)) await writeFile(join(folder, name), text);
    const discord = await startLoopback({ patience: PATIENCE, ...setting.loopback });
    setting.before?.(discord);
    return new ReadoutInDiscord(discord, folder, setting, await openLibrary(folder, setting));
  }

  /** The same with the bot ready to answer. */
  static async ready(setting: Setting = {}): Promise<ReadoutInDiscord> {
    const readout = await ReadoutInDiscord.start(setting);
    await readout.bot.ready;
    return readout;
  }

  #options(library: Renewed, changed: Partial<Configuration> = {}): BotOptions {
    const { configuration, commands, patience, progressEvery, readerLink, languageModel } = this.#setting;
    const destination = new Writable({
      write: (chunk, _encoding, done) => {
        this.#written.push(...String(chunk).split('\n').filter(Boolean));
        for (const look of this.#watching) look();
        done();
      },
    });
    const logger = createLog({ level: 'debug', readable: false, destination });
    return {
      configuration: {
        DISCORD_TOKEN: this.discord.token,
        DISCORD_GUILD_ID: undefined,
        OPERATOR_GUILD_ID: [this.discord.guildId],
        MODERATOR_ROLE_IDS: [],
        QUESTIONS_PER_MINUTE: 1000,
        LOG_QUESTIONS: false,
        DATA: join(this.folder, '.readout'),
        ...configuration,
        ...changed,
      },
      library,
      logger,
      api: this.discord.url,
      ...(commands && { commands }),
      ...(patience !== undefined && { patience }),
      ...(progressEvery !== undefined && { progressEvery }),
      ...(readerLink && { readerLink }),
      ...(languageModel && { languageModel: languageModel(logger) }),
      ...(this.#setting.metrics && { metrics: this.#setting.metrics }),
    };
  }

  /** What the bot logged, oldest first. */
  get log(): readonly LogLine[] {
    return this.#written.map((line) => JSON.parse(line) as LogLine);
  }

  /** Waits until the bot logs this from now on. */
  logs(message: string): Promise<void> {
    const from = this.#written.length;
    return new Promise((resolve) => {
      const look = () => {
        if (!this.log.slice(from).some(({ msg }) => msg === message)) return;
        this.#watching.delete(look);
        resolve();
      };
      this.#watching.add(look);
    });
  }

  /** The log as it was written. */
  get logText(): string {
    return this.#written.join('\n');
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name));
  }

  /** Ends the bot and starts it anew, as another process would: nothing is kept but the corpus folder and what Discord has. */
  async restart(changed: Partial<Configuration> = {}): Promise<void> {
    await this.bot.stop();
    this.bot = startBot(this.#options(await openLibrary(this.folder, this.#setting), changed));
    await this.bot.ready;
  }

  /** Ends everything. Discord must have refused nothing but what `expected` names by method and path. */
  async end(expected: readonly string[] = []): Promise<void> {
    await this.bot.stop();
    await this.discord.close();
    await rm(this.folder, { recursive: true });
    const refused = this.discord.refusals.map(({ method, path, code, complaints }) => ({ method, path, code, complaints }));
    expect(refused.filter(({ method, path }) => !expected.some((one) => `${method} ${path}`.startsWith(one)))).toEqual([]);
  }
}
