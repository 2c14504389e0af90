import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Command, Completion } from '../../commands/command.ts';
import type { Logger } from '../log.ts';
import type { Desk } from './desk.ts';
import { progressMessage } from './layout/progressMessage.ts';
import { LIMITS } from './limits.ts';
import { label, plain } from './neutralise.ts';
import { Progress } from './progress.ts';
import { optionsOf } from './query.ts';
import type { Reply } from './reply.ts';

/** Answers a slash command. */
export async function useCommand(
  interaction: ChatInputCommandInteraction,
  {
    command,
    reply,
    desk,
    log,
    moderates,
    progressEvery,
  }: {
    readonly command: Command;
    readonly reply: Reply;
    readonly desk: Desk;
    readonly log: Logger;
    /** Whether they may use moderators' commands here. */
    readonly moderates: boolean;
    /** How often a long command's progress is shown, milliseconds. */
    readonly progressEvery: number;
  },
): Promise<void> {
  const { hide, ...options } = optionsOf(interaction.options.data);
  const hidden = hide === true || command.isPrivate;
  const started = Date.now();
  const progress = new Progress((done) => reply.show(progressMessage(done, Date.now() - started)), progressEvery);
  const served = await desk
    .serve(
      {
        command,
        options,
        from: 0,
        owner: interaction.user.id,
        hidden,
        version: null,
        choice: null,
        by: interaction.user.displayName,
        moderates,
        onProgress: (done) => progress.note(done),
      },
      log,
    )
    .finally(() => progress.end());
  return reply.give(served);
}

/** Proposes values for the option that is being typed. */
export async function proposeValues(interaction: AutocompleteInteraction, command: Command, desk: Desk): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  await propose(interaction, await desk.propose(command, name, plain(value), interaction.user.displayName));
}

/** Proposes values, the likeliest first. What is too long to be carried is left out. */
export async function propose(interaction: AutocompleteInteraction, proposals: readonly Completion[]): Promise<void> {
  const carried = new Map(proposals.map((proposal) => [proposal.value, label(proposal.name, LIMITS.choiceName)]));
  const choices = [...carried]
    .filter(([value, name]) => name !== '' && value !== '' && value.length <= LIMITS.choiceValue)
    .map(([value, name]) => ({ name, value }));
  await interaction.respond(choices.slice(0, LIMITS.choices));
}
