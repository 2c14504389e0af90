import {
  type APIModalInteractionResponseCallbackData,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  HTTPError,
  type InteractionDeferReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from '../log.ts';
import type { Outcome } from '../operations/metrics.ts';
import type { Calls } from './calls.ts';
import type { Served } from './desk.ts';
import type { OutgoingMessage } from './layout/components.ts';

import type { Answering } from './uses.ts';

/** What is answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/**
 * Where an answer goes: a new message, one that only the person sees, or in place of the message that the pressed button is on.
 */
export type Target = 'new' | 'private' | 'same';

/** How long an answer may be in coming before Discord is told to wait; it waits three seconds by itself (https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction). */
const DEFER_AFTER = 1000;

export interface ReplyParts {
  readonly target: Target;
  readonly calls: Calls;
  /** Many wait: Discord is told to wait at once. */
  readonly crowded: boolean;
  readonly log: Logger;
  /** Where what is answered goes once Discord takes no more for the interaction, which is after fifteen minutes. */
  readonly late?: (message: OutgoingMessage, alone: boolean) => Promise<void>;
}

/**
 * One interaction's way to its answer. Defers by itself when the answer is slow to come, whatever becomes of it; then `send`, `advise` or
 * `dismiss` settles it.
 */
export class Reply implements Answering {
  readonly isPublic = false;
  outcome: Outcome = 'answered';
  acknowledged: number | null = null;
  readonly #arrived = performance.now();
  readonly #interaction: Answerable;
  readonly #target: Target;
  readonly #calls: Calls;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  readonly #late: ReplyParts['late'];
  #deferral: Promise<unknown> | null = null;
  #answered = false;

  constructor(interaction: Answerable, { target, calls, crowded, log, late }: ReplyParts) {
    this.#interaction = interaction;
    this.#target = target;
    this.#calls = calls;
    this.#log = log;
    this.#late = late;
    const age = Math.min(Math.max(0, Date.now() - interaction.createdTimestamp), DEFER_AFTER);
    this.#timer = setTimeout(() => this.#defer(), DEFER_AFTER - age);
    if (crowded) {
      clearTimeout(this.#timer);
      this.#defer();
    }
  }

  /** Gives what a command gives. */
  async give({ message, alone, outcome }: Served): Promise<void> {
    await (alone ? this.advise(message) : this.send(message));
    this.outcome = outcome;
  }

  /** Gives the answer, in place of what was sent before. */
  async send(message: OutgoingMessage): Promise<void> {
    clearTimeout(this.#timer);
    await this.#inTime(message, this.#target === 'private', async () => {
      if (await this.#deferred()) await this.#edit(message);
      else await this.#first(() => this.#respond(message), message);
    });
  }

  /** Shows how far the answer is, in its place. Gives false where Discord takes no more for the interaction. */
  async show(message: OutgoingMessage): Promise<boolean> {
    clearTimeout(this.#timer);
    try {
      if (await this.#deferred()) await this.#edit(message);
      else await this.#first(() => this.#respond(message), message);
      return true;
    } catch (error) {
      if (!hasExpired(error)) throw error;
      return false;
    }
  }

  /** Says something to this person alone instead of the answer; a public "thinking…" is taken away. */
  async advise(message: OutgoingMessage): Promise<void> {
    this.outcome = 'advised';
    clearTimeout(this.#timer);
    const alone = { ...message, flags: message.flags | MessageFlags.Ephemeral };
    await this.#inTime(message, true, async () => {
      if (!(await this.#deferred())) return this.#first(() => this.#interaction.reply(alone), message);
      if (this.#target === 'private') return this.#edit(message);
      // The first follow-up would take the place, and the publicity, of a "thinking…" that still stands (discord-api-docs issues 2866 and 2739).
      if (this.#target === 'new') await this.#takeAway();
      await this.#calls.make(() => insisting(() => this.#interaction.webhook.send(alone)));
    });
  }

  async #inTime(message: OutgoingMessage, alone: boolean, give: () => Promise<void>): Promise<void> {
    try {
      await give();
    } catch (error) {
      if (!this.#late || !hasExpired(error)) throw error;
      await this.#late(message, alone);
    }
  }

  /** Opens a form instead of answering; gives false where it is too late for that: it must be the first response. */
  async open(form: APIModalInteractionResponseCallbackData): Promise<boolean> {
    clearTimeout(this.#timer);
    const interaction = this.#interaction;
    if (!('showModal' in interaction)) throw new TypeError('a form cannot be answered with a form');
    if (this.#deferral) return false;
    await this.#tellDiscord(() => interaction.showModal(form));
    return true;
  }

  /** Takes the message that the pressed button is on away. */
  async dismiss(): Promise<void> {
    clearTimeout(this.#timer);
    if (!(await this.#deferred())) await this.#acknowledge();
    await this.#takeAway();
  }

  /** Deletes what the interaction was answered with; what is gone already was deleted by a call whose confirmation was lost. */
  async #takeAway(): Promise<void> {
    try {
      await this.#calls.make(() => insisting(() => this.#interaction.webhook.deleteMessage('@original')));
    } catch (error) {
      if (!isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }

  /** Fills a "thinking…" that could not be taken away, so that it does not stay. */
  async fill(message: OutgoingMessage): Promise<void> {
    if (this.#target === 'new' && (await this.#deferred())) await this.#edit(message);
  }

  /** A further message that everyone sees, after `send`. */
  async publish(message: OutgoingMessage): Promise<void> {
    await this.#calls.make(() => insisting(() => this.#interaction.webhook.send(message)));
  }

  #defer(): void {
    this.#deferral = this.#acknowledge();
    this.#deferral.catch((error) => this.#log.warn({ err: error }, 'could not defer'));
  }

  async #acknowledge(): Promise<void> {
    const interaction = this.#interaction;
    const options: InteractionDeferReplyOptions = this.#target === 'private' ? { flags: MessageFlags.Ephemeral } : {};
    if (this.#target === 'same' && 'deferUpdate' in interaction)
      await this.#tellDiscord(() => insisting(() => interaction.deferUpdate()));
    else await this.#tellDiscord(() => insisting(() => interaction.deferReply(options)));
  }

  /** Makes the call that tells Discord that the interaction has arrived. */
  async #tellDiscord(call: () => Promise<unknown>): Promise<void> {
    await this.#calls.acknowledge(call);
    this.acknowledged ??= performance.now() - this.#arrived;
  }

  /** Whether there has been a first response. A deferral that failed may have come through all the same. */
  async #deferred(): Promise<boolean> {
    if (this.#answered) return true;
    if (!this.#deferral) return false;
    return this.#deferral.then(
      () => true,
      (error) => isRefusal(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged),
    );
  }

  async #respond(message: OutgoingMessage): Promise<void> {
    const flags = message.flags | (this.#target === 'private' ? MessageFlags.Ephemeral : 0);
    if (this.#target === 'same' && 'update' in this.#interaction) await this.#interaction.update(withoutOldFiles(message));
    else await this.#interaction.reply({ ...message, flags });
  }

  /** A first response whose confirmation was lost is refused as a second one when it is tried again: so it did arrive. */
  async #first(respond: () => Promise<unknown>, message: OutgoingMessage): Promise<void> {
    try {
      await this.#tellDiscord(() => insisting(respond));
      this.#answered = true;
    } catch (error) {
      if (!isRefusal(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
      await this.#edit(message);
    }
  }

  async #edit(message: OutgoingMessage): Promise<void> {
    await this.#calls.make(() => insisting(() => this.#interaction.webhook.editMessage('@original', withoutOldFiles(message))));
  }
}

/** What a message shows in place of another: the other's files go. */
function withoutOldFiles(message: OutgoingMessage) {
  return { ...message, attachments: [] };
}

/** Calls again, once, where the connection broke: the client itself tries again only after an answer. */
export async function insisting<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof DiscordAPIError || error instanceof HTTPError) throw error;
    return call();
  }
}

/** The token of an interaction lives fifteen minutes (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages). */
function hasExpired(error: unknown): boolean {
  return isRefusal(error, RESTJSONErrorCodes.InvalidWebhookToken) || isRefusal(error, RESTJSONErrorCodes.UnknownWebhook);
}

/** Whether Discord refused for this reason. */
export function isRefusal(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
