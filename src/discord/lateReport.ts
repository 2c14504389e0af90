import { DiscordAPIError, type REST, type RESTPostAPICurrentUserCreateDMChannelResult, Routes } from 'discord.js';
import type { Logger } from '../log.ts';
import type { Calls } from './calls.ts';
import type { OutgoingMessage } from './layout/components.ts';

export interface LateReportParts {
  readonly rest: REST;
  readonly calls: Calls;
  readonly channel: string | null;
  readonly person: string;
  readonly log: Logger;
}

/**
 * Reports by an ordinary message what an interaction takes no more: in its channel, or to the person directly where it is for them alone
 * or the bot may not write there; where that fails too, the log alone says so. Throws what is no refusal.
 */
export async function reportLate(message: OutgoingMessage, alone: boolean, parts: LateReportParts): Promise<void> {
  const { rest, calls, channel, person, log } = parts;
  const post = (to: string) =>
    calls.make(() => rest.post(Routes.channelMessages(to), { body: { ...bodyOf(message), allowed_mentions: { parse: [] } } }));
  if (channel && !alone && (await taken(() => post(channel)))) return;
  const sent = await taken(async () => {
    const direct = await calls.make(() => rest.post(Routes.userChannels(), { body: { recipient_id: person } }));
    await post((direct as RESTPostAPICurrentUserCreateDMChannelResult).id);
  });
  if (!sent) log.warn({ user: person, channel }, 'a late report could be written nowhere');
}

function bodyOf({ components, flags }: OutgoingMessage) {
  return { components, flags };
}

async function taken(post: () => Promise<unknown>): Promise<boolean> {
  try {
    await post();
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError || (error as { status?: unknown }).status === 403) return false;
    throw error;
  }
}
