/** Whether a connection to Discord lives. */
export interface Heartbeat {
  /** The number of the shard, from 0. */
  readonly shard: number;
  /**
   * When Discord last acknowledged a heartbeat, or accepted the first login where none has been due yet. Milliseconds since the epoch; null where
   * it never has.
   */
  readonly at: number | null;
}

export interface Health {
  readonly healthy: boolean;
  /** What is wrong, in words; none where nothing is. */
  readonly problems: readonly string[];
}

/**
 * The longest that a heartbeat's acknowledgement may be past. Discord asks for one every 41.25 seconds
 * (https://discord.com/developers/docs/events/gateway#sending-heartbeats): half as long again is late. Milliseconds.
 */
export const LONGEST_SILENCE = 60_000;

/** What questions are answered from. */
export interface Archive {
  readonly articles: number;
  /** Where the articles lie elsewhere and cannot be reached: since when, in milliseconds since the epoch, and why. */
  readonly outage: { readonly since: number; readonly reason: string } | null;
}

/**
 * Whether questions are answered: every connection lives, there are articles to answer from, and they can be reached. A client that thinks itself
 * connected proves nothing.
 */
export function healthOf(
  heartbeats: Iterable<Heartbeat>,
  { articles, outage }: Archive,
  now: number,
  longest = LONGEST_SILENCE,
): Health {
  const problems: string[] = [];
  for (const { shard, at } of heartbeats) {
    if (at === null) problems.push(`shard ${shard} is not connected to Discord`);
    else if (now - at > longest)
      problems.push(`shard ${shard}: Discord has acknowledged no heartbeat for ${Math.round((now - at) / 1000)} s`);
  }
  if (outage)
    problems.push(`the archive has not been reached for ${Math.round((now - outage.since) / 1000)} s: ${outage.reason}`);
  if (articles === 0) problems.push('there are no articles to answer from');
  return { healthy: problems.length === 0, problems };
}
