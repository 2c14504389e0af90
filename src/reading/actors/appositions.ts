import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** Two phrases that say one actor twice: the name, and what it is. */
export interface Apposition {
  readonly named: Phrase;
  readonly other: Phrase;
}

/** Finds "X, the Y of Z", "the Y of Z, X," and "Full Name (ACRONYM)" among the outer phrases of a text, in order. */
export function findAppositions(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): Apposition[] {
  const outer = phrases.filter((phrase) => !phrase.inner);
  const found: Apposition[] = [];
  for (let i = 0; i + 1 < outer.length; i += 1) {
    const [left, right] = [outer[i]!, outer[i + 1]!];
    if (left.sentence !== right.sentence) continue;
    const words = sentences[left.sentence]!;
    const between = words.slice(left.last, right.first).map((word) => word.lower);
    if (between.length === 1 && between[0] === ',' && apposes(left, right, words, outer[i + 2])) {
      const named = left.name !== null ? left : right;
      found.push({ named, other: named === left ? right : left });
    }
  }
  return found;
}

function apposes(left: Phrase, right: Phrase, words: readonly Word[], following: Phrase | undefined): boolean {
  const after = words[right.last]?.text;
  const closed =
    after === undefined ||
    /^[,.;:)”"–—-]/.test(after) ||
    words[right.last]!.lower === 'who' ||
    words[right.last]!.lower === 'and';
  if (left.type === 'person' && left.name !== null && right.type === 'person' && right.name === null) {
    // "X, an aide, said" and "X, the head of Y": not "X, the president and Y discussed".
    return closed && words[right.last]?.lower !== 'and' && !right.plural;
  }
  if (left.type === 'person' && left.name === null && !left.plural && right.type === 'person' && right.name !== null) {
    if (right.titles.length > 0 && left.titles.length === 0) return false;
    return (
      after !== 'and' &&
      words[right.last]?.lower !== 'and' &&
      (right.titles.length === 0 || closed) &&
      !(following && words[right.last]?.text === ',' && words[right.last + 1]?.lower === 'and')
    );
  }
  if (left.form === 'name' && left.type === 'organization' && right.form === 'description' && right.type === 'organization')
    return closed && words[right.last]?.lower !== 'and';
  if (left.form === 'description' && left.type === 'organization' && right.form === 'name' && right.type === 'organization')
    return left.definite && closed;
  return false;
}
