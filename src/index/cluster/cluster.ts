import { readFileSync } from 'node:fs';
import { Client, errors } from '@opensearch-project/opensearch';
import type { Outage } from '../renewed.ts';
import { Circuit } from './circuit.ts';

/** Where a cluster is. */
export interface ClusterAddress {
  /** Addresses of its nodes, http or https; the first that has a name and a password says those for all. */
  readonly nodes: readonly string[];
  /** A file with the certificate that its nodes' certificates are checked by; without it those that Node trusts. */
  readonly ca?: string | undefined;
}

/** No node of the cluster answered, or not in time. The message holds neither name nor password. */
export class ClusterUnreachable extends Error {}

/** The cluster answered that it cannot or will not. */
export class ClusterRefused extends Error {
  /** HTTP's. */
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/** How long one node is waited for before the next is asked, where somebody waits for an answer. Milliseconds. */
const SHORT = 1_500;
/** The same for work that nobody waits for. Milliseconds. */
export const LONG = 60_000;
/** How many other nodes, or the same again, are asked after one has failed. */
const RETRIES = 3;

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Instead of a body: lines of JSON. */
  readonly lines?: string;
  /** For one node. @defaultValue short: somebody waits */
  readonly milliseconds?: number;
  readonly signal?: AbortSignal | undefined;
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';

/** The line to a cluster: requests go to a node that lives, and to another where it fails. */
export class Cluster {
  readonly #client: Client;
  /** For requests that somebody waits for. */
  readonly #circuit = new Circuit({
    means: (error) => (error instanceof ClusterUnreachable ? 'away' : error instanceof ClusterRefused ? 'there' : null),
    heldBack: ({ reason }) => new ClusterUnreachable(reason),
  });

  /** Throws what reading the certificate throws. */
  constructor({ nodes, ca }: ClusterAddress) {
    const urls = nodes.map((node) => new URL(node));
    const named = urls.find(({ username }) => username !== '');
    const auth = named && {
      username: decodeURIComponent(named.username),
      password: decodeURIComponent(named.password),
    };
    this.#client = new Client({
      nodes: urls.map(({ protocol, host, pathname }) => `${protocol}//${host}${pathname}`),
      ...(auth && { auth }),
      ...(ca !== undefined && { ssl: { ca: readFileSync(ca, 'utf8') } }),
      requestTimeout: SHORT,
      maxRetries: RETRIES,
    });
  }

  /** Since when no node answers, and why; null while one does, as far as somebody has asked. */
  get outage(): Outage | null {
    return this.#circuit.outage;
  }

  /**
   * What the cluster answers; where it did not lately, most that somebody waits for is not asked at all. `path` holds no characters that an address cannot. Throws `ClusterUnreachable`, or `ClusterRefused` with the
   * cluster's reason.
   */
  request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
    const make = () => this.#request<T>(method, path, options);
    return options.milliseconds === undefined ? this.#circuit.make(make) : make();
  }

  async #request<T>(method: Method, path: string, options: RequestOptions): Promise<T> {
    const { query, body, lines, milliseconds, signal } = options;
    signal?.throwIfAborted();
    const asked = this.#client.transport.request(
      { method, path, ...(query && { querystring: query }), ...(lines === undefined ? body && { body } : { bulkBody: lines }) },
      { ...(milliseconds !== undefined && { requestTimeout: milliseconds }) },
    );
    const abort = () => asked.abort?.();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const { body: answer } = await asked;
      return answer as T;
    } catch (error) {
      signal?.throwIfAborted();
      throw cleaned(error);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** As `request`; null where the cluster has no such thing. */
  async requestOrNull<T>(...asked: Parameters<Cluster['request']>): Promise<T | null> {
    try {
      return await this.request<T>(...asked);
    } catch (error) {
      if (error instanceof ClusterRefused && error.status === 404) return null;
      throw error;
    }
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await this.#client.close();
  }
}

/** Errors of the client carry the request, and with it name and password: what goes on from here has a message alone. */
function cleaned(error: unknown): Error {
  if (error instanceof errors.ResponseError) {
    const { statusCode, body } = error.meta;
    const { error: reason } = (body ?? {}) as { error?: { type?: string; reason?: string } | string };
    const said = typeof reason === 'object' ? [reason.type, reason.reason].filter(Boolean).join(': ') : reason;
    return new ClusterRefused(statusCode ?? 500, `the cluster refused (${statusCode}${said ? `, ${said}` : ''})`);
  }
  if (error instanceof errors.OpenSearchClientError) {
    const kind = error instanceof errors.TimeoutError ? 'in time' : 'at all';
    return new ClusterUnreachable(`no node of the OpenSearch cluster answers ${kind}`);
  }
  return error instanceof Error ? error : new Error(String(error));
}
