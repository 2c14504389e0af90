import { type REST, type RESTGetAPICurrentUserGuildsResult, Routes } from 'discord.js';
import type { Declaration } from '../../commands/declaration.ts';
import type { MessageDeclaration } from '../../commands/messageCommand.ts';
import type { Logger } from '../log.ts';

/** A command as it is registered. */
export type Registered = Declaration | MessageDeclaration;

export interface RegistrationParts {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server to register in; null for everywhere. */
  readonly guildId: string | null;
  readonly declarations: readonly Registered[];
  readonly log: Logger;
}

/** What is different between the commands that Discord has and ours: "+ /ask", "- /old", "~ /actor: options, description"; a command on messages by its name in quotes. */
export type Difference = readonly string[];

/**
 * Registers the commands where they are not as Discord has them, and logs the difference; writes nothing where nothing has changed. Commands left
 * over in the other place (a server, or everywhere) would show twice: they are removed. Throws what the REST client throws.
 */
export async function registerCommands({
  rest,
  applicationId,
  guildId,
  declarations,
  log,
}: RegistrationParts): Promise<Difference> {
  const everywhere = Routes.applicationCommands(applicationId);
  if (guildId !== null) {
    const route = Routes.applicationGuildCommands(applicationId, guildId);
    await overwrite(rest, everywhere, [], log.child({ place: 'everywhere' }));
    return overwrite(rest, route, declarations, log.child({ place: guildId }));
  }
  const difference = await overwrite(rest, everywhere, declarations, log.child({ place: 'everywhere' }));
  // What was tried out in servers can only be left over where this version has just come.
  if (difference.length > 0) await clearGuilds(rest, applicationId, log);
  return difference;
}

/** Leftovers show twice but do no harm: where they cannot be removed the bot runs all the same. */
async function clearGuilds(rest: REST, applicationId: string, log: Logger): Promise<void> {
  try {
    const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
    for (const { id } of guilds)
      await overwrite(rest, Routes.applicationGuildCommands(applicationId, id), [], log.child({ place: id }));
  } catch (error) {
    log.warn({ err: error }, 'could not look for commands left over in servers');
  }
}

async function overwrite(rest: REST, route: `/${string}`, wanted: readonly Registered[], log: Logger): Promise<Difference> {
  const present = (await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })) as readonly unknown[];
  const difference = differenceOf(present, wanted);
  if (difference.length === 0) return difference;
  await rest.put(route, { body: wanted });
  log.info({ difference }, 'registered the commands');
  return difference;
}

/** The difference between commands as Discord gives them and as they are declared, in order of name. */
export function differenceOf(present: readonly unknown[], wanted: readonly Registered[]): Difference {
  const [before, after] = [byName(present), byName(wanted)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (!old) return [`+ ${name}`];
    if (!now) return [`- ${name}`];
    const parts = Object.keys({ ...old, ...now }).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
    return parts.length > 0 ? [`~ ${name}: ${parts.sort().join(', ')}`] : [];
  });
}

type Plain = Readonly<Record<string, unknown>>;

/** What a person or Discord decides about a command by its declaration; ids and versions are Discord's own. */
const COMPARED = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'contexts',
  'integration_types',
  'default_member_permissions',
];

/** The type of a command that says none. */
const SLASH = 1;

/** Commands of different types may have one name. */
function byName(commands: readonly unknown[]): ReadonlyMap<string, Plain> {
  return new Map(
    commands.map((command) => {
      const all: Plain = { type: SLASH, ...(command as Plain) };
      const name = all.type === SLASH ? `/${all.name}` : `“${all.name}”`;
      return [name, normal(Object.fromEntries(COMPARED.map((key) => [key, all[key]]))) as Plain];
    }),
  );
}

/** Discord leaves out what is not set, or gives it as null, false, an empty text or an empty list; the order of keys is its own. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => !isUnset(part));
  return Object.fromEntries(kept.map(([key, part]) => [key, normal(part)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}
