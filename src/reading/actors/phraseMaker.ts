import { DEFINITE, INDEFINITE } from '../lexicons/determiners.ts';
import { STATES_WITH_ARTICLE } from '../lexicons/stateNames.ts';
import { knownWord } from './gazetteer.ts';
import { type Item, readItems } from './items.ts';
import type { Phrase } from './phrase.ts';
import type { Reader } from './reader.ts';
import { type Shape, shapeOf, textOf } from './shapes.ts';
import type { Word } from './words.ts';

/** The phrase that the items make, their last one the head; and the names before it that stand for themselves. No phrase where the head is neither actor nor place: then the names in it. */
export function makePhrases(reader: Reader, items: readonly Item[], owner: Phrase | null, determiner: number | null): Phrase[] {
  const { words } = reader;
  const single = determiner !== null && /^(?:an?|another)$/.test(words[items[0]!.first - 1]!.lower);
  const shape = shapeOf(words, items, owner && ownerName(words, owner), single);
  if (!shape) return modifierPhrases(reader, items, owner, determiner);
  const alone = shape.from > 0;
  const used = items.slice(shape.from);
  const split = words[items.at(-1)!.last]?.text === '-';
  const article = determiner === null || alone || split ? null : articleFor(words, determiner, used[0]!.first, shape);
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
    counted:
      used.some((item) => item.kind === 'number') ||
      (determined !== null && /^(?:two|three|four|five|six)$/.test(words[used[0]!.first - 1]?.lower ?? '')),
    sentence: reader.sentence,
    first,
    last,
    inner: false,
    members: [],
    subject: false,
    modifies: false,
  };
  if (held) held.inner = true;
  // "the Attorney's Office": a body by its owner alone.
  if (held && held.type !== 'state' && shape.rule === 'organization/head')
    phrase.name = textOf(words, first, last).replace(/^the /i, '');
  const apart = items.slice(0, shape.from).flatMap((item) => addInner(reader, item, false) ?? []);
  for (const item of used) if (!shape.own.has(item)) addInner(reader, item, true);
  if (shape.type === 'organization' && shape.form === 'name') leadingState(reader, phrase, used.at(-1)!);
  if (shape.plural) addPeoples(reader, phrase, used);
  reader.found.add(phrase);
  return [...apart, phrase];
}

/** What a possessor is called in an office's "of": a state by its name, "the army" in its own words. */
function ownerName(words: readonly Word[], owner: Phrase): string | null {
  if (owner.type === 'state') return owner.state;
  return owner.name ?? textOf(words, owner.first, owner.last).replace(/^the /i, '');
}

/** "Iranian government websites", "the Prime Minister position": what modifies a thing is read by itself, where it points to someone. */
function modifierPhrases(reader: Reader, items: readonly Item[], owner: Phrase | null, determiner: number | null): Phrase[] {
  let end = items.length;
  while (end > 0 && !isHead(items[end - 1]!)) end -= 1;
  const pointing = owner !== null || determiner !== null || items.slice(0, end).some((item) => item.kind === 'known');
  if (end === 0 || end === items.length || !pointing) return items.flatMap((item) => addInner(reader, item, false) ?? []);
  return [
    ...makePhrases(reader, items.slice(0, end), owner, determiner),
    ...items.slice(end).flatMap((item) => addInner(reader, item, false) ?? []),
  ];
}

/** An office, or a noun for a body: "government", "police". Other people do not own what they modify ("a hostage crisis"). */
function isHead(item: Item): boolean {
  return (
    (item.kind === 'title' && item.title.kind === 'office') ||
    (item.kind === 'noun' && (item.noun === 'body' || item.noun === 'people'))
  );
}

/** "Iranian and Iraqi ministers": a group of two peoples is no one state's. */
function addPeoples(reader: Reader, phrase: Phrase, items: readonly Item[]): void {
  if (!items.some((item) => item.kind === 'joint')) return;
  const peoples = items.filter((item) => item.kind === 'known' && item.known.kind === 'demonym');
  if (peoples.length < 2) return;
  phrase.state = null;
  phrase.titles = phrase.titles.map((title) => ({ ...title, of: null }));
  for (const item of peoples) {
    if (item.kind !== 'known') continue;
    const people: Phrase = {
      ...blank(reader, item.first, item.last),
      type: 'state',
      name: item.known.state,
      state: item.known.state,
      inner: true,
      rule: 'state/people',
    };
    reader.found.add(people);
    phrase.members.push(people);
  }
}

/** A name keeps "the" ("the Quds Force") and no other determiner; a description keeps all. */
function articleFor(words: readonly Word[], at: number, end: number, shape: Shape): number | null {
  if (shape.form === 'description') return at;
  if (shape.type === 'state' && !STATES_WITH_ARTICLE.test(shape.name ?? '')) return null;
  for (let i = at; i < end; i += 1) if (words[i]!.lower === 'the') return i;
  return /^(?:a|an|his|her|its|their|our|this)$/.test(words[at]!.lower) && shape.rule !== 'name' ? at : null;
}

/** A name that modifies a head still names: "Iran" of "the Iran border", "IRGC" of "IRGC strikes", "U.S." of "U.S.-led". */
function addInner(reader: Reader, item: Item, inner: boolean): Phrase | null {
  const { words } = reader;
  if (item.kind === 'noun') addPrefix(reader, item);
  const type = innerType(item);
  if (!type) return null;
  const phrase: Phrase = {
    ...blank(reader, item.first, item.last),
    type,
    name: item.kind === 'known' && item.known.full !== null ? item.known.full : textOf(words, item.first, item.last),
    state: item.kind === 'known' ? item.known.state : null,
    inner,
    modifies: words[item.last] !== undefined && !words[item.last]!.capital && /^(?:NOUN|ADJ)$/.test(words[item.last]!.pos),
    rule: item.kind === 'known' ? `${type}/${item.known.governed ? 'region' : item.known.kind}` : type,
  };
  reader.found.add(phrase);
  return phrase;
}

/** "U.S." of "U.S.-led", "Kurdistan" of "Kurdistan-based". */
function addPrefix(reader: Reader, item: Item): void {
  const word = reader.words[item.first]!;
  const length = word.text.search(/[-‐‑]/);
  const known = length > 0 ? knownWord(word.text.slice(0, length)) : null;
  if (!known || (known.kind !== 'state' && known.kind !== 'capital' && known.kind !== 'place' && known.kind !== 'organization'))
    return;
  const type = known.kind === 'capital' ? 'place' : known.kind;
  const name = word.text.slice(0, length);
  reader.found.add({
    ...blank(reader, item.first, item.last),
    end: word.start + length,
    type,
    name: known.full ?? name,
    state: known.state,
    inner: true,
    rule: `${type}/prefix`,
  });
}

/** "Iraqi Supreme Judicial Council", "Tehran University": the state with which a body's name opens is its state. */
function leadingState(reader: Reader, phrase: Phrase, body: Item): void {
  if (body.kind !== 'body') return;
  const known = readItems(reader.words, body.first, body.first + 1)[0];
  if (known?.kind !== 'known' || known.known.state === null) return;
  phrase.state ??= known.known.state;
  if (known.known.kind === 'state' && body.last - body.first > 1) addInner(reader, known, true);
}

/** A phrase of the words with nothing said about it yet. */
function blank(reader: Reader, first: number, last: number): Phrase {
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
    counted: false,
    subject: false,
    modifies: false,
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
