import { arrowKeys, el, freshId, whenLeft } from './dom.js';

/**
 * Draws a select menu: a button that opens its options. One choice is made at once; several are made when it closes.
 * @param {(values: string[]) => void} choose
 */
export function selectView(select, state, choose) {
  const options = optionsOf(select, state);
  const most = select.max_values ?? 1;
  const least = select.min_values ?? 1;
  const chosen = new Set(options.filter((option) => option.default).map(({ value }) => value));
  const name = select.placeholder || 'Make a selection';
  const list = el('ul.menu', {
    role: 'listbox',
    id: freshId('menu'),
    'aria-label': name,
    'aria-multiselectable': most > 1 && 'true',
    hidden: true,
  });
  const shown = el('span.select-label', {});
  const opener = el(
    'button.select',
    { type: 'button', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': list.id, disabled: select.disabled },
    shown,
  );
  const box = el('div.select-box', {}, opener, list);
  let stopWatching = null;
  let atOpening = '';

  const label = () => {
    const labels = options.filter(({ value }) => chosen.has(value)).map((option) => option.label);
    shown.textContent = labels.join(', ') || name;
    shown.classList.toggle('placeholder', labels.length === 0);
  };
  const close = () => {
    if (list.hidden) return;
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    stopWatching();
    if (most > 1 && [...chosen].join() !== atOpening && chosen.size >= least) choose([...chosen]);
  };
  const open = () => {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    atOpening = [...chosen].join();
    stopWatching = whenLeft(box, close);
    list.querySelector('[role=option]')?.focus();
  };
  const pick = (value, item) => {
    if (most > 1) {
      if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
      item.setAttribute('aria-selected', String(chosen.has(value)));
      return label();
    }
    chosen.clear();
    chosen.add(value);
    label();
    close();
    opener.focus();
    choose([value]);
  };

  for (const option of options) {
    const item = el(
      'li.menu-item',
      { role: 'option', tabindex: '-1', 'aria-selected': String(chosen.has(option.value)) },
      el('span.menu-label', {}, option.emoji?.name ? `${option.emoji.name} ` : null, option.label),
      option.description && el('span.menu-description', {}, option.description),
    );
    item.addEventListener('click', () => pick(option.value, item));
    list.append(item);
  }
  opener.addEventListener('click', () => (list.hidden ? open() : close()));
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'Escape') {
      // The form around the menu stays open.
      event.preventDefault();
      event.stopPropagation();
      close();
      opener.focus();
    }
    if ((event.key === 'Enter' || event.key === ' ') && event.target.role === 'option') {
      event.preventDefault();
      event.target.click();
    }
    arrowKeys(event, [...list.children]);
  });
  label();
  return box;
}

function optionsOf({ type, options, channel_types }, { people, roles, channels }) {
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const groups = roles.map(({ id, name }) => ({ value: id, label: name }));
  switch (type) {
    case 3:
      return options;
    case 5:
      return persons;
    case 6:
      return groups;
    case 7:
      return [...persons, ...groups];
    default:
      return channels
        .filter(({ kind }) => kind === 'text' && (!channel_types?.length || channel_types.includes(0)))
        .map(({ id, name }) => ({ value: id, label: `#${name}` }));
  }
}
