import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { Opcode } from '../protocol/constants.ts';

/** How many dispatches a session keeps for a resume. */
const REPLAYED_DISPATCHES = 2_000;

interface Dispatch {
  op: typeof Opcode.dispatch;
  t: string;
  s: number;
  d: unknown;
}

/** A shard's number, from 0, and how many there are. */
export type Shard = readonly [number, number];

/** What an application sees of one login: it outlives its sockets, so that a dropped one can be resumed without loss. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: Shard;
  #socket: WebSocket | null = null;
  #sequence = 0;
  readonly #sent: Dispatch[] = [];

  constructor(intents: number, shard: Shard) {
    this.intents = intents;
    this.shard = shard;
  }

  /** Whether the client may go on from that sequence number. */
  canResume(sequence: number): boolean {
    return sequence <= this.#sequence && sequence >= (this.#sent[0]?.s ?? 1) - 1;
  }

  attach(socket: WebSocket): void {
    this.#socket = socket;
  }

  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = null;
  }

  get socket(): WebSocket | null {
    return this.#socket;
  }

  /** Sends one event, or keeps it for the resume while no socket is open. */
  dispatch(name: string, data: unknown): void {
    const dispatch: Dispatch = { op: Opcode.dispatch, t: name, s: ++this.#sequence, d: data };
    this.#sent.push(dispatch);
    if (this.#sent.length > REPLAYED_DISPATCHES) this.#sent.shift();
    this.#socket?.send(JSON.stringify(dispatch));
  }

  /** Sends again what came after that sequence number. */
  replay(after: number): void {
    for (const dispatch of this.#sent.filter(({ s }) => s > after)) this.#socket?.send(JSON.stringify(dispatch));
  }
}
