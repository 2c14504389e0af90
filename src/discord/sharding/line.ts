import { RefreshUnderWay } from '../../index/library.ts';

/** What goes between the manager and a shard; all else on the channel is discord.js's own. */
interface Packet {
  readonly readout: 'ask' | 'note' | 'answer' | 'error';
  /** Of the question that it belongs to. */
  readonly id: number;
  /** What is asked for. */
  readonly what?: string;
  readonly body?: unknown;
}

/** Answers what the other end asks for; `note` tells it meanwhile how far the answer is. What it throws, the other end's `ask` throws. */
export type Handler = (body: unknown, note: (body: unknown) => void) => unknown;

/** The other end is gone, or does not answer. */
export class LineDead extends Error {}

export interface AskOptions {
  readonly body?: unknown;
  readonly onNote?: (body: unknown) => void;
  /** Milliseconds. @defaultValue as long as the line lives */
  readonly patience?: number;
}

interface Question {
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onNote: (body: unknown) => void;
}

/** Questions and answers over the channel between two processes. The other end is a process of ours, whose answers are taken for what they should be. */
export class Line {
  readonly #send: (packet: Packet) => void;
  readonly #handlers: Readonly<Record<string, Handler>>;
  readonly #open = new Map<number, Question>();
  #next = 1;

  /** `send` may throw where the other end is gone. */
  constructor(send: (packet: Packet) => void, handlers: Readonly<Record<string, Handler>>) {
    this.#send = send;
    this.#handlers = handlers;
  }

  /** Takes what has arrived; what is not of this line is passed over. */
  receive(arrived: unknown): void {
    const packet = arrived as Packet | null;
    if (typeof packet !== 'object' || packet === null || !('readout' in packet)) return;
    if (packet.readout === 'ask') {
      void this.#answer(packet);
      return;
    }
    const question = this.#open.get(packet.id);
    if (packet.readout !== 'note') this.#open.delete(packet.id);
    if (packet.readout === 'note') question?.onNote(packet.body);
    else if (packet.readout === 'answer') question?.resolve(packet.body);
    else question?.reject(errorFrom(packet.body as Told));
  }

  /** Rejects with what the other end threw, or with `LineDead`. */
  ask(what: string, { body, onNote = () => {}, patience }: AskOptions = {}): Promise<unknown> {
    const id = this.#next++;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#open.set(id, { resolve, reject, onNote });
    const late = () => this.#open.delete(id) && reject(new LineDead(`no answer to “${what}” within ${patience} ms`));
    const timer = patience === undefined ? undefined : setTimeout(late, patience);
    try {
      this.#send({ readout: 'ask', id, what, body });
    } catch (error) {
      this.#open.delete(id);
      reject(new LineDead('the other end is gone', { cause: error }));
    }
    return promise.finally(() => clearTimeout(timer));
  }

  /** Gives up what is asked: the other end is gone. */
  close(): void {
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const { reject } of open) reject(new LineDead('the other end is gone'));
  }

  async #answer({ id, what, body }: Packet): Promise<void> {
    const tell = (readout: Packet['readout'], said: unknown) => {
      try {
        this.#send({ readout, id, body: said });
      } catch {
        // Whoever asked is gone: nobody waits for it.
      }
    };
    try {
      const handler = this.#handlers[what ?? ''];
      if (!handler) throw new Error(`nobody answers “${what}”`);
      tell('answer', await handler(body, (said) => tell('note', said)));
    } catch (error) {
      tell('error', {
        underWay: error instanceof RefreshUnderWay,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

/** An error as it goes over the line. */
interface Told {
  readonly underWay: boolean;
  readonly message: string;
}

function errorFrom({ underWay, message }: Told): Error {
  return underWay ? new RefreshUnderWay(message) : new Error(message);
}
