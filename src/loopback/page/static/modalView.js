import { el, freshId } from './dom.js';
import { markdownView } from './markdownView.js';
import { selectView } from './selectView.js';

/**
 * Opens a modal over the page.
 * @param {(values: Record<string, unknown>, files: File[]) => Promise<string | null>} submit sends it; gives what is wrong, or null
 */
export function openModal(modal, { state, names }, submit) {
  const readers = [];
  const heading = el('h2', { id: freshId('modal') }, modal.title);
  const problem = el('p.failed', { role: 'alert', hidden: true });
  const form = el(
    'form',
    { method: 'dialog' },
    ...modal.components.map((top) => fieldsOf(top, { state, names, readers })),
    problem,
    el(
      'div.modal-actions',
      {},
      el('button.button.secondary', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
      el('button.button.primary', { type: 'submit' }, 'Submit'),
    ),
  );
  const dialog = el('dialog.modal', { 'aria-labelledby': heading.id }, heading, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const files = [];
    const values = Object.fromEntries(readers.map((read) => read(files)));
    const wrong = await submit(values, files);
    problem.textContent = wrong ?? '';
    problem.hidden = wrong === null;
    if (wrong === null) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function fieldsOf(top, context) {
  if (top.type === 10) return el('div.text-display', {}, markdownView(top.content, context.names));
  if (top.type === 18) return field(top.component, top.label, top.description, context);
  return el('div', {}, ...(top.components ?? []).map((component) => field(component, component.label, null, context)));
}

function field(component, label, description, { state, readers }) {
  const id = freshId('field');
  const required = component.required ?? true;
  const { control, read } = controlFor(component, id, required, state);
  readers.push((files) => [component.custom_id, read(files)]);
  return el(
    'div.field',
    {},
    el(
      'label',
      { for: id },
      label ?? '',
      required && component.type !== 23 && el('span.required', { 'aria-hidden': 'true' }, ' *'),
    ),
    description && el('p.field-description', {}, description),
    control,
  );
}

function controlFor(component, id, required, state) {
  const { type, value, placeholder, min_length, max_length, style, options = [] } = component;
  switch (type) {
    case 4: {
      const shared = { id, required, minlength: min_length, maxlength: max_length ?? 4000, placeholder };
      const control = style === 2 ? el('textarea', { ...shared, rows: 4 }) : el('input', { ...shared, type: 'text' });
      control.value = value ?? '';
      return { control, read: () => control.value };
    }
    case 19: {
      const control = el('input', { id, type: 'file', required, multiple: (component.max_values ?? 1) > 1 });
      return { control, read: (files) => [...control.files].map((file) => ({ file: files.push(file) - 1 })) };
    }
    case 21:
    case 22:
      return tickBoxes(component, id, options);
    case 23: {
      const control = el('input', { id, type: 'checkbox' });
      control.checked = component.default ?? false;
      return { control, read: () => control.checked };
    }
    default: {
      let chosen = options.filter((option) => option.default).map((option) => option.value);
      const control = selectView(component, state, (values) => {
        chosen = values;
      });
      control.querySelector('button').id = id;
      return { control, read: () => chosen };
    }
  }
}

function tickBoxes({ type, custom_id }, id, options) {
  const kind = type === 21 ? 'radio' : 'checkbox';
  const inputs = options.map((option) => {
    const input = el('input', { type: kind, name: custom_id, value: option.value });
    input.checked = option.default ?? false;
    return input;
  });
  const control = el(
    'fieldset.ticks',
    { id },
    ...options.map((option, index) => el('label', {}, inputs[index], ` ${option.label}`)),
  );
  return { control, read: () => inputs.filter((input) => input.checked).map((input) => input.value) };
}
