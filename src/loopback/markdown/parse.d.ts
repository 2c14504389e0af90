/** One piece of a parsed text; `children` are what a style or a block holds. */
export type MarkdownNode =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'underline' | 'strikethrough' | 'spoiler' | 'quote' | 'subtext'; children: MarkdownNode[] }
  | { type: 'heading'; level: number; children: MarkdownNode[] }
  | { type: 'list'; ordered: boolean; start: number; items: MarkdownNode[][] }
  | { type: 'code'; text: string }
  | { type: 'codeBlock'; language: string; text: string }
  | { type: 'link'; url: string; children: MarkdownNode[] }
  | { type: 'mention'; kind: 'user' | 'role' | 'channel' | 'command' | 'everyone'; id: string }
  | { type: 'emoji'; name: string; id: string }
  | { type: 'timestamp'; seconds: number; style: string };

/** Parses a message's text. Anything may be given; what is not Markdown comes back as text. */
export function parseMarkdown(source: string): MarkdownNode[];
