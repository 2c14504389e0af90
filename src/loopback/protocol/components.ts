import { ComponentType } from './constants.ts';
import type { Component } from './shapes.ts';

export interface PlacedComponent {
  component: Component;
  /** The keys that lead to it from the list of top-level components. */
  path: (string | number)[];
}

/** Every component of a message or a modal, containers, accessories and labelled ones included, in reading order. */
export function* walk(components: readonly Component[], at: readonly (string | number)[] = []): Generator<PlacedComponent> {
  for (const [index, component] of components.entries()) yield* walkOne(component, [...at, index]);
}

function* walkOne(component: Component, path: (string | number)[]): Generator<PlacedComponent> {
  yield { component, path };
  if (component.components) yield* walk(component.components, [...path, 'components']);
  if (component.accessory) yield* walkOne(component.accessory, [...path, 'accessory']);
  if (component.component) yield* walkOne(component.component, [...path, 'component']);
}

const SELECTS: readonly number[] = [
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
];

export function isSelect(component: Component): boolean {
  return SELECTS.includes(component.type);
}

/** The addresses that a component shows pictures or files from. */
export function mediaOf(component: Component): { url: string }[] {
  const single = [component.media, component.file].filter((media) => media !== undefined);
  return [...single, ...(component.items ?? []).map(({ media }) => media)];
}
