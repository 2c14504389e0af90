import type { Phrase } from './phrase.ts';
import { endOfListMark, type Reader, type Run, stretch } from './reader.ts';
import { startsRun } from './runs.ts';
import { capitalised } from './words.ts';

/** How many names a list holds at most: bounds the look-ahead. */
const LONGEST_LIST = 40;

/** "Senators **Capito, Barrasso and Wicker**": a plural title gives each name of the list its office. */
export function joinNames(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  if (outer.rule !== 'person/list') return null;
  outer.rule = 'person/list-name';
  const phrases: Phrase[] = [outer];
  let at = end;
  while (phrases.length < LONGEST_LIST) {
    const next = endOfListMark(reader, at);
    if (next === at || !capitalised(reader.words[next])) break;
    const run = reader.readRun(next, depth + 1);
    const [name] = run.phrases;
    at = run.end;
    if (name?.type !== 'name' || run.phrases.length > 1) {
      phrases.push(...run.phrases);
      break;
    }
    name.type = 'person';
    name.titles = [...outer.titles];
    name.state = outer.state;
    name.rule = 'person/list-name';
    phrases.push(name);
  }
  return at > end ? { phrases, end: at } : null;
}

/** "the leaders of Peru, **Chile and Bolivia**": each of the list belongs to the group, whose first member it has. */
export function joinMembers(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const [first] = outer.members;
  if (!outer.plural || first?.form !== 'name') return null;
  const after: Phrase[] = [];
  let at = end;
  while (outer.members.length < LONGEST_LIST && after.length === 0) {
    const next = endOfListMark(reader, at);
    if (next === at || !startsRun(reader.words, next)) break;
    const run = reader.readRun(next, depth + 1);
    const [member] = run.phrases;
    at = run.end;
    if (run.phrases.length === 1 && member!.type === first.type && member!.form === 'name') {
      member!.inner = true;
      outer.members.push(member!);
      stretch(reader, outer, run.end);
    } else after.push(...run.phrases);
    if (run.phrases.length === 0) break;
  }
  if (outer.members.length > 1) outer.state = null;
  return at > end ? { phrases: [outer, ...after], end: at } : null;
}
