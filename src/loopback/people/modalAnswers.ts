import { isSelect, walk } from '../protocol/components.ts';
import { ComponentType } from '../protocol/constants.ts';
import type { Component, Resolved } from '../protocol/shapes.ts';
import type { UploadedFile } from '../state/attachments.ts';
import type { Modal } from '../state/interactions.ts';
import type { World } from '../state/world.ts';
import { Mistake } from './mistake.ts';
import { resolve, SELECTED_AS } from './options.ts';

/** What a person fills into one field of a modal: text, a tick, one or several choices, or files. */
export type FieldValue = string | boolean | readonly string[] | readonly UploadedFile[];
/** The values by the field's label or custom id. */
export type ModalValues = Readonly<Record<string, FieldValue>>;

export interface ModalField {
  label: string;
  description: string | null;
  component: Component;
}

/** The fields of a modal in order, whether they stand in labels or in the older action rows. */
export function fieldsOf(modal: Modal): ModalField[] {
  return modal.components.flatMap((top): ModalField[] => {
    if (top.type === ComponentType.label)
      return [{ label: top.label ?? '', description: top.description ?? null, component: top.component! }];
    return (top.components ?? []).map((component) => ({ label: component.label ?? '', description: null, component }));
  });
}

/** The modal as submitted, in the shape it was sent in. Throws a `Mistake` where Discord's client would not submit it. */
export function submitted(world: World, modal: Modal, values: ModalValues): { components: unknown[]; resolved: Resolved } {
  const fields = fieldsOf(modal);
  for (const name of Object.keys(values))
    if (!fields.some(({ label, component }) => label === name || component.custom_id === name))
      throw new Mistake(`The modal has no field "${name}"`);

  const resolved: Resolved = {};
  const filled = new Map<Component, Record<string, unknown>>(
    fields.map(({ label, component }) => {
      const value = values[label] ?? values[component.custom_id ?? ''];
      const answer = fieldAnswer(world, label, component, value, resolved);
      return [component, { type: component.type, id: idOf(modal, component), custom_id: component.custom_id, ...answer }];
    }),
  );
  const components = modal.components.map((top) => {
    const shared = { type: top.type, id: idOf(modal, top) };
    if (top.component) return { ...shared, component: filled.get(top.component) };
    return top.components ? { ...shared, components: top.components.map((each) => filled.get(each)) } : shared;
  });
  return { components, resolved };
}

/** Components are numbered in reading order where the application gave no id. */
function idOf(modal: Modal, component: Component): number {
  return component.id || [...walk(modal.components)].findIndex((placed) => placed.component === component) + 1;
}

function fieldAnswer(world: World, label: string, field: Component, value: FieldValue | undefined, resolved: Resolved): object {
  const required = field.required ?? true;
  const wrong = (why: string): Mistake => new Mistake(`"${label}": ${why}`);
  if (field.type === ComponentType.checkbox) return { value: value === undefined ? (field.default ?? false) : value === true };
  if (field.type === ComponentType.textInput) {
    const text = typeof value === 'string' ? value : (field.value ?? '');
    if (text === '' && !required) return { value: '' };
    const [least, most] = [Math.max(field.min_length ?? 0, required ? 1 : 0), field.max_length ?? 4_000];
    if (text.length < least || text.length > most) throw wrong(`a text of ${least} to ${most} characters is needed`);
    return { value: text };
  }
  const chosen = value === undefined || typeof value === 'boolean' ? [] : typeof value === 'string' ? [value] : value;
  if (field.type === ComponentType.fileUpload) return { values: uploaded(world, chosen, required, wrong, resolved) };

  const values = chosen.map((each) => {
    const name = typeof each === 'string' ? each : '';
    if (isSelect(field) && field.type !== ComponentType.stringSelect)
      return resolve(world, SELECTED_AS[field.type]!, name, resolved);
    return (field.options?.find((option) => option.value === name) ?? field.options?.find((option) => option.label === name))
      ?.value;
  });
  if (values.some((each) => each == null)) throw wrong(`"${chosen.join('", "')}" cannot be chosen`);
  if (field.type === ComponentType.radioGroup) {
    if (required && values.length === 0) throw wrong('one must be chosen');
    return { value: values[0] ?? null };
  }
  const most = field.max_values ?? (field.type === ComponentType.checkboxGroup ? (field.options ?? []).length : 1);
  const least = required ? Math.max(field.min_values ?? 1, 1) : 0;
  if (values.length < least || values.length > most) throw wrong(`${least} to ${most} must be chosen`);
  return { values };
}

function uploaded(
  world: World,
  chosen: readonly (string | UploadedFile)[],
  required: boolean,
  wrong: (why: string) => Mistake,
  resolved: Resolved,
): string[] {
  const files = chosen.filter((each) => typeof each !== 'string');
  if (required && files.length === 0) throw wrong('a file is needed');
  return files.map((file) => {
    const attachment = { ...world.attachments.keep(file), ephemeral: true };
    resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
    return attachment.id;
  });
}
