import type { IndexedActor } from './corpusIndex.ts';

/** How a typed name fits an actor, best first. The numbers only order. */
const FIT = { name: 0, alias: 1, heldOffice: 2, allWords: 3, office: 4, prefix: 5, spelling: 6 } as const;

/** The longest typed name that is looked at. UTF-16 units. */
const LONGEST_NAME = 200;

/** Finds actors by what a person types: any alias or office, the beginning of one, or a misspelling. */
export interface ActorSearch {
  /** Likeliest first; at most `limit`. */
  find(typed: string, limit: number): readonly IndexedActor[];
  /** See `CorpusIndex.resolveActor`. */
  resolve(typed: string): readonly IndexedActor[];
}

/** Builds the search over all actors. Cost per search grows with the actors that share a word's beginning, not with all. */
export function buildActorSearch(actors: Iterable<IndexedActor>, spell: (word: string) => string): ActorSearch {
  const all = [...actors];
  const byId = new Map(all.map((actor) => [actor.id, actor]));
  const byName = new Map<string, Set<number>>();
  const byAlias = new Map<string, Set<number>>();
  const byWord = new Map<string, Set<number>>();
  const bySpelling = new Map<string, Set<number>>();
  const byOffice = new Map<string, Set<number>>();
  const officeWords = all.map(
    (actor) => new Set(actor.offices.flatMap(({ title, of }) => wordsOf(`${title} ${of ?? ''} ${actor.state ?? ''}`))),
  );
  const put = (map: Map<string, Set<number>>, key: string, i: number) => {
    const found = map.get(key);
    if (found) found.add(i);
    else map.set(key, new Set([i]));
  };
  for (const [i, actor] of all.entries()) {
    put(byName, wordsOf(actor.name).join(' '), i);
    for (const alias of [actor.name, ...actor.aliases]) {
      const words = wordsOf(alias);
      put(byAlias, words.join(' '), i);
      for (const word of words) {
        put(byWord, word, i);
        put(bySpelling, spell(word), i);
      }
    }
    for (const word of officeWords[i]!) put(byWord, word, i);
    for (const { title, of } of actor.offices)
      for (const place of new Set([of, actor.state])) if (place) put(byOffice, officeKey(wordsOf(`${title} ${place}`)), i);
  }
  const vocabulary = [...byWord.keys()].sort();

  const withPrefix = (prefix: string): Set<number> => {
    const found = new Set<number>();
    for (let at = lowerBound(vocabulary, prefix); vocabulary[at]?.startsWith(prefix); at += 1) {
      for (const i of byWord.get(vocabulary[at]!)!) found.add(i);
    }
    return found;
  };

  /** Every actor that fits, with how well. */
  const fitting = (words: readonly string[]): Map<number, number> => {
    const fits = new Map<number, number>();
    const note = (found: Iterable<number>, fit: number) => {
      for (const i of found) if (!fits.has(i)) fits.set(i, fit);
    };
    const last = words.at(-1);
    if (last === undefined) return fits;
    note(byName.get(words.join(' ')) ?? [], FIT.name);
    note(byAlias.get(words.join(' ')) ?? [], FIT.alias);
    note(byOffice.get(officeKey(words)) ?? [], FIT.heldOffice);
    const whole = common(words.map((word) => byWord.get(word)));
    note(
      [...whole].filter((i) => !words.every((word) => officeWords[i]!.has(word))),
      FIT.allWords,
    );
    note(whole, FIT.office);
    note(common([...words.slice(0, -1).map((word) => byWord.get(word)), withPrefix(last)]), FIT.prefix);
    note(common(words.map((word) => byWord.get(word) ?? bySpelling.get(spell(word)))), FIT.spelling);
    return fits;
  };
  const order = ([a, x]: [number, number], [b, y]: [number, number]) =>
    x - y ||
    Number(all[a]!.type === 'group') - Number(all[b]!.type === 'group') ||
    all[b]!.documents.length - all[a]!.documents.length ||
    a - b;
  // The same for everyone who has typed nothing yet.
  let byRenown: readonly IndexedActor[] | null = null;

  return {
    find(typed, limit) {
      const words = wordsOf(typed.slice(0, LONGEST_NAME));
      if (words.length === 0) {
        byRenown ??= mostNamed(all);
        return byRenown.slice(0, limit);
      }
      return [...fitting(words)]
        .sort(order)
        .slice(0, limit)
        .map(([i]) => all[i]!);
    },
    resolve(typed) {
      const exact = byId.get(typed);
      if (exact) return [exact];
      const fits = [...fitting(wordsOf(typed.slice(0, LONGEST_NAME)))].sort(order);
      const best = fits[0];
      if (!best) return [];
      // A lone surname may be one person's alias and a part of another's name: both bear it.
      const alike = best[1] === FIT.name || best[1] === FIT.heldOffice ? best[1] : Math.max(best[1], FIT.allWords);
      const bearers = fits.filter(([, fit]) => fit <= alike).map(([i]) => all[i]!);
      const named = bearers.filter(({ type }) => type !== 'group');
      return named.length > 0 ? named : bearers;
    },
  };
}

function mostNamed(all: readonly IndexedActor[]): IndexedActor[] {
  const named = all.filter((actor) => actor.type !== 'group');
  return named.sort((a, b) => b.documents.length - a.documents.length);
}

/** Members of every set; of none where one is missing. */
function common(sets: readonly (ReadonlySet<number> | undefined)[]): ReadonlySet<number> {
  const [first, ...rest] = sets;
  return rest.reduce<ReadonlySet<number>>((a, b) => (b ? new Set(a).intersection(b) : new Set()), first ?? new Set());
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Small words of a name that tell nobody apart. */
const FILLER = new Set(['the', 'of', 'al', 'el', 's']);

/** The words of an office and whose it is, whichever stands first: "Peru's foreign minister", "foreign minister of Peru". */
const officeKey = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

/** Offices as people shorten them when they type. */
const SHORT_OFFICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['fm', ['foreign', 'minister']], // "Peru FM"
  ['pm', ['prime', 'minister']], // "Peru PM"
  ['nsa', ['national', 'security', 'adviser']], // "Peru's NSA"
  ['advisor', ['adviser']], // one word in two spellings
]);

function wordsOf(name: string): string[] {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => SHORT_OFFICES.get(word) ?? [word]);
  const telling = words.filter((word) => !FILLER.has(word));
  return telling.length > 0 ? telling : words;
}
