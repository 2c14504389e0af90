import { randomUUID } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type REST,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Command, GivenOptions } from '../../commands/command.ts';
import type { MessageCommand } from '../../commands/messageCommand.ts';
import type { SteppedCommand } from '../../commands/stepped/steppedCommand.ts';
import type { Logger } from '../log.ts';
import type { Attachments } from './attachments.ts';
import type { Calls } from './calls.ts';
import { ChannelReply } from './channelReply.ts';
import { propose, proposeValues, useCommand } from './commandUse.ts';
import { targetOf, useComponent } from './componentUse.ts';
import { commandOf, decodeCustomId } from './customId.ts';
import type { Desk, Served } from './desk.ts';
import type { FeedbackBook } from './feedbackBook.ts';
import { reportLate } from './lateReport.ts';
import { faultMessage, noticeMessage } from './layout/noticeMessage.ts';
import { oneLine } from './layout/queryLine.ts';
import type { Moderation, Restricted } from './permissions.ts';
import { optionsOf } from './query.ts';
import { RateLimit } from './rateLimit.ts';
import { type Answerable, isRefusal, Reply, type Target } from './reply.ts';
import { goOnWithSteps, proposalsForStep, startSteps } from './stepUse.ts';
import { keepVote } from './vote.ts';
import { Overloaded } from './workQueue.ts';
import { type Written, wordsOf } from './written.ts';
import { useWritten } from './writtenUse.ts';

export interface RouterParts {
  /** By name. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly messageCommands: readonly MessageCommand[];
  /** Commands with subcommands that go on by buttons and forms, by name. */
  readonly steppedCommands: ReadonlyMap<string, SteppedCommand>;
  readonly attachments: Attachments;
  readonly desk: Desk;
  readonly calls: Calls;
  /** For messages in channels, which count towards Discord's global limit. */
  readonly rest: REST;
  readonly book: FeedbackBook;
  readonly rateLimit: RateLimit;
  readonly moderation: Moderation;
  /** How often a long command's progress is shown, milliseconds. */
  readonly progressEvery: number;
  readonly logQuestions: boolean;
  readonly log: Logger;
}

/** So many waiting that those who come now may wait longer than Discord does by itself. */
const CROWD = 16;

const BUSY = 'I am answering many questions just now. Please ask again in a minute.';
const NO_WORDS = 'That message has no words to look for in the articles.';
const STOPPING = 'I am being restarted. Please ask again in a minute.';

/** What an answer goes through: an interaction's, or a written message's. */
type Answering = Pick<Reply, 'advise'>;

/** Brings every interaction to its answer; whatever goes wrong, the person hears of it and the log knows why. */
export class Router {
  readonly #parts: RouterParts;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #messageCommands: ReadonlyMap<string, MessageCommand>;
  readonly #underWay = new Set<Promise<void>>();
  /** How often a person is told in a channel, where all read it, that they ask too often. */
  readonly #reminders = new RateLimit(1);
  #stopping = false;

  constructor(parts: RouterParts) {
    this.#parts = parts;
    this.#commands = parts.commands;
    this.#messageCommands = new Map(parts.messageCommands.map((command) => [command.declaration.name, command]));
  }

  /** Never throws or rejects. */
  handle(interaction: Interaction): void {
    this.#follow(this.#route(interaction));
  }

  /** Answers a message that a person wrote to the bot as `/ask` would. Never throws or rejects. */
  hear(written: Written): void {
    this.#follow(this.#message(written, this.#parts.log.child({ message: written.id })));
  }

  #follow(work: Promise<void>): void {
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
    if (interaction.isMessageContextMenuCommand())
      return this.#messageCommand(interaction, log.child({ command: interaction.commandName }));
    if (interaction.isMessageComponent()) return this.#component(interaction, log);
    if (interaction.isModalSubmit()) return this.#form(interaction, log);
    log.warn({ type: interaction.type }, 'an interaction of a kind that is not registered');
  }

  async #autocomplete(interaction: AutocompleteInteraction, log: Logger): Promise<void> {
    try {
      const { desk, steppedCommands } = this.#parts;
      const [command, stepped] = [this.#commands.get(interaction.commandName), steppedCommands.get(interaction.commandName)];
      const known = command ?? stepped;
      if (!known || this.#refusal(known, interaction, log) !== null) await interaction.respond([]);
      else if (command) await proposeValues(interaction, command, desk);
      else await propose(interaction, await proposalsForStep(interaction, stepped!, desk));
    } catch (error) {
      // The next key brings the next request; a person who types on misses nothing.
      log.warn({ err: error, command: interaction.commandName }, 'no proposals');
      if (!interaction.responded) await interaction.respond([]).catch(() => log.debug('nor an empty list'));
    }
  }

  async #command(interaction: ChatInputCommandInteraction, log: Logger): Promise<void> {
    const stepped = this.#parts.steppedCommands.get(interaction.commandName);
    if (stepped) return this.#stepped(interaction, stepped, log);
    const command = this.#commands.get(interaction.commandName);
    const hidden = interaction.options.data.some(({ name, value }) => name === 'hide' && value === true);
    const reply = this.#replyTo(interaction, hidden ? 'private' : 'new', log, true);
    await this.#settle(interaction.user.id, reply, log, async () => {
      if (!command) return reply.advise(noticeMessage('I do not know that command any more. /help shows those there are.'));
      const refusal = this.#refusal(command, interaction, log);
      if (refusal !== null) return reply.advise(noticeMessage(refusal));
      if (this.#parts.logQuestions) log.info({ options: optionsOf(interaction.options.data) }, 'asked');
      const { desk, progressEvery } = this.#parts;
      return useCommand(interaction, { command, reply, desk, log, progressEvery });
    });
  }

  /** All of it is shown to the moderator alone. */
  async #stepped(interaction: ChatInputCommandInteraction, command: SteppedCommand, log: Logger): Promise<void> {
    const reply = this.#replyTo(interaction, 'private', log, false);
    await this.#settle(interaction.user.id, reply, log, async () => {
      const refusal = this.#refusal(command, interaction, log);
      if (refusal !== null) return reply.advise(noticeMessage(refusal));
      const { desk, attachments } = this.#parts;
      return startSteps(interaction, { command, reply, desk, attachments });
    });
  }

  /** Shown to the person alone: whoever wrote the message is not told off in public. */
  async #messageCommand(interaction: MessageContextMenuCommandInteraction, log: Logger): Promise<void> {
    const used = this.#messageCommands.get(interaction.commandName);
    const command = used && this.#commands.get(used.command);
    const reply = this.#replyTo(interaction, 'private', log, true);
    await this.#settle(interaction.user.id, reply, log, async () => {
      if (!command) return reply.advise(noticeMessage('I do not know that command any more. /help shows those there are.'));
      const refusal = this.#refusal(command, interaction, log);
      if (refusal !== null) return reply.advise(noticeMessage(refusal));
      const words = oneLine(wordsOf(interaction.targetMessage));
      if (!words) return reply.advise(noticeMessage(NO_WORDS));
      const { message, alone } = await this.#ask(command, used.optionsFor(words), interaction.user.id, true, log);
      return alone ? reply.advise(message) : reply.send(message);
    });
  }

  async #message(written: Written, log: Logger): Promise<void> {
    const { calls, rest } = this.#parts;
    const reply = new ChannelReply(rest, calls, written);
    await this.#settle(written.author, reply, log, async () => {
      const { desk, logQuestions } = this.#parts;
      return useWritten(written, { reply, desk, rest, calls, commands: this.#commands, logQuestions, log });
    });
  }

  #ask(command: Command, options: GivenOptions, owner: string, hidden: boolean, log: Logger): Promise<Served> {
    if (this.#parts.logQuestions) log.info({ options }, 'asked');
    return this.#parts.desk.serve({ command, options, page: 0, owner, hidden, version: null, choice: null, by: owner }, log);
  }

  async #component(interaction: MessageComponentInteraction, log: Logger): Promise<void> {
    const state = decodeCustomId(interaction.customId);
    const reply = this.#replyTo(
      interaction,
      targetOf(state, interaction),
      log,
      state?.kind === 'page' || state?.kind === 'choose' || state?.kind === 'follow',
    );
    await this.#settle(interaction.user.id, reply, log.child({ button: state?.kind ?? null }), async () => {
      if (!state)
        return reply.advise(noticeMessage('This button was made by another version of me. Ask again for one that works.'));
      const refusal = this.#refusal(this.#named(commandOf(state)), interaction, log);
      if (refusal !== null) return reply.advise(noticeMessage(refusal));
      const { desk, book, steppedCommands } = this.#parts;
      if (state.kind === 'step') {
        const command = steppedCommands.get(state.command);
        if (command) return goOnWithSteps(interaction, { command, reply, desk, state });
      }
      return useComponent({ interaction, state, reply, desk, book, commands: this.#commands, log });
    });
  }

  async #form(interaction: ModalSubmitInteraction, log: Logger): Promise<void> {
    const state = decodeCustomId(interaction.customId);
    // A form that a button opened goes on where the button stands.
    const reply = this.#replyTo(
      interaction,
      state?.kind === 'step' && interaction.isFromMessage() ? 'same' : 'private',
      log,
      false,
    );
    await this.#settle(interaction.user.id, reply, log.child({ form: state?.kind ?? null }), async () => {
      const refusal = this.#refusal(this.#named(state && commandOf(state)), interaction, log);
      if (refusal !== null) return reply.advise(noticeMessage(refusal));
      const command = state?.kind === 'step' && this.#parts.steppedCommands.get(state.command);
      if (state?.kind === 'step' && command) return goOnWithSteps(interaction, { command, reply, desk: this.#parts.desk, state });
      if (state?.kind === 'vote') return keepVote(interaction, reply, this.#parts.book);
      return reply.advise(noticeMessage('This form was made by another version of me. Open it again.'));
    });
  }

  #named(name: string | null): Command | SteppedCommand | undefined {
    return name === null ? undefined : (this.#commands.get(name) ?? this.#parts.steppedCommands.get(name));
  }

  /** Why the person may not use the command, for them; null where they may. Logged. */
  #refusal(command: Restricted | undefined, interaction: BaseInteraction, log: Logger): string | null {
    const refusal = command ? this.#parts.moderation.refusal(command, interaction) : null;
    if (!refusal) return null;
    const { user, guildId: guild } = interaction;
    log.warn({ user: user.id, guild, command: command!.declaration.name }, `refused: ${refusal.reason}`);
    return refusal.text;
  }

  /** `queued`: its answer waits for its turn. */
  #replyTo(interaction: Answerable, target: Target, log: Logger, queued: boolean): Reply {
    const { calls, desk, rest } = this.#parts;
    const late = { rest, calls, channel: interaction.channelId, person: interaction.user.id, log };
    return new Reply(interaction, {
      target,
      calls,
      crowded: queued && desk.waiting >= CROWD,
      log,
      late: (message, alone) => reportLate(message, alone, late),
    });
  }

  /** Runs what answers the person, within their rate; a failure is told by an id that the log has too. */
  async #settle(person: string, reply: Answering, log: Logger, work: () => Promise<void>): Promise<void> {
    const started = performance.now();
    try {
      const wait = this.#parts.rateLimit.take(person);
      if (this.#stopping) await reply.advise(noticeMessage(STOPPING));
      else if (wait > 0) await this.#slowDown(person, reply, wait);
      else await work();
      log.info({ took: Math.round(performance.now() - started) }, 'answered');
    } catch (error) {
      await this.#fail(error, reply, log);
    }
  }

  async #slowDown(person: string, reply: Answering, wait: number): Promise<void> {
    if (reply instanceof Reply || this.#reminders.take(person) === 0) await reply.advise(noticeMessage(waitInWords(wait)));
  }

  async #fail(error: unknown, reply: Answering, log: Logger): Promise<void> {
    const hopeless = HOPELESS.find(([code]) => isRefusal(error, code));
    if (hopeless) {
      log.warn({ err: error }, hopeless[1]);
      return;
    }
    const id = randomUUID().slice(0, 8);
    log.error({ err: error, errorId: id }, 'not answered');
    const told = error instanceof Overloaded ? noticeMessage(BUSY) : faultMessage(id);
    try {
      await reply.advise(told);
    } catch (second) {
      log.error({ err: second, errorId: id }, 'could not say so');
      if (reply instanceof Reply)
        await reply.fill(told).catch((third) => log.error({ err: third, errorId: id }, 'could not say so at all'));
    }
  }
}

/** Refusals after which the person cannot be told anything either. */
const HOPELESS: readonly (readonly [code: number, meaning: string])[] = [
  [RESTJSONErrorCodes.UnknownInteraction, 'Discord had stopped waiting'],
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.MissingPermissions, 'may not write there'],
  [RESTJSONErrorCodes.MissingAccess, 'may not write there'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'may not write to them'],
];

function waitInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `You have asked a lot in a short time. Please wait ${seconds === 1 ? 'a second' : `${seconds} seconds`}, then ask again.`;
}
