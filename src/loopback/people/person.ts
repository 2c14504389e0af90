import type { CommandChoice } from '../protocol/shapes.ts';
import type { UploadedFile } from '../state/attachments.ts';
import type { Interaction } from '../state/interactions.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { Channel, Person as Member } from '../state/places.ts';
import type { News, World } from '../state/world.ts';
import type { Actions } from './actions.ts';
import { Answer } from './answer.ts';
import { Mistake } from './mistake.ts';
import type { ModalValues } from './modalAnswers.ts';
import type { GivenOptions } from './options.ts';
import { awaitNews, NoAnswer, outcome } from './waiting.ts';

/** A member of the guild in one of its channels, or in their direct messages with the bot. */
export class Person {
  readonly #world: World;
  readonly #actions: Actions;
  readonly #member: Member;
  readonly #channel: Channel;
  readonly #patience: number;

  constructor(world: World, actions: Actions, member: Member, channel: Channel, patience: number) {
    this.#world = world;
    this.#actions = actions;
    this.#member = member;
    this.#channel = channel;
    this.#patience = patience;
  }

  get id(): string {
    return this.#member.user.id;
  }

  /** How one writes this person's name so that it pings. */
  get mention(): string {
    return `<@${this.id}>`;
  }

  /** The same person in another channel, by its name. */
  in(channel: string): Person {
    const found = this.#world.places.channels.values().find(({ name }) => name === channel);
    if (!found) throw new Mistake(`There is no channel #${channel}`);
    return this.#moved(found);
  }

  /** The same person in their direct messages with the bot. */
  inDirectMessages(): Person {
    return this.#moved(this.#world.places.directMessage(this.#member.user));
  }

  #moved(channel: Channel): Person {
    return new Person(this.#world, this.#actions, this.#member, channel, this.#patience);
  }

  /** Runs a slash command and waits for its answer. @param command its name, with a subcommand after a space */
  async runs(command: string, options: GivenOptions = {}): Promise<Answer> {
    return this.#answer(this.#actions.command(this.#member, this.#channel, command, options));
  }

  /** Types into an option of a command and gets what it offers. @param options what the other options hold so far */
  async types(command: string, option: string, text: string, options: GivenOptions = {}): Promise<CommandChoice[]> {
    const interaction = this.#actions.complete(this.#member, this.#channel, command, option, text, options);
    await outcome(this.#world, interaction, this.#patience);
    return interaction.choices ?? [];
  }

  /** Presses a button by its label. @param which of several with that label, from 0 */
  async presses(answer: Answer, label: string, which = 0): Promise<Answer> {
    const fitting = answer.allButtons.filter((button) => button.label === label);
    const button = fitting[which] ?? answer.button(fitting.length === 0 ? label : `${label} #${which}`);
    if (button.customId === null) throw new Mistake(`"${label}" is a link to ${button.url}`);
    return this.#answer(this.#actions.press(this.#member, answer.message, button.customId!));
  }

  /** Chooses in a select menu by placeholder or custom id; without one, in the only menu there is. */
  async selects(answer: Answer, values: string | readonly string[], menu?: string): Promise<Answer> {
    const { selects } = answer;
    const wanted =
      menu === undefined ? selects[0] : selects.find(({ placeholder, customId }) => placeholder === menu || customId === menu);
    if (!wanted) throw new Mistake(`There is no select menu ${menu ?? ''}`.trimEnd());
    const chosen = typeof values === 'string' ? [values] : values;
    return this.#answer(this.#actions.select(this.#member, answer.message, wanted.customId, chosen));
  }

  /** Submits the modal an answer opened, its values by label or custom id. */
  async submits(answer: Answer, values: ModalValues): Promise<Answer> {
    const opened = answer.interaction;
    if (!opened?.modal) throw new Mistake('The answer opened no modal');
    return this.#answer(this.#actions.submit(this.#member, opened, values));
  }

  /** Uses a message command of the menu "Apps" on somebody's message. */
  async messageCommand(message: Answer, name: string): Promise<Answer> {
    return this.#answer(this.#actions.messageCommand(this.#member, message.message, name));
  }

  /** Writes a message, and goes on without waiting for the bot. */
  says(text: string, files: readonly UploadedFile[] = [], inReplyTo: Answer | null = null): Answer {
    const said = this.#actions.say(this.#member, this.#channel, text, files, inReplyTo?.message ?? null);
    return new Answer(this.#world, said, null);
  }

  /** Writes in reply to a message, in its channel, and waits for the bot's. */
  async replies(message: Answer, text: string): Promise<Answer> {
    return this.#writes(text, message.message);
  }

  /** Writes a message and waits for the bot's: in this channel, or in a thread it opens on the message. */
  async asks(text: string): Promise<Answer> {
    return this.#writes(text, null);
  }

  async #writes(text: string, repliesTo: StoredMessage | null): Promise<Answer> {
    let mine: StoredMessage | null = null;
    const answered = awaitNews(
      this.#world,
      (news) => (mine ? this.#botMessage(news, mine) : undefined),
      this.#patience,
      () => `"${text}": the bot did not write back within ${this.#patience / 1000} s`,
    );
    mine = this.#actions.say(this.#member, this.#channel, text, [], repliesTo);
    return new Answer(this.#world, await answered, null);
  }

  #botMessage(news: News, after: StoredMessage): StoredMessage | undefined {
    if (news.kind !== 'message' || news.change !== 'created') return undefined;
    const { payload } = news.message;
    const here = payload.channel_id === after.payload.channel_id || payload.channel_id === after.payload.id;
    return here && payload.author.id === this.#world.places.bot.id ? news.message : undefined;
  }

  /** What this person sees in the channel, oldest first: everybody's messages and the ephemeral ones meant for them. */
  sees(): Answer[] {
    return this.#world.messages.in(this.#channel.id, this.id).map((message) => new Answer(this.#world, message, null));
  }

  /** The names of the commands this person finds when typing "/" here. */
  commands(): string[] {
    return this.#world.commandsFor(this.id, this.#channel).map(({ name }) => name);
  }

  /** Waits until a message is as `test` says, now or after an edit: `await alice.waits(answer, (a) => a.text.includes('done'))`. */
  async waits(answer: Answer, test: (answer: Answer) => boolean): Promise<Answer> {
    if (test(answer)) return answer;
    const look = (news: News): true | undefined =>
      news.kind === 'message' && news.message === answer.message && test(answer) ? true : undefined;
    await awaitNews(this.#world, look, this.#patience, () => `the message did not become as expected; it says: ${answer.text}`);
    return answer;
  }

  /** Waits for the next message of the bot that this person sees here, such as a follow-up. Call it before what causes it. */
  async nextMessage(): Promise<Answer> {
    const look = (news: News): StoredMessage | undefined => {
      if (news.kind !== 'message' || news.change !== 'created') return undefined;
      const { payload, onlyFor } = news.message;
      const seen = payload.channel_id === this.#channel.id && (onlyFor === null || onlyFor === this.id);
      return seen && payload.author.id === this.#world.places.bot.id ? news.message : undefined;
    };
    const message = await awaitNews(this.#world, look, this.#patience, () => 'the bot wrote nothing more');
    return new Answer(this.#world, message, null);
  }

  async #answer(interaction: Interaction): Promise<Answer> {
    const found = await outcome(this.#world, interaction, this.#patience);
    if (found.kind === 'nothing') throw new NoAnswer(`${interaction.name}: the answer was deleted`);
    return new Answer(this.#world, found.kind === 'message' ? found.message : null, interaction);
  }
}
