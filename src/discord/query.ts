import type { CommandInteractionOption } from 'discord.js';
import type { Command, GivenOptions } from '../../commands/command.ts';
import { HIDE, OPTION } from '../../commands/declaration.ts';
import { type QueryReference, queryDigest } from './customId.ts';
import { headingIn } from './layout/answerMessage.ts';
import { oneLine, type Query, queryIn } from './layout/queryLine.ts';

/** The options of an interaction by name, texts on one line and without invisible characters. */
export function optionsOf(data: readonly CommandInteractionOption[]): GivenOptions {
  return Object.fromEntries(
    data.map(({ name, value }) => [
      name,
      typeof value === 'string' ? oneLine(value) : typeof value === 'boolean' ? value : undefined,
    ]),
  );
}

/** What stands for a boolean that is set. */
const SET = 'true';

/** The options that are part of what was asked; whether the answer is hidden is not. */
function askedOptions({ declaration }: Command) {
  return declaration.options.filter(({ name }) => name !== HIDE.name);
}

/** What of a command's use its buttons carry: its options, in the order of its declaration. */
export function queryOf(command: Command, options: GivenOptions): Query {
  return {
    command: command.declaration.name,
    options: askedOptions(command).map(({ name }) => ({ name, value: String(options[name] || '') })),
  };
}

/**
 * The options that a button stands for: carried in its `custom_id`, or said in the message it is on, in a line of their own or, where there is but one,
 * as its heading. Null where the message does not say them whole.
 */
export function recoverOptions(command: Command, reference: QueryReference, texts: readonly string[]): GivenOptions | null {
  const asked = askedOptions(command);
  const names = asked.map(({ name }) => name);
  const values = 'values' in reference ? reference.values : valuesSaid(reference, texts, names);
  if (values === null || values.length > names.length) return null;
  return Object.fromEntries(
    asked.flatMap(({ name, type }, i) => (values[i] ? [[name, type === OPTION.boolean ? values[i] === SET : values[i]]] : [])),
  );
}

function valuesSaid(
  { command, digest }: Extract<QueryReference, { readonly digest: string }>,
  texts: readonly string[],
  names: readonly string[],
): readonly string[] | null {
  const said = [queryIn(texts, command, names), [headingIn(texts)]];
  return said.find((values) => values !== null && queryDigest(values) === digest) ?? null;
}
