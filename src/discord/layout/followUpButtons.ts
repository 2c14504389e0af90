import type { APIMessageTopLevelComponent } from 'discord.js';
import { type ComponentState, isCarriedWhole } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../neutralise.ts';
import { button, countComponents, row } from './components.ts';
import type { Query } from './queryLine.ts';

/** A question that may be asked next. */
export interface NextQuestion {
  readonly label: string;
  readonly query: Query;
}

/**
 * A row of buttons that ask on, as many as still fit a message of these parts; no row where none does. What a `custom_id` cannot carry whole, or a
 * label say whole, is left out: half a name could be another's.
 */
export function followUpButtons(
  parts: readonly APIMessageTopLevelComponent[],
  next: readonly NextQuestion[],
  { owner, version }: { readonly owner: string; readonly version: string },
): APIMessageTopLevelComponent[] {
  const room = LIMITS.messageComponents - countComponents(parts) - 1;
  const buttons = next.flatMap(({ label, query: { command, options } }) => {
    const query = { command, values: options.map(({ value }) => value) };
    const state: ComponentState = { kind: 'follow', query, owner, version };
    return plain(label).length <= LIMITS.buttonLabel && isCarriedWhole(state) ? [button(label, state)] : [];
  });
  return room > 0 && buttons.length > 0 ? [row(...buttons.slice(0, room))] : [];
}
