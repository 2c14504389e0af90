import { el, safeUrl } from './dom.js';
import { markdownView } from './markdownView.js';
import { selectView } from './selectView.js';

/**
 * Draws the components of a message.
 * @param view what they need: `names` for mentions, `state` for the choices of menus, `press(customId)`, `choose(customId, values)`
 */
export function componentsView(components, view) {
  return components.map((component) => componentView(component, view));
}

const BUTTON_STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'premium' };

function componentView(component, view) {
  switch (component.type) {
    case 1:
      return el('div.action-row', {}, ...componentsView(component.components, view));
    case 2:
      return button(component, view);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return selectView(component, view.state, (values) => view.choose(component.custom_id, values));
    case 9:
      return section(component, view);
    case 10:
      return el('div.text-display', {}, markdownView(component.content, view.names));
    case 11:
      return picture(component.media, component, 'thumbnail');
    case 12:
      return el(
        'div.gallery',
        { 'data-count': component.items.length },
        ...component.items.map((item) => picture(item.media, item, 'gallery-item')),
      );
    case 13:
      return file({ url: component.file.url, filename: component.name, size: component.size });
    case 14:
      return separator(component);
    case 17:
      return container(component, view);
    default:
      return el('p.unknown', {}, `A component of type ${component.type}`);
  }
}

function button({ label, emoji, style, disabled, url, custom_id }, view) {
  const content = [
    emoji?.name && el('span.button-emoji', { 'aria-hidden': label ? 'true' : null }, emoji.name),
    label && el('span', {}, label),
  ];
  const href = style === 5 ? safeUrl(url) : null;
  if (href && !disabled)
    return el(
      'a.button.link',
      { href, target: '_blank', rel: 'noreferrer noopener', title: href },
      ...content,
      el('span.away', { 'aria-hidden': 'true' }, '↗'),
    );
  const press = async ({ currentTarget }) => {
    currentTarget.classList.add('waiting');
    currentTarget.setAttribute('aria-busy', 'true');
    await view.press(custom_id);
    currentTarget.classList?.remove('waiting');
    currentTarget.removeAttribute?.('aria-busy');
  };
  return el(
    `button.button.${BUTTON_STYLES[style]}`,
    { type: 'button', disabled, onclick: (event) => press({ currentTarget: event.currentTarget }) },
    ...content,
  );
}

function section({ components, accessory }, view) {
  return el(
    'div.section',
    {},
    el('div.section-text', {}, ...componentsView(components, view)),
    el('div.accessory', {}, componentView(accessory, view)),
  );
}

function separator({ divider, spacing }) {
  const size = spacing === 2 ? 'large' : 'small';
  return divider === false ? el(`div.space.${size}`) : el(`hr.separator.${size}`);
}

function container({ components, accent_color, spoiler }, view) {
  const box = el('div.container', {}, ...componentsView(components, view));
  if (accent_color !== null && accent_color !== undefined)
    box.style.setProperty('--accent', `#${accent_color.toString(16).padStart(6, '0')}`);
  return spoiler ? covered(box) : box;
}

function picture({ url }, { description, spoiler }, kind) {
  const link = el(
    `a.${kind}`,
    { href: safeUrl(url), target: '_blank', rel: 'noreferrer noopener' },
    el('img', { src: url, alt: description ?? '', loading: 'lazy' }),
  );
  return spoiler ? covered(link) : link;
}

function covered(content) {
  const box = el('div.covered', {}, content);
  content.inert = true;
  const show = el('button.cover', { type: 'button' }, 'Spoiler');
  show.addEventListener('click', () => {
    content.inert = false;
    show.remove();
    box.classList.add('shown');
  });
  box.append(show);
  return box;
}

/** A file as a card to download, or the picture itself. */
export function file({ url, filename, size, content_type, description }) {
  if (content_type?.startsWith('image/')) return picture({ url }, { description }, 'attached-image');
  return el(
    'div.file',
    {},
    el('span.file-icon', { 'aria-hidden': 'true' }),
    el('div', {}, el('a', { href: url, download: filename }, filename), el('div.file-size', {}, readableSize(size))),
  );
}

function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
