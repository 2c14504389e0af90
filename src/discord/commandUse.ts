import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Logger } from '../log.ts';
import type { Desk } from './desk.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import { LIMITS } from './limits.ts';
import { label, plain } from './neutralise.ts';
import { isModerator } from './permissions.ts';
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
    moderatorRoles,
  }: {
    readonly command: Command;
    readonly reply: Reply;
    readonly desk: Desk;
    readonly log: Logger;
    readonly moderatorRoles: readonly string[];
  },
): Promise<void> {
  if (command.audience === 'moderators' && !isModerator(interaction, moderatorRoles)) {
    log.warn({ user: interaction.user.id }, 'refused: not a moderator');
    return reply.advise(noticeMessage(refusal(command, moderatorRoles)));
  }
  const { hide, ...options } = optionsOf(interaction.options.data);
  const hidden = hide === true;
  const { message, alone } = await desk.serve(
    { command, options, page: 0, owner: interaction.user.id, hidden, version: null, choice: null },
    log,
  );
  return alone ? reply.advise(message) : reply.send(message);
}

function refusal({ declaration }: Command, moderatorRoles: readonly string[]): string {
  const who = moderatorRoles.length > 0 ? 'members with a moderator role of this bot' : 'members who may manage this server';
  return `/${declaration.name} is for ${who}. Ask one of them.`;
}

/** Proposes values for the option that is being typed. What is too long to be carried is left out. */
export async function proposeValues(interaction: AutocompleteInteraction, command: Command, desk: Desk): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const proposals = command.complete(desk.contextOf(desk.library.current), name, plain(value));
  const carried = new Map(proposals.map((proposal) => [proposal.value, label(proposal.name, LIMITS.choiceName)]));
  const choices = [...carried]
    .filter(([value, name]) => name !== '' && value !== '' && value.length <= LIMITS.choiceValue)
    .map(([value, name]) => ({ name, value }));
  await interaction.respond(choices.slice(0, LIMITS.choices));
}
