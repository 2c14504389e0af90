import type { Token } from '../text.ts';
import type { Draft } from './draft.ts';
import type { Clause, SentenceSyntax } from './syntax/clause.ts';
import { CONDITIONS } from './syntax/functionWords.ts';

/** Fewest tokens of a part that can stand alone as a quote. */
const SHORTEST_PART = 6;
/** Tokens among which a dateline ends. */
const LONGEST_DATELINE = 14;
const DASHES = new Set(['–', '—', '--', '-']);
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'this', 'that', 'both', 'there']);

/**
 * The words that say an event, as UTF-16 offsets: its sentence, without the dateline before it and without other statements that
 * stand beside it ("…, and the French minister flew home"). What it depends on (who says so, on what condition) stays.
 */
export function quoteOf({ syntax, trigger }: Draft): { start: number; end: number } {
  const { tokens, sentence } = syntax;
  let first = afterDateline(syntax);
  let end = sentence.endToken;
  for (const part of partsOf(syntax)) {
    if (part.first <= trigger.first) first = part.first;
    else {
      end = part.before;
      break;
    }
  }
  if (end - first < SHORTEST_PART) return { start: sentence.start, end: sentence.end };
  return { start: tokens[first]!.start, end: end === sentence.endToken ? sentence.end : tokens[end - 1]!.end };
}

function afterDateline({ tokens, sentence: { firstToken, endToken } }: SentenceSyntax): number {
  for (let i = firstToken + 1; i < Math.min(endToken - SHORTEST_PART, firstToken + LONGEST_DATELINE); i += 1)
    if (DASHES.has(tokens[i]!.lower) && isDateline(tokens, firstToken, i)) return i + 1;
  return firstToken;
}

/** Before the dash: a place in capitals ("NEW DELHI (Reuters) —"), or one in small letters with its date ("Tallinn, March 12 –"). */
function isDateline(tokens: readonly Token[], first: number, dash: number): boolean {
  const spaced = tokens[dash]!.start > tokens[dash - 1]!.end;
  const dated = tokens.slice(first + 1, dash).some(({ lower }) => MONTH.test(lower));
  if (/^\p{Lu}{3,}$/u.test(tokens[first]!.text)) return spaced || dated;
  const closed = /^(?:\)|\d{1,4}|\p{Lu}{2,12})$/u.test(tokens[dash - 1]!.text);
  return (
    closed && dated && /^\p{Lu}/u.test(tokens[first]!.text) && tokens.slice(first + 1, dash).some(({ lower }) => lower === ',')
  );
}

interface Part {
  readonly first: number;
  /** Where the part before it ends: before the comma and the "and". */
  readonly before: number;
}

/** Where independent statements start within the sentence, the first aside. */
function partsOf({ clauses, phrases, tokens, sentence }: SentenceSyntax): Part[] {
  const parts: Part[] = [];
  if (clauses.some((clause) => clause.marker !== null && CONDITIONS.has(clause.marker))) return parts;
  let last = sentence.firstToken;
  for (const clause of clauses) {
    if (clause.link !== 'and' || clause.first >= clause.at || !isIndependent(clause)) continue;
    const first = phrases[clause.first]!.first;
    const subject = clause.subject && tokens[clause.subject.items[0]!.noun.head]!;
    if (!subject || PRONOUNS.has(subject.lower) || first - last < SHORTEST_PART || sentence.endToken - first < SHORTEST_PART)
      continue;
    let before = first;
    while (before > last && /^(?:and|but|while|or|,|;|”|")$/.test(tokens[before - 1]!.lower)) before -= 1;
    if (before === first || hasQuote(tokens[first - 1]!.lower) || turnsAround(tokens, before, first)) continue;
    parts.push({ first, before });
    last = first;
  }
  return parts;
}

/** "She was due to meet him, but the talks fell through": what comes after may take back what stands before. */
function turnsAround(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i += 1) if (tokens[i]!.lower === 'but') return true;
  return false;
}

function hasQuote(lower: string): boolean {
  return lower === '”' || lower === '"';
}

/** Said by nobody else and under no condition: cutting beside it takes nothing from it. */
function isIndependent(clause: Clause): boolean {
  let current: Clause | null = clause;
  for (let depth = 0; current && depth < SHORTEST_PART; depth += 1) {
    if (current.reporter || current.marker) return false;
    if (current.link === 'main') return true;
    if (current.link !== 'and') return false;
    current = current.governor;
  }
  return false;
}
