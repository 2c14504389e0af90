import { join } from 'node:path';
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, REST } from 'discord.js';
import type { Command, Setup } from '../../commands/command.ts';
import { COMMANDS, STEPPED_COMMANDS } from '../../commands/index.ts';
import { MESSAGE_COMMANDS } from '../../commands/messageCommand.ts';
import { Drafts } from '../../commands/stepped/drafts.ts';
import type { Configuration } from '../configuration.ts';
import { Keeper } from '../corpus/keeping/keeper.ts';
import { Refresher } from '../index/refresher.ts';
import type { Renewed } from '../index/renewed.ts';
import type { Logger } from '../log.ts';
import type { Heartbeat } from '../operations/health.ts';
import { Metrics } from '../operations/metrics.ts';
import { Attachments } from './attachments.ts';
import { Calls } from './calls.ts';
import { Desk } from './desk.ts';
import { BotEnded, closeInWords, failureInWords } from './endings.ts';
import { FeedbackBook } from './feedbackBook.ts';
import type { ReaderLink } from './layout/quote.ts';
import { Moderation } from './permissions.ts';
import { RateLimit } from './rateLimit.ts';
import { readInteraction } from './readInteraction.ts';
import { operatorGuildsOf, registerBot } from './registerBot.ts';
import { requestAgain } from './requestAgain.ts';
import { Router } from './router.ts';
import { Uses } from './uses.ts';
import { faultOfInteraction } from './wellFormed.ts';
import { WorkQueue } from './workQueue.ts';
import { writtenTo } from './written.ts';

export interface BotOptions {
  readonly configuration: Pick<
    Configuration,
    | 'DISCORD_TOKEN'
    | 'DISCORD_GUILD_ID'
    | 'OPERATOR_GUILD_ID'
    | 'MODERATOR_ROLE_IDS'
    | 'QUESTIONS_PER_MINUTE'
    | 'LOG_QUESTIONS'
    | 'SOURCE_URL'
    | 'PRIVACY_URL'
    | 'DATA'
  >;
  readonly library: Renewed;
  readonly logger: Logger;
  /** Where uses are counted. @defaultValue where nobody looks */
  readonly metrics?: Metrics;
  /** Where Discord's API is, without the version; Discord itself unless told. */
  readonly api?: string;
  /** @defaultValue every command of `commands/` */
  readonly commands?: readonly Command[];
  /** Puts the quotes of answers in order. @defaultValue none */
  readonly languageModel?: Setup['languageModel'];
  /** Where the reader shows a quote; none unless told. */
  readonly readerLink?: ReaderLink;
  /** How long a command may take, milliseconds. @defaultValue 20000 */
  readonly patience?: number;
  /** The door to the library's refreshes, where others use it too. @defaultValue one of its own */
  readonly refresher?: Refresher;
  /** How often a long command's progress is shown, milliseconds. @defaultValue 2000 */
  readonly progressEvery?: number;
  /** Which of how many connections this is; whoever started them registers the commands. @defaultValue the only one */
  readonly shard?: { readonly id: number; readonly count: number };
}

export interface Bot {
  /** Resolves when the bot is logged in and its commands are registered; rejects with `BotEnded`. */
  readonly ready: Promise<void>;
  /** Resolves when the bot has been stopped; rejects with `BotEnded` when it cannot go on. */
  readonly ended: Promise<void>;
  /** When Discord last gave a sign of life. */
  heartbeat(): Heartbeat;
  /** Answers what is under way, then leaves. Never rejects. */
  stop(): Promise<void>;
}

const FEEDBACK_FILE = 'feedback.jsonl';
const PATIENCE = 20_000;
/** Well within what Discord takes of one webhook, five calls in two seconds (https://discord.com/developers/docs/topics/rate-limits). Milliseconds. */
const PROGRESS_EVERY = 2_000;
/** How long what is under way may take when the bot stops, milliseconds. */
const DRAIN = 8_000;
/** Interactions that may wait for their turn; beyond it people are asked to come back. */
const QUEUE_CAPACITY = 2_000;
/** Each takes a connection of its own. */
const CALLS_AT_ONCE = 64;
/** A call that hangs is tried again before Discord's three seconds are over, a deferral after one second too. Milliseconds. */
const CALL_TIMEOUT = 1_500;
/** The client keeps a queue for each interaction that is answered by an edit, which nobody comes back to: forgotten so often, not once an hour. Milliseconds. */
const FORGET_QUEUES = 60_000;

/** Logs in, registers the commands where they have changed, and answers until it is stopped. */
export function startBot(options: BotOptions): Bot {
  const { configuration, library, logger, commands = COMMANDS, metrics = new Metrics() } = options;
  const rest = {
    ...(options.api === undefined ? {} : { api: options.api }),
    retries: 2,
    makeRequest: requestAgain,
    handlerSweepInterval: FORGET_QUEUES,
  };
  // Interactions arrive without any intent, and carry all that is needed: nothing is kept of servers, members or messages. The two intents bring what
  // people write to the bot; neither is privileged, for the text of messages that do not mention the bot is left out
  // (https://discord.com/developers/docs/events/gateway#message-content-intent).
  const { id: shard, count: shardCount } = options.shard ?? { id: 0, count: 1 };
  const client = new Client({
    // Said outright, for what is left unsaid the client looks for in the environment, where SHARDS is a setting of ours.
    shards: [shard],
    shardCount,
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [] },
    // Components, forms and choices are written here as Discord takes them: to rename their fields would be to copy every answer.
    jsonTransformer: (asDiscordTakesIt: unknown) => asDiscordTakesIt,
    // Interactions' calls do not count towards the global limit (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit), and this client
    // makes no others: a 429 is waited for all the same.
    rest: { ...rest, timeout: CALL_TIMEOUT, globalRequestsPerSecond: Number.POSITIVE_INFINITY },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: 0,
      GuildMemberManager: 0,
    }),
  });
  // Messages in channels do count; at the client's own rate, 50 a second, they stay below the limit and hold up no interaction.
  const channels = new REST({ ...rest, timeout: CALL_TIMEOUT }).setToken(configuration.DISCORD_TOKEN ?? '');
  const operatorGuilds = operatorGuildsOf(configuration);
  const calls = new Calls(CALLS_AT_ONCE);
  const book = new FeedbackBook(join(configuration.DATA, FEEDBACK_FILE), ({ helpful }) => metrics.voted(helpful));
  const uses = new Uses({ rateLimit: new RateLimit(configuration.QUESTIONS_PER_MINUTE), metrics });
  const byName = new Map(commands.map((command) => [command.declaration.name, command]));
  const router = new Router({
    commands: byName,
    messageCommands: MESSAGE_COMMANDS,
    steppedCommands: new Map(STEPPED_COMMANDS.map((command) => [command.declaration.name, command])),
    attachments: new Attachments(options.api),
    rest: channels,
    desk: new Desk({
      library,
      commands: byName,
      refresher: options.refresher ?? new Refresher(library),
      keeper: keeperOf(library.folder),
      drafts: new Drafts(),
      queue: new WorkQueue(QUEUE_CAPACITY, calls),
      feedback: book,
      setup: {
        languageModel: options.languageModel ?? null,
        sourceUrl: configuration.SOURCE_URL ?? null,
        privacyUrl: configuration.PRIVACY_URL ?? null,
        logsQuestions: configuration.LOG_QUESTIONS,
      },
      patience: options.patience ?? PATIENCE,
      readerLink: options.readerLink ?? null,
    }),
    calls,
    book,
    uses,
    metrics,
    moderation: new Moderation({ operatorGuilds, roles: configuration.MODERATOR_ROLE_IDS }),
    progressEvery: options.progressEvery ?? PROGRESS_EVERY,
    logQuestions: configuration.LOG_QUESTIONS,
    log: logger,
  });
  const end = Promise.withResolvers<void>();
  let stopping = false;
  let firstConnected: number | null = null;
  // Whoever starts the bot may look at `ready` alone.
  end.promise.catch(() => {});

  // discord.js reads what arrives without looking first, and an error there would end the process: interactions are read here, and renamed, so that they
  // are passed over there. So is every message, which the client would only keep.
  client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
    if (packet.t?.startsWith('MESSAGE_')) {
      const written =
        packet.t === GatewayDispatchEvents.MessageCreate && client.user ? writtenTo(client.user.id, packet.d) : null;
      packet.t = 'READ_MESSAGE';
      if (written) router.hear(written);
      return;
    }
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    // One that comes before the client is ready waits within it.
    const fault = faultOfInteraction(packet.d) ?? (client.isReady() ? readInteraction(client, packet.d) : null);
    if (fault !== null) logger.warn({ fault }, 'an interaction that cannot be read');
    if (fault !== null || client.isReady()) packet.t = 'READ_INTERACTION';
  });
  client.on(Events.InteractionCreate, (interaction) => router.handle(interaction));
  client.on(Events.ShardDisconnect, ({ code }) => end.reject(new BotEnded(closeInWords(code))));
  client.on(Events.Invalidated, () => end.reject(new BotEnded('Discord has ended the session for good. Start the bot again.')));
  client.on(Events.ShardReconnecting, () => {
    if (!stopping) logger.warn('the connection to Discord was lost; connecting again');
  });
  client.on(Events.ShardReady, () => {
    firstConnected ??= Date.now();
    logger.info('connected to Discord');
  });
  client.on(Events.ShardResume, () => logger.info('connected to Discord again'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the connection to Discord failed'));
  client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reports an error'));
  client.on(Events.Warn, (warning) => logger.warn(warning));
  for (const each of [client.rest, channels])
    each.on('rateLimited', ({ route, timeToReset }) => logger.warn({ route, timeToReset }, 'Discord asks to slow down'));

  const start = async (): Promise<void> => {
    const token = configuration.DISCORD_TOKEN ?? '';
    const online = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    await book.open().catch((error) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new BotEnded(`What people said of the answers cannot be read: ${why}. Let the bot read the file, or move it away.`, {
        cause: error,
      });
    });
    await client.login(token);
    await online;
    if (!options.shard)
      await registerBot({ configuration, applicationId: client.application!.id, api: options.api, commands, log: logger });
    logger.info({ as: client.user!.tag }, 'ready');
  };
  const ready = Promise.race([start(), end.promise]).catch(async (error) => {
    const ended = error instanceof BotEnded ? error : new BotEnded(failureInWords(error), { cause: error });
    end.reject(ended);
    stopping = true;
    await client.destroy();
    throw ended;
  });
  ready.catch(() => {});

  return {
    ready,
    ended: end.promise,
    heartbeat() {
      const connection = client.ws.shards.first();
      // The time of the last heartbeat that was acknowledged, and how long that took; -1 before the first.
      const acknowledged = connection && connection.lastPingTimestamp > 0 ? connection.lastPingTimestamp + connection.ping : null;
      return { shard, at: acknowledged ?? firstConnected };
    },
    async stop() {
      stopping = true;
      await uses.drain(DRAIN);
      await client.destroy();
      end.resolve();
    },
  };
}

/** Opens the folder for changes when the first is made: a bot that may only read it answers all the same. */
function keeperOf(folder: string): () => Promise<Keeper> {
  let opened: Promise<Keeper> | null = null;
  return () => {
    opened ??= Keeper.open(folder).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
