/** Chance that a seed decides, so that a run can be had again (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  /** One of a list; undefined of none. */
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  return { below, pick };
}
