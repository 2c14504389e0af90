import { walk } from '../protocol/components.ts';
import { ComponentType } from '../protocol/constants.ts';
import type { FieldError } from '../protocol/discordError.ts';
import type { Component } from '../protocol/shapes.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
const MAX_MODAL_ROWS = 5;

/** What Discord finds wrong in a modal's components beyond their schema. */
export function modalErrors(components: readonly Component[]): FieldError[] {
  const at = ['data', 'components'] as const;
  const errors: FieldError[] = [];
  if (components.length > MAX_MODAL_ROWS)
    errors.push({ path: at, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between 1 and ${MAX_MODAL_ROWS} in length.` });
  const customIds = new Set<string>();
  for (const { component, path } of walk(components)) {
    const where = [...at, ...path];
    const { type, custom_id, label, min_length, max_length, value } = component;
    if (type === ComponentType.actionRow && (component.components?.length ?? 0) > 1)
      errors.push({
        path: [...where, 'components'],
        code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        message: 'The specified component exceeds the maximum width',
      });
    if (type === ComponentType.textInput && path.at(-1) !== 'component' && !label)
      errors.push({ path: [...where, 'label'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
    if (type === ComponentType.textInput && path.at(-1) === 'component' && label)
      errors.push({
        path: [...where, 'label'],
        code: 'TEXT_INPUT_LABEL_IN_LABEL',
        message: 'A text input inside a label has no label of its own',
      });
    if ((min_length ?? 0) > (max_length ?? 4_000))
      errors.push({ path: [...where, 'min_length'], code: 'BASE_TYPE_BAD_RANGE', message: 'min_length is more than max_length' });
    if (value != null && value.length > (max_length ?? 4_000))
      errors.push({
        path: [...where, 'value'],
        code: 'BASE_TYPE_MAX_LENGTH',
        message: `Must be ${max_length ?? 4_000} or fewer in length.`,
      });
    if (custom_id !== undefined && customIds.has(custom_id))
      errors.push({
        path: [...where, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      });
    if (custom_id !== undefined) customIds.add(custom_id);
  }
  return errors;
}
