import { OFFICE_LINKS } from '../lexicons/offices.ts';
import { isUnnamedOffice, joinOffice, joinParenthesis, takeNameOf, withHolder } from './holders.ts';
import { joinMembers, joinNames } from './lists.ts';
import type { Phrase } from './phrase.ts';
import { DEEPEST, type Reader, type Run, stretch } from './reader.ts';
import { startsRun } from './runs.ts';
import { textOf } from './shapes.ts';
import { endOfPortfolio } from './titleSpans.ts';
import { capitalised } from './words.ts';

const LOCATIVE = new Set(['in', 'at', 'near', 'from']);
const SUFFIX = /^[JS]r\.?$/;

/** Hangs on the last phrase of a run what belongs to it: its "of", "for" and "in", the name after an office's body, the names of a list. */
export function attachComplements(reader: Reader, run: Run, depth: number): Run {
  let { phrases, end } = run;
  for (let turn = 0; turn < DEEPEST && depth < DEEPEST; turn += 1) {
    const outer = phrases.at(-1);
    if (!outer || outer.last !== end) break;
    end = takeSuffix(reader, outer, end);
    const joined =
      joinParenthesis(reader, outer, end, depth) ??
      joinOffice(reader, outer, end, depth) ??
      joinNames(reader, outer, end, depth) ??
      joinLink(reader, outer, end, depth);
    if (!joined) break;
    phrases = [...phrases.slice(0, -1), ...joined.phrases];
    end = joined.end;
  }
  return { phrases, end };
}

/** "Joseph R. Biden**, Jr.**" */
function takeSuffix(reader: Reader, outer: Phrase, end: number): number {
  const { words } = reader;
  if (outer.name === null || words[end]?.text !== ',' || !SUFFIX.test(words[end + 1]?.text ?? '')) return end;
  stretch(reader, outer, end + 2);
  return end + 2;
}

function joinLink(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const link = reader.words[end]?.lower;
  if (!link) return null;
  if (LOCATIVE.has(link)) return joinPlace(reader, outer, end, depth);
  if (!takes(outer, link)) return null;
  return joinPortfolio(reader, outer, end, depth) ?? joinComplement(reader, outer, end, depth);
}

/** "the under-secretary of Norway **for fisheries**": what an office is for is no actor, yet belongs to its title. */
function joinPortfolio(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  if (!isUnnamedOffice(outer) || words[end]!.lower !== 'for') return null;
  const last = endOfPortfolio(words, end, words.length);
  if (last === end) return null;
  stretch(reader, outer, last);
  if (!capitalised(words[last])) return { phrases: [outer], end: last };
  return withHolder(reader, outer, reader.readRun(last, depth + 1), last);
}

/** "the head **of the council**", "the Bank **of Norway**": what follows "of", "for", "to" or "on". */
function joinComplement(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  if (!startsRun(words, end + 1)) return null;
  const run = reader.readRun(end + 1, depth + 1);
  const [inner, ...rest] = run.phrases;
  if (!inner || inner.first !== end + 1) {
    // "the presidents of the two bodies" are not any two presidents.
    outer.definite = false;
    if (outer.form === 'name' && outer.type === 'organization' && capitalised(words[end + 1])) {
      stretch(reader, outer, run.end);
      outer.name = textOf(words, outer.first, outer.last).replace(/^the /i, '');
    }
    return { phrases: [outer, ...run.phrases], end: run.end };
  }
  const link = words[end]!.lower;
  // "Organization of American States": the people are part of the name.
  if (outer.form === 'name' && outer.type === 'organization' && inner.form === 'description') reader.found.delete(inner);
  own(reader, outer, inner, link);
  if (link === 'to' && takeNameOf(reader, outer, inner)) return { phrases: [outer, ...rest], end: run.end };
  const listed = rest.length === 0 ? joinMembers(reader, outer, run.end, depth) : null;
  return listed ?? withHolder(reader, outer, { phrases: rest, end: run.end }, outer.last);
}

/** "A court **in Lyon** has ruled": before its verb a subject takes the place where it is; elsewhere the place may be the verb's. */
function joinPlace(reader: Reader, outer: Phrase, end: number, depth: number): Run | null {
  const { words } = reader;
  const before = words[outer.first - 1];
  const opens = !before || before.pos === 'PUNCT' || before.pos === 'CCONJ' || before.pos === 'SCONJ';
  if (
    !(opens || acronymAhead(reader, end)) ||
    outer.type === 'place' ||
    outer.type === 'name' ||
    outer.type === 'state' ||
    !startsRun(words, end + 1)
  )
    return null;
  const run = reader.readRun(end + 1, depth + 1);
  const [place, name] = run.phrases;
  const apart = { phrases: [outer, ...run.phrases], end: run.end };
  if (!place || place.first !== end + 1 || !(place.type === 'place' || place.type === 'state' || place.type === 'name'))
    return apart;
  if (isUnnamedOffice(outer) && name?.type === 'name' && name.first === place.last) {
    // "the Consul General of Norway in Lima Jane Roe"
    place.inner = true;
    return withHolder(reader, outer, { phrases: run.phrases.slice(1), end: run.end }, name.first);
  }
  if (run.phrases.length > 1 || !isSubject(reader, outer, run.end)) return apart;
  if (outer.type === 'organization' && outer.name !== null && words[run.end]!.text === '(')
    outer.name = textOf(words, outer.first, run.end).replace(/^the /i, '');
  if (place.type === 'name') place.type = 'place';
  place.inner = true;
  stretch(reader, outer, run.end);
  return { phrases: [outer], end: run.end };
}

/** "al-Qaeda **in Iraq (AQI)**": an acronym after the place shows that the place is part of the name. */
function acronymAhead({ words }: Reader, end: number): boolean {
  const open = words.slice(end + 1, end + 5).findIndex(({ text }) => text === '(');
  return open > 0 && words[end + 2 + open]?.shout === true && words[end + 3 + open]?.text === ')';
}

/** A verb follows, or a comma after what opens the sentence. */
function isSubject({ words }: Reader, outer: Phrase, end: number): boolean {
  const after = words[end];
  if (after?.text === ',') return outer.first === 0;
  if (after?.text === '(' && words[end + 1]?.shout) return true;
  return after?.pos === 'AUX' || (after?.pos === 'VERB' && !after.lower.endsWith('ing'));
}

/** Whether the phrase takes what the word links to it. */
function takes(outer: Phrase, link: string): boolean {
  const named = outer.form === 'name';
  if (link === 'of') {
    if (outer.type === 'name' || outer.type === 'state') return false;
    return outer.type !== 'place' || !named || outer.rule === 'place/head';
  }
  if (named) return outer.rule === 'organization/head' && (link === 'for' || link === 'on');
  return outer.type === 'person' && outer.titles.length > 0 && OFFICE_LINKS.has(link);
}

/** Takes `inner` into `outer` as what it belongs to. */
function own(reader: Reader, outer: Phrase, inner: Phrase, link: string): void {
  const { words } = reader;
  stretch(reader, outer, inner.last);
  inner.inner = true;
  const of = inner.type === 'state' ? inner.state : (inner.name ?? textOf(words, inner.first, inner.last));
  const last = outer.titles.length - 1;
  // "the Turkey head of Amnesty": the body after "of" says more than the state before the office.
  const overrides = link === 'of' && outer.of === null && outer.name === null;
  outer.titles = outer.titles.map((title, i) => (title.of === null || (overrides && i === last) ? { ...title, of } : title));
  // An ambassador to Peru is not Peru's; an adviser to Peru's president is.
  if (link !== 'to' || inner.type !== 'state') outer.state ??= inner.state;
  if (outer.form === 'name') {
    if (outer.type === 'organization') outer.name = textOf(words, outer.first, outer.last).replace(/^the /i, '');
    return;
  }
  outer.of ??= inner;
  if (outer.plural) outer.members.push(inner);
  if (outer.type !== 'place' || inner.form !== 'name') return;
  outer.form = 'name';
  outer.name = inner.name;
  outer.rule = 'place/of';
  if (inner.type === 'name') inner.type = 'place';
}
