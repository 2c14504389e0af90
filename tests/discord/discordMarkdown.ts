/**
 * Shows a text by the rules of Discord's client, every rule tried at every place, so that nothing passes here that the client would draw:
 * https://support.discord.com/hc/en-us/articles/210298617 (Markdown), https://discord.com/developers/docs/reference#message-formatting.
 */
export interface Shown {
  /** The words that are drawn. */
  readonly text: string;
  /** What was done besides drawing words: `bold`, `link`, `mention`, `heading`… */
  readonly effects: readonly string[];
}

interface Rule {
  readonly effect: string;
  readonly pattern: RegExp;
  readonly lineStart?: true;
  /** The part of the match that goes on being read. */
  readonly inner?: number;
}

const RULES: readonly Rule[] = [
  { effect: 'code', pattern: /```[\s\S]+?```/y },
  { effect: 'code', pattern: /(`+)[\s\S]*?[^`]\1(?!`)/y },
  { effect: 'heading', pattern: /[^\S\n]*#{1,3}[^\S\n]+(?=\S)/y, lineStart: true },
  { effect: 'subtext', pattern: /[^\S\n]*-#[^\S\n]+(?=\S)/y, lineStart: true },
  { effect: 'quote', pattern: /[^\S\n]*>(?:>>)?[^\S\n]/y, lineStart: true },
  { effect: 'list', pattern: /[^\S\n]*(?:[*+-]|\d+\.)[^\S\n]+(?=\S)/y, lineStart: true },
  { effect: 'timestamp', pattern: /<t:-?\d+(?::[a-zA-Z])?>/y },
  { effect: 'mention', pattern: /<(?:@[!&]?|#|id:|\/[^<>]+:)[^<>\s]*>/y },
  { effect: 'mention', pattern: /@(?:everyone|here)/y },
  { effect: 'emoji', pattern: /<a?:\w+:\d+>/y },
  { effect: 'emoji', pattern: /:[^\s:]+:/y },
  { effect: 'link', pattern: /\[[^\]]*\]\([^)]*\)/y },
  { effect: 'link', pattern: /<(?:[a-z+]+:|[^<>\s@]+@)[^<>\s]+>/y },
  { effect: 'link', pattern: /(?:https?|steam|mailto|tel|sms|discord|javascript):[^\s<]+/y },
  { effect: 'bold', pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, inner: 1 },
  { effect: 'underline', pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, inner: 1 },
  { effect: 'italics', pattern: /\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/y, inner: 1 },
  { effect: 'italics', pattern: /_((?:\\[\s\S]|[^\\_])+?)_(?!\w)/y, inner: 1 },
  { effect: 'strike', pattern: /~~([\s\S]+?)~~(?!_)/y, inner: 1 },
  { effect: 'spoiler', pattern: /\|\|([\s\S]+?)\|\|/y, inner: 1 },
];

export function show(markdown: string): Shown {
  let text = '';
  const effects: string[] = [];
  for (let at = 0; at < markdown.length; ) {
    const lineStart = at === 0 || markdown[at - 1] === '\n' || effectJustOpenedLine(markdown, at);
    const found = match(markdown, at, lineStart);
    if (found) {
      effects.push(found.rule.effect);
      if (found.rule.inner !== undefined) {
        const inner = show(found.groups[found.rule.inner]!);
        text += inner.text;
        effects.push(...inner.effects);
      } else if (!found.rule.lineStart) text += found.groups[0];
      at += found.groups[0].length;
      continue;
    }
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(markdown.slice(at, at + 3));
    text += escaped ? escaped[1] : markdown[at];
    at += escaped ? escaped[0].length : 1;
  }
  return { text, effects };
}

/** A block quote or subtext mark leaves what follows it at the start of a line. */
function effectJustOpenedLine(markdown: string, at: number): boolean {
  const line = markdown.slice(markdown.lastIndexOf('\n', at - 1) + 1, at);
  return /^[^\S\n]*(?:>(?:>>)?|-#|#{1,3})?[^\S\n]*$/.test(line);
}

function match(
  markdown: string,
  at: number,
  lineStart: boolean,
): { readonly rule: Rule; readonly groups: RegExpExecArray } | null {
  for (const rule of RULES) {
    if (rule.lineStart && !lineStart) continue;
    rule.pattern.lastIndex = at;
    const groups = rule.pattern.exec(markdown);
    if (groups) return { rule, groups };
  }
  return null;
}
