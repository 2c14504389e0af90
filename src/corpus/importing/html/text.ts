import type { PageNode } from './page.ts';

const ELEMENT = 1;
const TEXT = 3;
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO BUTTON INPUT SELECT TEXTAREA FORM NAV HEAD'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER ' +
    'HGROUP HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL CAPTION'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);

/** The text of a page's part as it is seen: a paragraph for each block, an empty line between. Linear, and without recursion. */
export function textOf(root: PageNode): string {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = tidy(open.join(''));
    if (text) paragraphs.push(text);
    open = [];
  };
  let node: PageNode | null = root;
  while (node) {
    const isLeftOut: boolean = node.nodeType === ELEMENT && LEFT_OUT.has(node.nodeName.toUpperCase());
    if (!isLeftOut) enter(node);
    if (!isLeftOut && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      leave(node);
      if (node === root) return done();
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
  return done();

  function enter({ nodeType, nodeName, textContent }: PageNode): void {
    // White space of the source means a space; a line break of the page is a BR.
    if (nodeType === TEXT) open.push((textContent ?? '').replace(/[\s\u00a0]+/g, ' '));
    else if (nodeName === 'BR') open.push('\n');
    else if (BLOCKS.has(nodeName)) close();
  }
  function leave({ nodeName }: PageNode): void {
    if (BLOCKS.has(nodeName)) close();
    else if (CELLS.has(nodeName)) open.push(' ');
  }
  function done(): string {
    close();
    return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`;
  }
}

function tidy(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
