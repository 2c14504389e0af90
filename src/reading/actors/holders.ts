import { titleAt } from './nouns.ts';
import type { Phrase } from './phrase.ts';
import { DEEPEST, type Reader, type Run, stretch } from './reader.ts';
import { capitalised } from './words.ts';

// The name of an office's holder, where it does not stand right after the office.

/** "the foreign minister of Norway": an office whose holder is not named with it. */
export function isUnnamedOffice(phrase: Phrase): boolean {
  return phrase.type === 'person' && phrase.name === null && phrase.titles.length > 0;
}

/** The run that begins where the office ends: its first phrase, if a bare name, is the holder's. */
export function withHolder(reader: Reader, office: Phrase, run: Run, at: number): Run {
  const [name, ...rest] = run.phrases;
  if (!isUnnamedOffice(office) || name?.type !== 'name' || name.first !== at)
    return { phrases: [office, ...run.phrases], end: run.end };
  stretch(reader, office, name.last);
  office.form = 'name';
  office.name = name.name;
  office.rule = 'person/body-name';
  reader.found.delete(name);
  return { phrases: [office, ...rest], end: run.end };
}

/** "Secretary of the Supreme Council **(SC) Ali …**": an acronym between the office's body and the holder's name. */
export function joinParenthesis(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  if (!isUnnamedOffice(outer) || outer.of?.type !== 'organization') return null;
  if (words[end]?.text !== '(' || words[end + 2]?.text !== ')' || !capitalised(words[end + 3])) return null;
  for (const phrase of reader.readRun(end + 1, DEEPEST).phrases) phrase.inner = true;
  return withHolder(reader, outer, reader.readRun(end + 3, depth + 1), end + 3);
}

/** "the Crown Prince **and Prime Minister of Saudi Arabia Mohammed …**", "Director **and** chief executive Jane Roe": one person with two offices. */
export function joinOffice(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  // "Member of the bureau and Foreign Minister Roe": what someone is, without an article, may stand first too.
  const bare = outer.type === 'person' && outer.name === null && !outer.definite && !outer.indefinite;
  if (!(isUnnamedOffice(outer) || bare) || words[end]?.lower !== 'and' || depth > 1) return null;
  if (!titleAt(words, end + 1, words.length)) return null;
  const run = reader.readRun(end + 1, depth + 2);
  const [second] = run.phrases;
  const apart = { phrases: [outer, ...run.phrases], end: run.end };
  if (second?.type !== 'person' || second.name === null || second.first !== end + 1) return apart;
  // "The President and Prime Minister Roe met": an article of its own, and no body before the name, makes two people.
  if (words[outer.first]!.lower === 'the' && second.rule !== 'person/body-name') return apart;
  const of = second.titles[0]?.of ?? null;
  second.start = outer.start;
  second.first = outer.first;
  second.titles = [...outer.titles.map((title) => ({ ...title, of: title.of ?? of })), ...second.titles];
  second.state ??= outer.state;
  reader.found.delete(outer);
  return run;
}

/** "Counselor **to the President Jane Roe**": the name is the counselor's, for presidents go without "the" before their names. */
export function takeNameOf(reader: Reader, office: Phrase, inner: Phrase): boolean {
  const { words } = reader;
  if (!isUnnamedOffice(office) || inner.type !== 'person' || inner.name === null || inner.titles.length === 0) return false;
  const start = inner.last - inner.name.split(' ').length;
  if (words[inner.first]!.lower !== 'the' || start <= inner.first + 1) return false;
  office.form = 'name';
  office.rule = 'person/body-name';
  office.titles = office.titles.map((title) => (title.of === inner.name ? { ...title, of: inner.titles[0]!.title } : title));
  office.name = inner.name;
  inner.name = null;
  inner.form = 'description';
  inner.rule = 'person/office';
  stretch(reader, inner, start);
  return true;
}
