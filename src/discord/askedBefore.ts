import { type APIChannel, type APIMessage, ChannelType, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import type { Asked } from '../answers/conversation/earlier.ts';
import type { Logger } from '../log.ts';
import type { Calls } from './calls.ts';
import { decodeCustomId } from './customId.ts';
import { controlsOf, textsOf } from './layout/sharing.ts';
import { recoverOptions } from './query.ts';
import type { Written } from './written.ts';

/** How far back an answer is looked for. Messages. */
const LOOK_BACK = 10;
const THREADS: readonly number[] = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread];

export interface Surroundings {
  readonly rest: REST;
  readonly calls: Calls;
  readonly commands: ReadonlyMap<string, Command>;
  readonly log: Logger;
}

/**
 * What was asked before a message: by the answer that it replies to, the last answer above it in a thread or in direct messages, or the answer that
 * its thread hangs from. Read from what Discord holds; nothing is kept. Null where there is none, or Discord does not show it.
 */
export async function askedBefore(written: Written, surroundings: Surroundings): Promise<Asked | null> {
  try {
    const { repliesTo, bot } = written;
    const replied = repliesTo && askedIn(await repliedMessage(repliesTo, surroundings), bot, surroundings);
    return replied ?? (await askedAbove(written, surroundings));
  } catch (error) {
    surroundings.log.warn({ err: error }, 'what was asked before could not be looked up');
    return null;
  }
}

async function repliedMessage({ id, channel, message }: NonNullable<Written['repliesTo']>, at: Surroundings): Promise<unknown> {
  return message ?? get(at, Routes.channelMessage(channel, id));
}

async function askedAbove({ id, channel, isDirect, bot }: Written, at: Surroundings): Promise<Asked | null> {
  const parent = isDirect ? null : await threadParent(channel, at);
  if (!isDirect && parent === null) return null;
  const query = new URLSearchParams({ before: id, limit: String(LOOK_BACK) });
  const above = (await get(at, Routes.channelMessages(channel), query)) as APIMessage[];
  for (const message of above) {
    const asked = askedIn(message, bot, at);
    if (asked) return asked;
  }
  // A thread that was opened on a message has the message's id.
  return parent === null ? null : askedIn(await get(at, Routes.channelMessage(parent, channel)), bot, at);
}

/** The channel that a thread hangs from; null where the channel is none. */
async function threadParent(channel: string, at: Surroundings): Promise<string | null> {
  const found = (await get(at, Routes.channel(channel))) as APIChannel & { readonly parent_id?: string | null };
  return THREADS.includes(found.type) ? (found.parent_id ?? null) : null;
}

function get({ rest, calls }: Surroundings, route: `/${string}`, query?: URLSearchParams): Promise<unknown> {
  return calls.make(() => rest.get(route, query && { query }));
}

const MESSAGE = z.looseObject({
  author: z.looseObject({ id: z.string() }),
  components: z.array(z.looseObject({ type: z.number() })),
});

/** What the bot's message answers, from the button that says it. */
function askedIn(message: unknown, bot: string, { commands }: Surroundings): Asked | null {
  const read = MESSAGE.safeParse(message);
  if (!read.success || read.data.author.id !== bot) return null;
  const { components } = message as APIMessage;
  for (const part of controlsOf(components ?? [])) {
    const state = 'custom_id' in part ? decodeCustomId(part.custom_id) : null;
    if (state?.kind !== 'vote' || !state.helpful || !state.query) continue;
    const command = commands.get(state.query.command);
    const options = command && recoverOptions(command, state.query, textsOf(components ?? []));
    if (!options) return null;
    const typed = Object.entries(options).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return { command: state.query.command, options: Object.fromEntries(typed) };
  }
  return null;
}
