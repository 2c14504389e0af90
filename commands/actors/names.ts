import type { AuthorityActor } from '../../src/corpus/authority.ts';
import type { IndexedActor } from '../../src/index/corpusIndex.ts';
import { nameTokens } from '../../src/reading/actors/names.ts';

/** The names by which articles call an actor that are its own: a surname alone is others' too, and as a listed name would draw them in. */
export function namesOf({ type, name, names }: IndexedActor): string[] {
  const inFull = type === 'person' ? names.filter((one) => nameTokens(one).length > 1) : names;
  return withoutTwins(inFull.length > 0 ? inFull : [name]);
}

/** Names without those that differ from an earlier one by case alone. */
export function withoutTwins(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name]).reverse() as [string, string][]).values()].reverse();
}

/** The place of an actor's entry in the authority file; null where it has none. */
export function entryOf(authority: readonly AuthorityActor[], actor: IndexedActor): number | null {
  const named = [...authority.entries()].filter(
    ([, { name, type, wikidata }]) => name === actor.name && type === actor.type && wikidata === actor.wikidata,
  );
  // Of namesakes it is the one whose offices it holds, and in whose articles it is.
  const fitting = named.filter(
    ([, { offices, articles }]) =>
      offices.every((held) =>
        actor.offices.some(
          ({ title, of, from, to }) => title === held.title && of === held.of && from === held.from && to === held.to,
        ),
      ) &&
      (articles.length === 0 || actor.documents.some((id) => articles.includes(id))),
  );
  return (fitting[0] ?? named[0])?.[0] ?? null;
}
