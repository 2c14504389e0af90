import { MessageType } from 'discord.js';
import { z } from 'zod';

/** A message that a person wrote to the bot. */
export interface Written {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** What they wrote, without the bot's name. */
  readonly text: string;
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
});

/** What people write; the others tell of pins, boosts, new threads. */
const WRITTEN: readonly number[] = [MessageType.Default, MessageType.Reply];

/**
 * The message as Discord's gateway tells of it, if a person wrote it to the bot: in direct messages, or with the bot's name in it. A reply to the bot
 * without its name, and a mention of everyone, are between people. Null for all others, and for what cannot be read.
 */
export function writtenTo(bot: string, message: unknown): Written | null {
  const read = MESSAGE.safeParse(message);
  if (!read.success) return null;
  const { id, channel_id: channel, guild_id: guild, author, webhook_id: webhook, type, content } = read.data;
  if (author.id === bot || author.bot || webhook || !WRITTEN.includes(type)) return null;
  const parts = content.split(new RegExp(`<@!?${bot}>`));
  if (guild && parts.length === 1) return null;
  return { id, channel, author: author.id, text: parts.join(' ') };
}

/** Mentions, custom emoji, timestamps: marks of Discord's that stand for no word of a message. */
const MARKS = /<(?:@[!&]?|#|t:|a?:\w{1,32}:)[\w:]{1,40}>/g;
/** Emphasis, spoilers, code, headings and quotation marks of Markdown. */
const MARKDOWN = /[*_~|`]{1,3}|^\s*(?:#{1,3}|>{1,3}|-#)\s/gm;

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
