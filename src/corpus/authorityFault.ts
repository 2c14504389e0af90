/** A fault of a parsed `actors.yaml`: where it is, and what its shape says of it. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  /** Of fields that there are not. */
  readonly keys?: readonly string[];
}

/** What to write for each field, with an example. */
const WRITE: Readonly<Record<string, string>> = {
  actors: 'a list, each entry beginning with a dash: "actors:" and on the next line "  - name: Jane Doe"',
  name: 'the name in words, as "name: Jane Doe" (at most 300 characters)',
  type: 'person, organization, state or group',
  aliases: 'a list of other names, as "aliases: [J. Doe, Abu Nabil]" (at most 200, each of at most 300 characters)',
  offices: 'a list of offices, as "offices: [{title: foreign minister, of: Norway, from: 2031-04}]" (at most 200)',
  title: 'the office in words, as "title: foreign minister"',
  of: 'whose office it is, as "of: Norway"',
  from: 'the day, month or year that it began, as 2031-04-08, 2031-04 or 2031',
  to: 'the day, month or year that it ended, as 2031-04-08, 2031-04 or 2031',
  state: 'the state that the actor belongs to, as "state: Norway"',
  wikidata: 'the Wikidata item, as "wikidata: Q794"',
  articles: 'a list of ids of the only articles that mean it, as "articles: [border-talks, oslo-visit]"',
};
/** The fields that an object at this depth may have. */
const FIELDS = {
  file: 'actors',
  entry: 'name, type, aliases, offices, state, wikidata, articles',
  office: 'title, of, from, to',
} as const;

/** What is wrong in an `actors.yaml`, and what to write instead, in one line. */
export function faultInWords({ path, code, keys = [] }: Fault, file: unknown): string {
  const place = placeInWords(path, file);
  if (code === 'unrecognized_keys')
    return `${place}there is no field “${shortened(keys[0] ?? '')}”; the fields are ${fieldsAt(path)}.`;
  const field = path.findLast((part) => typeof part === 'string') ?? 'actors';
  // An entry, or an office, that is not made of fields at all.
  if (typeof path.at(-1) === 'number' && (field === 'actors' || field === 'offices'))
    return `${place}write its fields, of ${fieldsAt(path)}, each as “field: value”.`;
  const given = path.length === 0 ? undefined : at(file, path);
  const said =
    given === undefined || given === null ? `“${String(field)}” is missing` : `“${String(field)}” cannot be ${inWords(given)}`;
  return `${place}${said}; write ${WRITE[String(field)]}.`;
}

/** "Entry 3 (Jane Doe), office 1: ". */
function placeInWords([root, entry, list, office]: readonly PropertyKey[], file: unknown): string {
  if (root !== 'actors' || typeof entry !== 'number') return '';
  const name = at(file, ['actors', entry, 'name']);
  const named = typeof name === 'string' ? ` (${shortened(name)})` : '';
  return `entry ${entry + 1}${named}${list === 'offices' && typeof office === 'number' ? `, office ${office + 1}` : ''}: `;
}

function fieldsAt([root, entry, list, office]: readonly PropertyKey[]): string {
  if (root !== 'actors' || entry === undefined) return FIELDS.file;
  return list === 'offices' && office !== undefined ? FIELDS.office : FIELDS.entry;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (from, part) => (typeof from === 'object' && from !== null ? Reflect.get(from, part) : undefined),
    value,
  );
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'made of fields' : `“${shortened(String(value))}”`;
}

const MOST = 40;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST).toWellFormed()}…`;
}
