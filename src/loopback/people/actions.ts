import type { Gateway } from '../gateway/gateway.ts';
import { isSelect, walk } from '../protocol/components.ts';
import {
  ButtonStyle,
  CommandType,
  ComponentType,
  InteractionContext,
  InteractionType,
  MessageType,
  Permission,
} from '../protocol/constants.ts';
import type { ApiCommand, ApiInteraction, ApiMember, Component, Resolved } from '../protocol/shapes.ts';
import { UPLOAD_LIMIT_BYTES } from '../rest/request.ts';
import type { UploadedFile } from '../state/attachments.ts';
import type { Interaction } from '../state/interactions.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { Channel, Person } from '../state/places.ts';
import type { World } from '../state/world.ts';
import { Mistake } from './mistake.ts';
import { type ModalValues, submitted } from './modalAnswers.ts';
import { fill, type GivenOptions, resolve, SELECTED_AS } from './options.ts';

interface Deed {
  type: number;
  name: string;
  data: Record<string, unknown>;
  source?: StoredMessage | null;
  completes?: number | null;
}

/** What a person can do, told to the bot as Discord tells it. Each throws a `Mistake` where Discord's client would not let them. */
export class Actions {
  readonly #world: World;
  readonly #gateway: Gateway;

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** Runs a slash command. @param line its name, with group and subcommand after spaces: `feedback list` */
  command(person: Person, channel: Channel, line: string, given: GivenOptions): Interaction {
    const [command, path] = this.#commandOf(person, channel, line);
    const { options, resolved } = fill(this.#world, command, path, given, null);
    return this.#do(person, channel, {
      type: InteractionType.command,
      name: `/${line.replace(/^\//, '')}`,
      data: { ...named(command), options, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) },
    });
  }

  /** Types into an option that completes. @param given what is in the other options so far */
  complete(person: Person, channel: Channel, line: string, option: string, text: string, given: GivenOptions): Interaction {
    const [command, path] = this.#commandOf(person, channel, line);
    const { options, resolved, focusedType } = fill(this.#world, command, path, { ...given, [option]: text }, option);
    return this.#do(person, channel, {
      type: InteractionType.autocomplete,
      name: `/${line.replace(/^\//, '')}`,
      completes: focusedType,
      data: { ...named(command), options, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) },
    });
  }

  /** Chooses a message command from a message's menu. */
  messageCommand(person: Person, message: StoredMessage, name: string): Interaction {
    const channel = this.#channelOf(person, message);
    const command = this.#world
      .commandsFor(person.user.id, channel)
      .find((each) => each.name === name && each.type === CommandType.message);
    if (!command) throw new Mistake(`${person.user.username} finds no message command "${name}" here`);
    const { payload } = message;
    const data = { ...named(command), target_id: payload.id, resolved: { messages: { [payload.id]: payload } } };
    return this.#do(person, channel, { type: InteractionType.command, name, data });
  }

  /** Presses a button of a message, by its custom id. */
  press(person: Person, message: StoredMessage, customId: string): Interaction {
    const { component_type, custom_id, id, label } = this.#component(
      person,
      message,
      customId,
      (each) => each.type === ComponentType.button,
    );
    return this.#do(person, this.#channelOf(person, message), {
      type: InteractionType.component,
      name: label,
      data: { component_type, custom_id, id },
      source: message,
    });
  }

  /** Chooses in a select menu of a message: option values or labels, or names of people, roles and channels. */
  select(person: Person, message: StoredMessage, customId: string, chosen: readonly string[]): Interaction {
    const { component, component_type, custom_id, id, label } = this.#component(person, message, customId, isSelect);
    const resolved: Resolved = {};
    const values = chosen.map((each) => this.#chosen(component, each, resolved));
    const [least, most] = [component.min_values ?? 1, component.max_values ?? 1];
    if (values.length < least || values.length > most) throw new Mistake(`"${label}" takes ${least} to ${most} values`);
    return this.#do(person, this.#channelOf(person, message), {
      type: InteractionType.component,
      name: label,
      data: { component_type, custom_id, id, values, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) },
      source: message,
    });
  }

  /** Submits the modal that an interaction was answered with. */
  submit(person: Person, opened: Interaction, values: ModalValues): Interaction {
    const { modal, source, channel } = opened;
    if (!modal) throw new Mistake('There is no modal to submit');
    const { components, resolved } = submitted(this.#world, modal, values);
    return this.#do(person, channel, {
      type: InteractionType.modalSubmit,
      name: modal.title,
      data: { custom_id: modal.custom_id, components, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) },
      source,
    });
  }

  /** Writes a message, with files if any, or a reply, which pings whom it answers. A mention of somebody is written `<@id>`, as Discord's client sends it. */
  say(
    person: Person,
    channel: Channel,
    text: string,
    files: readonly UploadedFile[] = [],
    repliesTo: StoredMessage | null = null,
  ): StoredMessage {
    this.#mustSee(person, channel);
    const { places } = this.#world;
    if (!(places.permissions(person.user.id, channel) & Permission.sendMessages))
      throw new Mistake(`${person.user.username} may not write in #${channel.name}`);
    if (text.trim() === '' && files.length === 0) throw new Mistake('There is nothing to send');
    // Members without Nitro: https://docs.discord.com/developers/resources/message#create-message
    if (text.length > 2_000) throw new Mistake('A message has at most 2,000 characters');
    const ids = new Set(text.matchAll(/<@!?(\d{1,20})>/g).map((match) => match[1]!));
    const mentions = [...ids].flatMap((id) => places.people.get(id)?.user ?? []);
    const attachments = files.map((file) => this.#world.attachments.keep(file));
    const reply = repliesTo ? replyTo(repliesTo) : {};
    const pinged = repliesTo && !ids.has(repliesTo.payload.author.id) ? [...mentions, repliesTo.payload.author] : mentions;
    return this.#world.write(channel, person.user.id, { content: text, mentions: pinged, attachments, ...reply });
  }

  #commandOf(person: Person, channel: Channel, line: string): [ApiCommand, string[]] {
    this.#mustSee(person, channel);
    const [name = '', ...path] = line.replace(/^\//, '').split(' ');
    const found = this.#world
      .commandsFor(person.user.id, channel)
      .find((each) => each.name === name && each.type === CommandType.chatInput);
    if (!found) throw new Mistake(`${person.user.username} finds no command /${name} in #${channel.name}`);
    return [found, path];
  }

  #channelOf(person: Person, { payload, onlyFor }: StoredMessage): Channel {
    const channel = this.#world.places.channels.get(payload.channel_id)!;
    this.#mustSee(person, channel);
    const there = onlyFor === null || onlyFor === person.user.id;
    if (!there || !this.#world.messages.get(channel.id, payload.id))
      throw new Mistake(`${person.user.username} does not see that message`);
    return channel;
  }

  #mustSee(person: Person, channel: Channel): void {
    if (!(this.#world.places.permissions(person.user.id, channel) & Permission.viewChannel))
      throw new Mistake(`${person.user.username} does not see #${channel.name}`);
  }

  #component(person: Person, message: StoredMessage, customId: string, fits: (component: Component) => boolean) {
    this.#channelOf(person, message);
    const placed = walk(message.payload.components).find(({ component }) => component.custom_id === customId && fits(component));
    if (!placed) throw new Mistake(`There is no such component on the message: ${customId}`);
    const { component } = placed;
    const { type: component_type, custom_id, id, label, placeholder, emoji, disabled, style } = component;
    const shown = label ?? placeholder ?? emoji?.name ?? 'the menu';
    if (disabled) throw new Mistake(`"${shown}" cannot be used: it is disabled`);
    if (style === ButtonStyle.link) throw new Mistake(`"${shown}" is a link`);
    return { component, component_type, custom_id, id, label: shown };
  }

  #chosen(select: Component, value: string, resolved: Resolved): string {
    if (select.type === ComponentType.stringSelect) {
      const option = select.options?.find((each) => each.value === value) ?? select.options?.find((each) => each.label === value);
      if (!option) throw new Mistake(`"${value}" is not among the options`);
      return option.value;
    }
    const found = resolve(this.#world, SELECTED_AS[select.type]!, value, resolved);
    if (!found) throw new Mistake(`There is no "${value}" here`);
    return found;
  }

  #do(person: Person, channel: Channel, { type, name, data, source = null, completes = null }: Deed): Interaction {
    const { places, interactions } = this.#world;
    const id = this.#world.nextId();
    const token = this.#world.newToken();
    const interaction = interactions.open({ id, token, type, name, user: person.user, channel, source, completes });
    const guild = places.guildOf(channel);
    const may = (userId: string): string => places.permissions(userId, channel).toString();
    const member: ApiMember = { ...places.memberOf(person, guild ?? undefined), permissions: may(person.user.id) };
    const where = guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member,
        }
      : { user: person.user };
    const payload: ApiInteraction = {
      id,
      application_id: this.#world.applicationId,
      type,
      token,
      version: 1,
      data,
      context: guild ? InteractionContext.guild : InteractionContext.botDm,
      authorizing_integration_owners: { '0': guild?.id ?? '0' },
      channel_id: channel.id,
      channel: { ...places.channel(channel), ...(guild ? { permissions: may(person.user.id) } : {}) },
      locale: 'en-US',
      ...where,
      ...(source ? { message: source.payload } : {}),
      app_permissions: may(places.bot.id),
      attachment_size_limit: UPLOAD_LIMIT_BYTES,
      entitlements: [],
    };
    this.#gateway.tell({ name: 'INTERACTION_CREATE', data: payload, guildId: channel.guildId });
    return interaction;
  }
}

function named({ id, name, type, guild_id }: ApiCommand): Record<string, unknown> {
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}

/** What makes a message a reply. Nobody can reply to what only they see. */
function replyTo({ payload, onlyFor }: StoredMessage) {
  if (onlyFor !== null) throw new Mistake('A message that only you can see cannot be replied to');
  const { id: message_id, channel_id, guild_id } = payload;
  const message_reference = { type: 0, message_id, channel_id, ...(guild_id ? { guild_id } : {}) };
  return { type: MessageType.reply, message_reference, referenced_message: payload };
}
