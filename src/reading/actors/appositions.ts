import { APPOINTING } from '../lexicons/aliasMarks.ts';
import { SPEAKING } from '../lexicons/tellingVerbs.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** Two phrases that say one actor twice: the name, and what it is. */
export interface Apposition {
  readonly named: Phrase;
  readonly other: Phrase;
}

/** Finds "X, the Y of Z", "the Y of Z, X," and "the Y of Z – X –" among the outer phrases of a text, in order. */
export function findAppositions(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): Apposition[] {
  const outer = phrases.filter((phrase) => !phrase.inner && phrase.form !== 'pronoun');
  const found: Apposition[] = [];
  for (let i = 0; i + 1 < outer.length; i += 1) {
    const [left, right] = [outer[i]!, outer[i + 1]!];
    if (left.sentence !== right.sentence) continue;
    const words = sentences[left.sentence]!;
    if (isPredicate(left, right, words) || isAppointed(left, right, words)) found.push({ named: left, other: right });
    if (isPredicate(right, left, words, left.last, right.first)) found.push({ named: right, other: left });
    if (right.first !== left.last + 1 || words[left.last]!.text !== ',') continue;
    const named = apposes(left, right, words, outer[i + 2]);
    if (!named) continue;
    found.push({ named, other: named === left ? right : left });
    if (named === left) for (const also of furtherOffices(outer, i + 1, words)) found.push({ named, other: also });
  }
  return found;
}

/** "X, assistant to the president **and director of the council**": offices joined to the first, without an article of their own. */
function furtherOffices(outer: readonly Phrase[], at: number, words: readonly Word[]): Phrase[] {
  const offices: Phrase[] = [];
  for (let i = at; i + 1 < outer.length; i += 1) {
    const [before, next] = [outer[i]!, outer[i + 1]!];
    const joined = next.sentence === before.sentence && next.first === before.last + 1 && words[before.last]!.lower === 'and';
    if (!joined || next.type !== 'person' || next.name !== null || next.titles.length === 0 || next.definite || next.indefinite)
      break;
    offices.push(next);
  }
  return offices;
}

const LONGEST_COPULA = 10;
const COPULA = new Set(['be', 'become', 'remain', 'appoint', 'name', 'elect', 'who', 'as', 'later']);

/** "X is the foreign minister of Y", "X, who later became the president", "the foreign minister is X": what X is, by a verb that denies nothing. */
function isPredicate(named: Phrase, office: Phrase, words: readonly Word[], from = named.last, to = office.first): boolean {
  if (named.type !== 'person' || named.name === null || office.type !== 'person' || office.name !== null) return false;
  if (office.titles.length === 0 || (office.indefinite && !office.of) || to < from || to - from > LONGEST_COPULA) return false;
  const between = words.slice(from, to);
  const linked = between.some(
    ({ lower, lemma }) =>
      /^(?:is|was|are|were|be|been|became|becomes|become|remains|remained)$/.test(lower) || lemma === 'be' || lemma === 'become',
  );
  return (
    linked &&
    between.every(
      ({ pos, lower, lemma }) =>
        lower !== 'not' &&
        (pos === 'PUNCT' || pos === 'AUX' || pos === 'ADV' || pos === 'NUM' || COPULA.has(lemma) || COPULA.has(lower)),
    )
  );
}

/** "appointed X the commander", "elected X as speaker". */
function isAppointed(left: Phrase, right: Phrase, words: readonly Word[]): boolean {
  if (left.type !== 'person' || left.name === null || right.type !== 'person' || right.name !== null) return false;
  const gap = words.slice(left.last, right.first);
  return (
    (gap.length === 0 || (gap.length === 1 && gap[0]!.lower === 'as')) && APPOINTING.test(words[left.first - 1]?.lower ?? '')
  );
}

/** The phrase that names, where the two stand in apposition; null where they do not. */
function apposes(left: Phrase, right: Phrase, words: readonly Word[], following: Phrase | undefined): Phrase | null {
  const after = words[right.last];
  const listed = after?.lower === 'and' || after?.lower === 'or';
  if (left.type === 'person' && right.type === 'person') {
    if (left.name !== null && right.name === null)
      return !right.indefinite || closed(after) ? describesLeft(left, right, words, following) : null;
    const tells = left.titles.length + left.modifiers.length > 0 || left.head === 'counterpart';
    if (left.name === null && right.name !== null && tells) return namesLeft(left, right, words, following) ? right : null;
    return null;
  }
  if (left.type === 'organization' && right.type === 'organization') {
    if (left.form === 'name' && right.form === 'description') return closed(after) && !listed ? left : null;
    if (left.form === 'description' && right.form === 'name') return left.definite && closed(after) && !listed ? right : null;
  }
  return null;
}

/** "X, the head of Y, said": the description is closed by a mark, or goes on without a verb of its own. */
function describesLeft(left: Phrase, right: Phrase, words: readonly Word[], following: Phrase | undefined): Phrase | null {
  const after = words[right.last];
  if (closed(after)) return left;
  if (after!.lower === 'and' && following && isBareOffice(right) && isBareOffice(following) && following.first === right.last + 1)
    return closed(words[following.last]) ? left : null;
  if (after!.lower === 'and' || after!.lower === 'or') return right.definite && words[left.first - 1]?.text !== ',' ? left : null;
  if (after!.pos !== 'VERB' && after!.pos !== 'AUX') return left;
  // "In talks with X, the minister said" has two people; "X, the minister said:" and "X, head of Y said" have one.
  const before = words[left.first - 1];
  if (before && (before.pos === 'ADP' || before.pos === 'VERB')) return null;
  return !right.definite || (before !== undefined && SPEAKING.test(after!.lower)) || words.at(-1)!.text === ':' ? left : null;
}

/** "X, **Deputy Prime Minister** and **Foreign Minister of Y**": offices without an article, as one person holds two. */
function isBareOffice({ type, name, titles, definite, indefinite }: Phrase): boolean {
  return type === 'person' && name === null && titles.length > 0 && !definite && !indefinite;
}

/** "the Foreign Secretary, X, said": a comma, a quotation or a verb follows the name, and it opens no list. */
function namesLeft(left: Phrase, right: Phrase, words: readonly Word[], following: Phrase | undefined): boolean {
  const after = words[right.last];
  if (right.titles.some((title) => left.titles.some((other) => other.title === title.title))) return false;
  if (after?.lower === 'and' || after?.lower === 'or') return false;
  if (after?.text === ',' && listGoesOn(right, words, following)) return false;
  // "In a call with the minister, X said": a name before its verb, after a description that hangs on a preposition.
  const before = words[left.first - 1];
  if (before?.pos === 'ADP' && !closed(after)) return false;
  return right.titles.length === 0 || closed(after);
}

/** "the minister, Jane Roe, John Doe and …", "the minister, Jane Roe, and John Doe": another name without an office follows. */
function listGoesOn(right: Phrase, words: readonly Word[], following: Phrase | undefined): boolean {
  if (
    following?.sentence !== right.sentence ||
    following.type !== 'person' ||
    following.name === null ||
    following.titles.length > 0
  )
    return false;
  const between = words.slice(right.last + 1, following.first);
  return between.every(({ lower }) => lower === 'and' || lower === ',') && following.form === 'name' && following.head === null;
}

function closed(after: Word | undefined): boolean {
  return after === undefined || /^[,.;:)”"–—-]/.test(after.text) || after.lower === 'who' || after.lower === 'whose';
}
