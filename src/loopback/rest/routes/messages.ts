import {
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { formErrors, refuse } from '../../judge/form.ts';
import { judgeMessage, type MessageBody } from '../../judge/messageRules.ts';
import { ChannelType, MessageFlag, MessageType, Permission } from '../../protocol/constants.ts';
import { DiscordError } from '../../protocol/discordError.ts';
import type { StoredMessage } from '../../state/messages.ts';
import type { Channel } from '../../state/places.ts';
import { messageFields } from '../messageFields.ts';
import { type Call, NO_CONTENT, ok, type Route, route } from '../route.ts';

/** Channels, their messages and threads: https://docs.discord.com/developers/resources/message */
export const messageRoutes: Route[] = [
  route('GET', '/channels/:channel', (call) => ok(call.world.places.channel(channelOf(call)))),
  route('PATCH', '/channels/:channel', (call) => {
    const channel = channelOf(call, Permission.manageThreads, true);
    const { name, archived } = (call.body ?? {}) as { name?: string; archived?: boolean };
    if (name !== undefined) channel.name = name;
    if (channel.thread && archived !== undefined) channel.thread.archived = archived;
    return ok(call.world.places.channel(channel));
  }),
  route('POST', '/channels/:channel/typing', (call) => {
    const channel = channelOf(call, sending(call));
    call.world.news.tell({ kind: 'typing', channel, userId: call.world.places.bot.id });
    return NO_CONTENT;
  }),
  route('GET', '/channels/:channel/messages', (call) => {
    const channel = channelOf(call, Permission.readMessageHistory);
    const { world, query } = call;
    const limit = Number(query.get('limit') ?? 50);
    const before = query.get('before');
    const after = query.get('after');
    const visible = world.messages
      .in(channel.id, '')
      .map(({ payload }) => payload)
      .reverse();
    const wanted = visible.filter(({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)));
    return ok(wanted.slice(0, limit));
  }),
  route('GET', '/channels/:channel/messages/:message', (call) => ok(messageOf(call).payload)),
  route('POST', '/channels/:channel/messages', (call) => {
    const channel = channelOf(call, sending(call));
    const { world, files } = call;
    const body = (call.body ?? {}) as MessageBody;
    if (files.length > 0) channelOf(call, Permission.attachFiles);
    judgeMessage({ schema: MessageCreateRequestSchema, form: body, message: body, at: [], files, previous: null });
    const fields = messageFields(world, body, files, null);
    const mentions = [...(fields.mentions ?? []), ...repliedUser(call, channel, body)];
    return ok(world.write(channel, world.places.bot.id, { ...fields, ...reply(call, channel, body), mentions }).payload);
  }),
  route('PATCH', '/channels/:channel/messages/:message', (call) => {
    const message = messageOf(call);
    const { world, files } = call;
    if (message.payload.author.id !== world.places.bot.id) throw new DiscordError('editOfAnothersMessage');
    const body = (call.body ?? {}) as MessageBody;
    const { payload } = message;
    judgeMessage({ schema: MessageEditRequestPartialSchema, form: body, message: body, at: [], files, previous: payload });
    world.messages.edit(message, { ...messageFields(world, body, files, payload), edited_timestamp: world.timestamp() });
    return ok(message.payload);
  }),
  route('DELETE', '/channels/:channel/messages/:message', (call) => {
    const message = messageOf(call);
    if (message.payload.author.id !== call.world.places.bot.id) channelOf(call, Permission.manageMessages);
    call.world.messages.remove(message);
    return NO_CONTENT;
  }),
  route('POST', '/channels/:channel/messages/:message/threads', (call) => {
    const message = messageOf(call);
    const { world } = call;
    refuse(formErrors(CreateTextThreadWithMessageRequestSchema, call.body));
    const parent = channelOf(call, Permission.createPublicThreads);
    if (world.places.channels.has(message.payload.id)) throw new DiscordError('threadAlreadyCreated');
    const thread = world.places.addThread(parent, (call.body as { name: string }).name, world.places.bot.id, message.payload.id);
    const flags = message.payload.flags | MessageFlag.hasThread;
    world.messages.edit(message, { flags, thread: world.places.channel(thread) });
    world.news.tell({ kind: 'thread', channel: thread });
    return { status: 201, body: world.places.channel(thread) };
  }),
  route('POST', '/channels/:channel/threads', (call) => {
    refuse(formErrors(CreateTextThreadWithoutMessageRequestSchema, call.body));
    const { world } = call;
    const parent = channelOf(call, Permission.createPublicThreads);
    const thread = world.places.addThread(parent, (call.body as { name: string }).name, world.places.bot.id);
    world.news.tell({ kind: 'thread', channel: thread });
    return { status: 201, body: world.places.channel(thread) };
  }),
  route('PUT', '/channels/:channel/thread-members/:user', (call) => {
    channelOf(call);
    return NO_CONTENT;
  }),
];

/** The channel, if the bot sees it and may do this there. @param ownThread whether owning the thread is permission enough */
function channelOf({ world, params }: Call, needed = 0n, ownThread = false): Channel {
  const channel = world.places.channels.get(params.channel!);
  if (!channel) throw new DiscordError('unknownChannel');
  const may = world.places.permissions(world.places.bot.id, channel);
  if (!(may & Permission.viewChannel)) throw new DiscordError('missingAccess');
  const owns = ownThread && channel.thread?.ownerId === world.places.bot.id;
  if ((may & needed) !== needed && !owns) throw new DiscordError('missingPermissions');
  return channel;
}

function sending({ world, params }: Call): bigint {
  const type = world.places.channels.get(params.channel!)?.type;
  return type === ChannelType.publicThread ? Permission.sendMessagesInThreads : Permission.sendMessages;
}

/** A message that everybody in the channel sees; ephemeral ones are not found here, not even by the bot that sent them. */
function messageOf(call: Call): StoredMessage {
  const message = call.world.messages.get(channelOf(call).id, call.params.message!);
  if (!message || message.onlyFor !== null) throw new DiscordError('unknownMessage');
  return message;
}

function reply({ world }: Call, channel: Channel, { message_reference: reference }: MessageBody) {
  if (!reference) return {};
  const referred = world.messages.get(channel.id, reference.message_id);
  if (!referred && reference.fail_if_not_exists !== false)
    refuse([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
  const { id: message_id, channel_id, guild_id } = referred?.payload ?? { id: reference.message_id, channel_id: channel.id };
  const message_reference = { type: 0, message_id, channel_id, ...(guild_id ? { guild_id } : {}) };
  return { type: MessageType.reply, message_reference, referenced_message: referred?.payload ?? null };
}

/** A reply pings whom it answers unless `allowed_mentions` is given without saying so. */
function repliedUser(
  { world }: Call,
  channel: Channel,
  { message_reference: reference, allowed_mentions: allowed }: MessageBody,
) {
  const referred = reference && world.messages.get(channel.id, reference.message_id);
  return referred && (allowed ? allowed.replied_user === true : true) ? [referred.payload.author] : [];
}
