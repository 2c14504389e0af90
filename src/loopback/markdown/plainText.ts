import { type MarkdownNode, parseMarkdown } from './parse.js';

/** Names for the ids in mentions; what it does not know is shown as the id. */
export type NameOf = (kind: 'user' | 'role' | 'channel', id: string) => string | undefined;

export interface Link {
  label: string;
  url: string;
}

/**
 * A text as a person reads it once Discord has drawn it: marks are gone, escaped characters are themselves, a quoted line
 * starts with "▎" as the bar that the client draws, and of a link only its label is left.
 */
export function plainText(markdown: string, nameOf: NameOf = () => undefined): string {
  return flat(parseMarkdown(markdown), nameOf).trimEnd();
}

/** The links that can be followed in a text, in order. */
export function linksOf(markdown: string): Link[] {
  const links: Link[] = [];
  const visit = (nodes: readonly MarkdownNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'link') links.push({ label: flat(node.children, () => undefined), url: node.url });
      else if (node.type === 'list') node.items.forEach(visit);
      else if ('children' in node) visit(node.children);
    }
  };
  visit(parseMarkdown(markdown));
  return links;
}

const BLOCKS: readonly MarkdownNode['type'][] = ['quote', 'heading', 'subtext', 'list', 'codeBlock'];

function flat(nodes: readonly MarkdownNode[], nameOf: NameOf): string {
  let text = '';
  for (const node of nodes) {
    const block = BLOCKS.includes(node.type);
    if (block && text !== '' && !text.endsWith('\n')) text += '\n';
    text += one(node, nameOf);
    if (block) text += '\n';
  }
  return text;
}

function one(node: MarkdownNode, nameOf: NameOf): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'codeBlock':
      return node.text;
    case 'break':
      return '\n';
    case 'quote':
      return flat(node.children, nameOf)
        .trimEnd()
        .split('\n')
        .map((line) => `▎${line}`)
        .join('\n');
    case 'list':
      return node.items
        .map((item, index) => `${node.ordered ? `${node.start + index}.` : '•'} ${flat(item, nameOf).trimEnd()}`)
        .join('\n');
    case 'mention':
      return mention(node.kind, node.id, nameOf);
    case 'emoji':
      return `:${node.name}:`;
    case 'timestamp':
      return new Date(node.seconds * 1000).toISOString();
    default:
      return flat(node.children, nameOf);
  }
}

function mention(kind: 'user' | 'role' | 'channel' | 'command' | 'everyone', id: string, nameOf: NameOf): string {
  if (kind === 'everyone') return `@${id}`;
  if (kind === 'command') return `/${id}`;
  return `${kind === 'channel' ? '#' : '@'}${nameOf(kind, id) ?? id}`;
}
