import { ChannelType, Permission } from '../protocol/constants.ts';
import { type Overwrite, permissionsIn } from '../protocol/permissions.ts';
import type { ApiChannel, ApiMember, ApiRole, ApiUser } from '../protocol/shapes.ts';

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
  color: number;
}

export interface Person {
  user: ApiUser;
  roles: Role[];
  joinedAt: string;
}

export interface Channel {
  id: string;
  type: number;
  name: string;
  topic: string | null;
  position: number;
  overwrites: Overwrite[];
  /** The two ends of a direct message; empty in a guild. */
  recipients: ApiUser[];
  /** The channel a thread hangs from, who opened it, and how many messages it holds. */
  thread: { parentId: string; ownerId: string; createdAt: string; archived: boolean } | null;
  lastMessageId: string | null;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  everyone: Role;
}

const EVERYONE_MAY =
  Permission.viewChannel |
  Permission.sendMessages |
  Permission.embedLinks |
  Permission.attachFiles |
  Permission.addReactions |
  Permission.readMessageHistory |
  Permission.useApplicationCommands |
  Permission.createPublicThreads |
  Permission.sendMessagesInThreads;

export interface PlacesOptions {
  guildName: string;
  botName: string;
}

/** Who and where: one guild with its channels, members and roles, and the direct messages between members and the bot. */
export class Places {
  readonly guild: Guild;
  readonly bot: ApiUser;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly moderators: Role;
  readonly #nextId: () => string;
  readonly #now: () => string;

  /** @param now the present as an ISO 8601 timestamp */
  constructor({ guildName, botName }: PlacesOptions, nextId: () => string, now: () => string) {
    this.#nextId = nextId;
    this.#now = now;
    const guildId = nextId();
    const owner = this.#user('owner');
    this.guild = {
      id: guildId,
      name: guildName,
      ownerId: owner.id,
      everyone: { id: guildId, name: '@everyone', permissions: EVERYONE_MAY, color: 0 },
    };
    this.moderators = {
      id: nextId(),
      name: 'Moderators',
      permissions: Permission.manageGuild | Permission.manageMessages | Permission.manageThreads,
      color: 0x2e8b7a,
    };
    this.bot = { ...this.#user(botName), bot: true };
    this.people.set(this.bot.id, { user: this.bot, roles: [], joinedAt: now() });
  }

  #user(name: string): ApiUser {
    return {
      id: this.#nextId(),
      username: name.toLowerCase(),
      discriminator: '0',
      global_name: name,
      avatar: null,
      flags: 0,
      public_flags: 0,
    };
  }

  /** Lets a person into the guild. */
  join(name: string, roles: Role[] = []): Person {
    const person = { user: this.#user(name), roles, joinedAt: this.#now() };
    this.people.set(person.user.id, person);
    return person;
  }

  /** The member of that user name, or undefined. */
  named(name: string): Person | undefined {
    const wanted = name.toLowerCase();
    return this.people.values().find(({ user }) => user.username === wanted);
  }

  /** Adds a text channel to the guild. */
  addChannel(name: string, topic: string | null = null, overwrites: Overwrite[] = []): Channel {
    return this.#add({ type: ChannelType.guildText, name, topic, overwrites, recipients: [], thread: null });
  }

  addThread(parent: Channel, name: string, ownerId: string, id: string = this.#nextId()): Channel {
    const thread = { parentId: parent.id, ownerId, createdAt: this.#now(), archived: false };
    return this.#add({ type: ChannelType.publicThread, name, topic: null, overwrites: [], recipients: [], thread }, id);
  }

  /** The direct message between a person and the bot, opened on first use. */
  directMessage(user: ApiUser): Channel {
    const open = this.channels.values().find(({ recipients }) => recipients.some(({ id }) => id === user.id));
    return open ?? this.#add({ type: ChannelType.dm, name: '', topic: null, overwrites: [], recipients: [user], thread: null });
  }

  #add(fields: Omit<Channel, 'id' | 'position' | 'lastMessageId'>, id: string = this.#nextId()): Channel {
    const channel = { ...fields, id, position: this.channels.size, lastMessageId: null };
    this.channels.set(id, channel);
    return channel;
  }

  /** Whether a channel belongs to the guild (a thread does, a direct message does not). */
  inGuild(channel: Channel): boolean {
    return channel.type !== ChannelType.dm;
  }

  /** What somebody may do in a channel. In a direct message, all that its two ends can. */
  permissions(userId: string, channel: Channel): bigint {
    if (channel.type === ChannelType.dm) {
      const between = userId === this.bot.id || channel.recipients.some(({ id }) => id === userId);
      return between ? EVERYONE_MAY : 0n;
    }
    const person = this.people.get(userId);
    if (!person) return 0n;
    const home = channel.thread ? this.channels.get(channel.thread.parentId)! : channel;
    return permissionsIn({ userId, roles: person.roles }, this.guild.everyone, home.overwrites, this.guild.ownerId);
  }

  roles(): ApiRole[] {
    return [this.guild.everyone, this.moderators].map((role, position) => ({
      id: role.id,
      name: role.name,
      color: role.color,
      colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
      hoist: role !== this.guild.everyone,
      icon: null,
      unicode_emoji: null,
      position,
      permissions: role.permissions.toString(),
      managed: false,
      mentionable: false,
      flags: 0,
    }));
  }

  memberOf(person: Person): ApiMember {
    return {
      user: person.user,
      nick: null,
      avatar: null,
      banner: null,
      roles: person.roles.map(({ id }) => id),
      joined_at: person.joinedAt,
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      communication_disabled_until: null,
    };
  }

  /** A channel as the API writes it. */
  channel(channel: Channel): ApiChannel {
    const { id, type, name, lastMessageId: last_message_id } = channel;
    if (type === ChannelType.dm) return { id, type, last_message_id, recipients: channel.recipients, flags: 0 };
    const shared = { id, type, guild_id: this.guild.id, name, last_message_id, rate_limit_per_user: 0, flags: 0 };
    if (channel.thread) {
      const { parentId, ownerId, createdAt, archived } = channel.thread;
      const thread_metadata = { archived, auto_archive_duration: 1440, archive_timestamp: createdAt, locked: false };
      return {
        ...shared,
        parent_id: parentId,
        owner_id: ownerId,
        thread_metadata,
        message_count: 0,
        member_count: 1,
        total_message_sent: 0,
      };
    }
    const permission_overwrites = channel.overwrites.map((overwrite) => ({
      id: overwrite.id,
      type: this.people.has(overwrite.id) ? 1 : 0,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    }));
    const { topic, position } = channel;
    return { ...shared, topic, position, parent_id: null, nsfw: false, permission_overwrites };
  }
}
