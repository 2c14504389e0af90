import { type Link, linksOf, plainText } from '../markdown/plainText.ts';
import { isSelect, walk } from '../protocol/components.ts';
import { ButtonStyle, ComponentType, MessageFlag } from '../protocol/constants.ts';
import type { ApiMessage, Component } from '../protocol/shapes.ts';
import type { Interaction } from '../state/interactions.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { World } from '../state/world.ts';
import { messageMarkdown } from './messageMarkdown.ts';
import { Mistake } from './mistake.ts';
import { fieldsOf, type ModalField } from './modalAnswers.ts';

export interface SeenAttachment {
  filename: string;
  description: string | null;
  contentType: string;
  content: Buffer;
}

export interface SeenButton {
  label: string;
  /** `link` opens `url`; the others press. */
  style: 'primary' | 'secondary' | 'success' | 'danger' | 'link' | 'premium';
  disabled: boolean;
  url: string | null;
  customId: string | null;
}

export interface SeenModal {
  title: string;
  customId: string;
  fields: ModalField[];
}

/** A message as the person it was shown to sees it. It is a live view: after an edit its properties say what is there now. */
export class Answer {
  readonly #world: World;
  readonly #message: StoredMessage | null;
  /** The interaction that led to it; null for a message that came by itself. */
  readonly interaction: Interaction | null;
  /** The modal that was opened instead of a message. */
  readonly modal: SeenModal | null;

  constructor(world: World, message: StoredMessage | null, interaction: Interaction | null) {
    this.#world = world;
    this.#message = message;
    this.interaction = interaction;
    const opened = interaction?.modal;
    this.modal = opened ? { title: opened.title, customId: opened.custom_id, fields: fieldsOf(opened) } : null;
  }

  get message(): StoredMessage {
    if (!this.#message) throw new Mistake('The answer is a modal, not a message');
    return this.#message;
  }

  /** The message as the API has it. */
  get payload(): ApiMessage {
    return this.message.payload;
  }

  get id(): string {
    return this.payload.id;
  }

  /** What the person reads, in order and as drawn: no Markdown marks, "▎" before quoted lines, links by their label. */
  get text(): string {
    return messageMarkdown(this.payload)
      .map((text) => plainText(text, (kind, id) => this.#nameOf(kind, id)))
      .join('\n');
  }

  /** The texts as the bot sent them, in order. */
  get markdown(): string {
    return messageMarkdown(this.payload).join('\n');
  }

  /** The links that can be followed, in the text and on buttons. */
  get links(): Link[] {
    const buttons = this.#buttons().flatMap(({ label, url }) => (url ? [{ label, url }] : []));
    return [...messageMarkdown(this.payload).flatMap(linksOf), ...buttons];
  }

  /** The labels of the buttons, in order; of one with an emoji only, the emoji. */
  get buttons(): string[] {
    return this.#buttons().map(({ label }) => label);
  }

  /** The button of that label. Throws a `Mistake` that names the buttons there are. */
  button(label: string): SeenButton {
    const found = this.#buttons().filter((button) => button.label === label);
    if (found.length === 0) throw new Mistake(`There is no button "${label}"; there are: ${this.buttons.join(', ') || 'none'}`);
    return found[0]!;
  }

  /** Every button, so that the second of two with one label can be told from the first. */
  get allButtons(): SeenButton[] {
    return this.#buttons();
  }

  /** The select menus, in order. */
  get selects(): { placeholder: string; customId: string; options: string[]; disabled: boolean }[] {
    return this.#components()
      .filter(isSelect)
      .map(({ placeholder, custom_id, options, disabled }) => ({
        placeholder: placeholder ?? '',
        customId: custom_id!,
        options: (options ?? []).map(({ label }) => label),
        disabled: disabled ?? false,
      }));
  }

  /** Whether only this person sees it. */
  get ephemeral(): boolean {
    return this.message.onlyFor !== null;
  }

  /** Whether it still says "thinking…". */
  get thinking(): boolean {
    return Boolean(this.payload.flags & MessageFlag.loading);
  }

  get edited(): boolean {
    return this.payload.edited_timestamp !== null;
  }

  /** Whether it has been deleted since. */
  get deleted(): boolean {
    return this.#world.messages.get(this.payload.channel_id, this.id) === undefined;
  }

  /** The user names of those whom it pings, and `everyone` if it pings all. */
  get pings(): string[] {
    const { mentions, mention_everyone, mention_roles } = this.payload;
    const roles = mention_roles.map((id) => this.#nameOf('role', id) ?? id);
    return [...mentions.map(({ username }) => username), ...roles, ...(mention_everyone ? ['everyone'] : [])];
  }

  get attachments(): SeenAttachment[] {
    return this.payload.attachments.map(({ id, filename, description }) => {
      const { content, contentType } = this.#world.attachments.get(id)!;
      return { filename, description: description ?? null, contentType, content };
    });
  }

  #components(): Component[] {
    return [...walk(this.payload.components)].map(({ component }) => component);
  }

  #buttons(): SeenButton[] {
    return this.#components()
      .filter(({ type }) => type === ComponentType.button)
      .map(({ label, emoji, style, disabled, url, custom_id }) => ({
        label: label ?? emoji?.name ?? '',
        style: STYLE_NAMES[style ?? ButtonStyle.secondary]!,
        disabled: disabled ?? false,
        url: url ?? null,
        customId: custom_id ?? null,
      }));
  }

  #nameOf(kind: 'user' | 'role' | 'channel', id: string): string | undefined {
    const { people, channels } = this.#world.places;
    if (kind === 'user') return people.get(id)?.user.username;
    if (kind === 'channel') return channels.get(id)?.name;
    return this.#world.places.roles().find((role) => role.id === id)?.name;
  }
}

const STYLE_NAMES: Record<number, SeenButton['style']> = {
  [ButtonStyle.primary]: 'primary',
  [ButtonStyle.secondary]: 'secondary',
  [ButtonStyle.success]: 'success',
  [ButtonStyle.danger]: 'danger',
  [ButtonStyle.link]: 'link',
  [ButtonStyle.premium]: 'premium',
};
