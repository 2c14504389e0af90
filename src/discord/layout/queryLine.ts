import { fromMarkdown, markdown, plain } from '../neutralise.ts';

/** A command with its options as typed, in the order of its declaration; `''` where not given. */
export interface Query {
  readonly command: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** The most that the line takes of a message, UTF-16 units of Markdown. */
export const QUERY_LINE_MOST = 600;

const MARK = '-# Asked: ';

/**
 * The query as a line of the message, for what does not fit a `custom_id`: the message then carries its own state. Null where it is longer than
 * `QUERY_LINE_MOST`. It is read again by `queryIn`.
 */
export function queryLine({ command, options }: Query): string | null {
  const given = options.filter(({ value }) => value !== '').map(({ name, value }) => `${name}:${oneLine(value)}`);
  const line = `${MARK}${markdown(`/${[command, ...given].join(' ')}`)}`;
  return line.length <= QUERY_LINE_MOST ? line : null;
}

/**
 * The values of a query that a message says in one of its texts, by the names of its options; null where none does. Where a value itself
 * looks like an option the values come out wrong: the caller checks them against the digest.
 */
export function queryIn(texts: readonly string[], command: string, names: readonly string[]): readonly string[] | null {
  const line = texts.flatMap((text) => text.split('\n')).find((text) => text.startsWith(MARK));
  if (line === undefined) return null;
  const asked = fromMarkdown(line.slice(MARK.length));
  const starts = names
    .map((name) => ({ name, at: asked.indexOf(` ${name}:`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (!asked.startsWith(`/${command}`)) return null;
  return names.map((name) => {
    const i = starts.findIndex((start) => start.name === name);
    return i < 0 ? '' : asked.slice(starts[i]!.at + name.length + 2, starts[i + 1]?.at);
  });
}

/** What of a typed value takes part in a query: one line, nothing invisible. */
export function oneLine(value: string): string {
  return plain(value).replace(/\s+/g, ' ').trim();
}
