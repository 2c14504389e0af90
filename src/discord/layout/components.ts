import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  type AttachmentPayload,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { type ComponentState, encodeCustomId } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { label, plain } from '../neutralise.ts';

/** A message as Discord takes it. Nobody is ever pinged. */
export interface OutgoingMessage {
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: [] };
  /** What its pictures and files refer to by name. */
  readonly files: AttachmentPayload[];
}

/** Colours of the edge; no meaning hangs on them alone. */
export const EDGE = { answered: 0x2f6f9f, nothing: 0x8a8f98, question: 0xc98a1b, fault: 0xb3403a } as const;

/** A message of components that pings nobody. */
export function message(...components: APIMessageTopLevelComponent[]): OutgoingMessage {
  return { components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] }, files: [] };
}

/** A frame around what belongs together. */
export function container(edge: number, ...components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: edge, components };
}

/** How many components a message of these has, as Discord counts: nested ones too. */
export function countComponents(components: readonly object[]): number {
  return components.reduce(
    (sum, component) => sum + 1 + ('components' in component ? countComponents(component.components as object[]) : 0),
    0,
  );
}

/** `content` is Markdown: text that is not ours has gone through `markdown` before. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A line between two parts. */
export function rule(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: 1 };
}

/** A picture among the files of the message, with what a screen reader says in place of it. */
export function picture(name: string, description: string): APIMediaGalleryComponent {
  const media = { url: `attachment://${name}` };
  return { type: ComponentType.MediaGallery, items: [{ media, description: label(description, LIMITS.mediaDescription) }] };
}

/** A file of the message, to be taken. */
export function fileOf(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Buttons side by side, at most five, or one menu. */
export function row(...components: APIComponentInMessageActionRow[]): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}

/** A button that does what its state says. */
export function button(text: string, state: ComponentState): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: label(text, LIMITS.buttonLabel),
    custom_id: encodeCustomId(state),
  };
}

/** A button that shows one emoji of Unicode, whose name a screen reader says. */
export function emojiButton(emoji: string, state: ComponentState): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, emoji: { name: emoji }, custom_id: encodeCustomId(state) };
}

/** A button that opens an address, which must be safe. */
export function linkButton(text: string, url: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: label(text, LIMITS.buttonLabel), url };
}

export interface SelectOption {
  readonly name: string;
  readonly description: string;
  readonly value: string;
}

/** A menu of at most 25 options; those whose value is too long to carry are left out. */
export function select(placeholder: string, state: ComponentState, options: readonly SelectOption[]): APIStringSelectComponent {
  const carried = options.filter(({ value }) => value.length > 0 && value.length <= LIMITS.selectValue);
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeCustomId(state),
    placeholder: label(placeholder, LIMITS.selectPlaceholder),
    options: carried.slice(0, LIMITS.selectOptions).map(({ name, description, value }) => ({
      label: label(name, LIMITS.selectLabel) || value,
      value,
      ...(plain(description).trim() ? { description: label(description, LIMITS.selectDescription) } : {}),
    })),
  };
}
