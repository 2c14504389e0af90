import type { Actions } from '../people/actions.ts';
import { Mistake } from '../people/mistake.ts';
import type { FieldValue, ModalValues } from '../people/modalAnswers.ts';
import type { Given, GivenOptions } from '../people/options.ts';
import { acknowledgement } from '../people/waiting.ts';
import type { NumberedFile } from '../rest/request.ts';
import type { Interaction } from '../state/interactions.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { Channel, Person } from '../state/places.ts';
import type { World } from '../state/world.ts';
import { viewerOf } from './pageState.ts';

/** A file that came with the request, by its number, where a value is a file. */
interface FileReference {
  file: number;
}

/** What the page asks for. */
type PageAction = { as: string; channel: string } & (
  | { do: 'say'; text: string; replyTo?: string }
  | { do: 'run'; command: string; options: Record<string, Given | FileReference> }
  | { do: 'complete'; command: string; option: string; text: string; options: Record<string, Given | FileReference> }
  | { do: 'press'; message: string; customId: string }
  | { do: 'select'; message: string; customId: string; values: string[] }
  | { do: 'messageCommand'; message: string; name: string }
  | { do: 'submit'; interaction: string; values: Record<string, FieldValue | FileReference[]> }
  | { do: 'dismiss'; message: string }
);

/** Modals that were opened on the page and not yet submitted, by their interaction's id. */
const openModals = new WeakMap<World, Map<string, Interaction>>();

/**
 * Does what the page asks for and says what the bot made of it: whether it failed, the modal it opened or its choices.
 * Throws a `Mistake` for what cannot be done.
 */
export async function act(world: World, actions: Actions, body: unknown, files: readonly NumberedFile[]): Promise<unknown> {
  const action = body as PageAction;
  const person = viewerOf(world, String(action?.as));
  const channel = world.places.channels.get(String(action?.channel));
  if (!person || !channel) throw new Mistake('There is no such person or channel');
  switch (action.do) {
    case 'say':
      actions.say(
        person,
        channel,
        String(action.text),
        files,
        action.replyTo ? seen(world, person, channel, action.replyTo) : null,
      );
      return {};
    case 'dismiss': {
      const message = seen(world, person, channel, action.message);
      if (message.onlyFor !== person.user.id) throw new Mistake('Only messages that only you can see can be dismissed');
      world.messages.remove(message);
      return {};
    }
    default:
      return answered(world, begin(world, actions, person, channel, action, files));
  }
}

function begin(
  world: World,
  actions: Actions,
  person: Person,
  channel: Channel,
  action: Exclude<PageAction, { do: 'say' | 'dismiss' }>,
  files: readonly NumberedFile[],
): Interaction {
  switch (action.do) {
    case 'run':
      return actions.command(person, channel, action.command, withFiles(action.options, files));
    case 'complete':
      return actions.complete(person, channel, action.command, action.option, action.text, withFiles(action.options, files));
    case 'press':
      return actions.press(person, seen(world, person, channel, action.message), action.customId);
    case 'select':
      return actions.select(person, seen(world, person, channel, action.message), action.customId, action.values);
    case 'messageCommand':
      return actions.messageCommand(person, seen(world, person, channel, action.message), action.name);
    case 'submit': {
      const opened = openModals.get(world)?.get(action.interaction);
      if (opened?.user.id !== person.user.id) throw new Mistake('That form is not open any more');
      return actions.submit(person, opened, modalValues(action.values, files));
    }
    default:
      throw new Mistake('There is no such action');
  }
}

async function answered(world: World, interaction: Interaction): Promise<unknown> {
  await acknowledgement(world, interaction);
  const { id, failed, modal, choices } = interaction;
  if (modal) {
    const open = openModals.get(world) ?? new Map<string, Interaction>();
    openModals.set(world, open.set(id, interaction));
  }
  return { interaction: id, failed, modal, choices };
}

function seen(world: World, { user }: Person, channel: Channel, id: string): StoredMessage {
  const message = world.messages.in(channel.id, user.id).find(({ payload }) => payload.id === id);
  if (!message) throw new Mistake('That message is not there any more');
  return message;
}

function isReference(value: unknown): value is FileReference {
  return typeof value === 'object' && value !== null && 'file' in value;
}

function fileOf({ file }: FileReference, files: readonly NumberedFile[]): NumberedFile {
  const found = files.find(({ index }) => index === String(file));
  if (!found) throw new Mistake('The file did not arrive');
  return found;
}

function withFiles(options: Record<string, Given | FileReference>, files: readonly NumberedFile[]): GivenOptions {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, value]) => [name, isReference(value) ? fileOf(value, files) : value]),
  );
}

function modalValues(values: Record<string, FieldValue | FileReference[]>, files: readonly NumberedFile[]): ModalValues {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => {
      const references = Array.isArray(value) ? value.filter(isReference) : [];
      return [name, references.length > 0 ? references.map((each) => fileOf(each, files)) : (value as FieldValue)];
    }),
  );
}
