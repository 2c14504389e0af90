import { ChannelType, Permission } from '../protocol/constants.ts';
import { type Overwrite, permissionsIn } from '../protocol/permissions.ts';
import type { ApiChannel, ApiMember, ApiRole, ApiUser } from '../protocol/shapes.ts';

export interface Role {
  id: string;
  guildId: string;
  name: string;
  permissions: bigint;
  color: number;
}

export interface Person {
  user: ApiUser;
  /** In all guilds that the person is a member of. */
  roles: Role[];
  joinedAt: string;
}

export interface Channel {
  id: string;
  type: number;
  /** Null for a direct message. */
  guildId: string | null;
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
  /** With Manage Server, Manage Messages and Manage Threads. */
  moderators: Role;
  /** Ids of people; the bot is one. */
  members: Set<string>;
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

/** Who and where: guilds with their channels, members and roles, and the direct messages between members and the bot. */
export class Places {
  /** The first guild. */
  readonly guild: Guild;
  readonly guilds = new Map<string, Guild>();
  readonly bot: ApiUser;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly #nextId: () => string;
  readonly #now: () => string;

  /** @param now the present as an ISO 8601 timestamp */
  constructor({ guildName, botName }: PlacesOptions, nextId: () => string, now: () => string) {
    this.#nextId = nextId;
    this.#now = now;
    const id = nextId();
    const owner = this.#user('owner');
    this.bot = { ...this.#user(botName), bot: true };
    this.people.set(this.bot.id, { user: this.bot, roles: [], joinedAt: now() });
    this.guild = this.#newGuild(id, guildName, owner.id);
  }

  /** Another guild, with the bot in it. */
  addGuild(name: string, id: string): Guild {
    return this.#newGuild(id, name, this.#user(`owner of ${name}`).id);
  }

  #newGuild(id: string, name: string, ownerId: string): Guild {
    const guild: Guild = {
      id,
      name,
      ownerId,
      everyone: { id, guildId: id, name: '@everyone', permissions: EVERYONE_MAY, color: 0 },
      moderators: {
        id: this.#nextId(),
        guildId: id,
        name: 'Moderators',
        permissions: Permission.manageGuild | Permission.manageMessages | Permission.manageThreads,
        color: 0x2e8b7a,
      },
      members: new Set([this.bot.id]),
    };
    this.guilds.set(id, guild);
    return guild;
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

  /** Lets a person into a guild, whom other guilds may know already. */
  join(name: string, { guild = this.guild, moderates = false }: { guild?: Guild; moderates?: boolean } = {}): Person {
    const person: Person = this.named(name) ?? { user: this.#user(name), roles: [], joinedAt: this.#now() };
    this.people.set(person.user.id, person);
    guild.members.add(person.user.id);
    if (moderates) person.roles.push(guild.moderators);
    return person;
  }

  /** The member of that user name, or undefined. */
  named(name: string): Person | undefined {
    const wanted = name.toLowerCase();
    return this.people.values().find(({ user }) => user.username === wanted);
  }

  /** Adds a text channel to a guild. */
  addChannel(name: string, topic: string | null = null, overwrites: Overwrite[] = [], guild = this.guild): Channel {
    const type = ChannelType.guildText;
    return this.#add({ type, guildId: guild.id, name, topic, overwrites, recipients: [], thread: null });
  }

  addThread(parent: Channel, name: string, ownerId: string, id: string = this.#nextId()): Channel {
    const thread = { parentId: parent.id, ownerId, createdAt: this.#now(), archived: false };
    const { guildId } = parent;
    const type = ChannelType.publicThread;
    return this.#add({ type, guildId, name, topic: null, overwrites: [], recipients: [], thread }, id);
  }

  /** The direct message between a person and the bot, opened on first use. */
  directMessage(user: ApiUser): Channel {
    const open = this.channels.values().find(({ recipients }) => recipients.some(({ id }) => id === user.id));
    const nowhere = { guildId: null, name: '', topic: null, overwrites: [], thread: null };
    return open ?? this.#add({ type: ChannelType.dm, ...nowhere, recipients: [user] });
  }

  #add(fields: Omit<Channel, 'id' | 'position' | 'lastMessageId'>, id: string = this.#nextId()): Channel {
    const channel = { ...fields, id, position: this.channels.size, lastMessageId: null };
    this.channels.set(id, channel);
    return channel;
  }

  /** The guild that a channel or thread belongs to; null for a direct message. */
  guildOf({ guildId }: Channel): Guild | null {
    return guildId === null ? null : this.guilds.get(guildId)!;
  }

  /** What somebody may do in a channel. In a direct message, all that its two ends can. */
  permissions(userId: string, channel: Channel): bigint {
    const guild = this.guildOf(channel);
    if (!guild) {
      const between = userId === this.bot.id || channel.recipients.some(({ id }) => id === userId);
      return between ? EVERYONE_MAY : 0n;
    }
    const person = this.people.get(userId);
    if (!person || !guild.members.has(userId)) return 0n;
    const home = channel.thread ? this.channels.get(channel.thread.parentId)! : channel;
    return permissionsIn({ userId, roles: rolesIn(guild, person) }, guild.everyone, home.overwrites, guild.ownerId);
  }

  roles(guild = this.guild): ApiRole[] {
    return [guild.everyone, guild.moderators].map((role, position) => ({
      id: role.id,
      name: role.name,
      color: role.color,
      colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
      hoist: role !== guild.everyone,
      icon: null,
      unicode_emoji: null,
      position,
      permissions: role.permissions.toString(),
      managed: false,
      mentionable: false,
      flags: 0,
    }));
  }

  memberOf(person: Person, guild = this.guild): ApiMember {
    return {
      user: person.user,
      nick: null,
      avatar: null,
      banner: null,
      roles: rolesIn(guild, person).map(({ id }) => id),
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
    const shared = { id, type, guild_id: channel.guildId!, name, last_message_id, rate_limit_per_user: 0, flags: 0 };
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

function rolesIn({ id }: Guild, { roles }: Person): Role[] {
  return roles.filter(({ guildId }) => guildId === id);
}
