import type { World } from '../state/world.ts';
import type { NumberedFile } from './request.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  world: World;
  /** What the path's `:names` stand for. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: NumberedFile[];
}

export interface Reply {
  status: number;
  body?: unknown;
}

export interface Route {
  method: Method;
  /** As Discord's documentation writes it, with `:names`: `/channels/:channel/messages`. */
  path: string;
  /** Whether the bot's token must be sent; interaction callbacks and webhooks carry their own in the path. */
  authorized: boolean;
  answer(call: Call): Reply;
}

/** A route that needs the bot's token. */
export function route(method: Method, path: string, answer: (call: Call) => Reply): Route {
  return { method, path, authorized: true, answer };
}

/** A route whose path holds its own token. */
export function openRoute(method: Method, path: string, answer: (call: Call) => Reply): Route {
  return { method, path, authorized: false, answer };
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export const NO_CONTENT: Reply = { status: 204 };

interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Finds the route of a request. */
export class Router {
  readonly #routes: { route: Route; segments: string[] }[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((each) => ({ route: each, segments: each.path.split('/') }));
  }

  /** @param path without the `/api/v10` in front */
  find(method: string, path: string): Match | 'no such path' | 'no such method' {
    const given = path.split('/');
    let known = false;
    for (const { route: candidate, segments } of this.#routes) {
      const params = matched(segments, given);
      if (!params) continue;
      if (candidate.method === method) return { route: candidate, params };
      known = true;
    }
    return known ? 'no such method' : 'no such path';
  }
}

function matched(segments: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (segments.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index]!;
    if (segment.startsWith(':')) params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return null;
  }
  return params;
}
