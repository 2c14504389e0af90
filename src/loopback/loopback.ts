/**
 * A Discord on 127.0.0.1: REST and gateway over real HTTP and WebSocket, for an unmodified client.
 *
 *     const loopback = await startLoopback();
 *     const client = new Client({ intents: [...], rest: { api: loopback.url } });
 *     await client.login(loopback.token);
 *
 * In tests, people use the bot as they would in Discord:
 *
 *     const alice = loopback.member('alice');            // an ordinary member; joins if new
 *     const maria = loopback.moderator('maria');         // has Manage Server and Manage Messages
 *     const answer = await alice.runs('ask', { question: 'who met whom?' });
 *     answer.text            // what she reads, as drawn: no Markdown marks, "▎" before quoted lines, links by label
 *     answer.markdown        // the same as the bot sent it;  answer.links: [{ label, url }]
 *     answer.buttons         // ['Previous', 'Next'];  answer.button('Next').disabled, .style, .url
 *     answer.selects, answer.attachments, answer.ephemeral, answer.pings, answer.modal, answer.payload
 *     await alice.presses(answer, 'Next')                // the message it changed or made, or the modal it opened
 *     await alice.selects(answer, 'Iraq')                // an option's label or value
 *     await alice.submits(answerWithModal, { Reason: 'wrong date' })   // fields by label or custom id
 *     await alice.types('actor', 'name', 'ara')          // autocompletion: [{ name, value }]
 *     await alice.messageCommand(message, 'Find sources for this')
 *     alice.says('hello')                                // a message; gives it back as an Answer
 *     await alice.asks(`${loopback.mention} who met whom?`)            // a message, and the bot's next one
 *     await alice.inDirectMessages().asks('who met whom?')
 *     alice.in('newsroom').sees()                        // what she sees there, ephemeral messages included
 *     alice.commands()                                   // what she finds when she types "/"
 *     loopback.addGuild('Embassy').moderator('erik')     // a member of another guild, in its #general
 *     await alice.waits(answer, (a) => a.text.includes('done'))        // a later edit
 *     await alice.nextMessage()                          // the bot's next message, such as a follow-up
 *
 * An `Answer` is a live view of its message. Waiting rejects with `NoAnswer` ("The application did not respond") when the bot
 * failed, and with `Mistake` where Discord's client would not have let the person do it (a missing option, a disabled button).
 * `loopback.refusals` lists what the bot sent that Discord would have refused: a test can assert that it is empty.
 *
 * Things go wrong when a test says so; a `ManualClock` passes the three seconds and the fifteen minutes without waiting:
 *
 *     loopback.faults.rateLimit({ route: 'POST /interactions/:id/:token/callback', retryAfter: 0.02, times: 2 });
 *     loopback.faults.answer(503, { route: 'PATCH /webhooks/:application/:token/messages/:message' });
 *     const letGo = loopback.faults.stall();             // also hangUp(), clear(); routes are written as in `loopback.calls`
 *     loopback.gateway.drop();                           // also close(code), refuseResumes(), invalidateSessions(false),
 *                                                        // askToReconnect(), refuseIdentify(4014), dispatch(name, anything),
 *                                                        // acknowledgeHeartbeats(false)
 *
 * `loopback.pageUrl` is a chat page on which people do the same by hand.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway } from './gateway/gateway.ts';
import { PageServer } from './page/pageServer.ts';
import type { Example } from './page/pageState.ts';
import { Actions } from './people/actions.ts';
import { Person } from './people/person.ts';
import { type Clock, systemClock } from './protocol/clock.ts';
import { Permission } from './protocol/constants.ts';
import type { ApiCommand } from './protocol/shapes.ts';
import { serveAttachment } from './rest/attachmentServer.ts';
import type { Faults } from './rest/faults.ts';
import { type Refusal, RestServer } from './rest/restServer.ts';
import { basicRoutes } from './rest/routes/basics.ts';
import { commandRoutes } from './rest/routes/commands.ts';
import { callbackRoutes } from './rest/routes/interactionCallbacks.ts';
import { messageRoutes } from './rest/routes/messages.ts';
import { webhookRoutes } from './rest/routes/webhooks.ts';
import type { Guild } from './state/places.ts';
import { World } from './state/world.ts';

export type { Example } from './page/pageState.ts';
export { Answer } from './people/answer.ts';
export { Mistake } from './people/mistake.ts';
export { Person } from './people/person.ts';
export { NoAnswer } from './people/waiting.ts';
export { type Clock, ManualClock, systemClock } from './protocol/clock.ts';
export { Intent } from './protocol/constants.ts';
export type { Refusal } from './rest/restServer.ts';

/** What Discord asks of clients: https://docs.discord.com/developers/events/gateway#hello-event */
const HEARTBEAT_INTERVAL_MS = 41_250;

export interface LoopbackOptions {
  /** The port to listen on; 0 takes any that is free. @defaultValue 0 */
  port?: number;
  /** @defaultValue the machine's time */
  clock?: Clock;
  /** @defaultValue 'Readout' */
  botName?: string;
  /** @defaultValue 'The Foreign Desk' */
  guildName?: string;
  /** Privileged intents that the application was granted, as in the developer portal. @defaultValue 0 (none) */
  privilegedIntents?: number;
  /** Commands that the chat page offers to run with one click. @defaultValue none */
  examples?: readonly Example[];
  /** How many shards Discord advises. @defaultValue 1 */
  shards?: number;
  /** How often clients are asked for a heartbeat, milliseconds. @defaultValue 41_250, as Discord asks */
  heartbeatInterval?: number;
  /** Milliseconds of real time a person waits for the bot before their promise rejects. @defaultValue 10_000 */
  patience?: number;
}

/** A guild beside the first. */
export interface AnotherGuild {
  readonly id: string;
  /** The commands registered in it. */
  commands(): ApiCommand[];
  /** As `Loopback.member`, in this guild. */
  member(name: string): Person;
  /** As `Loopback.moderator`, in this guild. */
  moderator(name: string): Person;
}

/** A running loopback Discord. */
export class Loopback {
  readonly #world: World;
  readonly #server: Server;
  readonly #rest: RestServer;
  readonly #patience: number;
  /** The WebSocket side, to make it fail: `drop()`, `close(code)`, `refuseResumes()`, `invalidateSessions()`, `dispatch()`, … */
  readonly gateway: Gateway;
  /** What people can do, for the chat page and the drivers. */
  readonly actions: Actions;

  constructor(world: World, server: Server, rest: RestServer, patience: number) {
    this.#world = world;
    this.#server = server;
    this.#rest = rest;
    this.#patience = patience;
    this.gateway = new Gateway(world, server);
    this.actions = new Actions(world, this.gateway);
  }

  /** The base address for a client's `rest.api`. */
  get url(): string {
    return `${this.#world.origin}/api`;
  }

  /** The chat page's address. */
  get pageUrl(): string {
    return `${this.#world.origin}/`;
  }

  /** The bot's token. */
  get token(): string {
    return this.#world.token;
  }

  get applicationId(): string {
    return this.#world.applicationId;
  }

  get guildId(): string {
    return this.#world.places.guild.id;
  }

  /** How one writes the bot's name so that it is mentioned. */
  get mention(): string {
    return `<@${this.#world.places.bot.id}>`;
  }

  /** The id of a channel by its name. */
  channelId(name: string): string {
    return this.#world.places.channels.values().find((channel) => channel.name === name)!.id;
  }

  /** The commands registered everywhere. */
  get commands(): ApiCommand[] {
    return this.#world.globalCommands.list();
  }

  /** The commands registered in the guild. */
  get guildCommands(): ApiCommand[] {
    return this.#world.guildCommands(this.guildId).list();
  }

  /** What the bot sent that Discord would have refused, oldest first. */
  get refusals(): readonly Refusal[] {
    return this.#rest.refusals;
  }

  /** The REST calls so far, as `POST /channels/:channel/messages`, oldest first. */
  get calls(): readonly string[] {
    return this.#rest.calls;
  }

  /** Makes REST calls go wrong. */
  get faults(): Faults {
    return this.#rest.faults;
  }

  /** An ordinary member in #general, who joins if there is none of that name. */
  member(name: string): Person {
    return this.#person(name, false);
  }

  /** A member of the Moderators in #general, who joins if there is none of that name. */
  moderator(name = 'maria'): Person {
    return this.#person(name, true);
  }

  /**
   * Another guild that the bot is in, with a #general; to be added before the bot logs in.
   * @param shard the shard that hears of it, and of how many; any will do when left out
   */
  addGuild(name: string, shard: readonly [number, number] = [0, 1]): AnotherGuild {
    const { places } = this.#world;
    const guild = places.addGuild(name, this.#world.nextIdOn(...shard));
    places.addChannel('general', null, [], guild);
    return {
      id: guild.id,
      commands: () => this.#world.guildCommands(guild.id).list(),
      member: (person) => this.#person(person, false, guild),
      moderator: (person) => this.#person(person, true, guild),
    };
  }

  #person(name: string, moderates: boolean, guild: Guild = this.#world.places.guild): Person {
    const { places } = this.#world;
    const known = places.named(name);
    const member = known && guild.members.has(known.user.id) ? known : places.join(name, { guild, moderates });
    const general = places.channels.values().find((each) => each.name === 'general' && each.guildId === guild.id)!;
    return new Person(this.#world, this.actions, member, general, this.#patience);
  }

  /** Ends the server and every connection. */
  async close(): Promise<void> {
    this.#world.interactions.close();
    this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Starts a loopback Discord with a guild (#general, #newsroom, and #moderators for moderators only), alice and maria. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const { port = 0, clock = systemClock, botName = 'Readout', guildName = 'The Foreign Desk' } = options;
  const world = new World({
    clock,
    botName,
    guildName,
    privilegedIntents: options.privilegedIntents ?? 0,
    recommendedShards: options.shards ?? 1,
    heartbeatInterval: options.heartbeatInterval ?? HEARTBEAT_INTERVAL_MS,
  });
  const { places } = world;
  places.join('alice');
  places.join('maria', { moderates: true });
  places.addChannel('general', 'Ask away');
  places.addChannel('newsroom', 'What the desk is working on');
  places.addChannel('moderators', 'For moderators only', [
    { id: places.guild.everyone.id, allow: 0n, deny: Permission.viewChannel },
    { id: places.guild.moderators.id, allow: Permission.viewChannel, deny: 0n },
    { id: places.bot.id, allow: Permission.viewChannel, deny: 0n },
  ]);

  const rest = new RestServer(world, [...basicRoutes, ...commandRoutes, ...callbackRoutes, ...webhookRoutes, ...messageRoutes]);
  const server = createServer();
  const loopback = new Loopback(world, server, rest, options.patience ?? 10_000);
  const page = new PageServer(world, loopback.actions, options.examples ?? []);
  server.on('request', (request, response) => {
    const { url = '/' } = request;
    const answered = url.startsWith('/attachments/')
      ? serveAttachment(world, rest.faults, url, response)
      : url.startsWith('/api/')
        ? rest.handle(request, response)
        : page.handle(request, response);
    // A fault of the loopback's own must be seen: the caller gets no answer and the process hears of it.
    answered.catch((error) => {
      response.destroy();
      process.emitWarning(error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return loopback;
}
