/** Small words of a name that tell nobody apart. */
const FILLER = new Set(['the', 'of', 'al', 'el', 's']);

/** Offices as people shorten them when they type. */
const SHORT_OFFICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['fm', ['foreign', 'minister']], // "Peru FM"
  ['pm', ['prime', 'minister']], // "Peru PM"
  ['nsa', ['national', 'security', 'adviser']], // "Peru's NSA"
  ['advisor', ['adviser']], // one word in two spellings
]);

/** The words of a name or office, as typed or as written, folded. */
export function typedWords(name: string): string[] {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => SHORT_OFFICES.get(word) ?? [word]);
  const telling = words.filter((word) => !FILLER.has(word));
  return telling.length > 0 ? telling : words;
}

/** The words of an office and whose it is, whichever stands first: "Peru's foreign minister", "foreign minister of Peru". */
export const officeKey = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');
