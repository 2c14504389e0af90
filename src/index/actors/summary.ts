import type { Office } from '../../reading/reading.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Cluster } from './cluster.ts';
import type { ToldActor } from './told.ts';

/** What the documents, and the moderators, tell of one actor of the corpus. */
export function summaryOf({ id, type, parts, known }: Cluster): IndexedActor {
  const members = parts.flatMap((part) => part.members);
  const actors = members.map(({ actor }) => actor);
  return {
    id,
    type,
    name: known?.name ?? fullestName(actors.map(({ name }) => name)),
    aliases: [...new Set([...actors.flatMap(tellingAliases), ...(known?.aliases ?? [])])],
    names: byCount(actors.map(({ name }) => name)),
    offices: distinctOffices([...(known?.offices ?? []), ...actors.flatMap(({ offices }) => offices)]),
    state: known?.state ?? actors.find(({ state }) => state !== null)?.state ?? null,
    wikidata: known?.wikidata ?? null,
    documents: [...new Set(members.map(({ document }) => document))].sort(compareText),
  };
}

/** "The minister" and "the country" mean somebody else in the next article: only what holds a name tells who is meant. */
function tellingAliases({ type, name, aliases }: ToldActor): readonly string[] {
  if (type === 'group') return aliases;
  return aliases.filter((alias) => alias === name || /\p{Lu}/u.test(alias.replace(/^(?:the|an?|his|her|their|its|our)\s/i, '')));
}

function byCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([name]) => name);
}

/** The commonest of the names with the most words. */
function fullestName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const words = (name: string) => name.split(/\s+/).length;
  const ranked = [...counts].map(([name, count]) => ({ name, count, words: words(name) }));
  return ranked.sort((a, b) => b.words - a.words || b.count - a.count || compareText(a.name, b.name))[0]!.name;
}

function distinctOffices(offices: readonly Office[]): Office[] {
  const distinct = new Map<string, Office>();
  for (const office of offices) {
    const key = `${office.title.toLowerCase()}\n${(office.of ?? '').toLowerCase()}\n${office.from ?? ''}\n${office.to ?? ''}`;
    if (!distinct.has(key)) distinct.set(key, office);
  }
  return [...distinct.values()];
}
