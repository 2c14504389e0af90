import { ORGANIZATION_HEADS } from '../lexicons/bodyHeads.ts';
import { DETERMINERS, INFIXES } from '../lexicons/determiners.ts';
import { HEADLINE_VERBS } from '../lexicons/headlineVerbs.ts';
import { PORTFOLIO_HOLDERS } from '../lexicons/portfolios.ts';
import { STYLES } from '../lexicons/ranks.ts';
import { knownNameAt } from './gazetteer.ts';
import { nounClass } from './nouns.ts';
import { endOfPortfolio, endOfTitle, modifiesOffice } from './titleSpans.ts';
import { capitalised, type Word } from './words.ts';

// A run is a noun phrase without what hangs on it by a preposition: determiners, modifiers, possessors, head, name.

const NOMINAL = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

/** Whether a noun phrase can begin at the word. */
export function startsRun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.timed || word.pos === 'PUNCT' || word.pos === 'POSS') return false;
  if (capitalised(word) || determines(words, at) || NOMINAL.has(word.pos)) return true;
  if (nounClass(word) !== null && word.pos !== 'VERB') return true;
  return isParticiple(words, at) || endOfTitle(words, at, words.length) > at;
}

/** The index after the determiners that stand at the word. */
export function endOfDeterminers(words: readonly Word[], at: number): number {
  let end = at;
  while (end < words.length && determines(words, end)) end += 1;
  return end;
}

function determines(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.timed || !DETERMINERS.has(word.lower) || word.pos === 'SCONJ') return false;
  // "His Majesty", "The Honorable": a title of respect.
  if (endOfTitle(words, at, words.length) > at) return false;
  // "that" before a name joins a clause: "said that Iran …".
  return word.lower !== 'that' || (word.pos === 'DET' && !words[at + 1]?.capital);
}

/** The index after the run's last word. */
export function endOfRun(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length) {
    const next = step(words, at, from);
    if (next === at) break;
    at = next;
  }
  while (
    at > from &&
    (words[at - 1]!.pos === 'POSS' ||
      words[at - 1]!.pos === 'CCONJ' ||
      words[at - 1]!.text === ',' ||
      words[at - 1]!.text === '&')
  )
    at -= 1;
  while (at > from + 1 && hangsAfter(words, at - 1)) at -= 1;
  return at;
}

/** "troops **loyal** to": an adjective after its noun begins what hangs on it. */
function hangsAfter(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at]!, words[at - 1]!];
  return (
    word.pos === 'ADJ' &&
    !word.capital &&
    nounClass(word) === null &&
    (before.pos === 'NOUN' || before.pos === 'PROPN') &&
    endOfTitle(words, at, words.length) === at
  );
}

/** The index after the word at `at`, or after the longer name or title that begins there; `at` itself where the run ends before it. */
function step(words: readonly Word[], at: number, from: number): number {
  const word = words[at]!;
  if (word.timed) return at;
  if (isHeadlineVerb(words, at, from)) return at;
  const title = endOfTitle(words, at, words.length);
  if (title > at && (word.pos !== 'VERB' || word.capital)) return title;
  if (capitalised(word)) {
    const known = knownNameAt(words, at, words.length);
    if (known) return at + known.words;
    if (ORGANIZATION_HEADS.has(word.lower) && PORTFOLIO_HOLDERS.has(word.lower))
      return Math.max(at + 1, endOfPortfolio(words, at + 1, words.length));
    return at + 1;
  }
  if (NOMINAL.has(word.pos)) return at + 1;
  if (at === from) return isParticiple(words, at) || nounClass(word) !== null ? at + 1 : at;
  if (word.pos === 'POSS') return at + 1;
  if (isParenthesis(words, at)) return at + 3;
  if (word.text === ',' && followsStyle(words, at)) return at + 1;
  if (joins(words, at)) return at + 1;
  if (
    INFIXES.has(word.lower) &&
    capitalised(words[at - 1]) &&
    (capitalised(words[at + 1]) || INFIXES.has(words[at + 1]?.lower ?? ''))
  )
    return at + 1;
  if (INFIXES.has(word.lower) && INFIXES.has(words[at - 1]!.lower) && capitalised(words[at + 1])) return at + 1;
  if (isParticiple(words, at) && !capitalised(words[at - 1])) return at + 1;
  if (nounClass(word) !== null && word.pos !== 'VERB' && word.pos !== 'AUX') return at + 1;
  if (
    word.pos === 'ADV' &&
    (words[at + 1]?.pos === 'ADJ' || /(?:ed|ing|en)$/.test(words[at + 1]?.lower ?? '')) &&
    words[at - 1]!.pos !== 'NOUN' &&
    words[at - 1]!.pos !== 'PROPN'
  )
    return at + 1;
  return at;
}

/** "His Highness**,** Crown Prince Mishal": a style parted from the title by a comma. */
function followsStyle(words: readonly Word[], at: number): boolean {
  return STYLES.has(words[at - 1]!.lower) && endOfTitle(words, at + 1, words.length) > at + 1;
}

/** "Revolution Guards Corps **(IRGC)** Ground Force": an acronym between a name and the rest of it, which ends in a body's head or an office. */
export function isParenthesis(words: readonly Word[], at: number): boolean {
  const [open, inside, close, after] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
  if (open?.text !== '(' || !inside?.shout || close?.text !== ')' || !capitalised(words[at - 1]) || !after || !capitalised(after))
    return false;
  return (
    ORGANIZATION_HEADS.has(after.lower) ||
    ORGANIZATION_HEADS.has(words[at + 4]?.lower ?? '') ||
    endOfTitle(words, at + 3, words.length) > at + 3
  );
}

/** "and" within a name ("Fish and Wildlife Service"), between peoples ("Iraqi and Iranian officials") and between adjectives of one noun. */
function joins(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const [before, after] = [words[at - 1]!, words[at + 1]];
  if (!after) return false;
  if (word.text === '&') return capitalised(before) && capitalised(after);
  if (word.lower !== 'and' && word.lower !== 'or' && word.text !== ',') return false;
  if (isPeopleAdjective(words, at - 1) && isPeopleAdjective(words, at + 1))
    return word.text !== ',' || isPeopleAdjectiveList(words, at + 1);
  if (word.text === ',') return false;
  if (capitalised(before) && capitalised(after))
    return (
      joinsOneName(words, at) || (modifiesOffice(words, at - 1, words.length) && modifiesOffice(words, at + 1, words.length))
    );
  return (
    before.pos === 'ADJ' &&
    after.pos === 'ADJ' &&
    !before.capital &&
    (words[at + 2]?.pos === 'NOUN' || words[at + 2]?.pos === 'ADJ')
  );
}

function isPeopleAdjective(words: readonly Word[], at: number): boolean {
  const kind = knownNameAt(words, at, at + 1)?.name.kind;
  return (kind === 'demonym' || kind === 'adjective') && capitalised(words[at]);
}

/** "Iranian, Iraqi and Turkish ministers": a list of peoples that ends before a noun. */
function isPeopleAdjectiveList(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 12 && isPeopleAdjective(words, at) && (words[at + 1]?.text === ',' || words[at + 1]?.lower === 'and'))
    at += 2;
  return at > from && isPeopleAdjective(words, at);
}

/** "the Fish and Wildlife Service": unknown words on both sides, a body's head soon after, and an article or state before. */
function joinsOneName(words: readonly Word[], at: number): boolean {
  if (knownNameAt(words, at + 1, words.length)) return false;
  let first = at - 1;
  while (first > 0 && first > at - 4 && capitalised(words[first - 1]) && !knownNameAt(words, first - 1, at)) first -= 1;
  const opener = words[first - 1];
  if (ORGANIZATION_HEADS.has(words[at - 1]!.lower) || knownNameAt(words, first, at)) return false;
  if (!opener || !(opener.lower === 'the' || opener.pos === 'POSS' || knownNameAt(words, first - 1, first))) return false;
  for (let i = at + 1; i < Math.min(words.length, at + 4) && capitalised(words[i]); i += 1)
    if (ORGANIZATION_HEADS.has(words[i]!.lower) || words[i]!.lower === 'enforcement') return true;
  return false;
}

/** "visiting" of "the visiting official", "armed" of "armed men": a participle before a noun, an adjective or a name. */
function isParticiple(words: readonly Word[], at: number): boolean {
  const [word, next, before] = [words[at]!, words[at + 1], words[at - 1]];
  if (word.pos !== 'VERB' || !/(?:ed|ing|en|led|held)$/.test(word.lower) || !next || next.timed) return false;
  const determined =
    before !== undefined &&
    (DETERMINERS.has(before.lower) ||
      before.pos === 'ADJ' ||
      before.pos === 'POSS' ||
      before.pos === 'NUM' ||
      (before.pos === 'ADV' && !isPredicate(words, at)));
  return determined && (NOMINAL.has(next.pos) || next.capital || nounClass(next) !== null);
}

/** Adverbs that may stand between a subject or auxiliary and its verb. */
const MOST_ADVERBS = 3;

/** "has also **accused** Chadian men", "Chad later **accused** them": after adverbs, a verb with its subject or auxiliary before them; not "by heavily armed men". */
function isPredicate(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i >= Math.max(0, at - MOST_ADVERBS) && words[i]!.pos === 'ADV') i -= 1;
  const before = words[i];
  if (!before || before.pos === 'ADV') return false;
  if (before.pos === 'AUX') return words[at]!.lower.endsWith('ing') || /^(?:has|have|had|having|['’]ve)$/.test(before.lower);
  return before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'PRON';
}

/** "Iran deputy FM **visits** Iraq": tagged a noun, but a name or title stands before it and a new noun phrase after. */
function isHeadlineVerb(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at]!;
  if (at === from || !HEADLINE_VERBS.has(word.lower)) return false;
  const before = words[at - 1]!;
  const after = words[at + 1];
  if (before.pos === 'POSS' || before.pos === 'ADJ' || before.pos === 'NUM' || !after) return false;
  return capitalised(after) || DETERMINERS.has(after.lower) || after.pos === 'PRON' || after.pos === 'NUM';
}
