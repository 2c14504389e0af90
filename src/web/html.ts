/** Markup that is safe to send: made by `html` alone, so that nothing reaches a page unescaped. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** Joins the fixed parts of a template, which are ours, with contents that may be anyone's. */
  static of(fixed: readonly string[], contents: readonly Content[]): Html {
    return new Html(fixed.map((part, i) => (i === 0 ? part : markupOf(contents[i - 1]) + part)).join(''));
  }
}

/** What a template may hold: markup as it is, text and numbers escaped, lists item by item, nothing for null and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** Tagged template: `` html`<h1>${title}</h1>` ``. Attribute values must stand in double quotes. */
export function html(fixed: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return Html.of(fixed, contents);
}

function markupOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'object') return content.map(markupOf).join('');
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};

/** Characters that HTML allows nowhere (https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream) become U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!);
}
