import { type APIMessageTopLevelComponent, ComponentType, type Message } from 'discord.js';
import { decodeCustomId } from '../customId.ts';
import { button, message, type OutgoingMessage, row } from './components.ts';

/** The hidden answer again, without its *Share* button. */
export function withoutShare(hidden: Message): OutgoingMessage {
  return message(...componentsOf(hidden).filter((component) => !isShareRow(component)));
}

/** The hidden answer for everyone, with a *Delete* button for the person who shares it. */
export function sharedMessage(hidden: Message, owner: string): OutgoingMessage {
  return message(...withoutShare(hidden).components, row(button('Delete', { kind: 'delete', owner })));
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

function isShareRow(component: APIMessageTopLevelComponent): boolean {
  return (
    component.type === ComponentType.ActionRow &&
    component.components.some((part) => 'custom_id' in part && decodeCustomId(part.custom_id)?.kind === 'share')
  );
}
