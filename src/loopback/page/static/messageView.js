import { componentsView, file } from './componentView.js';
import { arrowKeys, el, freshId, safeUrl, whenLeft } from './dom.js';
import { markdownView } from './markdownView.js';

const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/**
 * Draws one message as the viewer sees it.
 * @param chat what it needs: `state`, `names`, `find(messageId)`, `openChannel(id)`, `press`, `choose`, `dismiss`, `reply` (or null),
 * `useCommand(name)`, `error`
 */
export function messageView(message, chat) {
  const author = chat.state.people.find(({ id }) => id === message.author.id);
  const thinking = (message.flags & LOADING) !== 0;
  const view = { names: chat.names, state: chat.state, press: chat.press, choose: chat.choose };
  const header = el(
    'header.message-header',
    {},
    el(`span.author${author?.moderator ? '.moderator' : ''}`, {}, author?.name ?? message.author.username),
    author?.bot && el('span.app-tag', {}, 'APP'),
    el('time', { datetime: message.timestamp }, clockTime(message.timestamp)),
  );
  const body = el('div.message-body', {}, header);
  if (thinking) body.append(el('p.thinking', {}, el('span.dots', { 'aria-hidden': 'true' }), `${author?.name} is thinking…`));
  else body.append(...contents(message, view));
  if (message.edited_timestamp) body.append(el('span.edited', { title: clockTime(message.edited_timestamp) }, '(edited)'));
  if (message.thread) {
    const open = () => chat.openChannel(message.thread.id);
    body.append(el('button.thread-link', { type: 'button', onclick: open }, `${message.thread.name} ›`));
  }
  if (chat.error) body.append(el('p.failed', { role: 'alert' }, chat.error));
  if (message.onlyYou)
    body.append(
      el(
        'p.only-you',
        {},
        'Only you can see this • ',
        el('button.text-button', { type: 'button', onclick: chat.dismiss }, 'Dismiss message'),
      ),
    );
  return el(
    `article.message${message.onlyYou ? '.private' : ''}`,
    { id: `message-${message.id}`, 'aria-label': `${author?.name ?? ''}, ${clockTime(message.timestamp)}` },
    context(message, chat),
    el(
      'span.avatar',
      { 'aria-hidden': 'true', 'data-bot': author?.bot && 'true' },
      (author?.name ?? '?').slice(0, 1).toUpperCase(),
    ),
    body,
    messageMenu(message, chat),
  );
}

function contents(message, view) {
  const isV2 = (message.flags & COMPONENTS_V2) !== 0;
  const parts = [];
  if (message.content) parts.push(el('div.content', {}, markdownView(message.content, view.names)));
  parts.push(...message.embeds.map((embed) => embedView(embed, view)));
  // In a Components V2 message files are seen only where a component shows them.
  if (!isV2) parts.push(...message.attachments.map(file));
  parts.push(...componentsView(message.components, view));
  return parts;
}

/** The line above a message: the command it answers, or the message it replies to. */
function context(message, chat) {
  const { interaction, referenced_message: replied, message_reference: reference } = message;
  if (interaction) {
    const who = chat.names('user', interaction.user.id) ?? interaction.user.username;
    const named = message.type === 20 ? `/${interaction.name}` : interaction.name;
    return el('p.context', {}, el('span.context-words', {}, el('strong', {}, who), ' used ', el('span.mention', {}, named)));
  }
  const target = replied ?? (reference && chat.find(reference.message_id));
  if (!target) return null;
  const who = chat.names('user', target.author.id) ?? target.author.username;
  const quoted = target.content
    ? markdownView(target.content.slice(0, 120).replaceAll('\n', ' '), chat.names)
    : el('em', {}, 'a message');
  return el('p.context', {}, el('span.context-words', {}, el('strong', {}, who), ' ', quoted));
}

function embedView({ title, url, description, color, author, fields, footer, image, thumbnail }, view) {
  const href = url ? safeUrl(url) : null;
  const heading = title && markdownView(title, view.names);
  const box = el(
    'div.embed',
    {},
    author && el('p.embed-author', {}, author.name),
    heading && el('p.embed-title', {}, href ? el('a', { href, target: '_blank', rel: 'noreferrer noopener' }, heading) : heading),
    description && el('div', {}, markdownView(description, view.names)),
    fields?.length > 0 &&
      el(
        'dl.embed-fields',
        {},
        ...fields.map(({ name, value, inline }) =>
          el(
            `div${inline ? '.inline' : ''}`,
            {},
            el('dt', {}, markdownView(name, view.names)),
            el('dd', {}, markdownView(value, view.names)),
          ),
        ),
      ),
    ...[image, thumbnail].filter(Boolean).map((picture) => el('img', { src: picture.url, alt: '', loading: 'lazy' })),
    footer && el('p.embed-footer', {}, footer.text),
  );
  if (color) box.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
  return box;
}

/** The menu of what can be done with a message: reply, and the commands that take one. */
function messageMenu(message, chat) {
  const replies = chat.reply ? [{ name: 'Reply', use: chat.reply }] : [];
  const items = [...replies, ...chat.messageCommands.map((name) => ({ name, use: () => chat.useCommand(name) }))];
  if (items.length === 0 || message.onlyYou) return null;
  const menu = el('div.menu.apps-menu', { role: 'menu', id: freshId('apps'), hidden: true });
  const opener = el(
    'button.apps',
    { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': menu.id, title: 'Reply and apps' },
    el('span', { 'aria-hidden': 'true' }, '⋯'),
    el('span.sr-only', {}, 'Reply and apps'),
  );
  let stopWatching = null;
  const close = () => {
    menu.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    stopWatching?.();
  };
  const box = el('div.apps-box', {}, opener, menu);
  for (const { name, use } of items) {
    const choose = () => {
      close();
      use();
    };
    menu.append(el('button.menu-item', { type: 'button', role: 'menuitem', onclick: choose }, name));
  }
  opener.addEventListener('click', () => {
    if (!menu.hidden) return close();
    menu.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    stopWatching = whenLeft(box, close);
    menu.firstElementChild.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !menu.hidden) {
      close();
      opener.focus();
    }
    if (!menu.hidden) arrowKeys(event, [...menu.children]);
  });
  return box;
}

function clockTime(timestamp) {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(new Date(timestamp));
}
