import { GIVEN_NAMES } from '../lexicons/givenNames.ts';
import { nameTokens } from './names.ts';
import { titleAt } from './nouns.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

type Evidence = Record<'person' | 'organization' | 'place', number>;

const IN_PLACE = new Set(
  'in at near from to toward towards outside inside around across into through via over throughout along'.split(' '),
);
const STRICTLY_IN = new Set('in near outside inside across into throughout'.split(' '));
const VISITING = /^(?:visit|reach|leave|left|enter|tour|attack|bomb|shell|seize|captur|retak|storm|besieg|liberat)/;
/** Verbs whose subject is someone. */
export const SPEAKING =
  /^(?:say|said|tell|told|add|ask|urge|warn|call|note|stress|state|insist|claim|argue|explain|write|wrote|speak|spoke|meet|met|visit|thank|welcome|praise|accuse|deny|denied|vow|pledge|express|reiterat|underscor|emphasi|condemn|demand|announce|describe|believe|think|know|hope|want|arriv|travel|discuss|mention|observ|declar|conclude|reply|repli|comment|tweet)/;

/** Gives every unknown name its type, from all the places where the text writes it; leaves out what is none. Linear in the phrases. */
export function classifyNames(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): Phrase[] {
  const evidence = new Map<string, Evidence>();
  const knownPeople = new Set<string>();
  for (const phrase of phrases) {
    if (phrase.type === 'person' && phrase.name !== null)
      for (const token of nameTokens(phrase.name)) if (token.length > 2) knownPeople.add(token);
    if (phrase.type === 'name') {
      const key = nameTokens(phrase.name!).join(' ');
      const sum = evidence.get(key) ?? { person: 0, organization: 0, place: 0 };
      weigh(phrase, sentences[phrase.sentence]!, sum);
      evidence.set(key, sum);
    }
  }
  for (const [key, sum] of evidence) {
    const tokens = key.split(' ');
    if (tokens.length > 1 && leader(sum) === 'person')
      for (const token of tokens.slice(-1)) if (token.length > 2) knownPeople.add(token);
  }
  return phrases.filter((phrase) => {
    if (phrase.type !== 'name') return true;
    const tokens = nameTokens(phrase.name!);
    const sum = evidence.get(tokens.join(' '))!;
    if (tokens.length > 0 && knownPeople.has(tokens.at(-1)!)) sum.person += 3;
    const type = leader(sum);
    if (!type) return false;
    phrase.type = type;
    phrase.rule = `${type}/context`;
    return true;
  });
}

function leader(sum: Evidence): keyof Evidence | null {
  const [best, second] = (Object.entries(sum) as [keyof Evidence, number][]).sort((a, b) => b[1] - a[1]) as [
    [keyof Evidence, number],
    [keyof Evidence, number],
  ];
  return best[1] >= 1 && best[1] > second[1] ? best[0] : null;
}

function weigh(phrase: Phrase, words: readonly Word[], sum: Evidence): void {
  const name = words.slice(phrase.last - countWords(phrase), phrase.last);
  const before = words[phrase.first - 1];
  const after = words[phrase.last];
  const tokens = nameTokens(phrase.name!);
  const given = tokens.filter((token) => GIVEN_NAMES.has(token)).length;
  if (tokens.length > 1 && tokens.length < 6) sum.person += given > 0 ? 4 : 1;
  else if (given > 0) sum.person += 1;
  if (name.some((word) => /^\p{Lu}\.$/u.test(word.text))) sum.person += 3;
  if (name.length === 1 && name[0]!.shout && name[0]!.text.length <= 6) sum.organization += 3;
  if (phrase.definite && phrase.first < phrase.last && /^the$/i.test(words[phrase.first]!.text)) sum.organization += 3;
  if (after?.lower === '(' && words[phrase.last + 2]?.text === ')' && words[phrase.last + 1]!.shout) sum.organization += 5;
  if (before && STRICTLY_IN.has(before.lower)) sum.place += 3;
  else if (before && IN_PLACE.has(before.lower)) sum.place += 1;
  if (before && VISITING.test(before.lower)) sum.place += tokens.length === 1 ? 1 : 0;
  if (
    after &&
    (after.pos === 'VERB' || after.pos === 'AUX') &&
    (SPEAKING.test(after.lower) || SPEAKING.test(words[phrase.last + 1]?.lower ?? ''))
  )
    sum.person += 2;
  if (after?.lower === 'who' || (after?.text === ',' && words[phrase.last + 1]?.lower === 'who')) sum.person += 4;
  if (after?.text === ',' && opensTitle(words, phrase.last + 1)) sum.person += 4;
  if (before && /^(?:said|says|told|adds|added)$/.test(before.lower)) sum.person += 2;
  if (after?.text === ',' && words[phrase.last + 1]?.capital && before && IN_PLACE.has(before.lower)) sum.place += 1;
  if (after?.pos === 'POSS') sum.person += 0.5;
}

function countWords(phrase: Phrase): number {
  return phrase.last - phrase.first;
}

/** "…, the foreign minister", "…, head of", "…, a former adviser". */
function opensTitle(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + 6); i += 1) {
    if (titleAt(words, i, words.length)?.title.kind === 'office') return true;
    if (words[i]!.pos === 'PUNCT' || words[i]!.pos === 'VERB' || words[i]!.pos === 'ADP') return false;
  }
  return false;
}
