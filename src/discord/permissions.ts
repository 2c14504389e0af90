import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../../commands/command.ts';

/** Why a person may not use a moderators' command here. */
export interface Refusal {
  /** For the log. */
  readonly reason: 'not in the operator’s server' | 'not a moderator';
  /** For the person. */
  readonly text: string;
}

/** What it is of a command that says who may use it. */
export type Restricted = Pick<Command, 'audience'> & { readonly declaration: { readonly name: string } };

export interface ModerationRules {
  /** Ids of the servers of whoever runs the bot: moderators' commands work there alone. */
  readonly operatorGuilds: readonly string[];
  /** Ids of roles of which moderators have one; where there are none, moderators are who may manage the server. */
  readonly roles: readonly string[];
}

/**
 * Who may use moderators' commands. Asked at every use, of buttons, forms and autocompletion too: what a server's settings let through is not
 * enough, and another server's administrators can grant nothing.
 */
export class Moderation {
  readonly #rules: ModerationRules;

  constructor(rules: ModerationRules) {
    this.#rules = rules;
  }

  /** Null where the person may use the command where they are. */
  refusal({ audience, declaration: { name } }: Restricted, interaction: BaseInteraction): Refusal | null {
    if (audience === 'everyone') return null;
    const reason = this.hindrance(interaction);
    if (reason === null) return null;
    if (reason === 'not in the operator’s server')
      return { reason, text: `/${name} is for the moderators of whoever runs this bot, in their own server.` };
    const who = this.#rules.roles.length > 0 ? 'members with a moderator role of this bot' : 'members who may manage this server';
    return { reason, text: `/${name} is for ${who}. Ask one of them.` };
  }

  /** Why the person may not use moderators' commands where they are; null where they may. */
  hindrance(interaction: BaseInteraction): Refusal['reason'] | null {
    const { operatorGuilds, roles } = this.#rules;
    if (interaction.guildId === null || !operatorGuilds.includes(interaction.guildId)) return 'not in the operator’s server';
    return isModerator(interaction, roles) ? null : 'not a moderator';
  }
}

function isModerator(interaction: BaseInteraction, moderatorRoles: readonly string[]): boolean {
  if (moderatorRoles.length === 0) return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const roles = rolesOf(interaction);
  return moderatorRoles.some((role) => roles.includes(role));
}

/** Whether the person may remove others' messages in the channel. */
export function managesMessages(interaction: BaseInteraction): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

/** Servers that are not cached give the member as it came. */
function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
