import { ChannelType, Permission } from '../protocol/constants.ts';
import type { ApiCommand, ApiMessage } from '../protocol/shapes.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { Channel, Person } from '../state/places.ts';
import type { World } from '../state/world.ts';

/** A command that the page offers to run with one click. */
export interface Example {
  command: string;
  options: Readonly<Record<string, string | number | boolean>>;
}

export interface PageChannel {
  id: string;
  name: string;
  topic: string;
  kind: 'text' | 'thread' | 'direct';
  mayWrite: boolean;
  commands: ApiCommand[];
}

export interface PageState {
  guild: string;
  me: string;
  bot: string;
  people: { id: string; name: string; bot: boolean; moderator: boolean; color: number }[];
  roles: { id: string; name: string }[];
  channels: PageChannel[];
  examples: readonly Example[];
}

/** A message as one viewer gets it. */
export interface PageMessage extends ApiMessage {
  onlyYou: boolean;
}

/** The person of that user name who looks at the page, or null. */
export function viewerOf(world: World, name: string): Person | null {
  const person = world.places.named(name);
  return person && !person.user.bot ? person : null;
}

/** Whom the page can be viewed as, ordinary members first. */
export function viewers(world: World): { name: string; role: string }[] {
  const members = [...world.places.people.values()].filter(({ user }) => !user.bot);
  const moderates = ({ roles }: Person): boolean => roles.includes(world.places.guild.moderators);
  return members
    .sort((a, b) => Number(moderates(a)) - Number(moderates(b)))
    .map((person) => ({ name: person.user.username, role: moderates(person) ? 'Moderator' : 'Member' }));
}

/** All that the page needs to draw itself for a viewer, save the messages. */
export function pageState(world: World, viewer: Person, examples: readonly Example[]): PageState {
  const { places } = world;
  places.directMessage(viewer.user);
  const people = [...places.people.values()].map(({ user, roles }) => ({
    id: user.id,
    name: user.global_name ?? user.username,
    bot: user.bot ?? false,
    moderator: roles.includes(places.guild.moderators),
    color: roles[0]?.color ?? 0,
  }));
  return {
    guild: places.guild.name,
    me: viewer.user.id,
    bot: places.bot.id,
    people,
    roles: places.roles().map(({ id, name }) => ({ id, name })),
    channels: [...places.channels.values()]
      .filter((channel) => mayView(world, viewer, channel))
      .map((channel) => pageChannel(world, viewer, channel)),
    examples,
  };
}

function pageChannel(world: World, { user }: Person, channel: Channel): PageChannel {
  const direct = channel.type === ChannelType.dm;
  return {
    id: channel.id,
    name: direct ? world.places.bot.global_name! : channel.name,
    topic: direct ? 'Direct message' : (channel.topic ?? ''),
    kind: direct ? 'direct' : channel.thread ? 'thread' : 'text',
    mayWrite: Boolean(world.places.permissions(user.id, channel) & Permission.sendMessages),
    commands: world.commandsFor(user.id, channel),
  };
}

/** Whether somebody sees a channel; a direct message is seen by its two ends only. */
export function mayView(world: World, { user }: Person, channel: Channel): boolean {
  return Boolean(world.places.permissions(user.id, channel) & Permission.viewChannel);
}

/** The messages of a channel that the viewer sees, oldest first; none of a channel they do not see. */
export function messagesSeen(world: World, viewer: Person, channelId: string): PageMessage[] {
  const channel = world.places.channels.get(channelId);
  if (!channel || !mayView(world, viewer, channel)) return [];
  return world.messages.in(channelId, viewer.user.id).map(pageMessage);
}

/** A message as the page shows it. */
export function pageMessage({ payload, onlyFor }: StoredMessage): PageMessage {
  return { ...payload, onlyYou: onlyFor !== null };
}
