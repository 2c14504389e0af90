import { el } from './dom.js';

const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const MENTIONABLE = 9;
const NUMBER = 10;
const ATTACHMENT = 11;

/** Milliseconds of quiet before an option asks the bot for choices. */
const COMPLETE_AFTER_MS = 120;

/** Every command that can be run, a subcommand as one of its own: `{name, description, options}`. */
export function runnable(commands) {
  const leaves = ({ name, description, options = [] }, before) => {
    const nested = options.filter(({ type }) => type === 1 || type === 2);
    const full = [...before, name];
    if (nested.length === 0) return [{ name: full.join(' '), description, options }];
    return nested.flatMap((option) => leaves(option, full));
  };
  return commands.filter(({ type }) => type === 1).flatMap((command) => leaves(command, []));
}

/** The options in a line as one types or pastes it: `Jane Doe from:2022 hide:true`; words before the first name are those of `first`. */
export function optionsIn(line, options, first = options[0]) {
  const names = options.map(({ name }) => name);
  const found = [...line.matchAll(/(?:^|\s)([^\s:]+):\s*/g)].filter((match) => names.includes(match[1]));
  const values = {};
  const before = line.slice(0, found[0]?.index ?? line.length).trim();
  if (before !== '' && first) values[first.name] = before;
  for (const [at, match] of found.entries()) {
    const value = line.slice(match.index + match[0].length, found[at + 1]?.index ?? line.length).trim();
    values[match[1]] = value;
  }
  return values;
}

/** A command being filled in: its name and a chip with an input for each option in use. */
export class CommandLine {
  #command;
  #chat;
  #suggestions;
  #done;
  #chips = new Map();
  #timer = 0;
  #more = el('span.more-options');
  view;

  /**
   * @param given texts of options to start with
   * @param chat `state`, and `act(action)` to ask the bot for choices
   * @param done `run(options, files)` and `leave()`
   */
  constructor(command, given, chat, suggestions, done) {
    this.#command = command;
    this.#chat = chat;
    this.#suggestions = suggestions;
    this.#done = done;
    this.view = el('div.command-line', { tabIndex: -1 }, el('span.command-name', {}, `/${command.name}`), this.#more);
    this.view.addEventListener('keydown', (event) => event.target === this.view && this.#keyWithoutOption(event));
    for (const option of command.options)
      if (option.required || given[option.name] !== undefined) this.#add(option, given[option.name] ?? '');
    this.#offerMore();
  }

  /** Puts the cursor where something is missing, or in the last option. */
  focus() {
    const empty = [...this.#chips.values()].find(({ input }) => input.value === '');
    const chip = empty ?? [...this.#chips.values()].at(-1);
    if (chip) chip.input.focus();
    else this.view.focus();
  }

  /** Runs the command if nothing required is missing; else says so. */
  run() {
    const files = [];
    const options = {};
    for (const [name, chip] of this.#chips) {
      const value = this.#valueOf(chip, files);
      const missing = value === undefined && chip.option.required;
      chip.box.classList.toggle('missing', missing);
      chip.input.setAttribute('aria-invalid', String(missing));
      if (missing) {
        chip.input.focus();
        this.#suggestions.show(chip.input, { name: 'This option is required' }, [], () => {});
        return;
      }
      if (value !== undefined) options[name] = value;
    }
    this.#suggestions.hide();
    this.#done.run(options, files);
  }

  #add(option, text) {
    const isFile = option.type === ATTACHMENT;
    const input = el('input', {
      type: isFile ? 'file' : 'text',
      'aria-label': `${option.name}: ${option.description}`,
      'aria-required': String(Boolean(option.required)),
      inputmode: option.type === INTEGER ? 'numeric' : option.type === NUMBER ? 'decimal' : null,
      maxlength: option.max_length,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    const box = el(`label.option${isFile ? '.file-option' : ''}`, {}, el('span.option-name', {}, option.name), input);
    const chip = { option, input, box, picked: null };
    if (!isFile) {
      this.#suggestions.serve(input);
      input.value = text;
      resize(input);
      input.addEventListener('input', () => {
        // A command copied from elsewhere names its option again: "name:Jane Doe".
        if (input.value.startsWith(`${option.name}:`)) input.value = input.value.slice(option.name.length + 1);
        resize(input);
        if (!this.#goesOn(chip)) this.#suggest(chip);
      });
    }
    input.addEventListener('focus', () => this.#suggest(chip));
    input.addEventListener('blur', () => this.#suggestions.hide());
    input.addEventListener('keydown', (event) => this.#key(event, chip));
    this.#chips.set(option.name, chip);
    this.#more.before(box);
    return chip;
  }

  #offerMore() {
    const rest = this.#command.options.filter(({ name }) => !this.#chips.has(name));
    this.#more.replaceChildren(
      ...rest.map((option) => {
        const add = () => this.#open(option);
        return el('button.add-option', { type: 'button', title: option.description, onclick: add }, `+ ${option.name}`);
      }),
    );
  }

  /** ` place:` behind what is typed goes on to that option, as in Discord, with what stands behind it; tells whether there was such a name. */
  #goesOn(chip) {
    const unused = this.#command.options.filter(({ name }) => !this.#chips.get(name)?.input.value);
    const { [chip.option.name]: own = '', ...given } = optionsIn(chip.input.value, unused, chip.option);
    const named = unused.filter(({ name }) => given[name] !== undefined);
    if (named.length === 0) return false;
    fill(chip, own);
    const next = named.map((option) => {
      const opened = this.#chips.get(option.name) ?? this.#add(option, '');
      fill(opened, given[option.name]);
      return opened;
    });
    (next.find(({ input }) => input.value === '') ?? next.at(-1)).input.focus();
    if (own === '' && !chip.option.required) this.#drop(chip);
    this.#offerMore();
    return true;
  }

  #drop(chip) {
    chip.box.remove();
    this.#chips.delete(chip.option.name);
  }

  #open(option) {
    const chip = this.#add(option, '');
    this.#offerMore();
    chip.input.focus();
  }

  /** What is typed behind a command that needs nothing goes into its first option that takes text. */
  #keyWithoutOption(event) {
    const first = this.#command.options.find(({ type }) => type !== ATTACHMENT);
    if (first && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.#open(first);
    else this.#key(event, null);
  }

  #key(event, chip) {
    if (chip && this.#suggestions.key(event)) return;
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const next = [...this.#chips.values()].find(({ input, option }) => option.required && input.value === '');
      if (next && next !== chip) next.input.focus();
      else this.run();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#done.leave();
    } else if (event.key === 'Backspace' && (!chip || chip.input.value === '')) {
      event.preventDefault();
      this.#remove(chip);
    }
  }

  /** Backspace in an empty option takes an optional one away; with nothing else left, the command. */
  #remove(chip) {
    const filled = [...this.#chips.values()].some(({ input }) => input.value !== '');
    if (!chip || (chip.option.required && !filled)) return this.#done.leave();
    if (chip.option.required) return;
    this.#drop(chip);
    this.#offerMore();
    this.#suggestions.hide();
    if (this.#chips.size === 0 && this.#command.options.some(({ required }) => required)) this.#done.leave();
    else this.focus();
  }

  #suggest(chip) {
    const { option, input } = chip;
    const title = { name: option.name, text: option.description };
    const show = (items) =>
      this.#suggestions.show(input, title, items, ({ text, value }) => {
        input.value = text;
        chip.picked = { text, value };
        resize(input);
        const next = [...this.#chips.values()].find((other) => other.option.required && other.input.value === '');
        next?.input.focus();
      });
    clearTimeout(this.#timer);
    if (!option.autocomplete)
      return show(matching(this.#choicesOf(option), chip.picked?.text === input.value ? '' : input.value));
    show([]);
    this.#timer = setTimeout(() => this.#complete(chip, show), COMPLETE_AFTER_MS);
  }

  async #complete(chip, show) {
    const text = chip.input.value;
    const options = {};
    for (const [name, other] of this.#chips) {
      const value = other === chip || other.option.type === ATTACHMENT ? undefined : this.#valueOf(other, []);
      if (value !== undefined) options[name] = value;
    }
    const { choices, mistake, failed } = await this.#chat.act({
      do: 'complete',
      command: this.#command.name,
      option: chip.option.name,
      text,
      options,
    });
    if (document.activeElement !== chip.input || chip.input.value !== text) return;
    if (mistake || failed) return this.#suggestions.show(chip.input, { name: 'Loading options failed' }, [], () => {});
    show((choices ?? []).map(({ name, value }) => ({ label: name, value: { text: name, value } })));
  }

  #choicesOf({ type, choices }) {
    const { people, roles, channels } = this.#chat.state;
    const persons = people.map(({ id, name }) => item(`@${name}`, id));
    switch (type) {
      case BOOLEAN:
        return [item('True', true), item('False', false)];
      case USER:
        return persons;
      case ROLE:
        return roles.map(({ id, name }) => item(name, id));
      case MENTIONABLE:
        return [...persons, ...roles.map(({ id, name }) => item(name, id))];
      case CHANNEL:
        return channels.filter(({ kind }) => kind !== 'direct').map(({ id, name }) => item(`#${name}`, id));
      default:
        return (choices ?? []).map(({ name, value }) => item(name, value));
    }
  }

  #valueOf({ option, input, picked }, files) {
    if (option.type === ATTACHMENT) return input.files.length === 0 ? undefined : { file: files.push(input.files[0]) - 1 };
    const text = input.value.trim();
    if (text === '') return undefined;
    if (picked?.text === input.value) return picked.value;
    const known = option.autocomplete
      ? undefined
      : this.#choicesOf(option).find(({ label }) => label.toLowerCase() === text.toLowerCase());
    if (known) return known.value.value;
    return option.type === INTEGER || option.type === NUMBER ? Number(text) : option.type === STRING ? input.value : text;
  }
}

function item(label, value) {
  return { label, value: { text: label, value } };
}

function matching(items, text) {
  const wanted = text.trim().toLowerCase();
  return items.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, 25);
}

/** Puts a text into an option's box; a file cannot be put there. */
function fill({ option, input }, text) {
  if (option.type === ATTACHMENT) return;
  input.value = text;
  resize(input);
}

function resize(input) {
  input.size = Math.max(6, Math.min(60, input.value.length + 1));
}
