import { createHash } from 'node:crypto';

/** Requests a bucket allows in one window. Real buckets differ by route and are not published; this is a common size. */
const LIMIT = 50;
const WINDOW_MS = 1_000;

export interface RateLimit {
  headers: Record<string, string>;
  /** Seconds to wait when the bucket is spent, else null. */
  retryAfter: number | null;
}

/**
 * Counts requests a bucket (a route with its channel, guild or webhook) and says so in headers, as
 * https://docs.discord.com/developers/topics/rate-limits#header-format. Measured in real time: a client waits in real time.
 */
export class RateLimits {
  readonly #windows = new Map<string, { resetsAt: number; used: number }>();

  count(bucket: string): RateLimit {
    const now = Date.now();
    for (const [key, { resetsAt }] of this.#windows) {
      if (resetsAt > now) break;
      this.#windows.delete(key);
    }
    const window = this.#windows.get(bucket) ?? { resetsAt: now + WINDOW_MS, used: 0 };
    this.#windows.set(bucket, window);
    const spent = window.used >= LIMIT;
    if (!spent) window.used++;
    const resetAfter = (window.resetsAt - now) / 1000;
    const headers = {
      'x-ratelimit-limit': String(LIMIT),
      'x-ratelimit-remaining': String(LIMIT - window.used),
      'x-ratelimit-reset': (window.resetsAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': resetAfter.toFixed(3),
      'x-ratelimit-bucket': createHash('sha1').update(bucket).digest('hex').slice(0, 32),
    };
    return { headers, retryAfter: spent ? resetAfter : null };
  }
}
