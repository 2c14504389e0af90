import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { ALL_INTENTS, CloseCode, Opcode, PRIVILEGED_INTENTS } from '../protocol/constants.ts';
import { shardOf } from '../protocol/snowflakes.ts';
import type { World } from '../state/world.ts';
import { dispatchesOf, type GatewayEvent } from './events.ts';
import { guildCreate, guildsOf, ready } from './ready.ts';
import { Session, type Shard } from './session.ts';

interface Frame {
  op: number;
  d: unknown;
}

/** What a client may send in an identify or a resume; nothing of it is certain. */
interface Identify {
  token?: unknown;
  intents?: unknown;
  shard?: unknown;
}
interface Resume {
  token?: unknown;
  session_id?: unknown;
  seq?: unknown;
}

/** A close code and its reason. */
type Refusal = [code: number, reason: string];
const DECODE_ERROR: Refusal = [CloseCode.decodeError, 'Error while decoding payload.'];

/** The WebSocket side: hello, identify, resume, heartbeats, events, and the close codes of what a client gets wrong. */
export class Gateway {
  readonly #world: World;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #sockets = new Map<WebSocket, Session | null>();
  readonly #stop: () => void;
  #refusedResumes = 0;
  #refusedIdentify: number | null = null;
  #acknowledges = true;
  /** How often a client identified, and how often it resumed. */
  readonly counts = { identified: 0, resumed: 0 };

  constructor(world: World, server: Server) {
    this.#world = world;
    this.#server = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/gateway'))
        this.#server.handleUpgrade(request, socket, head, (client) => this.#accept(client));
      else socket.destroy();
    });
    this.#stop = world.news.listen((news) => {
      for (const session of this.#sessions.values())
        for (const event of dispatchesOf(world, news, session.intents)) if (hears(session, event)) dispatch(session, event);
    });
  }

  /** Whether an application is logged in; one whose socket is down still is, while it may resume. */
  get online(): boolean {
    return this.#sessions.size > 0;
  }

  /** Sends an event to the sessions whose shard it concerns. */
  tell(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) if (hears(session, event)) dispatch(session, event);
  }

  /** Sends an event to all sessions as it stands, for instance a malformed one. */
  dispatch(name: string, data: unknown): void {
    for (const session of this.#sessions.values()) session.dispatch(name, data);
  }

  /** Sends a text frame to all open sockets as it stands: it need not be JSON. */
  sendRaw(text: string): void {
    for (const socket of this.#sockets.keys()) socket.send(text);
  }

  /** Cuts every socket without a closing handshake, as a failing network does. */
  drop(): void {
    for (const socket of this.#sockets.keys()) socket.terminate();
  }

  /** Closes every socket with a code. */
  close(code: number, reason = ''): void {
    for (const socket of this.#sockets.keys()) socket.close(code, reason);
  }

  /** Asks every client to reconnect and resume (opcode 7). */
  askToReconnect(): void {
    for (const socket of this.#sockets.keys()) this.#send(socket, Opcode.reconnect, null);
  }

  /** Declares every session invalid (opcode 9). */
  invalidateSessions(resumable: boolean): void {
    for (const socket of this.#sockets.keys()) this.#send(socket, Opcode.invalidSession, resumable);
    if (!resumable) this.#sessions.clear();
  }

  /** Answers the next `times` resumes with an invalid session, which makes the client identify anew. */
  refuseResumes(times = 1): void {
    this.#refusedResumes = times;
  }

  /** Closes the next identify with a code, for instance 4014 for intents that were not granted. */
  refuseIdentify(code: number): void {
    this.#refusedIdentify = code;
  }

  /** Answers no heartbeat from now on, as a connection does that is dead and does not know it; or does again. */
  acknowledgeHeartbeats(does: boolean): void {
    this.#acknowledges = does;
  }

  /** Ends everything at once. */
  stop(): void {
    this.#stop();
    this.drop();
    this.#server.close();
  }

  #accept(socket: WebSocket): void {
    this.#sockets.set(socket, null);
    socket.on('message', (raw) => this.#receive(socket, raw));
    socket.on('close', (code) => this.#forget(socket, code));
    socket.on('error', () => socket.terminate());
    this.#send(socket, Opcode.hello, { heartbeat_interval: this.#world.heartbeatInterval });
  }

  #forget(socket: WebSocket, code: number): void {
    const session = this.#sockets.get(socket);
    this.#sockets.delete(socket);
    session?.detach(socket);
    // A client that closes with 1000 or 1001 ends its session: https://docs.discord.com/developers/events/gateway#disconnecting
    if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
  }

  #receive(socket: WebSocket, raw: RawData): void {
    const frame = parsed(raw);
    const refusal = frame ? this.#carryOut(socket, frame) : DECODE_ERROR;
    if (refusal) socket.close(...refusal);
  }

  /** Does what a frame asks, or gives the close code and reason it earns. */
  #carryOut(socket: WebSocket, { op, d }: Frame): Refusal | null {
    switch (op) {
      case Opcode.heartbeat:
        if (this.#acknowledges) this.#send(socket, Opcode.heartbeatAck, null);
        return null;
      case Opcode.identify:
        return this.#identify(socket, (d ?? {}) as Identify);
      case Opcode.resume:
        return this.#resume(socket, (d ?? {}) as Resume);
      case Opcode.presenceUpdate:
      case Opcode.voiceStateUpdate:
      case Opcode.requestGuildMembers:
        return this.#sockets.get(socket) ? null : [CloseCode.notAuthenticated, 'Not authenticated.'];
      default:
        return [CloseCode.unknownOpcode, 'Unknown opcode.'];
    }
  }

  #identify(socket: WebSocket, identify: Identify): Refusal | null {
    const planned = this.#refusedIdentify;
    this.#refusedIdentify = null;
    if (planned !== null) return [planned, ''];
    if (this.#sockets.get(socket)) return [CloseCode.alreadyAuthenticated, 'Already authenticated.'];
    const refusal = identifyRefusal(this.#world, identify);
    if (refusal) return refusal;

    const session = new Session(identify.intents as number, (identify.shard as Shard | undefined) ?? [0, 1]);
    this.#sessions.set(session.id, session);
    this.#sockets.set(socket, session);
    session.attach(socket);
    this.counts.identified++;
    session.dispatch('READY', ready(this.#world, session, this.url));
    for (const guild of guildsOf(this.#world, session.shard)) session.dispatch('GUILD_CREATE', guildCreate(this.#world, guild));
    return null;
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Resume): Refusal | null {
    if (token !== this.#world.token) return [CloseCode.authenticationFailed, 'Authentication failed.'];
    const session = this.#sessions.get(String(session_id));
    if (this.#refusedResumes > 0 || !session || typeof seq !== 'number' || !session.canResume(seq)) {
      if (this.#refusedResumes > 0) this.#refusedResumes--;
      if (session) this.#sessions.delete(session.id);
      this.#send(socket, Opcode.invalidSession, false);
      return null;
    }
    session.socket?.terminate();
    this.#sockets.set(socket, session);
    session.attach(socket);
    this.counts.resumed++;
    session.replay(seq);
    session.dispatch('RESUMED', {});
    return null;
  }

  /** Where clients connect. */
  get url(): string {
    return `${this.#world.origin.replace('http', 'ws')}/gateway`;
  }

  #send(socket: WebSocket, op: number, d: unknown): void {
    socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}

function parsed(raw: RawData): Frame | null {
  try {
    const frame: unknown = JSON.parse(raw.toString());
    return typeof frame === 'object' && frame !== null && 'op' in frame ? (frame as Frame) : null;
  } catch {
    return null;
  }
}

function identifyRefusal({ token: known, privilegedIntents }: World, { token, intents, shard }: Identify): Refusal | null {
  if (token !== known) return [CloseCode.authenticationFailed, 'Authentication failed.'];
  if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) return [CloseCode.invalidIntents, 'Invalid intent(s).'];
  if ((intents & PRIVILEGED_INTENTS & ~privilegedIntents) !== 0) return [CloseCode.disallowedIntents, 'Disallowed intent(s).'];
  return shard === undefined || isShard(shard) ? null : [CloseCode.invalidShard, 'Invalid shard.'];
}

function isShard(shard: unknown): shard is Shard {
  if (!Array.isArray(shard) || shard.length !== 2 || !shard.every(Number.isInteger)) return false;
  const [number, count] = shard as number[];
  return number! >= 0 && number! < count!;
}

function hears({ shard: [number, count] }: Session, { guildId }: GatewayEvent): boolean {
  return shardOf(guildId, count) === number;
}

function dispatch(session: Session, { name, data }: GatewayEvent): void {
  session.dispatch(name, data);
}
