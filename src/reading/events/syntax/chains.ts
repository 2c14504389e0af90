import type { Token } from '../../text.ts';
import { TITLE_NOUNS } from '../lexicons/actorNouns.ts';
import type { NounPhrase, Phrase } from './phrases.ts';

/** One member of a coordination: a noun phrase with what hangs on it ("the commander" + "of the Quds Force"). Token offsets. */
export interface Item {
  /** What it is about: after "a number of", the noun counted. */
  readonly noun: NounPhrase;
  readonly first: number;
  readonly end: number;
  /** Set off from the one before it by a comma alone: perhaps the same, said again. */
  readonly apposed: boolean;
  /** The noun phrase after the last "of". */
  readonly tail: NounPhrase | null;
}

/** Noun phrases that stand together in one place of a clause: "Lima and the Cusco Region of Peru". Phrase indices. */
export interface Chain {
  readonly items: readonly Item[];
  readonly first: number;
  readonly end: number;
}

/** Longest walk over phrases to either side: beyond it no writer keeps the thread, and no input costs more than linear time. */
export const LONGEST_WALK = 40;

/** The chain that starts at the noun phrase `at` and goes right, as an object or after a preposition; `pair` after "between", whatever follows the second. */
export function chainFrom(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  at: number,
  last = phrases.length,
  pair = false,
): Chain {
  const items: Item[] = [];
  let i = at;
  const limit = Math.min(last, at + LONGEST_WALK);
  while (i < limit) {
    const { first } = phrases[i]!;
    const end = endOfItem(phrases, tokens, i, limit);
    const apposed = i > at && phrases[i - 1]!.kind === 'comma';
    items.push({
      noun: counted(phrases, tokens, i, end),
      first,
      end: phrases[end - 1]!.end,
      apposed,
      tail: tailOf(phrases, i, end),
    });
    i = end;
    const paired = pair && items.length === 1 && phrases[i]?.kind === 'and' && phrases[i + 1]?.kind === 'noun';
    const next = paired ? i + 1 : nextMember(phrases, tokens, i, limit, items.at(-1)!);
    if (next < 0) break;
    i = next;
  }
  return { items, first: at, end: i };
}

const QUANTITIES = new Set(
  'number group series range host dozen dozens handful majority couple score hundred thousand hundreds thousands scores variety lot rest round list total both all several many most day hour week string spate flurry set'.split(
    ' ',
  ),
);

/** "a number of Iraqi officials" is about officials. */
function counted(phrases: readonly Phrase[], tokens: readonly Token[], at: number, end: number): NounPhrase {
  const noun = phrases[at] as NounPhrase;
  const inner = phrases[at + 2];
  if (at + 2 >= end || inner?.kind !== 'noun' || !QUANTITIES.has(tokens[noun.head]!.lemma.toLowerCase())) return noun;
  return inner;
}

function tailOf(phrases: readonly Phrase[], at: number, end: number): NounPhrase | null {
  const last = phrases[end - 1];
  const mark = phrases[end - 2];
  return end - 1 > at && last?.kind === 'noun' && mark?.kind === 'prep' && mark.text === 'of' ? last : null;
}

/** The item's end as a phrase index: its noun, and the "of …" (for titles also "to …", "for …") after it. */
function endOfItem(phrases: readonly Phrase[], tokens: readonly Token[], at: number, limit: number): number {
  let end = at + 1;
  const title = TITLE_NOUNS.has(tokens[(phrases[at] as NounPhrase).head]!.lemma.toLowerCase());
  while (end + 1 < limit) {
    const mark = phrases[end]!;
    const noun = phrases[end + 1]!;
    if (mark.kind !== 'prep' || noun.kind !== 'noun' || noun.time) break;
    const own = mark.text === 'of' || (title && (mark.text === 'to' || mark.text === 'for') && end === at + 1);
    if (!own) break;
    end += 2;
  }
  return end;
}

/** Where the next member of the coordination starts, or -1. A comma before an apposition is stepped over with it. */
function nextMember(phrases: readonly Phrase[], tokens: readonly Token[], at: number, limit: number, before: Item): number {
  const mark = phrases[at];
  const then = phrases[at + 1];
  if (!mark || !then || at + 1 >= limit) return -1;
  if (mark.kind === 'and') {
    const start = then.kind === 'prep' && phrases[at + 2]?.kind === 'noun' ? -1 : at + 1;
    return start > 0 && isMember(phrases, tokens, start, limit) ? start : -1;
  }
  if (mark.kind !== 'comma') return -1;
  if (then.kind === 'and' && phrases[at + 2]?.kind === 'noun' && isMember(phrases, tokens, at + 2, limit)) return at + 2;
  if (then.kind !== 'noun' || then.time || !isMember(phrases, tokens, at + 1, limit)) return -1;
  if (isApposition(tokens, before.noun, then)) return at + 1;
  return listGoesOn(phrases, at + 2, limit) ? at + 1 : -1;
}

/** A noun phrase with a finite verb of its own after it opens another clause. */
function isMember(phrases: readonly Phrase[], tokens: readonly Token[], at: number, limit: number): boolean {
  const noun = phrases[at];
  if (noun?.kind !== 'noun' || noun.time) return false;
  if (/^(?:i|he|she|we|they)$/.test(tokens[noun.head]!.lower)) return false;
  let i = at + 1;
  while (i + 1 < limit && phrases[i]!.kind === 'prep' && phrases[i + 1]!.kind === 'noun') i += 2;
  while (phrases[i]?.kind === 'adverb') i += 1;
  const verb = phrases[i];
  return !(verb?.kind === 'verb' && (verb.form === 'finite' || verb.form === 'past' || verb.form === 'base'));
}

/** A list ends with "and": "Saudi Arabia, Qatar and Oman". */
function listGoesOn(phrases: readonly Phrase[], at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 24); i += 1) {
    const { kind } = phrases[i]!;
    if (kind === 'and') return phrases[i + 1]?.kind === 'noun' || phrases[i + 1]?.kind === 'prep';
    if (kind === 'noun' || kind === 'comma' || kind === 'prep') continue;
    return false;
  }
  return false;
}

/** "Ana Soto, Peru's national security adviser": a name beside a description, or the other way round. */
export function isApposition(tokens: readonly Token[], a: NounPhrase, b: NounPhrase): boolean {
  return isProper(tokens, a) !== isProper(tokens, b);
}

function isProper(tokens: readonly Token[], noun: NounPhrase): boolean {
  return tokens[noun.head]!.pos === 'PROPN' || /^\p{Lu}\p{Ll}/u.test(tokens[noun.head]!.text);
}

/** "his talks **there** with", "the summit **here** of". */
function isWhereabouts(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'adverb' && (phrase.text === 'there' || phrase.text === 'here');
}

/** The chain that ends with the noun phrase `at`, as a subject before its verb. */
export function chainUpTo(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  at: number,
  governs: (phrase: number) => boolean,
): Chain {
  let start = at;
  let beforeAnd = -1;
  for (let steps = 0; steps < LONGEST_WALK; steps += 1) {
    const mark = phrases[start - 1];
    const listed = mark?.kind === 'and' && phrases[start - 2]?.kind === 'comma';
    const aside = mark?.kind === 'prep' && isWhereabouts(phrases[start - 2]) ? 1 : 0;
    const noun = phrases[listed ? start - 3 : start - 2 - aside];
    if (!mark || noun?.kind !== 'noun') break;
    if (noun.time && !(mark.kind === 'prep' && mark.text === 'of')) break;
    if (mark.kind === 'prep') {
      if ((phrases[start] as NounPhrase).time) break;
      start -= 2 + aside;
      continue;
    }
    if (mark.kind === 'and' && mark.text !== 'but') {
      if (beforeAnd < 0) beforeAnd = start;
      start -= listed ? 3 : 2;
      continue;
    }
    if (mark.kind === 'comma' && beforeAnd >= 0) {
      start -= 2;
      continue;
    }
    break;
  }
  if (beforeAnd >= 0) {
    const left = phrases[start - 1];
    const belongsElsewhere = left && ((left.kind === 'verb' && governs(start - 1)) || left.kind === 'prep');
    if (belongsElsewhere) start = beforeAnd;
  }
  return { items: itemsBetween(phrases, tokens, start, at + 1), first: start, end: at + 1 };
}

function itemsBetween(phrases: readonly Phrase[], tokens: readonly Token[], first: number, end: number): Item[] {
  const items: Item[] = [];
  let start = -1;
  let between = false;
  const close = (at: number) => {
    if (start >= 0) {
      const apposed = start > first && phrases[start - 1]!.kind === 'comma';
      items.push({
        noun: counted(phrases, tokens, start, at),
        first: phrases[start]!.first,
        end: phrases[at - 1]!.end,
        apposed,
        tail: tailOf(phrases, start, at),
      });
    }
    start = -1;
  };
  for (let i = first; i < end; i += 1) {
    const phrase = phrases[i]!;
    if (phrase.kind === 'noun' && start < 0) start = i;
    else if (phrase.kind === 'prep') between ||= phrase.text === 'between' || phrase.text === 'among';
    else if ((phrase.kind === 'and' || phrase.kind === 'comma') && !between) close(i);
  }
  close(end);
  return items;
}
