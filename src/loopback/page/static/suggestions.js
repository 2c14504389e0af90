import { el, freshId } from './dom.js';

/**
 * The list above the message box: commands, choices, people. The focus stays in the input; arrow keys move the mark,
 * Tab and Enter take what is marked, Escape closes.
 */
export class Suggestions {
  #input = null;
  #items = [];
  #marked = -1;
  #take = () => {};
  #list = el('ul.suggestion-list', { role: 'listbox', id: freshId('suggestions'), 'aria-label': 'Suggestions' });
  #title = el('p.suggestion-title');
  view = el('div.suggestions', { hidden: true }, this.#title, this.#list);

  /** Makes an input's list of it. */
  serve(input) {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.setAttribute('aria-expanded', 'false');
  }

  /**
   * Shows what can be taken. With no items only the title is shown.
   * @param {{name: string, text?: string}} title
   * @param {{label: string, hints?: string[], detail?: string, value: unknown}[]} items
   * @param {(value: unknown) => void} take
   */
  show(input, title, items, take) {
    this.#input = input;
    this.#items = items;
    this.#take = take;
    this.#title.replaceChildren(el('strong', {}, title.name), title.text ?? '');
    this.#title.hidden = title.name === '';
    this.#list.replaceChildren(
      ...items.map(({ label, hints = [], detail }, index) => {
        const item = el(
          'li.suggestion',
          { role: 'option', id: `${this.#list.id}-${index}` },
          el('span.suggestion-label', {}, label),
          ...hints.map((hint) => el('span.suggestion-hint', {}, hint)),
          detail && el('span.suggestion-detail', {}, detail),
        );
        // The input must keep the focus, or its list would close before the click counts.
        item.addEventListener('pointerdown', (event) => event.preventDefault());
        item.addEventListener('click', () => this.#pick(index));
        item.addEventListener('pointermove', () => this.#mark(index));
        return item;
      }),
    );
    this.view.hidden = items.length === 0 && title.name === '';
    input.setAttribute('aria-expanded', String(items.length > 0));
    this.#mark(items.length > 0 ? 0 : -1);
  }

  hide() {
    this.view.hidden = true;
    this.#items = [];
    this.#marked = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
  }

  /** Whether something is marked that Enter would take. */
  get open() {
    return !this.view.hidden && this.#marked >= 0;
  }

  /** Uses a key if it means something to the list; tells whether it did. */
  key(event) {
    if (!this.open || event.shiftKey || event.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown':
        this.#mark((this.#marked + 1) % this.#items.length);
        break;
      case 'ArrowUp':
        this.#mark((this.#marked - 1 + this.#items.length) % this.#items.length);
        break;
      case 'Enter':
      case 'Tab':
        this.#pick(this.#marked);
        break;
      case 'Escape':
        this.hide();
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  #pick(index) {
    const { value } = this.#items[index];
    this.hide();
    this.#take(value);
  }

  #mark(index) {
    this.#marked = index;
    for (const [at, item] of [...this.#list.children].entries()) {
      item.setAttribute('aria-selected', String(at === index));
      if (at === index) item.scrollIntoView({ block: 'nearest' });
    }
    if (index >= 0) this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${index}`);
  }
}
