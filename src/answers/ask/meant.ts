import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Inquiry } from './inquiry.ts';

/** Names are compared by no more than so much of them. UTF-16 units. */
const LONGEST_NAME = 60;

/**
 * Whom a name that no article has is likely a misspelling of, and the question with the right name. Null where nobody's, or where several are as near
 * to it ("Zaidan" is nearer to "Zidane" than to "Sudani").
 */
export function meantBy(
  index: CorpusIndex,
  { question: { text }, objection }: Pick<Inquiry, 'question' | 'objection'>,
): { readonly name: string; readonly question: string } | null {
  if (objection?.kind !== 'unknown-name') return null;
  const at = text.indexOf(objection.name);
  if (at < 0) return null;
  const near = index
    .resolveActor(objection.name)
    .map((actor) => ({ actor, edits: editsTo(objection.name, actor.name) }))
    .sort((a, b) => a.edits - b.edits);
  const [first, second] = near;
  if (!first || first.edits === second?.edits) return null;
  const { name } = first.actor;
  const question = text.slice(0, at) + name + text.slice(at + objection.name.length);
  return { name, question: question.trim() };
}

/** The fewest letters to change from what was typed, word by word, to words of a name. */
function editsTo(typed: string, name: string): number {
  const words = wordsOf(name);
  return wordsOf(typed).reduce((sum, word) => sum + Math.min(...words.map((other) => edits(word, other))), 0);
}

const wordsOf = (name: string): string[] =>
  name
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .split(/[\s-]+/);

/** Letters put in, left out or changed between two words (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= b.length; k += 1)
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
