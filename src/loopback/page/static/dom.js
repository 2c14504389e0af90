/**
 * Makes an element. Text is always set as text, never read as HTML.
 * @param {string} tag the element's name, with classes after dots: `button.primary`
 * @param {Record<string, unknown>} [properties] attributes; `on…` are listeners; null, undefined and false leave one out
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Links lead to web pages only; anything else is shown as the text it is. */
export function safeUrl(url) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null;
}

/** Closes a popup when a click or the focus goes elsewhere. The returned function stops watching. */
export function whenLeft(element, close) {
  const leave = (event) => {
    if (!element.contains(event.target)) close();
  };
  document.addEventListener('pointerdown', leave);
  document.addEventListener('focusin', leave);
  return () => {
    document.removeEventListener('pointerdown', leave);
    document.removeEventListener('focusin', leave);
  };
}

/** Moves the focus among a popup's items with the arrow keys, Home and End. */
export function arrowKeys(event, items) {
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined || items.length === 0) return;
  event.preventDefault();
  items[(next + items.length) % items.length].focus();
}

let ids = 0;

/** An id that no other element of the page has. */
export function freshId(name) {
  ids += 1;
  return `${name}-${ids}`;
}
