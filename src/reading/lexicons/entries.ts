/** The entries of a word list written as text: parted by commas or line ends, white space around them dropped. */
export function entries(list: string): readonly string[] {
  return list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A list of `key: value` lines as a map. Example line: `Persian: Iran`. */
export function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(entries(list).map((line) => line.split(':').map((part) => part.trim()) as [string, string]));
}

/** A test for words that begin with one of the entries. Example entry: `urg`, for "urge", "urges", "urged", "urging". */
export function stems(list: string): RegExp {
  return new RegExp(`^(?:${entries(list).join('|').replaceAll('.', '\\.')})`);
}
