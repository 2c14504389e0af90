import { type APIComponentInMessageActionRow, type APIMessageTopLevelComponent, ComponentType, type Message } from 'discord.js';
import { decodeCustomId } from '../customId.ts';
import { button, message, type OutgoingMessage } from './components.ts';

/** The hidden answer again, without its *Share* button. */
export function withoutShare(hidden: Message): OutgoingMessage {
  return message(...componentsOf(hidden).flatMap((component) => replaceShare(component, [])));
}

/** The hidden answer for everyone, with a *Delete* button for the person who shares it in place of *Share*. */
export function sharedMessage(hidden: Message, owner: string): OutgoingMessage {
  const remove = button('Delete', { kind: 'delete', owner });
  return message(...componentsOf(hidden).flatMap((component) => replaceShare(component, [remove])));
}

/** The texts that a message shows, in order. */
export function textsIn(shown: Message): readonly string[] {
  return componentsOf(shown).flatMap((component) => {
    const inner = component.type === ComponentType.Container ? component.components : [component];
    return inner.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
  });
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
