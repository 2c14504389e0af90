import { ChannelType, Intent, Permission } from '../protocol/constants.ts';
import type { ApiMessage } from '../protocol/shapes.ts';
import type { MessageNews } from '../state/messages.ts';
import type { Channel } from '../state/places.ts';
import type { News, World } from '../state/world.ts';

export interface GatewayEvent {
  name: string;
  data: unknown;
  /** Which shard hears of it: that of the guild, the first for direct messages (null). */
  guildId: string | null;
}

/** What a session with these intents hears of a piece of news. Interactions are not news here: they are dispatched to be answered. */
export function dispatchesOf(world: World, news: News, intents: number): GatewayEvent[] {
  switch (news.kind) {
    case 'message':
      return messageEvents(world, news, intents);
    case 'typing':
      return news.userId === world.places.bot.id ? [] : typingEvents(world, news.channel, news.userId, intents);
    case 'thread':
      if (!(intents & Intent.guilds)) return [];
      return [
        {
          name: 'THREAD_CREATE',
          data: { ...world.places.channel(news.channel), newly_created: true },
          guildId: news.channel.guildId,
        },
      ];
    default:
      return [];
  }
}

function messageEvents(world: World, { change, message }: MessageNews, intents: number): GatewayEvent[] {
  const { payload, onlyFor } = message;
  const channel = world.places.channels.get(payload.channel_id)!;
  const needed = channel.type === ChannelType.dm ? Intent.directMessages : Intent.guildMessages;
  const visible = world.places.permissions(world.places.bot.id, channel) & Permission.viewChannel;
  if (onlyFor !== null || !(intents & needed) || !visible) return [];

  if (change === 'deleted') {
    const { id, channel_id, guild_id } = payload;
    return [{ name: 'MESSAGE_DELETE', data: { id, channel_id, ...(guild_id ? { guild_id } : {}) }, guildId: channel.guildId }];
  }
  const data = { ...withoutContent(world, payload, intents), channel_type: channel.type };
  return [{ name: change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', data, guildId: channel.guildId }];
}

/**
 * Without the privileged message content intent, the text of other people's messages is empty except in direct messages and
 * where the bot is mentioned: https://docs.discord.com/developers/events/gateway#message-content-intent
 */
function withoutContent(world: World, payload: ApiMessage, intents: number): ApiMessage {
  const bot = world.places.bot.id;
  const readable =
    (intents & Intent.messageContent) !== 0 ||
    payload.author.id === bot ||
    payload.guild_id === undefined ||
    payload.mentions.some(({ id }) => id === bot);
  return readable ? payload : { ...payload, content: '', embeds: [], attachments: [], components: [] };
}

function typingEvents(world: World, channel: Channel, userId: string, intents: number): GatewayEvent[] {
  const guild = world.places.guildOf(channel);
  if (!(intents & (guild ? Intent.guildMessageTyping : Intent.directMessageTyping))) return [];
  const data = {
    channel_id: channel.id,
    user_id: userId,
    timestamp: Math.floor(world.clock.now() / 1000),
    ...(guild ? { guild_id: guild.id, member: world.places.memberOf(world.places.people.get(userId)!, guild) } : {}),
  };
  return [{ name: 'TYPING_START', data, guildId: channel.guildId }];
}
