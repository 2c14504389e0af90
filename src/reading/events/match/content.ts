import type { Content } from '../rules/rule.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';

/** The clauses that say what is asked, told or agreed: those which hang on a verb. */
export interface ContentClauses {
  readonly infinitive: Clause | null;
  readonly that: Clause | null;
  /** "asked the council about freeing them". */
  readonly gerund: Clause | null;
}

/** Clauses looked at after a verb for its content. */
const LOOK_AHEAD = 6;
/** Tokens after a verb among which the word that opens its question stands. */
const LONGEST_WONDERING = 20;

export function contentOf(clause: Clause, index: number, syntax: SentenceSyntax): ContentClauses {
  let infinitive: Clause | null = null;
  let that: Clause | null = null;
  let gerund: Clause | null = null;
  for (let i = index + 1; i < Math.min(syntax.clauses.length, index + LOOK_AHEAD); i += 1) {
    const next = syntax.clauses[i]!;
    if (next.governor !== clause) continue;
    if (next.link === 'infinitive' && next.verb.form === 'infinitive') infinitive ??= next;
    if (next.link === 'complement' && !isWondered(clause, next, syntax)) that ??= next;
    if (next.link === 'gerund' && next.marker === 'about') gerund ??= next;
  }
  return { infinitive, that, gerund };
}

const WONDERING = new Set(['how', 'why', 'whether', 'if', 'what', 'when', 'where', 'who', 'which']);

/** "asked her how old she was": an answer is wanted, and nothing done. */
function isWondered(clause: Clause, next: Clause, { tokens }: SentenceSyntax): boolean {
  for (let i = clause.verb.end; i < Math.min(next.verb.first, clause.verb.end + LONGEST_WONDERING); i += 1) {
    const { lower } = tokens[i]!;
    if (lower === 'that' || lower === ',') return false;
    if (WONDERING.has(lower)) return true;
  }
  return false;
}

/** Whether a verb has the content that its rule asks for. */
export function hasContent(content: Content, clause: Clause, direct: Chain | null, found: ContentClauses): boolean {
  if (content === 'none') return true;
  if (content === 'infinitive') return found.infinitive !== null;
  if (content === 'that') return found.that !== null;
  if (content === 'about-doing') return found.gerund !== null;
  if (content === 'object') return direct !== null;
  return clause.obliques.some((o) => o.prep === content);
}
