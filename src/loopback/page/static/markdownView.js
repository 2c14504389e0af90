import { el, safeUrl } from './dom.js';
import { parseMarkdown } from './markdown.js';

/** Draws a text's Markdown as nodes. @param names gives the names of people, roles and channels by id */
export function markdownView(source, names) {
  return draw(parseMarkdown(source), names);
}

function draw(nodes, names) {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes.map((node) => drawOne(node, names)));
  return fragment;
}

const TAGS = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strikethrough: 's',
  quote: 'blockquote',
  subtext: 'small.subtext',
};

function drawOne(node, names) {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return el('br');
    case 'heading':
      // One level below the page's own heading, however large: a screen reader's outline skips none.
      return el(`h2.heading-${node.level}`, {}, draw(node.children, names));
    case 'list':
      return el(
        node.ordered ? 'ol' : 'ul',
        { start: node.ordered && node.start },
        ...node.items.map((item) => el('li', {}, draw(item, names))),
      );
    case 'code':
      return el('code', {}, node.text);
    case 'codeBlock':
      return el('pre', { tabindex: '0' }, el('code', {}, node.text));
    case 'link':
      return link(node, names);
    case 'spoiler':
      return spoiler(node, names);
    case 'mention':
      return el('span.mention', {}, mentionText(node, names));
    case 'emoji':
      return el('span', {}, `:${node.name}:`);
    case 'timestamp':
      return timestamp(node);
    default:
      return el(TAGS[node.type], {}, draw(node.children, names));
  }
}

function link(node, names) {
  const url = safeUrl(node.url);
  if (!url) return draw(node.children, names);
  return el('a', { href: url, target: '_blank', rel: 'noreferrer noopener', title: url }, draw(node.children, names));
}

function spoiler(node, names) {
  const inside = el('span', { 'aria-hidden': 'true' }, draw(node.children, names));
  const cover = el('span.spoiler', { role: 'button', tabindex: '0', 'aria-label': 'Spoiler: show it' }, inside);
  const show = () => {
    cover.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
    inside.removeAttribute('aria-hidden');
  };
  cover.addEventListener('click', show, { once: true });
  cover.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === ' ') && show());
  return cover;
}

function mentionText({ kind, id }, names) {
  if (kind === 'everyone') return `@${id}`;
  if (kind === 'command') return `/${id}`;
  return `${kind === 'channel' ? '#' : '@'}${names(kind, id) ?? 'unknown'}`;
}

const DATE_STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function timestamp({ seconds, style }) {
  const date = new Date(seconds * 1000);
  const text = new Intl.DateTimeFormat(undefined, DATE_STYLES[style] ?? DATE_STYLES.f).format(date);
  return el('time.timestamp', { datetime: date.toISOString() }, text);
}
