import type { ApiMessage } from '../protocol/shapes.ts';

export interface StoredMessage {
  payload: ApiMessage;
  /** The id of the only person who sees it, when it is ephemeral. */
  onlyFor: string | null;
}

export interface MessageNews {
  kind: 'message';
  change: 'created' | 'edited' | 'deleted';
  message: StoredMessage;
}

/** How many messages are kept in all channels together before the oldest are forgotten. */
const KEPT_MESSAGES = 5_000;

/** All messages of all channels, oldest first. */
export class Messages {
  readonly #byId = new Map<string, StoredMessage>();
  readonly #tell: (news: MessageNews) => void;

  constructor(tell: (news: MessageNews) => void) {
    this.#tell = tell;
  }

  add(message: StoredMessage): StoredMessage {
    this.#byId.set(message.payload.id, message);
    if (this.#byId.size > KEPT_MESSAGES) this.#byId.delete(this.#byId.keys().next().value!);
    this.#tell({ kind: 'message', change: 'created', message });
    return message;
  }

  /** Replaces the given fields of a message. */
  edit(message: StoredMessage, changes: Partial<ApiMessage>): void {
    message.payload = { ...message.payload, ...changes };
    this.#tell({ kind: 'message', change: 'edited', message });
  }

  remove(message: StoredMessage): void {
    this.#byId.delete(message.payload.id);
    this.#tell({ kind: 'message', change: 'deleted', message });
  }

  get(channelId: string, id: string): StoredMessage | undefined {
    const message = this.#byId.get(id);
    return message?.payload.channel_id === channelId ? message : undefined;
  }

  /** What somebody sees in a channel, oldest first. */
  in(channelId: string, viewerId: string): StoredMessage[] {
    return [...this.#byId.values()].filter(
      ({ payload, onlyFor }) => payload.channel_id === channelId && (onlyFor === null || onlyFor === viewerId),
    );
  }
}
