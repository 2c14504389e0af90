import { MessageType } from 'discord.js';
import { z } from 'zod';
import { isFragmentary } from '../answers/conversation/takenAs.ts';

/** A message that a person wrote to the bot. */
export interface Written {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** Null in direct messages. */
  readonly guild: string | null;
  /** What they wrote, without the bot's name. */
  readonly text: string;
  /** In direct messages with the bot. */
  readonly isDirect: boolean;
  /** The bot's name is in it, or it is a direct message: else it only replies to the bot, and may be meant for others. */
  readonly isAddressed: boolean;
  /** The message that it replies to, with what the gateway tells of that; null where it is no reply. */
  readonly repliesTo: { readonly id: string; readonly channel: string; readonly message: unknown } | null;
  /** The bot's own id. */
  readonly bot: string;
}

const id = z.string().regex(/^\d{1,20}$/);

const MESSAGE = z.looseObject({
  id,
  channel_id: id,
  guild_id: id.nullish(),
  author: z.looseObject({ id, bot: z.boolean().nullish() }),
  webhook_id: id.nullish(),
  type: z.number(),
  content: z.string(),
  mentions: z.array(z.looseObject({ id })).default([]),
  message_reference: z.looseObject({ message_id: id.nullish(), channel_id: id.nullish() }).nullish(),
  referenced_message: z.looseObject({ author: z.looseObject({ id }) }).nullish(),
});

/** What people write; the others tell of pins, boosts, new threads. */
const WRITTEN: readonly number[] = [MessageType.Default, MessageType.Reply];

/**
 * The message as Discord's gateway tells of it, if a person wrote it to the bot: in direct messages, with the bot's name in it, or as a
 * question in reply to an answer. Other replies without its name, and a mention of everyone, are between people. Null for all others, and for what
 * cannot be read.
 */
export function writtenTo(bot: string, message: unknown): Written | null {
  const read = MESSAGE.safeParse(message);
  if (!read.success) return null;
  const { id, channel_id: channel, guild_id: guild, author, webhook_id: webhook, type, content, mentions } = read.data;
  if (author.id === bot || author.bot || webhook || !WRITTEN.includes(type)) return null;
  const parts = content.split(new RegExp(`<@!?${bot}>`));
  const text = parts.join(' ');
  const { message_reference: reference, referenced_message: referenced } = read.data;
  const isAddressed = !guild || parts.length > 1;
  // A reply pings whom it answers, unless that is switched off: then its words do not arrive.
  const asksOn = referenced?.author.id === bot && mentions.some((each) => each.id === bot) && looksAsked(text);
  if (!isAddressed && !asksOn) return null;
  const repliesTo =
    type === MessageType.Reply && reference?.message_id
      ? { id: reference.message_id, channel: reference.channel_id ?? channel, message: referenced ?? null }
      : null;
  return { id, channel, author: author.id, guild: guild ?? null, text, isDirect: !guild, isAddressed, repliesTo, bot };
}

function looksAsked(text: string): boolean {
  return text.trimEnd().endsWith('?') || isFragmentary(text);
}

/** Mentions, custom emoji, timestamps: marks of Discord's that stand for no word of a message. */
const MARKS = /<(?:@[!&]?|#|t:|a?:\w{1,32}:)[\w:]{1,40}>/g;
/** Emphasis, spoilers, code, headings and quotation marks of Markdown. */
const MARKDOWN = /[*_~|`]{1,3}|^[ \t]*(?:#{1,3}|>{1,3}|-#)\s/gm;

/** What a message says, without the marks around its words. */
export function wordsOf({
  content,
  embeds,
}: {
  readonly content: string;
  readonly embeds: readonly { readonly title?: string | null; readonly description?: string | null }[];
}): string {
  const texts = [content, ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])];
  return texts.join('\n').replace(MARKS, ' ').replace(MARKDOWN, ' ').trim();
}
