import type { Clock } from './clock.ts';

/** The first second of 2015, from which snowflakes count: https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;
const TIME_SHIFT = 22n;

/** Ids as Discord makes them: milliseconds since 2015 in the upper bits, a running number below; each is larger than the last. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param fits which will do; the first that does is taken, later than now if need be */
  next(fits: (id: string) => boolean = () => true): string {
    const fresh = (BigInt(this.#clock.now()) - DISCORD_EPOCH_MS) << TIME_SHIFT;
    this.#last = fresh > this.#last ? fresh : this.#last + 1n;
    while (!fits(this.#last.toString())) this.#last += 1n << TIME_SHIFT;
    return this.#last.toString();
  }
}

/** When a snowflake was made, in Unix milliseconds. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH_MS);
}

/** The shard, of so many, that hears of a guild; the first hears of direct messages (https://docs.discord.com/developers/events/gateway#sharding). */
export function shardOf(guildId: string | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(count));
}
