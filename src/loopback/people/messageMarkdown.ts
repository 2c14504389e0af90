import { walk } from '../protocol/components.ts';
import { ComponentType } from '../protocol/constants.ts';
import type { ApiMessage } from '../protocol/shapes.ts';

/** The Markdown texts of a message in the order in which they are drawn: content, embeds, text displays, file and picture captions. */
export function messageMarkdown({ content, embeds, components }: ApiMessage): string[] {
  const inEmbeds = embeds.flatMap(({ author, title, description, fields, footer }) => [
    author?.name,
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  const shown = [...walk(components)].flatMap(({ component }) =>
    component.type === ComponentType.textDisplay
      ? [component.content]
      : (component.items ?? []).map(({ description }) => description),
  );
  return [content, ...inEmbeds, ...shown].filter((text) => text != null && text !== '') as string[];
}
