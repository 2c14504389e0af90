import { DEFINITE, INDEFINITE } from '../lexicons/determiners.ts';
import { attachComplements, type Run } from './complements.ts';
import { type Item, readItems } from './items.ts';
import type { Phrase } from './phrase.ts';
import { readQuantity } from './quantities.ts';
import { endOfDeterminers, endOfRun, startsRun } from './runs.ts';
import { type Shape, shapeOf, textOf } from './shapes.ts';
import type { Word } from './words.ts';

/** Reads the noun phrases of one sentence. What it has read so far is in `found`. */
export interface PhraseReader {
  readonly words: readonly Word[];
  readonly sentence: number;
  readonly found: Set<Phrase>;
}

/** The phrases of one sentence that can name or describe an actor or a place, by their start, the longer first. */
export function readPhrases(words: readonly Word[], sentence: number): Phrase[] {
  const reader: PhraseReader = { words, sentence, found: new Set() };
  for (let at = 0; at < words.length; ) {
    const run = startsRun(words, at) ? readRun(reader, at, 0) : null;
    at = Math.max(run?.end ?? 0, at + 1);
  }
  return [...reader.found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Reads the run of words at `at` with all that hangs on it. `depth` counts the "of"s above it. */
export function readRun(reader: PhraseReader, at: number, depth: number): Run {
  const { words } = reader;
  const body = endOfDeterminers(words, at);
  const end = endOfRun(words, body);
  const quantity = readQuantity(reader, at, end, depth);
  if (quantity) return quantity;
  if (end === body) return { phrases: [], end: Math.max(body, at + 1) };
  const phrases = readRow(reader, readItems(words, body, end), at);
  return attachComplements(reader, { phrases, end }, depth);
}

/** Turns the items of a run into the phrases that stand side by side in it: possessors become part of what they own. */
function readRow(reader: PhraseReader, items: readonly Item[], start: number): Phrase[] {
  const phrases: Phrase[] = [];
  let open: Item[] = [];
  let owner: Phrase | null = null;
  let determiner: number | null = items[0]!.first > start ? start : null;
  const close = (): Phrase | null => {
    const made = open.length > 0 ? makePhrase(reader, open, owner, determiner) : null;
    open = [];
    determiner = null;
    return made;
  };
  items.forEach((item, i) => {
    if (item.kind === 'possessive') {
      owner = close();
      if (owner) phrases.push(owner);
      return;
    }
    open.push(item);
    const next = items[i + 1];
    if (next && next.kind !== 'possessive' && !isSplit(item, next)) return;
    if (next?.kind === 'possessive') return;
    const made = close();
    if (made) phrases.push(made);
    owner = null;
  });
  return phrases.filter((phrase) => !phrase.inner);
}

/** The phrase that the items make, their last one the head; null where it is neither actor nor place. */
function makePhrase(
  reader: PhraseReader,
  items: readonly Item[],
  owner: Phrase | null,
  determiner: number | null,
): Phrase | null {
  const { words } = reader;
  const shape = shapeOf(words, items, owner && (owner.type === 'state' ? owner.state : owner.name));
  if (!shape) {
    for (const item of items) addInner(reader, item, false);
    return null;
  }
  const alone = shape.from > 0;
  const used = items.slice(shape.from);
  const article = determiner === null || alone ? null : articleFor(words, determiner, shape);
  const held = alone ? null : owner;
  const first = held ? held.first : (article ?? used[0]!.first);
  const last = items.at(-1)!.last;
  const determined = determiner === null || alone ? null : words[determiner]!.lower;
  const state = used.find((item) => item.kind === 'known' && item.known.state !== null);
  const phrase: Phrase = {
    start: words[first]!.start,
    end: words[last - 1]!.end,
    type: shape.type,
    form: shape.form,
    name: shape.name,
    titles: [...shape.titles],
    head: shape.head,
    plural: shape.plural,
    rule: shape.rule,
    modifiers: used.slice(0, -1).flatMap((item) => (item.kind === 'noun' ? [words[item.first]!.lower] : [])),
    state: state?.kind === 'known' ? state.known.state : (held?.state ?? null),
    of: held && held.type !== 'state' ? held : null,
    definite: held !== null || (determined !== null && DEFINITE.has(determined)),
    indefinite: held === null && determined !== null && INDEFINITE.has(determined),
    sentence: reader.sentence,
    first,
    last,
    inner: false,
    members: [],
    actor: null,
  };
  if (held) held.inner = true;
  for (const item of items.slice(0, shape.from)) addInner(reader, item, false);
  for (const item of used) if (!shape.own.has(item)) addInner(reader, item, true);
  if (shape.type === 'organization' && shape.form === 'name') leadingState(reader, phrase, used.at(-1)!);
  reader.found.add(phrase);
  return phrase;
}

/** A name keeps "the" ("the Quds Force") and no other determiner; a description keeps all. */
function articleFor(words: readonly Word[], at: number, shape: Shape): number | null {
  if (shape.form === 'description') return at;
  for (let i = at; i < at + 4 && i < words.length; i += 1) if (words[i]!.lower === 'the') return i;
  return /^(?:a|an|his|her|its|their|our|this)$/.test(words[at]!.lower) && shape.rule !== 'name' ? at : null;
}

/** A name that modifies a head still names: "Iran" of "the Iran border", "IRGC" of "IRGC strikes", "U.S." of "U.S.-led". */
function addInner(reader: PhraseReader, item: Item, inner: boolean): void {
  const { words } = reader;
  const type = innerType(item);
  if (!type) return;
  reader.found.add({
    ...blank(reader, item.first, item.last),
    type,
    name: item.kind === 'known' && item.known.full !== null ? item.known.full : textOf(words, item.first, item.last),
    state: item.kind === 'known' ? item.known.state : null,
    inner,
    rule: item.kind === 'known' ? `${type}/${item.known.kind}` : type,
  });
}

/** "Iraqi Supreme Judicial Council", "Tehran University": the state with which a body's name opens is its state. */
function leadingState(reader: PhraseReader, phrase: Phrase, body: Item): void {
  if (body.kind !== 'body') return;
  const known = readItems(reader.words, body.first, body.first + 1)[0];
  if (known?.kind !== 'known' || known.known.state === null) return;
  phrase.state ??= known.known.state;
  if (known.known.kind === 'state' && body.last - body.first > 1) addInner(reader, known, true);
}

/** A phrase of the words with nothing said about it yet. */
export function blank(reader: PhraseReader, first: number, last: number): Phrase {
  return {
    start: reader.words[first]!.start,
    end: reader.words[last - 1]!.end,
    type: 'name',
    form: 'name',
    name: null,
    titles: [],
    head: null,
    modifiers: [],
    state: null,
    of: null,
    plural: false,
    definite: false,
    indefinite: false,
    sentence: reader.sentence,
    first,
    last,
    inner: false,
    members: [],
    rule: 'name',
    actor: null,
  };
}

function innerType(item: Item): Phrase['type'] | null {
  if (item.kind === 'body') return 'organization';
  if (item.kind === 'site') return 'place';
  if (item.kind === 'name') return 'name';
  if (item.kind !== 'known') return null;
  switch (item.known.kind) {
    case 'state':
      return 'state';
    case 'capital':
    case 'place':
      return 'place';
    case 'organization':
    case 'outlet':
      return 'organization';
    case 'people':
      return 'group';
    default:
      return null;
  }
}

/** Two names side by side, or a common noun before a name, are two phrases. */
function isSplit(item: Item, next: Item): boolean {
  const named =
    next.kind === 'name' || next.kind === 'known' || next.kind === 'body' || next.kind === 'site' || next.kind === 'thing';
  switch (item.kind) {
    case 'title':
      return next.kind === 'known' && next.known.kind !== 'adjective' && next.known.kind !== 'demonym' && !item.capital;
    case 'noun':
      return named && item.noun === null && !item.adjective;
    case 'known':
      if (!named) return false;
      if (item.known.kind === 'demonym' || item.known.kind === 'adjective') return false;
      if (item.known.kind === 'state') return next.kind === 'name' || (next.kind === 'known' && next.known.kind !== 'place');
      return true;
    case 'name':
    case 'body':
    case 'site':
    case 'thing':
      return named;
    default:
      return false;
  }
}
