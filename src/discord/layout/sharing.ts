import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  type Message,
} from 'discord.js';
import { decodeCustomId } from '../customId.ts';
import { button, message, type OutgoingMessage } from './components.ts';

/** The hidden answer again, without its *Share* button. */
export function withoutShare(hidden: Message): OutgoingMessage {
  return again(hidden, []);
}

/** The hidden answer for everyone, with a *Delete* button for the person who shares it in place of *Share*. */
export function sharedMessage(hidden: Message, owner: string): OutgoingMessage {
  const remove = button('Delete', { kind: 'delete', owner });
  return again(hidden, [remove]);
}

/** The message with its files anew, for a file shown in one message cannot be referred to in another. */
function again(shown: Message, inPlaceOfShare: readonly APIComponentInMessageActionRow[]): OutgoingMessage {
  const components = componentsOf(shown).flatMap((component) => replaceShare(component, inPlaceOfShare));
  const files = shown.attachments.map(({ url, name, description }) => ({
    attachment: url,
    name,
    description: description ?? '',
  }));
  return { ...message(...components.map((component) => withFiles(component, shown))), files };
}

/** Pictures and files by their names, in place of the addresses where Discord keeps them. */
function withFiles(component: APIMessageTopLevelComponent, shown: Message): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.Container) return component;
  const named = (media: APIUnfurledMediaItem): APIUnfurledMediaItem => {
    const name = shown.attachments.find(({ url }) => url === media.url)?.name ?? new URL(media.url).pathname.split('/').at(-1);
    return { url: `attachment://${name}` };
  };
  const components = component.components.map((part): APIComponentInContainer => {
    if (part.type === ComponentType.File) return { type: part.type, file: named(part.file) };
    if (part.type !== ComponentType.MediaGallery) return part;
    return { ...part, items: part.items.map((item) => ({ ...item, media: named(item.media) })) };
  });
  return { ...component, components };
}

/** The texts that a message shows, in order. */
export function textsIn(shown: Message): readonly string[] {
  return textsOf(componentsOf(shown));
}

/** The texts that these components show, in order. */
export function textsOf(components: readonly APIMessageTopLevelComponent[]): readonly string[] {
  return components.flatMap((component) => {
    const inner = component.type === ComponentType.Container ? component.components : [component];
    return inner.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
  });
}

/** The buttons and menus that stand under a message. */
export function controlsOf(components: readonly APIMessageTopLevelComponent[]): readonly APIComponentInMessageActionRow[] {
  return components.flatMap((component) => (component.type === ComponentType.ActionRow ? component.components : []));
}

function componentsOf(shown: Message): APIMessageTopLevelComponent[] {
  return shown.components.map((component) => component.toJSON() as APIMessageTopLevelComponent);
}

function replaceShare(
  component: APIMessageTopLevelComponent,
  replacement: readonly APIComponentInMessageActionRow[],
): APIMessageTopLevelComponent[] {
  if (component.type !== ComponentType.ActionRow) return [component];
  const components = component.components.flatMap((part) => (isShare(part) ? replacement : [part]));
  return components.length > 0 ? [{ ...component, components }] : [];
}

function isShare(part: APIComponentInMessageActionRow): boolean {
  return 'custom_id' in part && decodeCustomId(part.custom_id)?.kind === 'share';
}
