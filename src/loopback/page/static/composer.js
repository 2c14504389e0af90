import { CommandLine, optionsIn, runnable } from './commandLine.js';
import { el } from './dom.js';
import { Suggestions } from './suggestions.js';

/** Longest message of a member without Nitro. */
const MAX_MESSAGE = 2_000;
/** There the name of the channel has no room. */
const NARROW = matchMedia('(max-width: 480px)');

/**
 * The message box: text and files, commands after a slash, people after an at sign, and examples to click.
 * `chat` is what it needs: `state`, `channel`, `act(action, files)`, `names`, `say(text, files, replyTo)`, `run(command, options, files)`.
 */
export class Composer {
  #chat;
  #suggestions = new Suggestions();
  #commandLine = null;
  #files = [];
  /** The message that the next one replies to. */
  #replied = null;
  #text = el('textarea', { rows: 1, id: 'message-text', maxlength: MAX_MESSAGE, 'aria-label': 'Message', autocomplete: 'off' });
  #field = el('div.composer-field', {}, this.#text);
  #attached = el('ul.attached');
  #replying = el('p.replying', { hidden: true });
  #examples = el('ul.examples', { 'aria-label': 'Examples' });
  #typing = el('p.typing', { 'aria-live': 'polite' });
  #typingTimer = 0;

  constructor(root, chat) {
    this.#chat = chat;
    this.#suggestions.serve(this.#text);
    const picker = el('input', { type: 'file', multiple: true, hidden: true });
    picker.addEventListener('change', () => {
      this.#files.push(...picker.files);
      picker.value = '';
      this.#showFiles();
    });
    const attach = el(
      'button.attach',
      { type: 'button', title: 'Attach a file', onclick: () => picker.click() },
      el('span.sr-only', {}, 'Attach a file'),
    );
    const form = el(
      'form.composer-box',
      {},
      attach,
      picker,
      this.#field,
      el('button.send', { type: 'submit', title: 'Send' }, el('span.sr-only', {}, 'Send')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#text.addEventListener('input', () => this.#typed());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#text.addEventListener('blur', () => this.#suggestions.hide());
    this.#text.addEventListener('focus', () => this.#typed());
    const anchor = el('div.composer-anchor', {}, this.#suggestions.view, this.#replying, this.#attached, form);
    root.replaceChildren(this.#examples, anchor, this.#typing);
  }

  /** Begins anew in another channel or as another viewer. */
  restart() {
    this.#leaveCommand(false);
    this.replyTo(null);
    this.showTyping(null);
    this.refresh();
  }

  /** Draws what depends on the channel and the viewer, and leaves alone what is being written. */
  refresh() {
    const { channel, state } = this.#chat;
    const name = channel.kind === 'direct' ? `@${channel.name}` : `#${channel.name}`;
    const hint = NARROW.matches ? 'Type / for commands' : `Message ${name} — type / for commands`;
    this.#text.placeholder = channel.mayWrite ? hint : 'You may not write here';
    this.#text.disabled = !channel.mayWrite;
    this.#examples.replaceChildren(...exampleButtons(state.examples, [], (example) => this.runExample(example)));
  }

  /** Shows or hides the row of examples; the welcome has its own. */
  showExamples(shown) {
    this.#examples.hidden = !shown;
  }

  /** Makes the next message a reply to this one; null: to none. */
  replyTo(message) {
    this.#replied = message;
    this.#replying.hidden = message === null;
    if (!message) return this.#replying.replaceChildren();
    const who = this.#chat.names('user', message.author.id) ?? message.author.username;
    const stop = () => {
      this.replyTo(null);
      this.focus();
    };
    this.#replying.replaceChildren(
      el('span', {}, 'Replying to ', el('strong', {}, who)),
      el('button.text-button', { type: 'button', onclick: stop, 'aria-label': 'Do not reply' }, '✕'),
    );
    this.focus();
  }

  runExample({ command, options }) {
    this.#chat.run(command, options, []);
  }

  focus() {
    if (this.#commandLine) this.#commandLine.focus();
    else this.#text.focus();
  }

  /** Says for ten seconds that somebody is typing, or until they have written. */
  showTyping(name) {
    clearTimeout(this.#typingTimer);
    this.#typing.textContent = name === null ? '' : `${name} is typing…`;
    if (name !== null) this.#typingTimer = setTimeout(() => this.showTyping(null), 10_000);
  }

  #commands() {
    return runnable(this.#chat.channel.commands);
  }

  #typed() {
    this.#text.rows = Math.min(8, this.#text.value.split('\n').length);
    const { value } = this.#text;
    if (value.startsWith('/')) return this.#typedCommand(value.slice(1));
    const at = /(?:^|\s)@([^\s@]*)$/.exec(value.slice(0, this.#text.selectionStart));
    if (!at) return this.#suggestions.hide();
    const people = this.#chat.state.people.filter(({ name }) => name.toLowerCase().startsWith(at[1].toLowerCase()));
    this.#suggestions.show(
      this.#text,
      { name: '' },
      people.map(({ name, bot }) => ({ label: name, detail: bot ? 'App' : '', value: name })),
      (name) => this.#replaceWord(at[1], name),
    );
  }

  #replaceWord(word, name) {
    const end = this.#text.selectionStart;
    this.#text.setRangeText(`${name} `, end - word.length, end, 'end');
    this.#text.focus();
  }

  #typedCommand(line) {
    const named = this.#commands()
      .filter(({ name }) => line.startsWith(`${name} `))
      .sort((a, b) => b.name.length - a.name.length)[0];
    if (named) return this.#enterCommand(named, optionsIn(line.slice(named.name.length + 1), named.options));
    const wanted = line.trim().toLowerCase();
    const fitting = this.#commands().filter(({ name }) => name.includes(wanted));
    fitting.sort((a, b) => Number(b.name.startsWith(wanted)) - Number(a.name.startsWith(wanted)));
    this.#suggestions.show(
      this.#text,
      { name: fitting.length === 0 ? 'No command of that name here' : 'Commands' },
      fitting.map((command) => ({
        label: `/${command.name}`,
        hints: command.options.map(({ name }) => name),
        detail: command.description,
        value: command,
      })),
      (command) => this.#enterCommand(command, {}),
    );
  }

  #enterCommand(command, given) {
    this.#suggestions.hide();
    this.#commandLine = new CommandLine(command, given, this.#chat, this.#suggestions, {
      run: (options, files) => {
        this.#leaveCommand(true);
        this.#chat.run(command.name, options, files);
      },
      leave: () => this.#leaveCommand(true),
    });
    this.#text.value = '';
    this.#field.replaceChildren(this.#commandLine.view);
    this.#commandLine.focus();
  }

  #leaveCommand(focus) {
    this.#suggestions.hide();
    if (this.#commandLine) this.#field.replaceChildren(this.#text);
    this.#commandLine = null;
    this.#text.value = '';
    this.#text.rows = 1;
    if (focus) this.#text.focus();
  }

  #key(event) {
    if (this.#suggestions.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    }
  }

  #submit() {
    if (this.#commandLine) return this.#commandLine.run();
    const text = this.#text.value.trim();
    if (text === '' && this.#files.length === 0) return;
    // A slash with no command of that name must not be sent to everybody as a message.
    if (text.startsWith('/')) return this.#typedCommand(text.slice(1));
    this.#chat.say(withMentions(text, this.#chat.state), this.#files, this.#replied?.id);
    this.replyTo(null);
    this.#files = [];
    this.#showFiles();
    this.#text.value = '';
    this.#text.rows = 1;
    this.#suggestions.hide();
  }

  #showFiles() {
    this.#attached.replaceChildren(
      ...this.#files.map((file, index) => {
        const remove = () => {
          this.#files.splice(index, 1);
          this.#showFiles();
        };
        return el(
          'li',
          {},
          file.name,
          el('button.text-button', { type: 'button', onclick: remove, 'aria-label': `Remove ${file.name}` }, '✕'),
        );
      }),
    );
  }
}

/** Buttons that run the examples, with what their commands do where `commands` are given. */
export function exampleButtons(examples, commands, run) {
  const detailOf = ({ command }) => commands.find(({ name, type }) => name === command && type === 1)?.description;
  return examples.map((example) => {
    const detail = detailOf(example);
    const given = Object.entries(example.options);
    const words = given.map(([name, value]) => (given.length === 1 ? ` ${value}` : ` ${name}:${value}`));
    return el(
      'li',
      {},
      el(
        'button.example',
        { type: 'button', onclick: () => run(example) },
        el('strong', {}, `/${example.command}`),
        ...words,
        detail && el('span.example-detail', {}, detail),
      ),
    );
  });
}

/** `@alice` as Discord's client sends it, so that it pings. */
function withMentions(text, { people }) {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  return byLength.reduce((written, { name, id }) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return written.replace(new RegExp(`(^|\\s)@${escaped}(?![\\w])`, 'gi'), (_, before) => `${before}<@${id}>`);
  }, text);
}
