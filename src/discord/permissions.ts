import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/**
 * Whether the person may use moderators' commands: one of the roles where roles are set, else Manage Server. Asked again at every use: what a
 * server's settings let through is not enough.
 */
export function isModerator(interaction: BaseInteraction, moderatorRoles: readonly string[]): boolean {
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
