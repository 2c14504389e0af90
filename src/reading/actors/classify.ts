import { GIVEN_NAMES } from '../lexicons/givenNames.ts';
import { OF_PLACES } from '../lexicons/placeNames.ts';
import { ADDRESSING, SPEAKING, VISITING } from '../lexicons/tellingVerbs.ts';
import { nameTokens } from './names.ts';
import { nounClass, titleAt } from './nouns.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** Points for each type; `weak` cues for a person, however many, count no more than one good one. */
type Evidence = Record<'person' | 'weak' | 'organization' | 'place' | 'about', number>;
type Verdict = 'person' | 'organization' | 'place';

const STRICTLY_IN = new Set('in near outside inside across into throughout'.split(' '));
const PERHAPS_IN = new Set('at from to toward towards around through via over along'.split(' '));
const WITH = new Set('with by against between'.split(' '));

/** Gives every unknown name its type, from all the places where the text writes it; leaves out what is none. Linear in the phrases. */
export function classifyNames(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): Phrase[] {
  const evidence = new Map<string, Evidence>();
  const people = new Set<string>();
  let before: Phrase | undefined;
  for (const phrase of phrases) {
    if (phrase.type === 'person' && phrase.name !== null)
      for (const token of nameTokens(phrase.name)) if (token.length > 2) people.add(token);
    if (phrase.name !== null && (phrase.rule === 'organization/noun-name' || (phrase.type === 'place' && phrase.inner)))
      addShown(phrase, evidence);
    if (phrase.type === 'name') {
      const key = nameTokens(phrase.name!).join(' ');
      const sum = evidence.get(key) ?? nothing();
      const words = sentences[phrase.sentence]!;
      weigh(phrase, words, sum);
      if (before && follows(phrase, before, words)) sum.place += before.type === 'place' || placed(before, evidence) ? 3 : 0;
      evidence.set(key, sum);
    }
    before = phrase;
  }
  for (const [key, sum] of evidence) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    if (last.length < key.length && last.length > 2 && leader(sum) === 'person') people.add(last);
  }
  return phrases.filter((phrase) => {
    if (phrase.type !== 'name') return true;
    const tokens = nameTokens(phrase.name!);
    const sum = { ...evidence.get(tokens.join(' '))! };
    if (tokens.length > 0 && people.has(tokens.at(-1)!)) sum.person += 3;
    const type = tokens.some((token) => token.length > 1) ? leader(sum) : null;
    if (!type || (type === 'place' && tokens.length === 1 && ABSTRACT.test(tokens[0]!))) return false;
    phrase.type = type;
    phrase.rule = `${type}/context`;
    return true;
  });
}

/** What a phrase shows a name to be, "the suburb of **Ghouta**", "the oil company **Orvil**", it is elsewhere too. */
function addShown(phrase: Phrase, evidence: Map<string, Evidence>): void {
  const key = nameTokens(phrase.name!).join(' ');
  const sum = evidence.get(key) ?? nothing();
  if (phrase.type === 'place') sum.place += 3;
  else sum.organization += 4;
  evidence.set(key, sum);
}

function nothing(): Evidence {
  return { person: 0, weak: 0, organization: 0, place: 0, about: 0 };
}

/** Next in a list: "in Qamenas, Sarmin **and Talamenes**". */
function follows(phrase: Phrase, before: Phrase, words: readonly Word[]): boolean {
  if (before.sentence !== phrase.sentence || phrase.first - before.last > 2) return false;
  return words.slice(before.last, phrase.first).every(({ text, lower }) => text === ',' || lower === 'and');
}

function placed(phrase: Phrase, evidence: ReadonlyMap<string, Evidence>): boolean {
  const sum = phrase.type === 'name' ? evidence.get(nameTokens(phrase.name!).join(' ')) : undefined;
  return sum !== undefined && leader(sum) === 'place';
}

/** "in **Economics**", "in **History**": what stands after "in" is no place for that. */
const ABSTRACT = /(?:ics|tions?|ture|ments?|isms?|ness|ance|ence|logy|graphy|history|heaven|action|science|law|art|arts)$/;
/** A lone capitalised word of so many letters within a sentence is more often someone than not. */
const LEAST_LETTERS = 4;
/** What stands between the agency of a dateline and the report: "TROMSØ (NTB) —". */
const OPENS_REPORT = /^(?:[—–:-]|--)$/;
/** Too little evidence leaves a name unread. */
const LEAST = 1;
const MOST_WEAK = 2;
const LONGEST_ACRONYM = 8;

function leader({ person, weak, organization, place, about }: Evidence): Verdict | null {
  const sums: [Verdict, number][] = [
    ['person', person + Math.min(weak, MOST_WEAK)],
    ['organization', organization],
    ['place', place + Math.min(about, MOST_WEAK)],
  ];
  const [best, second] = sums.sort((a, b) => b[1] - a[1]) as [[Verdict, number], [Verdict, number]];
  return best[1] >= LEAST && best[1] > second[1] ? best[0] : null;
}

function weigh(phrase: Phrase, words: readonly Word[], sum: Evidence): void {
  const name = words.slice(phrase.first, phrase.last);
  const before = words[phrase.first - 1];
  const after = words[phrase.last];
  const tokens = nameTokens(phrase.name!);
  weighForm(phrase, name, tokens, sum);
  if (phrase.modifies && titleAt(words, phrase.last, words.length)?.title.kind === 'office') sum.organization += 2.5;
  if (before) weighBefore(before, tokens, sum);
  if (before?.lower === 'of' && OF_PLACES.has(words[phrase.first - 2]?.lower ?? '')) sum.place += 2;
  if (phrase.modifies || !after) return;
  const next = words[phrase.last + 1];
  const verb = verbAfter(words, phrase.last);
  if (after.text === '(' && words[phrase.last + 2]?.text === ')' && next!.shout) {
    if (phrase.first === 0 && OPENS_REPORT.test(words[phrase.last + 3]?.text ?? '')) sum.place += 8;
    else sum.organization += 5;
  }
  if (verb >= 0) {
    if (SPEAKING.test(words[verb]!.lower) || SPEAKING.test(words[verb + 1]?.lower ?? '')) sum.person += 2;
    else sum.weak += 1.2;
  }
  if (after.pos === 'POSS') sum.weak += 1;
  if (after.lower === 'who' || (after.text === ',' && next?.lower === 'who')) sum.person += 4;
  if (after.text === ',' && opensTitle(words, phrase.last + 1)) sum.person += 4;
  if (after.text === ',' && next?.capital && before && (STRICTLY_IN.has(before.lower) || PERHAPS_IN.has(before.lower)))
    sum.place += 1;
}

/** The verb after a subject, adverbs and a date aside; -1 where there is none. */
function verbAfter(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at < from + 6 &&
    words[at] &&
    (words[at]!.pos === 'ADV' || words[at]!.timed || (words[at]!.pos === 'ADP' && words[at + 1]?.timed))
  )
    at += 1;
  const pos = words[at]?.pos;
  return pos === 'VERB' || pos === 'AUX' ? at : -1;
}

function weighBefore({ lower, pos }: Word, tokens: readonly string[], sum: Evidence): void {
  if (STRICTLY_IN.has(lower)) sum.place += 3;
  else if (PERHAPS_IN.has(lower)) sum.about += 1;
  if (VISITING.test(lower) && tokens.length === 1) sum.about += 1;
  if (ADDRESSING.test(lower)) sum.person += 1.5;
  if (WITH.has(lower)) sum.weak += 1;
  else if (pos === 'VERB' || lower === 'for' || lower === 'that') sum.weak += 0.4;
  if (/^(?:said|says|told|adds|added)$/.test(lower)) sum.person += 2;
}

/** What the name itself tells: given names, initials, capitals, an article. */
function weighForm(phrase: Phrase, name: readonly Word[], tokens: readonly string[], sum: Evidence): void {
  const given = tokens.some((token) => GIVEN_NAMES.has(token));
  if (tokens.length > 1 && tokens.length < 6) sum.person += given ? 4 : phrase.modifies ? 0 : 1.5;
  else if (given) sum.person += 1;
  else if (!phrase.modifies && phrase.first > 0 && tokens[0] !== undefined && tokens[0].length >= LEAST_LETTERS) sum.weak += 0.6;
  if (name.some((word) => /^\p{Lu}\.$/u.test(word.text))) sum.person += 3;
  const article = /^the$/i.test(name[0]!.text);
  const bare = article ? name.slice(1) : name;
  if (bare.length === 1 && bare[0]!.shout && bare[0]!.text.length <= LONGEST_ACRONYM) sum.organization += 3;
  if (!article) return;
  // People go without an article.
  sum.person -= 1.5;
  sum.organization += tokens.length > 1 ? 3 : 0.8;
}

/** "…, the foreign minister", "…, head of", "…, a former adviser". */
function opensTitle(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + 6); i += 1) {
    if (titleAt(words, i, words.length)?.title.kind === 'office' || nounClass(words[i]!) === 'person') return true;
    if (words[i]!.pos === 'PUNCT' || words[i]!.pos === 'VERB' || words[i]!.pos === 'ADP') return false;
  }
  return false;
}
