import { Composer, exampleButtons } from './composer.js';
import { el } from './dom.js';
import { messageView } from './messageView.js';
import { openModal } from './modalView.js';
import { Server } from './server.js';
import { sidebarView } from './sidebar.js';

const MESSAGE_COMMAND = 3;
/** The flag of a message that still says "thinking…". */
const LOADING = 1 << 7;
/** How close to the end of the log, in pixels, still counts as reading along. */
const NEAR_END = 120;

/** The page: one viewer in one channel, and what they see there. */
class Chat {
  #viewers = [];
  #server = null;
  #stop = () => {};
  #messages = new Map();
  #errors = new Map();
  #log = document.getElementById('log');
  #composer = new Composer(document.getElementById('composer'), this);
  #atEnd = true;
  state = null;
  channel = null;

  async start() {
    // A region that scrolls must be reachable from the keyboard.
    this.#log.tabIndex = 0;
    // A picture that arrives late must not push the end of the log out of sight.
    this.#log.addEventListener('load', () => this.#atEnd && this.#toEnd(), true);
    this.#log.addEventListener('scroll', () => {
      const left = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight;
      const lastTop = this.#log.lastElementChild?.getBoundingClientRect().top ?? 0;
      this.#atEnd = left < NEAR_END || lastTop >= this.#log.getBoundingClientRect().top - NEAR_END;
    });
    const menu = document.getElementById('menu-button');
    menu.addEventListener('click', () => this.#showSidebar(!document.body.classList.contains('sidebar-open')));
    this.#viewers = await (await fetch('/page/viewers')).json();
    await this.#viewAs(this.#viewers[0].name);
    this.#composer.focus();
  }

  /** The name of a person, role or channel. */
  names = (kind, id) => {
    const list = { user: this.state.people, role: this.state.roles, channel: this.state.channels }[kind];
    return list?.find((each) => each.id === id)?.name;
  };

  act(action, files = []) {
    return this.#server.act(this.channel.id, action, files);
  }

  async say(text, files, replyTo) {
    const { mistake } = await this.act({ do: 'say', text, replyTo }, files);
    if (mistake) this.#notice(mistake);
  }

  async run(command, options, files) {
    await this.#answer({ do: 'run', command, options }, files, (error) => this.#notice(`/${command}: ${error}`));
  }

  /** Does what the bot must answer, and opens the modal or shows the failure. Gives what went wrong, or null. */
  async #answer(action, files, complain) {
    const result = await this.act(action, files);
    const error = result.mistake ?? (result.failed ? 'The application did not respond' : null);
    if (error) complain(error);
    if (result.modal)
      openModal(result.modal, { state: this.state, names: this.names }, (values, chosen) =>
        this.#submit(result.interaction, values, chosen),
      );
    return error;
  }

  async #submit(interaction, values, files) {
    return this.#answer({ do: 'submit', interaction, values }, files, () => {});
  }

  async #viewAs(name) {
    this.#stop();
    this.#server = new Server(name);
    const wanted = this.channel?.name;
    await this.#readState();
    this.#stop = this.#server.listen(
      (news) => this.#hear(news),
      (connected) => document.body.classList.toggle('offline', !connected),
    );
    const channel = this.state.channels.find((each) => each.name === wanted) ?? this.state.channels[0];
    await this.#goTo(channel.id);
  }

  async #readState() {
    this.state = await this.#server.state();
    this.channel = this.state.channels.find(({ id }) => id === this.channel?.id) ?? this.channel;
    document.title = `${this.names('user', this.state.bot)} — preview`;
    this.#drawSidebar();
  }

  async #goTo(id) {
    this.channel = this.state.channels.find((each) => each.id === id);
    const messages = await this.#server.messages(id);
    this.#messages = new Map(messages.map((message) => [message.id, message]));
    this.#errors.clear();
    document.getElementById('channel-name').textContent = this.channel.name;
    document.getElementById('channel-name').className = this.channel.kind;
    document.getElementById('channel-topic').textContent = this.channel.topic;
    this.#drawSidebar();
    this.#composer.restart();
    this.#drawLog();
    this.#toEnd();
  }

  /** Of an answer that is taller than the log, the start is what one wants to read first. */
  #showStart(id) {
    const drawn = document.getElementById(`message-${id}`);
    const isLast = drawn === this.#log.lastElementChild;
    if (this.#atEnd && isLast && drawn.offsetHeight > this.#log.clientHeight) drawn.scrollIntoView({ block: 'start' });
  }

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  #showSidebar(shown) {
    document.body.classList.toggle('sidebar-open', shown);
    document.getElementById('menu-button').setAttribute('aria-expanded', String(shown));
  }

  #drawSidebar() {
    const channel = (id) => {
      this.#showSidebar(false);
      return this.#goTo(id);
    };
    const go = { channel, viewer: (name) => this.#viewAs(name) };
    document
      .getElementById('sidebar')
      .replaceChildren(...sidebarView(this.state, this.channel?.id, this.#viewers, this.#server.viewer, go));
  }

  async #hear(news) {
    if (news.kind === 'state') {
      await this.#readState();
      this.#composer.refresh();
    }
    if (news.kind === 'typing' && news.channel === this.channel.id) this.#composer.showTyping(this.names('user', news.user));
    if (news.kind !== 'message' || news.message.channel_id !== this.channel.id) return;
    const { change, message } = news;
    this.#errors.delete(message.id);
    const wasThinking = ((this.#messages.get(message.id)?.flags ?? 0) & LOADING) !== 0;
    if (change === 'deleted') this.#messages.delete(message.id);
    else this.#messages.set(message.id, message);
    if (message.author.id === this.state.bot) this.#composer.showTyping(null);
    this.#redraw(message, change);
    if (change === 'created' || wasThinking) this.#showStart(message.id);
  }

  #redraw(message, change) {
    const follow = this.#atEnd;
    const drawn = document.getElementById(`message-${message.id}`);
    const welcoming = this.#log.firstElementChild?.classList.contains('welcome');
    if (welcoming || this.#messages.size === 0) this.#drawLog();
    else if (change === 'deleted') drawn?.remove();
    else if (drawn) this.#replace(drawn, message);
    else this.#log.append(this.#draw(message));
    if (follow) this.#toEnd();
  }

  /** Draws a message anew, with the focus on the same control if it was within. */
  #replace(drawn, message) {
    const controls = [...drawn.querySelectorAll('button, a')];
    const at = controls.indexOf(document.activeElement);
    const fresh = this.#draw(message);
    drawn.replaceWith(fresh);
    if (at >= 0) (fresh.querySelectorAll('button, a')[at] ?? this.#log).focus();
  }

  #drawLog() {
    const messages = [...this.#messages.values()];
    this.#log.replaceChildren(...(messages.length === 0 ? [this.#welcome()] : messages.map((message) => this.#draw(message))));
    this.#composer.showExamples(messages.length > 0);
  }

  #draw(message) {
    const id = message.id;
    const complain = (error) => {
      this.#errors.set(id, error);
      this.#redraw(this.#messages.get(id), 'edited');
    };
    return messageView(message, {
      state: this.state,
      names: this.names,
      error: this.#errors.get(id),
      openChannel: (channel) => this.#goTo(channel),
      find: (other) => this.#messages.get(other),
      messageCommands: this.channel.commands.filter(({ type }) => type === MESSAGE_COMMAND).map(({ name }) => name),
      press: (customId) => this.#answer({ do: 'press', message: id, customId }, [], complain),
      choose: (customId, values) => this.#answer({ do: 'select', message: id, customId, values }, [], complain),
      dismiss: () => this.act({ do: 'dismiss', message: id }),
      reply: this.channel.mayWrite ? () => this.#composer.replyTo(message) : null,
      useCommand: (name) => this.#answer({ do: 'messageCommand', message: id, name }, [], complain),
    });
  }

  #welcome() {
    const bot = this.names('user', this.state.bot);
    const examples = exampleButtons(this.state.examples, this.channel.commands, (example) => this.#composer.runExample(example));
    return el(
      'section.welcome',
      {},
      el('h2', {}, this.channel.kind === 'direct' ? `You and ${bot}` : `Welcome to #${this.channel.name}`),
      el(
        'p',
        {},
        `This is a Discord on your own machine, with ${bot} in it. Click one of these, or type `,
        el('kbd', {}, '/'),
        ` for all that it can do.`,
      ),
      examples.length > 0 && el('ul.examples.large', {}, ...examples),
    );
  }

  /** Says something to the viewer alone that no message holds, such as a failed command. */
  #notice(text) {
    const notice = el(
      'p.notice.failed',
      { role: 'alert' },
      text,
      ' ',
      el('button.text-button', { type: 'button', onclick: () => notice.remove() }, 'Dismiss'),
    );
    this.#log.append(notice);
    this.#toEnd();
  }
}

await new Chat().start();
