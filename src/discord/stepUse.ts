import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Completion } from '../../commands/command.ts';
import type { Filled, StepOptions, SteppedCommand, StepResult } from '../../commands/stepped/steppedCommand.ts';
import type { Moderator } from '../corpus/keeping/auditLog.ts';
import type { Attachments } from './attachments.ts';
import { type ComponentState, encodeCustomId } from './customId.ts';
import type { Desk } from './desk.ts';
import { formModal } from './layout/formModal.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import { stepMessage } from './layout/stepMessage.ts';
import { plain } from './neutralise.ts';
import type { Reply } from './reply.ts';

export type StepState = Extract<ComponentState, { readonly kind: 'step' }>;

interface Stepping {
  readonly command: SteppedCommand;
  readonly reply: Reply;
  readonly desk: Desk;
}

/** Answers a subcommand. */
export async function startSteps(
  interaction: ChatInputCommandInteraction,
  { command, reply, desk, attachments }: Stepping & { readonly attachments: Attachments },
): Promise<void> {
  const options = optionsOf(interaction, attachments);
  const subcommand = interaction.options.getSubcommand();
  const result = await desk.step(byOf(interaction), (context) => command.start(context, subcommand, options));
  await show(result, interaction, { command, reply, desk });
}

/** Goes on from a button, or from a form that was filled in. Another person's press does nothing: what it goes on with is theirs who began. */
export async function goOnWithSteps(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  { command, reply, desk, state }: Stepping & { readonly state: StepState },
): Promise<void> {
  if (state.owner !== interaction.user.id)
    return reply.advise(noticeMessage(`Only the person who began this can go on with it. Use /${state.command} yourself.`));
  const filled = interaction.isModalSubmit() ? filledIn(interaction) : {};
  const step = { name: state.step, values: state.values };
  const result = await desk.step(byOf(interaction), (context) => command.goOn(context, step, filled));
  await show(result, interaction, { command, reply, desk });
}

/** What to propose for the option of a subcommand that is being typed. */
export async function proposalsForStep(
  interaction: AutocompleteInteraction,
  command: SteppedCommand,
  desk: Desk,
): Promise<readonly Completion[]> {
  const { name, value } = interaction.options.getFocused(true);
  const subcommand = interaction.options.getSubcommand();
  return desk.step(byOf(interaction), (context) => command.complete(context, subcommand, name, plain(value)), 'proposals');
}

type Interacting = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction | AutocompleteInteraction;

function byOf({ user }: Interacting): Moderator {
  return { id: user.id, name: user.displayName };
}

async function show(
  result: StepResult,
  interaction: ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction,
  { command, reply, desk }: Stepping,
): Promise<void> {
  if (result.kind === 'advice') return reply.advise(noticeMessage(result.text));
  const begun = { command: command.declaration.name, owner: interaction.user.id };
  if (result.kind === 'form') {
    const { name: step, values } = result.form.step;
    const customId = encodeCustomId({ kind: 'step', step, values, number: 0, ...begun });
    // Forms open within Discord's three seconds or not at all, and none opens from a form.
    if (!interaction.isModalSubmit() && (await reply.open(formModal(result.form, customId)))) return;
  }
  const shown = result.kind === 'form' ? result.instead : result;
  const { readerLink } = desk;
  return reply.send(await desk.read((index) => stepMessage(shown, begun, { index, readerLink })));
}

function optionsOf(interaction: ChatInputCommandInteraction, attachments: Attachments): StepOptions {
  const [subcommand] = interaction.options.data;
  const given = (subcommand?.options ?? []).map(({ name, value, attachment }) => {
    if (attachment) return [name, attachments.fileOf(attachment)] as const;
    return [name, typeof value === 'string' ? plain(value).trim() : typeof value === 'boolean' ? value : undefined] as const;
  });
  return Object.fromEntries(given);
}

function filledIn({ fields }: ModalSubmitInteraction): Filled {
  const filled: Record<string, string | readonly string[]> = {};
  for (const [name, field] of fields.fields) {
    if (field.type === ComponentType.TextInput) filled[name] = field.value;
    if (field.type === ComponentType.StringSelect) filled[name] = field.values;
  }
  return filled;
}
