import type { Clock } from '../protocol/clock.ts';
import { ACKNOWLEDGE_WITHIN_MS, CallbackType, TOKEN_LIVES_MS } from '../protocol/constants.ts';
import { DiscordError } from '../protocol/discordError.ts';
import type { ApiUser, CommandChoice, Component } from '../protocol/shapes.ts';
import type { StoredMessage } from './messages.ts';
import type { Channel } from './places.ts';

/** How many interactions are kept before the oldest are ended: a long run must not grow without end. */
const KEPT_INTERACTIONS = 10_000;

export interface Modal {
  custom_id: string;
  title: string;
  components: Component[];
}

/** One thing a person did, and how far the application has come with it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: ApiUser;
  readonly channel: Channel;
  /** What the person did, in words: `/ask`, `Next`. */
  readonly name: string;
  /** The message whose component was used; for a modal, the message its button was on. */
  readonly source: StoredMessage | null;
  /** The type of the option that is being completed, for an autocompletion. */
  readonly completes: number | null;
  /** The acknowledgement; null until there is one. */
  callback: number | null;
  /** No acknowledgement came in time. */
  failed: boolean;
  /** The message that `@original` means. */
  original: StoredMessage | null;
  choices: CommandChoice[] | null;
  modal: Modal | null;
}

export interface InteractionNews {
  kind: 'interaction';
  change: 'opened' | 'acknowledged' | 'failed' | 'expired';
  interaction: Interaction;
}

/** The interactions of the last quarter of an hour and their deadlines. */
export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #cancels = new Set<() => void>();
  /** What ends each interaction early, oldest first. */
  readonly #ends = new Map<Interaction, () => void>();
  readonly #clock: Clock;
  readonly #tell: (news: InteractionNews) => void;

  constructor(clock: Clock, tell: (news: InteractionNews) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Starts the three seconds and the fifteen minutes of a new interaction. */
  open(fields: Pick<Interaction, 'id' | 'token' | 'type' | 'user' | 'channel' | 'name' | 'source' | 'completes'>): Interaction {
    const interaction: Interaction = {
      ...fields,
      callback: null,
      failed: false,
      original: null,
      choices: null,
      modal: null,
    };
    this.#byToken.set(interaction.token, interaction);
    this.#after(ACKNOWLEDGE_WITHIN_MS, () => {
      if (interaction.callback !== null) return;
      interaction.failed = true;
      this.#tell({ kind: 'interaction', change: 'failed', interaction });
    });
    this.#expire(interaction);
    this.#tell({ kind: 'interaction', change: 'opened', interaction });
    return interaction;
  }

  /** Ends an interaction after fifteen minutes, or before when very many came after it. */
  #expire(interaction: Interaction): void {
    const end = (): void => {
      if (!this.#byToken.delete(interaction.token)) return;
      this.#ends.delete(interaction);
      this.#tell({ kind: 'interaction', change: 'expired', interaction });
    };
    const cancel = this.#after(TOKEN_LIVES_MS, end);
    this.#ends.set(interaction, () => {
      cancel();
      end();
    });
    if (this.#ends.size > KEPT_INTERACTIONS) this.#ends.values().next().value!();
  }

  #after(ms: number, act: () => void): () => void {
    const cancel = this.#clock.after(ms, () => {
      this.#cancels.delete(cancel);
      act();
    });
    this.#cancels.add(cancel);
    return () => {
      this.#cancels.delete(cancel);
      cancel();
    };
  }

  /** The interaction that may be acknowledged now. Throws 10062 when there is none or it is too late, 40060 when it already was. */
  awaiting(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.id !== id || interaction.failed) throw new DiscordError('unknownInteraction');
    if (interaction.callback !== null) throw new DiscordError('alreadyAcknowledged');
    return interaction;
  }

  /** Records the acknowledgement. */
  acknowledge(interaction: Interaction, callback: number): void {
    interaction.callback = callback;
    this.#tell({ kind: 'interaction', change: 'acknowledged', interaction });
  }

  /** The acknowledged interaction of a webhook token. Throws 10015 before the acknowledgement, 50027 after fifteen minutes. */
  answerable(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction) throw new DiscordError('invalidWebhookToken');
    if (interaction.callback === null || interaction.callback === CallbackType.autocomplete)
      throw new DiscordError('unknownWebhook');
    return interaction;
  }

  /** Forgets all deadlines. */
  close(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
