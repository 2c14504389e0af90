import { OFFICE_MODIFIERS } from '../lexicons/offices.ts';
import { PORTFOLIO_ADJECTIVES, PORTFOLIO_HOLDERS, PORTFOLIO_WORDS } from '../lexicons/portfolios.ts';
import { knownNameAt } from './gazetteer.ts';
import { isOrganizationHead, nounClass, titleAt } from './nouns.ts';
import { capitalised, type Word } from './words.ts';

const LONGEST_PORTFOLIO = 12;
const MOST_MODIFIERS = 6;

/** The end of a title that begins at `at`, with its portfolio: "Minister **of Foreign Affairs and Expatriates**"; `at` where there is none. */
export function endOfTitle(words: readonly Word[], at: number, limit: number): number {
  const found = titleAt(words, at, limit);
  if (!found) return at;
  const end = at + found.words;
  return found.title.kind === 'office' && PORTFOLIO_HOLDERS.has(found.title.title) ? endOfPortfolio(words, end, limit) : end;
}

/** The end of the "of", "for" or "on" and its portfolio that stand at `at`; `at` where there are none. */
export function endOfPortfolio(words: readonly Word[], at: number, limit: number): number {
  const link = words[at]?.lower;
  if (at >= limit || (link !== 'of' && link !== 'for' && link !== 'on')) return at;
  let end = at;
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_PORTFOLIO); i += 1) {
    const { lower, timed } = words[i]!;
    if (timed || (words[i]!.capital && !PORTFOLIO_WORDS.has(lower) && knownNameAt(words, i, i + 1))) break;
    if (PORTFOLIO_WORDS.has(lower)) {
      if (!PORTFOLIO_ADJECTIVES.has(lower)) end = i + 1;
      continue;
    }
    const goesOn = (words[i]!.capital || lower === ',') && PORTFOLIO_WORDS.has(words[i + 1]?.lower ?? '');
    if (!goesOn && lower !== 'and' && lower !== '&' && lower !== 'the') break;
  }
  // "Vice President of the European Commission", "head of rights group Amnesty": what follows is a body of its own.
  const after = words[end];
  if (end === at || !after) return end;
  return (capitalised(after) && isOrganizationHead(after)) || (after.pos === 'NOUN' && nounClass(after) !== null) ? at : end;
}

/** "**Deputy** Defence Minister", "**Foreign** Policy and Security Advisor": a capitalised modifier of the office that follows. */
export function modifiesOffice(words: readonly Word[], at: number, to: number): boolean {
  if (!OFFICE_MODIFIERS.has(words[at]!.lower) && !PORTFOLIO_WORDS.has(words[at]!.lower)) return false;
  for (let i = at + 1; i < Math.min(to, at + MOST_MODIFIERS); i += 1) {
    const title = titleAt(words, i, to);
    if (title) return title.title.kind === 'office';
    const { lower } = words[i]!;
    if (!OFFICE_MODIFIERS.has(lower) && !PORTFOLIO_WORDS.has(lower) && lower !== 'and' && lower !== '&') return false;
  }
  return false;
}
