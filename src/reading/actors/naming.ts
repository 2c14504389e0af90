import type { Actor } from '../reading.ts';
import type { Draft } from './drafts.ts';

const LONGEST_SLUG = 60;

/** The actors of the drafts that the text mentions, in order, each with an id of its own. */
export function nameActors(drafts: readonly Draft[]): { actors: Actor[]; ids: Map<Draft, string> } {
  const ids = new Map<Draft, string>();
  const used = new Map<string, number>();
  const actors: Actor[] = [];
  for (const draft of drafts) {
    if (draft.latest < 0) continue;
    const id = unusedSlug(draft.name, used);
    ids.set(draft, id);
    const { name, type, names, aliases, offices, state } = draft;
    actors.push({
      id,
      name,
      type,
      aliases: [...new Set([name, ...names.keys(), ...aliases])],
      offices: [...offices.values()],
      state,
    });
  }
  return { actors, ids };
}

function unusedSlug(name: string, used: Map<string, number>): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘`.]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST_SLUG) || 'actor';
  let count = (used.get(base) ?? 0) + 1;
  let slug = count === 1 ? base : `${base}-${count}`;
  while (count > 1 && used.has(slug)) {
    count += 1;
    slug = `${base}-${count}`;
  }
  used.set(base, count);
  if (slug !== base) used.set(slug, 1);
  return slug;
}
