import type {
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  REST,
} from 'discord.js';
import type { Command, GivenOptions } from '../../commands/command.ts';
import type { MessageCommand } from '../../commands/messageCommand.ts';
import type { SteppedCommand } from '../../commands/stepped/steppedCommand.ts';
import type { Logger } from '../log.ts';
import type { Metrics, Outcome, UseKind } from '../operations/metrics.ts';
import type { Attachments } from './attachments.ts';
import type { Calls } from './calls.ts';
import { ChannelReply } from './channelReply.ts';
import { propose, proposeValues, useCommand } from './commandUse.ts';
import { targetOf, useComponent } from './componentUse.ts';
import { type ComponentState, commandOf, decodeCustomId } from './customId.ts';
import type { Desk, Served } from './desk.ts';
import { failureOf, NotAllowed } from './failures.ts';
import type { FeedbackBook } from './feedbackBook.ts';
import { reportLate } from './lateReport.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import { oneLine } from './layout/queryLine.ts';
import type { Moderation, Restricted } from './permissions.ts';
import { optionsOf } from './query.ts';
import { type Answerable, Reply, type Target } from './reply.ts';
import { goOnWithSteps, proposalsForStep, startSteps } from './stepUse.ts';
import type { Arrival, Uses } from './uses.ts';
import { keepVote } from './vote.ts';
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
  readonly uses: Uses;
  readonly metrics: Metrics;
  readonly moderation: Moderation;
  /** How often a long command's progress is shown, milliseconds. */
  readonly progressEvery: number;
  readonly logQuestions: boolean;
  readonly log: Logger;
}

/** So many waiting that those who come now may wait longer than Discord does by itself. */
const CROWD = 16;

const UNKNOWN_COMMAND = 'I do not know that command any more. /help shows those there are.';
const NO_WORDS = 'That message has no words to look for in the articles.';
/** Under which all are counted that this version does not know. */
const UNKNOWN = 'unknown';

/** Brings every interaction to its answer; whatever goes wrong, the person hears of it and the log knows why. */
export class Router {
  readonly #parts: RouterParts;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #messageCommands: ReadonlyMap<string, MessageCommand>;

  constructor(parts: RouterParts) {
    this.#parts = parts;
    this.#commands = parts.commands;
    this.#messageCommands = new Map(parts.messageCommands.map((command) => [command.declaration.name, command]));
  }

  /** Never throws or rejects. */
  handle(interaction: Interaction): void {
    const log = this.#parts.log.child({ interaction: interaction.id });
    const stepped = interaction.isCommand() && this.#parts.steppedCommands.get(interaction.commandName);
    if (interaction.isAutocomplete()) void this.#complete(interaction, log);
    else if (interaction.isChatInputCommand() && stepped) this.#stepped(interaction, stepped, log);
    else if (interaction.isChatInputCommand()) this.#command(interaction, log);
    else if (interaction.isMessageContextMenuCommand()) this.#messageCommand(interaction, log);
    else if (interaction.isMessageComponent()) this.#component(interaction, log);
    else if (interaction.isModalSubmit()) this.#form(interaction, log);
    else log.warn({ type: interaction.type }, 'an interaction of a kind that is not registered');
  }

  /** Answers a message that a person wrote to the bot as `/ask` would. Never throws or rejects. */
  hear(written: Written): void {
    const { calls, rest, uses } = this.#parts;
    const { author: person, guild } = written;
    const log = this.#parts.log.child({ message: written.id });
    const reply = new ChannelReply(rest, calls, written);
    uses.take({ kind: 'written', name: 'ask', person, guild, log }, reply, async (addToLine) => {
      const { desk, logQuestions } = this.#parts;
      return useWritten(written, { reply, desk, rest, calls, commands: this.#commands, logQuestions, log, addToLine });
    });
  }

  async #complete(interaction: AutocompleteInteraction, log: Logger): Promise<void> {
    const started = performance.now();
    const { desk, metrics, steppedCommands } = this.#parts;
    const [command, stepped] = [this.#commands.get(interaction.commandName), steppedCommands.get(interaction.commandName)];
    const ended = (outcome: Outcome) => {
      const took = performance.now() - started;
      metrics.finished({ kind: 'completion', name: this.#counted(command ?? stepped), outcome, took, acknowledged: null });
    };
    try {
      this.#admit(command ?? stepped, interaction);
      if (command) await proposeValues(interaction, command, desk);
      else if (stepped) await propose(interaction, await proposalsForStep(interaction, stepped, desk));
      else await interaction.respond([]);
      ended('answered');
    } catch (error) {
      // The next key brings the next request; a person who types on misses nothing.
      const { outcome, level, line, detail } = failureOf(error, interaction.user.id);
      ended(outcome);
      const { guildId: guild, commandName } = interaction;
      // A line for every key would say no more than that one answer, or the library, says.
      log[outcome === 'unreachable' ? 'debug' : level](
        { ...detail, guild, command: commandName, outcome },
        outcome === 'refused' ? line : 'no proposals',
      );
      if (!interaction.responded) await interaction.respond([]).catch(() => log.debug('nor an empty list'));
    }
  }

  #command(interaction: ChatInputCommandInteraction, log: Logger): void {
    const command = this.#commands.get(interaction.commandName);
    const hidden = interaction.options.data.some(({ name, value }) => name === 'hide' && value === true);
    const reply = this.#replyTo(interaction, hidden || command?.isPrivate ? 'private' : 'new', log, true);
    const arrival = this.#arrival(
      interaction,
      'command',
      this.#counted(command),
      log.child({ command: interaction.commandName }),
    );
    this.#parts.uses.take(arrival, reply, async (addToLine) => {
      if (!command) return reply.advise(noticeMessage(UNKNOWN_COMMAND));
      this.#admit(command, interaction);
      const { desk, progressEvery, logQuestions } = this.#parts;
      if (logQuestions) addToLine({ options: optionsOf(interaction.options.data) });
      const moderates = this.#parts.moderation.hindrance(interaction) === null;
      return useCommand(interaction, { command, reply, desk, log, moderates, progressEvery });
    });
  }

  /** All of it is shown to the moderator alone. */
  #stepped(interaction: ChatInputCommandInteraction, command: SteppedCommand, log: Logger): void {
    const reply = this.#replyTo(interaction, 'private', log, false);
    const named = log.child({ command: interaction.commandName });
    this.#parts.uses.take(this.#arrival(interaction, 'command', this.#counted(command), named), reply, async () => {
      this.#admit(command, interaction);
      const { desk, attachments } = this.#parts;
      return startSteps(interaction, { command, reply, desk, attachments });
    });
  }

  /** Shown to the person alone: whoever wrote the message is not told off in public. */
  #messageCommand(interaction: MessageContextMenuCommandInteraction, log: Logger): void {
    const used = this.#messageCommands.get(interaction.commandName);
    const command = used && this.#commands.get(used.command);
    const reply = this.#replyTo(interaction, 'private', log, true);
    const named = log.child({ command: interaction.commandName });
    const arrival = this.#arrival(interaction, 'message command', this.#counted(command), named);
    this.#parts.uses.take(arrival, reply, async (addToLine) => {
      if (!command) return reply.advise(noticeMessage(UNKNOWN_COMMAND));
      this.#admit(command, interaction);
      const words = oneLine(wordsOf(interaction.targetMessage));
      if (!words) return reply.advise(noticeMessage(NO_WORDS));
      const options = used.optionsFor(words);
      if (this.#parts.logQuestions) addToLine({ options });
      return reply.give(await this.#ask(command, options, interaction.user.id, true, log));
    });
  }

  #ask(command: Command, options: GivenOptions, owner: string, hidden: boolean, log: Logger): Promise<Served> {
    return this.#parts.desk.serve({ command, options, from: 0, owner, hidden, version: null, choice: null, by: owner }, log);
  }

  #component(interaction: MessageComponentInteraction, log: Logger): void {
    const state = decodeCustomId(interaction.customId);
    const queued = state?.kind === 'page' || state?.kind === 'choose' || state?.kind === 'follow';
    const reply = this.#replyTo(interaction, targetOf(state, interaction), log, queued);
    const button = state?.kind ?? null;
    this.#parts.uses.take(
      this.#arrival(interaction, 'button', button, log.child({ button, ...commandIn(state) })),
      reply,
      async () => {
        if (!state)
          return reply.advise(noticeMessage('This button was made by another version of me. Ask again for one that works.'));
        this.#admit(this.#named(commandOf(state)), interaction);
        const { desk, book, steppedCommands } = this.#parts;
        if (state.kind === 'step') {
          const command = steppedCommands.get(state.command);
          if (command) return goOnWithSteps(interaction, { command, reply, desk, state });
        }
        return useComponent({ interaction, state, reply, desk, book, commands: this.#commands, log });
      },
    );
  }

  #form(interaction: ModalSubmitInteraction, log: Logger): void {
    const state = decodeCustomId(interaction.customId);
    // A form that a button opened goes on where the button stands.
    const target = state?.kind === 'step' && interaction.isFromMessage() ? 'same' : 'private';
    const reply = this.#replyTo(interaction, target, log, false);
    const form = state?.kind ?? null;
    this.#parts.uses.take(this.#arrival(interaction, 'form', form, log.child({ form, ...commandIn(state) })), reply, async () => {
      this.#admit(this.#named(state && commandOf(state)), interaction);
      const command = state?.kind === 'step' && this.#parts.steppedCommands.get(state.command);
      if (state?.kind === 'step' && command) return goOnWithSteps(interaction, { command, reply, desk: this.#parts.desk, state });
      if (state?.kind === 'vote') return keepVote(interaction, reply, this.#parts.book);
      return reply.advise(noticeMessage('This form was made by another version of me. Open it again.'));
    });
  }

  #arrival({ user, guildId: guild }: BaseInteraction, kind: UseKind, name: string | null, log: Logger): Arrival {
    return { kind, name: name ?? UNKNOWN, person: user.id, guild, log };
  }

  #named(name: string | null): Command | SteppedCommand | undefined {
    return name === null ? undefined : (this.#commands.get(name) ?? this.#parts.steppedCommands.get(name));
  }

  /** The name that a command is counted under: what is registered no more is counted together, whatever it is called. */
  #counted(command: Command | SteppedCommand | undefined): string {
    return command?.declaration.name ?? UNKNOWN;
  }

  /** Throws `NotAllowed` where the person may not use the command where they are. */
  #admit(command: Restricted | undefined, interaction: BaseInteraction): void {
    const refusal = command ? this.#parts.moderation.refusal(command, interaction) : null;
    if (refusal) throw new NotAllowed(refusal.reason, refusal.text);
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
}

/** The command of a button or form, for the log. */
function commandIn(state: ComponentState | null): { readonly command?: string } {
  const command = state && commandOf(state);
  return command === null ? {} : { command };
}
