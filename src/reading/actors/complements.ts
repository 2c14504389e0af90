import { OFFICE_LINKS } from '../lexicons/offices.ts';
import { NAME_SUFFIXES } from '../lexicons/ranks.ts';
import { capitalised, endOfPortfolio } from './items.ts';
import { titleAt } from './nouns.ts';
import type { Phrase } from './phrase.ts';
import { DEEPEST, type Reader, type Run } from './reader.ts';
import { startsRun } from './runs.ts';
import { textOf } from './shapes.ts';

const LOCATIVE = new Set(['in', 'at', 'near', 'from']);

/** How many names a list holds at most: bounds the look-ahead. */
const LONGEST_LIST = 40;

/** Hangs on the last phrase of a run what belongs to it: its "of", "for" and "from", the name after an office's body, the names of a list. */
export function attachComplements(reader: Reader, run: Run, depth: number): Run {
  let { phrases, end } = run;
  for (let turn = 0; turn < DEEPEST && depth < DEEPEST; turn += 1) {
    const outer = phrases.at(-1);
    if (!outer || outer.last !== end) break;
    const suffix = endOfSuffix(reader, end);
    if (outer.name !== null && suffix > end) {
      end = suffix;
      stretch(reader, outer, end);
    }
    const joined =
      joinParenthesis(reader, outer, end, depth) ??
      joinTitle(reader, outer, end, depth) ??
      joinList(reader, outer, end, depth) ??
      joinComplement(reader, outer, end, depth);
    if (!joined) break;
    phrases = [...phrases.slice(0, -1), ...joined.phrases];
    end = joined.end;
  }
  return { phrases, end };
}

/** "Secretary of the Supreme Council **(SC) Ali …**": an acronym between an office's body and the holder's name. */
function joinParenthesis(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  if (
    !isUnnamedOffice(outer) ||
    outer.of?.type !== 'organization' ||
    words[end]?.text !== '(' ||
    words[end + 2]?.text !== ')' ||
    !capitalised(words[end + 3])
  )
    return null;
  const acronym = reader.readRun(end + 1, DEEPEST);
  for (const phrase of acronym.phrases) phrase.inner = true;
  const run = reader.readRun(end + 3, depth + 1);
  const [name] = run.phrases;
  if (name?.type !== 'name' || name.first !== end + 3) return { phrases: [outer, ...run.phrases], end: run.end };
  take(reader, outer, name);
  return { phrases: [outer, ...run.phrases.slice(1)], end: run.end };
}

/** "Joseph R. Biden, **Jr.**" */
function endOfSuffix({ words }: Reader, at: number): number {
  if (words[at]?.text === ',' && NAME_SUFFIXES.has(words[at + 1]?.text ?? '') && /^[JS]r/.test(words[at + 1]!.text))
    return at + 2;
  return at;
}

/** "the Crown Prince **and Prime Minister of Saudi Arabia Mohammed …**", "Director **and** chief executive Jane Roe": one person with two offices. */
function joinTitle(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  if (!isUnnamedOffice(outer) || words[end]?.lower !== 'and' || !titleAt(words, end + 1, words.length) || depth > 1) return null;
  const run = reader.readRun(end + 1, depth + 2);
  const second = run.phrases[0];
  const first = words[outer.first]!;
  if (second?.type !== 'person' || second.name === null || second.first !== end + 1)
    return { phrases: [outer, ...run.phrases], end: run.end };
  // "The President and Prime Minister Roe met": an article of its own, and no body before the name, makes two people.
  if (first.lower === 'the' && !second.rule.endsWith('body-name')) return { phrases: [outer, ...run.phrases], end: run.end };
  second.start = outer.start;
  second.first = outer.first;
  const of = second.titles[0]?.of ?? null;
  second.titles = [...outer.titles.map((title) => ({ ...title, of: title.of ?? of })), ...second.titles];
  second.state ??= outer.state;
  reader.found.delete(outer);
  return run;
}

/** "Senators **Capito, Barrasso and Wicker**": a plural title gives each name of the list its office. */
function joinList(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  if (outer.rule !== 'person/list') return null;
  const phrases: Phrase[] = [outer];
  let at = end;
  while (phrases.length < LONGEST_LIST) {
    let next = at;
    if (words[next]?.text === ',') next += 1;
    if (words[next]?.lower === 'and') next += 1;
    if (next === at || !capitalised(words[next])) break;
    const run = reader.readRun(next, depth + 1);
    const [name] = run.phrases;
    if (name?.type !== 'name' || run.phrases.length > 1)
      return phrases.length > 1 || run.phrases.length > 0 ? { phrases: [...phrases, ...run.phrases], end: run.end } : null;
    name.type = 'person';
    name.titles = [...outer.titles];
    name.state = outer.state;
    name.rule = 'person/list-name';
    phrases.push(name);
    at = run.end;
  }
  outer.rule = 'person/list-name';
  return phrases.length > 1 ? { phrases, end: at } : null;
}

function joinComplement(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  const link = words[end]?.lower;
  if (!link) return null;
  if (LOCATIVE.has(link)) return joinPlace(reader, outer, end, depth);
  if (!takes(outer, link)) return null;
  const portfolio = isUnnamedOffice(outer) && link === 'for' ? endOfPortfolio(words, end, words.length) : end;
  if (portfolio > end) {
    stretch(reader, outer, portfolio);
    const run = capitalised(words[portfolio]) ? reader.readRun(portfolio, depth + 1) : { phrases: [], end: portfolio };
    const [name] = run.phrases;
    if (name?.type === 'name' && name.first === portfolio) {
      take(reader, outer, name);
      return { phrases: [outer, ...run.phrases.slice(1)], end: run.end };
    }
    return { phrases: [outer, ...run.phrases], end: run.end };
  }
  if (!startsRun(words, end + 1)) return null;
  const run = reader.readRun(end + 1, depth + 1);
  const [inner, ...rest] = run.phrases;
  if (!inner || inner.first !== end + 1) {
    if (outer.form === 'name' && outer.type === 'organization' && capitalised(words[end + 1])) stretch(reader, outer, run.end);
    return { phrases: [outer, ...run.phrases], end: run.end };
  }
  own(reader, outer, inner, link);
  if (
    link === 'to' &&
    isUnnamedOffice(outer) &&
    inner.type === 'person' &&
    inner.name !== null &&
    inner.titles.length > 0 &&
    words[inner.first]!.lower === 'the'
  ) {
    giveName(reader, outer, inner);
    return { phrases: [outer, ...rest], end: run.end };
  }
  const listed = outer.plural ? listMembers(reader, outer, run.end, rest, depth) : null;
  if (listed) return listed;
  const [name] = rest;
  if (name && name.first === outer.last && isUnnamedOffice(outer) && name.type === 'name') {
    take(reader, outer, name);
    return { phrases: [outer, ...rest.slice(1)], end: run.end };
  }
  return { phrases: [outer, ...rest], end: run.end };
}

/** "A court **in Lyon** has ruled": before its verb a subject takes the place where it is; elsewhere the place may be the verb's. */
function joinPlace(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  const before = words[outer.first - 1];
  if (
    outer.type === 'place' ||
    outer.type === 'name' ||
    outer.type === 'state' ||
    (before && before.pos !== 'PUNCT' && before.pos !== 'CCONJ' && before.pos !== 'SCONJ')
  )
    return null;
  if (!startsRun(words, end + 1)) return null;
  const run = reader.readRun(end + 1, depth + 1);
  const [place, name] = run.phrases;
  if (isUnnamedOffice(outer) && place && name?.type === 'name' && name.first === place.last && place.last < run.end) {
    // "the Consul General of Norway in Lima Jane Roe"
    place.inner = true;
    take(reader, outer, name);
    return { phrases: [outer, ...run.phrases.slice(2)], end: run.end };
  }
  const after = words[run.end];
  const verb = after !== undefined && (after.pos === 'AUX' || (after.pos === 'VERB' && !after.lower.endsWith('ing')));
  const subject = verb || (after?.text === ',' && outer.first === 0);
  if (
    !place ||
    run.phrases.length > 1 ||
    place.first !== end + 1 ||
    (place.type !== 'place' && place.type !== 'state' && place.type !== 'name') ||
    !subject
  )
    return { phrases: [outer, ...run.phrases], end: run.end };
  if (place.type === 'name') place.type = 'place';
  stretch(reader, outer, run.end);
  place.inner = true;
  return { phrases: [outer], end: run.end };
}

/** "the leaders of France, **Germany and Britain**": each of the list belongs to the group. */
function listMembers(reader: Reader, outer: Phrase, end: number, rest: readonly Phrase[], depth: number): Run | null {
  const { words } = reader;
  if (rest.length > 0 || outer.members[0]?.form !== 'name') return null;
  let at = end;
  while (outer.members.length < LONGEST_LIST) {
    let next = at;
    if (words[next]?.text === ',') next += 1;
    if (words[next]?.lower === 'and') next += 1;
    if (next === at || !startsRun(words, next)) break;
    const state = reader.found.size;
    const run = reader.readRun(next, depth + 1);
    const [member] = run.phrases;
    if (!member || run.phrases.length > 1 || member.type !== outer.members[0].type || member.form !== 'name') {
      if (reader.found.size > state || run.phrases.length > 0) return { phrases: [outer, ...run.phrases], end: run.end };
      break;
    }
    member.inner = true;
    outer.members.push(member);
    stretch(reader, outer, run.end);
    at = run.end;
  }
  if (outer.members.length > 1) outer.state = null;
  return at > end ? { phrases: [outer], end: at } : null;
}

function takes(outer: Phrase, link: string): boolean {
  if (link === 'of')
    return (
      outer.type !== 'name' &&
      outer.type !== 'state' &&
      !(outer.type === 'place' && outer.form === 'name' && outer.rule !== 'place/head')
    );
  if (outer.form === 'name')
    return outer.type === 'organization' && (link === 'for' || link === 'on') && outer.rule === 'organization/head';
  if (outer.type === 'person' && outer.titles.length > 0) return OFFICE_LINKS.has(link) && link !== 'in' && link !== 'at';
  return false;
}

/** Takes `inner` into `outer` as what it belongs to. */
function own(reader: Reader, outer: Phrase, inner: Phrase, link: string): void {
  const { words } = reader;
  stretch(reader, outer, inner.last);
  inner.inner = true;
  const of = inner.type === 'state' ? inner.state : (inner.name ?? textOf(words, inner.first, inner.last));
  if (outer.type === 'person' || outer.titles.length > 0) {
    if (link !== 'from')
      outer.titles = outer.titles.map((title, i) =>
        title.of === null || (i === outer.titles.length - 1 && outer.of === null && link === 'of' && outer.name === null)
          ? { ...title, of }
          : title,
      );
  }
  if (outer.form === 'name') {
    if (outer.type === 'organization') outer.name = textOf(words, outer.first, outer.last).replace(/^the /i, '');
    outer.state ??= inner.state;
    return;
  }
  outer.of ??= inner;
  if (outer.plural) outer.members.push(inner);
  if (link === 'of' || link === 'for') outer.state ??= inner.state;
  if (outer.type === 'place' && inner.form === 'name') {
    outer.form = 'name';
    outer.name = inner.name;
    outer.rule = 'place/of';
    if (inner.type === 'name') inner.type = 'place';
  }
}

/** "Counselor to the President Jane Roe": the name is the counselor's, for presidents go without "the" before their names. */
function giveName({ words }: Reader, outer: Phrase, inner: Phrase): void {
  const start = inner.last - (inner.name ?? '').split(' ').length;
  outer.form = 'name';
  outer.name = inner.name;
  outer.rule = 'person/body-name';
  outer.titles = outer.titles.map((title) => (title.of === inner.name ? { ...title, of: inner.titles[0]!.title } : title));
  inner.name = null;
  inner.form = 'description';
  inner.last = start;
  inner.end = words[start - 1]!.end;
  inner.rule = 'person/office';
}

function take(reader: Reader, outer: Phrase, name: Phrase): void {
  stretch(reader, outer, name.last);
  outer.form = 'name';
  outer.name = name.name;
  outer.rule = 'person/body-name';
  reader.found.delete(name);
}

function stretch({ words }: Reader, phrase: Phrase, last: number): void {
  phrase.last = last;
  phrase.end = words[last - 1]!.end;
}

function isUnnamedOffice(phrase: Phrase): boolean {
  return phrase.type === 'person' && phrase.name === null && phrase.titles.length > 0;
}
