import { attachComplements } from './complements.ts';
import { type Item, readItems } from './items.ts';
import type { Phrase } from './phrase.ts';
import { makePhrases } from './phraseMaker.ts';
import { readQuantity } from './quantities.ts';
import type { Reader, Run } from './reader.ts';
import { endOfDeterminers, endOfRun, startsRun } from './runs.ts';
import type { Word } from './words.ts';

/** The phrases of one sentence that can name or describe an actor or a place, by their start, the longer first. */
export function readPhrases(words: readonly Word[], sentence: number): Phrase[] {
  const reader: Reader = { words, sentence, found: new Set(), readRun: (at, depth) => readRun(reader, at, depth) };
  for (let at = 0; at < words.length; ) {
    const run = startsRun(words, at) ? readRun(reader, at, 0) : null;
    at = Math.max(run?.end ?? 0, at + 1);
  }
  return [...reader.found].sort((a, b) => a.start - b.start || b.end - a.end);
}

function readRun(reader: Reader, at: number, depth: number): Run {
  const { words } = reader;
  const body = endOfDeterminers(words, at);
  const end = endOfRun(words, body);
  const quantity = readQuantity(reader, at, end, depth);
  if (quantity) return quantity;
  if (end === body) return { phrases: [], end: Math.max(body, at + 1) };
  const phrases = readRow(reader, readItems(words, body, end), at);
  return attachComplements(reader, { phrases, end }, depth);
}

/** Turns the items of a run into the phrases that stand side by side in it: possessors become part of what they own. */
function readRow(reader: Reader, items: readonly Item[], start: number): Phrase[] {
  const phrases: Phrase[] = [];
  let open: Item[] = [];
  let owner: Phrase | null = null;
  let determiner: number | null = items[0]!.first > start ? start : null;
  const close = (): readonly Phrase[] => {
    const made = open.length > 0 ? makePhrases(reader, open, owner, determiner) : [];
    phrases.push(...made);
    open = [];
    determiner = null;
    owner = null;
    return made;
  };
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (item.kind === 'possessive') {
      const owning = close().at(-1);
      owner = owning && owning.last === item.first ? owning : null;
      return;
    }
    open.push(item);
    if (next?.kind !== 'possessive' && (!next || isSplit(item, next))) close();
  });
  return phrases.filter((phrase) => !phrase.inner).map(withBodyBefore);
}

/** "Supreme Judicial Council Jane Roe": a name right after a body's belongs to its state. */
function withBodyBefore(phrase: Phrase, i: number, row: readonly Phrase[]): Phrase {
  const before = row[i - 1];
  if (phrase.type === 'name' && before?.type === 'organization' && before.last === phrase.first) phrase.state ??= before.state;
  return phrase;
}

/** Two names side by side, or a common noun before a name, are two phrases. */
function isSplit(item: Item, next: Item): boolean {
  const named =
    next.kind === 'name' || next.kind === 'known' || next.kind === 'body' || next.kind === 'site' || next.kind === 'thing';
  switch (item.kind) {
    case 'title':
      return next.kind === 'known' && next.known.kind !== 'adjective' && next.known.kind !== 'demonym' && !item.capital;
    case 'noun':
      return named && item.noun === null && !item.adjective;
    case 'known':
      if (!named) return false;
      if (item.known.kind === 'demonym' || item.known.kind === 'adjective') return false;
      if (item.known.kind === 'state') return next.kind === 'name' || (next.kind === 'known' && next.known.kind !== 'place');
      return true;
    case 'name':
    case 'body':
    case 'site':
    case 'thing':
      return named;
    default:
      return false;
  }
}
