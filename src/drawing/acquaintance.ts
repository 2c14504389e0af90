import type { Claim } from '../answers/answer.ts';

/** Two who met, with the number of the first quote of each meeting. */
export interface Acquaintance {
  /** Ids of actors, the smaller first. */
  readonly pair: readonly [string, string];
  readonly numbers: readonly number[];
}

/** Who met whom by these claims, in order of their first meeting: each of one side each of the other, or, where only one side is told, its members one another. */
export function acquaintances(claims: readonly Claim[]): readonly Acquaintance[] {
  const found = new Map<string, { pair: [string, string]; numbers: number[] }>();
  let number = 1;
  for (const { sides, citations } of claims) {
    for (const pair of sides ? pairsOf(sides.actors, sides.recipients) : []) {
      const key = pair.join(' ');
      const known = found.get(key) ?? { pair, numbers: [] };
      if (known.numbers.at(-1) !== number) known.numbers.push(number);
      found.set(key, known);
    }
    number += citations.length;
  }
  return [...found.values()];
}

function pairsOf(actors: readonly string[], recipients: readonly string[]): [string, string][] {
  const pairs =
    recipients.length > 0
      ? actors.flatMap((a) => recipients.map((b): [string, string] => [a, b]))
      : actors.flatMap((a, i) => actors.slice(i + 1).map((b): [string, string] => [a, b]));
  return pairs.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? [a, b] : [b, a]));
}

/** The acquaintances with most meetings, as many as there may be people; those between the people chosen are all kept. */
export function busiest(all: readonly Acquaintance[], most: number): readonly Acquaintance[] {
  const people = new Set<string>();
  for (const { pair } of [...all].sort((a, b) => b.numbers.length - a.numbers.length)) {
    const added = pair.filter((id) => !people.has(id));
    if (people.size + added.length <= most) for (const id of added) people.add(id);
  }
  return all.filter(({ pair }) => pair.every((id) => people.has(id)));
}
