import { randomUUID } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Logger } from '../log.ts';
import type { Calls } from './calls.ts';
import { proposeValues, useCommand } from './commandUse.ts';
import { targetOf, useComponent } from './componentUse.ts';
import { decodeCustomId } from './customId.ts';
import type { Desk } from './desk.ts';
import type { FeedbackBook } from './feedbackBook.ts';
import { faultMessage, noticeMessage } from './layout/noticeMessage.ts';
import { optionsOf } from './query.ts';
import type { RateLimit } from './rateLimit.ts';
import { type Answerable, isRefusal, Reply, type Target } from './reply.ts';
import { keepVote } from './vote.ts';
import { Overloaded } from './workQueue.ts';

export interface RouterParts {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly calls: Calls;
  readonly book: FeedbackBook;
  readonly rateLimit: RateLimit;
  readonly moderatorRoles: readonly string[];
  readonly logQuestions: boolean;
  readonly log: Logger;
}

/** So many waiting that those who come now may wait longer than Discord does by itself. */
const CROWD = 16;

const BUSY = 'I am answering many questions just now. Please ask again in a minute.';
const STOPPING = 'I am being restarted. Please ask again in a minute.';

/** Brings every interaction to its answer; whatever goes wrong, the person hears of it and the log knows why. */
export class Router {
  readonly #parts: RouterParts;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #underWay = new Set<Promise<void>>();
  #stopping = false;

  constructor(parts: RouterParts) {
    this.#parts = parts;
    this.#commands = new Map(parts.commands.map((command) => [command.declaration.name, command]));
  }

  /** Never throws or rejects. */
  handle(interaction: Interaction): void {
    const work = this.#route(interaction);
    this.#underWay.add(work);
    void work.finally(() => this.#underWay.delete(work));
  }

  /** Answers what has arrived, for at most `patience` milliseconds; what arrives from now on is asked to come back. */
  async drain(patience: number): Promise<void> {
    this.#stopping = true;
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patience);
    await Promise.race([Promise.allSettled(this.#underWay), late]);
    clearTimeout(timer);
  }

  async #route(interaction: Interaction): Promise<void> {
    const log = this.#parts.log.child({ interaction: interaction.id });
    if (interaction.isAutocomplete()) return this.#autocomplete(interaction, log);
    if (interaction.isChatInputCommand()) return this.#command(interaction, log.child({ command: interaction.commandName }));
    if (interaction.isMessageComponent()) return this.#component(interaction, log);
    if (interaction.isModalSubmit()) return this.#form(interaction, log);
    log.warn({ type: interaction.type }, 'an interaction of a kind that is not registered');
  }

  async #autocomplete(interaction: AutocompleteInteraction, log: Logger): Promise<void> {
    try {
      const command = this.#commands.get(interaction.commandName);
      if (command) await proposeValues(interaction, command, this.#parts.desk);
      else await interaction.respond([]);
    } catch (error) {
      // The next key brings the next request; a person who types on misses nothing.
      log.warn({ err: error, command: interaction.commandName }, 'no proposals');
      if (!interaction.responded) await interaction.respond([]).catch(() => log.debug('nor an empty list'));
    }
  }

  async #command(interaction: ChatInputCommandInteraction, log: Logger): Promise<void> {
    const command = this.#commands.get(interaction.commandName);
    const hidden = interaction.options.data.some(({ name, value }) => name === 'hide' && value === true);
    const reply = this.#replyTo(interaction, hidden ? 'private' : 'new', log, true);
    await this.#settle(interaction, reply, log, async () => {
      if (!command) return reply.advise(noticeMessage('I do not know that command any more. /help shows those there are.'));
      if (this.#parts.logQuestions) log.info({ options: optionsOf(interaction.options.data) }, 'asked');
      const { desk, moderatorRoles } = this.#parts;
      return useCommand(interaction, { command, reply, desk, log, moderatorRoles });
    });
  }

  async #component(interaction: MessageComponentInteraction, log: Logger): Promise<void> {
    const state = decodeCustomId(interaction.customId);
    const reply = this.#replyTo(
      interaction,
      targetOf(state, interaction),
      log,
      state?.kind === 'page' || state?.kind === 'choose',
    );
    await this.#settle(interaction, reply, log.child({ button: state?.kind ?? null }), async () => {
      if (!state)
        return reply.advise(noticeMessage('This button was made by another version of me. Ask again for one that works.'));
      const { desk, book } = this.#parts;
      return useComponent({ interaction, state, reply, desk, book, commands: this.#commands, log });
    });
  }

  async #form(interaction: ModalSubmitInteraction, log: Logger): Promise<void> {
    const state = decodeCustomId(interaction.customId);
    const reply = this.#replyTo(interaction, 'private', log, false);
    await this.#settle(interaction, reply, log.child({ form: state?.kind ?? null }), async () => {
      if (state?.kind === 'vote') return keepVote(interaction, reply, this.#parts.book);
      return reply.advise(noticeMessage('This form was made by another version of me. Open it again.'));
    });
  }

  /** `queued`: its answer waits for its turn. */
  #replyTo(interaction: Answerable, target: Target, log: Logger, queued: boolean): Reply {
    const { calls, desk } = this.#parts;
    return new Reply(interaction, { target, calls, crowded: queued && desk.waiting >= CROWD, log });
  }

  /** Runs what answers the interaction, within the person's rate; a failure is told in private, by an id that the log has too. */
  async #settle(interaction: Answerable, reply: Reply, log: Logger, work: () => Promise<void>): Promise<void> {
    const started = performance.now();
    try {
      const wait = this.#parts.rateLimit.take(interaction.user.id);
      if (this.#stopping) await reply.advise(noticeMessage(STOPPING));
      else if (wait > 0) await reply.advise(noticeMessage(waitInWords(wait)));
      else await work();
      log.info({ took: Math.round(performance.now() - started) }, 'answered');
    } catch (error) {
      await this.#fail(error, reply, log);
    }
  }

  async #fail(error: unknown, reply: Reply, log: Logger): Promise<void> {
    if (isRefusal(error, RESTJSONErrorCodes.UnknownInteraction)) {
      log.warn({ err: error }, 'Discord had stopped waiting');
      return;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ err: error, errorId: id }, 'not answered');
    const told = error instanceof Overloaded ? noticeMessage(BUSY) : faultMessage(id);
    try {
      await reply.advise(told);
    } catch (second) {
      log.error({ err: second, errorId: id }, 'could not say so in private');
      await reply.fill(told).catch((third) => log.error({ err: third, errorId: id }, 'could not say so at all'));
    }
  }
}

function waitInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `You have asked a lot in a short time. Please wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then ask again.`;
}
