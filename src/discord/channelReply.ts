import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Outcome } from '../operations/metrics.ts';
import type { Calls } from './calls.ts';
import type { Served } from './desk.ts';
import type { OutgoingMessage } from './layout/components.ts';
import { insisting, isRefusal } from './reply.ts';
import type { Answering } from './uses.ts';
import type { Written } from './written.ts';

/**
 * A written message's way to its answer: a reply in the same channel or thread, seen by all who see the question, that pings nobody. A call that is
 * made again after its answer was lost does not write twice: the question's id is its nonce.
 */
export class ChannelReply implements Answering {
  readonly isPublic = true;
  /** Discord waits for no answer to a message. */
  readonly acknowledged = null;
  outcome: Outcome = 'answered';
  readonly #rest: REST;
  readonly #calls: Calls;
  readonly #written: Written;

  constructor(rest: REST, calls: Calls, written: Written) {
    this.#rest = rest;
    this.#calls = calls;
    this.#written = written;
  }

  /** Gives what a command gives. Throws what the REST client throws. */
  give({ message, outcome }: Served): Promise<void> {
    this.outcome = outcome;
    return this.#send(message);
  }

  async #send(message: OutgoingMessage): Promise<void> {
    try {
      await this.#post(message, true);
    } catch (error) {
      if (!isRefusal(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error;
      await this.#post(message, false);
    }
  }

  /** Says something instead of the answer: to all, for a channel knows no other way. */
  advise(message: OutgoingMessage): Promise<void> {
    this.outcome = 'advised';
    return this.#send(message);
  }

  async #post({ components, flags }: OutgoingMessage, asReply: boolean): Promise<void> {
    const { id, channel } = this.#written;
    const body = {
      components,
      flags,
      allowed_mentions: { parse: [], replied_user: false },
      nonce: id,
      enforce_nonce: true,
      ...(asReply && { message_reference: { message_id: id, fail_if_not_exists: false } }),
    };
    await this.#calls.make(() => insisting(() => this.#rest.post(Routes.channelMessages(channel), { body })));
  }
}
