import { randomBytes } from 'node:crypto';
import type { Clock } from '../protocol/clock.ts';
import { MessageFlag, MessageType, Permission } from '../protocol/constants.ts';
import type { ApiCommand, ApiMessage } from '../protocol/shapes.ts';
import { Snowflakes, shardOf } from '../protocol/snowflakes.ts';
import { Attachments } from './attachments.ts';
import { CommandScope } from './commands.ts';
import { Feed } from './feed.ts';
import { type InteractionNews, Interactions } from './interactions.ts';
import { type MessageNews, Messages, type StoredMessage } from './messages.ts';
import { type Channel, Places, type PlacesOptions } from './places.ts';

/** What happens in the world; the gateway tells the bot, the page and the drivers tell people. */
export type News =
  | MessageNews
  | InteractionNews
  | { kind: 'typing'; channel: Channel; userId: string }
  | { kind: 'thread'; channel: Channel }
  | { kind: 'commands' };

export interface WorldOptions extends PlacesOptions {
  clock: Clock;
  /** Intents of the privileged three that the application may ask for. */
  privilegedIntents: number;
  /** How many shards Discord advises the application to run. */
  recommendedShards: number;
  /** How often clients are asked to say that they live, milliseconds. */
  heartbeatInterval: number;
}

/** Everything this Discord knows. */
export class World {
  readonly clock: Clock;
  readonly token: string;
  readonly applicationId: string;
  readonly privilegedIntents: number;
  readonly recommendedShards: number;
  readonly heartbeatInterval: number;
  readonly news = new Feed<News>();
  readonly places: Places;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly attachments: Attachments;
  readonly globalCommands: CommandScope;
  readonly #guildCommands = new Map<string, CommandScope>();
  /** Where the HTTP server listens, `http://127.0.0.1:PORT`; set once it does. */
  origin = '';
  readonly #snowflakes: Snowflakes;

  constructor(options: WorldOptions) {
    this.clock = options.clock;
    this.privilegedIntents = options.privilegedIntents;
    this.recommendedShards = options.recommendedShards;
    this.heartbeatInterval = options.heartbeatInterval;
    this.#snowflakes = new Snowflakes(options.clock);
    this.places = new Places(options, this.nextId, this.timestamp);
    this.applicationId = this.places.bot.id;
    this.token = [Buffer.from(this.applicationId).toString('base64url'), secret(4), secret(20)].join('.');
    this.messages = new Messages((news) => this.news.tell(news));
    this.interactions = new Interactions(options.clock, (news) => this.news.tell(news));
    this.attachments = new Attachments(this.nextId, () => this.origin);
    this.globalCommands = new CommandScope(this.applicationId, undefined, this.nextId);
  }

  /** The commands registered in a guild that is there. */
  guildCommands(guildId: string): CommandScope {
    const scope = this.#guildCommands.get(guildId) ?? new CommandScope(this.applicationId, guildId, this.nextId);
    this.#guildCommands.set(guildId, scope);
    return scope;
  }

  /** An id of a shard: https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
  nextIdOn(shard: number, count: number): string {
    return this.#snowflakes.next((id) => shardOf(id, count) === shard);
  }

  readonly nextId = (): string => this.#snowflakes.next();

  /** The present as Discord writes it. */
  readonly timestamp = (): string => new Date(this.clock.now()).toISOString().replace('Z', '000+00:00');

  /** A fresh interaction token: opaque, as long as a path can bear. */
  newToken(): string {
    return secret(80);
  }

  /** A new message by somebody, with every field the API sends; `fields` says what is in it. */
  write(channel: Channel, authorId: string, fields: Partial<ApiMessage>, onlyFor: string | null = null): StoredMessage {
    const author = this.places.people.get(authorId)!;
    const guild = this.places.guildOf(channel);
    const { user: _, ...member } = this.places.memberOf(author, guild ?? undefined);
    const id = this.nextId();
    const payload: ApiMessage = {
      id,
      channel_id: channel.id,
      ...(guild ? { guild_id: guild.id, member } : {}),
      author: author.user,
      content: '',
      timestamp: this.timestamp(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      type: MessageType.default,
      flags: onlyFor === null ? 0 : MessageFlag.ephemeral,
      ...fields,
    };
    if (onlyFor === null) channel.lastMessageId = id;
    return this.messages.add({ payload, onlyFor });
  }

  /** The commands a person finds in a channel: guild commands hide global ones of the same name, permissions and contexts hold. */
  commandsFor(userId: string, channel: Channel): ApiCommand[] {
    const guild = this.places.guildOf(channel);
    const inGuild = guild !== null;
    const own = guild ? this.guildCommands(guild.id).list() : [];
    const all = [
      ...own,
      ...this.globalCommands.list().filter(({ name, type }) => !own.some((c) => c.name === name && c.type === type)),
    ];
    const may = this.places.permissions(userId, channel);
    return all.filter(({ contexts, default_member_permissions: needed, dm_permission }) => {
      const here = contexts === null ? inGuild || dm_permission !== false : contexts.includes(inGuild ? 0 : 1);
      const required = BigInt(needed ?? 0);
      // "0" means administrators only: https://docs.discord.com/developers/interactions/application-commands#permissions
      const holds = required === 0n ? (may & Permission.administrator) !== 0n : (may & required) === required;
      const allowed = !inGuild || needed === null || holds;
      return here && allowed && Boolean(may & (inGuild ? Permission.useApplicationCommands : Permission.viewChannel));
    });
  }
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
