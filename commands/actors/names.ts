import type { AuthorityActor } from '../../src/corpus/authority.ts';
import type { CorpusIndex, IndexedActor } from '../../src/index/corpusIndex.ts';
import { nameTokens } from '../../src/reading/actors/names.ts';

/**
 * The names, without those by which it is called for short or described, that articles call an actor by; only those of `articles` where
 * they are given. The commonest first.
 */
export function namesOf(index: CorpusIndex, actor: IndexedActor, articles: readonly string[] = actor.documents): string[] {
  const counts = new Map<string, number>();
  for (const id of articles) {
    const { body } = index.documents.get(id) ?? {};
    if (body === undefined) continue;
    for (const { actor: whom, form, start, end } of index.readingOf(id).mentions) {
      if (whom !== actor.id || form !== 'name') continue;
      const name = withoutOffice(body.slice(start, end), actor);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  // A surname alone is others' too: as a listed name it would draw them in.
  const inFull = actor.type === 'person' ? names.filter((name) => nameTokens(name).length > 1) : names;
  return withoutTwins(inFull.length > 0 ? inFull : names.length > 0 ? names : [actor.name]);
}

/** "Ann Poe" of "Danish Foreign Minister Ann Poe": what stands behind the last of its offices. */
export function withoutOffice(written: string, { offices }: IndexedActor): string {
  const words = written.replace(/\s+/g, ' ').trim();
  const ends = offices.map(({ title }) => {
    const at = words.toLowerCase().lastIndexOf(title.toLowerCase());
    return at < 0 ? 0 : at + title.length;
  });
  return words.slice(Math.max(0, ...ends)).trim();
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
