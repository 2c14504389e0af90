import { ALL_PERMISSIONS, Permission } from './constants.ts';

export interface Overwrite {
  /** A role's or a member's id. */
  id: string;
  allow: bigint;
  deny: bigint;
}

export interface Holder {
  userId: string;
  roles: readonly { id: string; permissions: bigint }[];
}

/**
 * What a member may do in a channel, by Discord's rule: @everyone, then roles, then the channel's overwrites for @everyone,
 * for the roles together, and for the member (https://docs.discord.com/developers/topics/permissions#permission-overwrites).
 */
export function permissionsIn(
  holder: Holder,
  everyone: { id: string; permissions: bigint },
  overwrites: readonly Overwrite[],
  ownerId: string,
): bigint {
  if (holder.userId === ownerId) return ALL_PERMISSIONS;
  let permissions = holder.roles.reduce((sum, role) => sum | role.permissions, everyone.permissions);
  if (permissions & Permission.administrator) return ALL_PERMISSIONS;

  const apply = (chosen: readonly Overwrite[]): void => {
    const deny = chosen.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
    const allow = chosen.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
    permissions = (permissions & ~deny) | allow;
  };
  const roleIds = new Set(holder.roles.map(({ id }) => id));
  apply(overwrites.filter(({ id }) => id === everyone.id));
  apply(overwrites.filter(({ id }) => roleIds.has(id)));
  apply(overwrites.filter(({ id }) => id === holder.userId));
  return permissions;
}
