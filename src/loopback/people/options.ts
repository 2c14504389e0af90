import { ComponentType, OptionType } from '../protocol/constants.ts';
import type { ApiCommand, CommandOption, OptionValue, Resolved } from '../protocol/shapes.ts';
import type { UploadedFile } from '../state/attachments.ts';
import type { Channel, Person, Role } from '../state/places.ts';
import type { World } from '../state/world.ts';
import { Mistake } from './mistake.ts';

/** What a person fills into an option: a person, channel or role is given by its name or id, an attachment as a file. */
export type Given = string | number | boolean | UploadedFile;
export type GivenOptions = Readonly<Record<string, Given | undefined>>;

export interface FilledCommand {
  options: OptionValue[];
  resolved: Resolved;
  /** The type of the option in focus; null when none is. */
  focusedType: number | null;
}

/**
 * Fills a command's options as Discord's client does, which lets nobody send what the command does not declare.
 * @param path the subcommand group and subcommand, when there are any
 * @param focus the option being typed, for an autocompletion: then required options may be missing and texts unfinished
 */
export function fill(
  world: World,
  command: ApiCommand,
  path: readonly string[],
  given: GivenOptions,
  focus: string | null,
): FilledCommand {
  const resolved: Resolved = {};
  let declared = command.options ?? [];
  const steps: CommandOption[] = [];
  for (const name of path) {
    const step = declared.find((option) => option.name === name && isNest(option));
    if (!step) throw new Mistake(`/${command.name} has no subcommand "${name}"`);
    steps.push(step);
    declared = step.options ?? [];
  }
  if (declared.some(isNest))
    throw new Mistake(`/${command.name} needs a subcommand: ${declared.map(({ name }) => name).join(', ')}`);
  for (const name of Object.keys(given))
    if (!declared.some((option) => option.name === name)) throw new Mistake(`/${command.name} has no option "${name}"`);

  const focused = focus === null ? null : declared.find(({ name }) => name === focus);
  if (focus !== null && !focused?.autocomplete) throw new Mistake(`Option "${focus}" of /${command.name} does not complete`);
  const values = declared.flatMap((option): OptionValue[] => {
    const value = given[option.name];
    const typing = option === focused;
    if (value === undefined) {
      if (option.required && focus === null) throw new Mistake(`/${command.name} needs the option "${option.name}"`);
      return [];
    }
    if (typing) return [{ type: option.type, name: option.name, value: String(value), focused: true }];
    return [{ type: option.type, name: option.name, value: checked(world, option, value, resolved) }];
  });
  const options = steps.reduceRight<OptionValue[]>((inner, { type, name }) => [{ type, name, options: inner }], values);
  return { options, resolved, focusedType: focused?.type ?? null };
}

function isNest({ type }: CommandOption): boolean {
  return type === OptionType.subcommand || type === OptionType.subcommandGroup;
}

function checked(world: World, option: CommandOption, value: Given, resolved: Resolved): string | number | boolean {
  const wrong = (why: string): Mistake => new Mistake(`Option "${option.name}": ${why}`);
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value))
    throw wrong(`${JSON.stringify(value)} is not one of its choices`);
  switch (option.type) {
    case OptionType.string: {
      if (typeof value !== 'string') throw wrong('a text is needed');
      // 6,000 is the longest text an option takes: https://docs.discord.com/developers/interactions/application-commands
      const [least, most] = [option.min_length ?? 0, option.max_length ?? 6_000];
      if (value.length < least || value.length > most) throw wrong(`a text of ${least} to ${most} characters is needed`);
      return value;
    }
    case OptionType.integer:
    case OptionType.number: {
      if (typeof value !== 'number' || (option.type === OptionType.integer && !Number.isSafeInteger(value)))
        throw wrong(`a ${option.type === OptionType.integer ? 'whole number' : 'number'} is needed`);
      if (value < (option.min_value ?? Number.NEGATIVE_INFINITY) || value > (option.max_value ?? Number.POSITIVE_INFINITY))
        throw wrong(`${value} is out of range`);
      return value;
    }
    case OptionType.boolean:
      if (typeof value !== 'boolean') throw wrong('true or false is needed');
      return value;
    case OptionType.attachment: {
      if (typeof value !== 'object') throw wrong('a file is needed');
      const attachment = { ...world.attachments.keep(value), ephemeral: true };
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
      return attachment.id;
    }
    default: {
      const found = resolve(world, option.type, String(value), resolved);
      if (!found) throw wrong(`there is no "${String(value)}" here`);
      return found;
    }
  }
}

/** The kinds that a select menu offers, as the option types that offer the same. */
export const SELECTED_AS: Record<number, number> = {
  [ComponentType.userSelect]: OptionType.user,
  [ComponentType.roleSelect]: OptionType.role,
  [ComponentType.mentionableSelect]: OptionType.mentionable,
  [ComponentType.channelSelect]: OptionType.channel,
};

/** Finds a person, channel or role by name or id, adds it to what the interaction resolves, and gives its id. */
export function resolve(world: World, type: number, nameOrId: string, resolved: Resolved): string | null {
  const { places } = world;
  const name = nameOrId.replace(/^[@#]/, '');
  const takesPeople = type === OptionType.user || type === OptionType.mentionable;
  const person = takesPeople ? (places.people.get(name) ?? places.named(name)) : undefined;
  if (person) return resolvePerson(world, person, resolved);
  const channel = type === OptionType.channel ? (places.channels.get(name) ?? channelNamed(world, name)) : undefined;
  if (channel) return resolveChannel(world, channel, resolved);
  const takesRoles = type === OptionType.role || type === OptionType.mentionable;
  const role = takesRoles
    ? [places.guild.everyone, places.guild.moderators].find((each) => each.id === name || each.name === nameOrId)
    : undefined;
  return role ? resolveRole(world, role, resolved) : null;
}

function channelNamed(world: World, name: string): Channel | undefined {
  return world.places.channels.values().find((channel) => channel.name === name);
}

function resolvePerson(world: World, person: Person, resolved: Resolved): string {
  const { user, deaf: _deaf, mute: _mute, ...member } = world.places.memberOf(person);
  resolved.users = { ...resolved.users, [user.id]: user };
  resolved.members = { ...resolved.members, [user.id]: member };
  return user.id;
}

function resolveChannel(world: World, channel: Channel, resolved: Resolved): string {
  resolved.channels = { ...resolved.channels, [channel.id]: world.places.channel(channel) };
  return channel.id;
}

function resolveRole(world: World, role: Role, resolved: Resolved): string {
  const full = world.places.roles().find(({ id }) => id === role.id)!;
  resolved.roles = { ...resolved.roles, [role.id]: full };
  return role.id;
}
