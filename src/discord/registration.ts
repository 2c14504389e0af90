import { type REST, type RESTGetAPICurrentUserGuildsResult, Routes } from 'discord.js';
import type { Declaration, GroupDeclaration } from '../../commands/declaration.ts';
import type { MessageDeclaration } from '../../commands/messageCommand.ts';
import type { Logger } from '../log.ts';

/** A command as it is registered. */
export type Registered = Declaration | GroupDeclaration | MessageDeclaration;

export interface RegistrationParts {
  readonly rest: REST;
  readonly applicationId: string;
  /** One server to register everyone's commands in; null for everywhere. */
  readonly guildId: string | null;
  /** The servers that moderators' commands are registered in, and no other. */
  readonly operatorGuilds: readonly string[];
  /** Commands of everyone. */
  readonly everyones: readonly Registered[];
  readonly moderators: readonly Registered[];
  readonly log: Logger;
}

/** What is different between the commands that Discord has and ours: "+ /ask", "- /old", "~ /actor: options, description"; a command on messages by its name in quotes. */
export type Difference = readonly string[];

/** https://discord.com/developers/docs/resources/user#get-current-user-guilds */
const GUILDS_A_PAGE = 200;

/**
 * Registers the commands where they are not as Discord has them, and logs the difference; writes nothing where nothing has changed. Commands left
 * over in other places would show twice, or to whom they are not for: they are removed. Throws what the REST client throws for everyone's commands;
 * what fails in other servers is logged.
 */
export async function registerCommands(parts: RegistrationParts): Promise<void> {
  const { rest, applicationId, guildId, operatorGuilds, everyones, moderators, log } = parts;
  const everywhere = Routes.applicationCommands(applicationId);
  const inGuild = (id: string, wanted: readonly Registered[]) =>
    overwrite(rest, Routes.applicationGuildCommands(applicationId, id), wanted, log.child({ place: id }), forGuild);

  await overwrite(rest, everywhere, guildId === null ? everyones : [], log.child({ place: 'everywhere' }));
  if (guildId !== null) await inGuild(guildId, operatorGuilds.includes(guildId) ? [...everyones, ...moderators] : everyones);
  for (const id of operatorGuilds) {
    if (id === guildId) continue;
    await inGuild(id, moderators).catch((error) =>
      log.error({ err: error, guild: id }, 'could not register the moderators’ commands: is the bot in that server?'),
    );
  }
  if (moderators.length > 0 && operatorGuilds.length === 0)
    log.warn(
      { commands: moderators.map(({ name }) => `/${name}`) },
      'no server is the operator’s, so moderators’ commands are nowhere: set OPERATOR_GUILD_ID to the id of your server',
    );

  const ours = new Set([guildId, ...operatorGuilds]);
  try {
    for await (const page of guilds(rest)) await Promise.all(page.filter((id) => !ours.has(id)).map((id) => inGuild(id, [])));
  } catch (error) {
    // Leftovers do no harm, for every use is checked: where they cannot be removed the bot runs all the same.
    log.warn({ err: error }, 'could not look for commands left over in servers');
  }
}

/** The ids of the servers that the bot is in, a page at a time. */
async function* guilds(rest: REST): AsyncGenerator<readonly string[]> {
  let after = '0';
  for (;;) {
    const query = new URLSearchParams({ after, limit: String(GUILDS_A_PAGE) });
    const page = (await rest.get(Routes.userGuilds(), { query })) as RESTGetAPICurrentUserGuildsResult;
    yield page.map(({ id }) => id);
    if (page.length < GUILDS_A_PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** A command of one server says nothing of where it can be used or installed (https://discord.com/developers/docs/interactions/application-commands#create-guild-application-command). */
const forGuild = ({ contexts: _contexts, integration_types: _types, ...rest }: Plain): Plain => rest;

async function overwrite(
  rest: REST,
  route: `/${string}`,
  wanted: readonly Registered[],
  log: Logger,
  shape: (command: Plain) => Plain = (command) => command,
): Promise<void> {
  const present = (await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })) as readonly Plain[];
  const body = wanted.map((command) => shape({ ...command }));
  const difference = differenceOf(present.map(shape), body);
  if (difference.length === 0) return;
  await rest.put(route, { body });
  log.info({ difference }, 'registered the commands');
}

/** The difference between commands as Discord gives them and as they are declared, in order of name. */
export function differenceOf(present: readonly unknown[], wanted: readonly (Registered | Plain)[]): Difference {
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
