import { knownNameAt } from './gazetteer.ts';
import { nounClass, titleAt } from './nouns.ts';
import { capitalised, type Word } from './words.ts';

/** In a headline at most one longer word in so many is small. */
const SMALL_SHARE = 8;
const CONTENT = new Set(['VERB', 'NOUN', 'ADJ', 'PROPN']);
/** Endings of plurals and of nouns of action: such a word alone at the start of a sentence is a common noun, if nothing else says that it is a name. */
const COMMON_ENDING = /(?:[^aiu]s|ings?|tions?|ments?|ness|ity|ism|ships?|ance|ence)$/;
const LONGEST_ACRONYM = 8;
/** Never a name by themselves, wherever they stand. */
const FUNCTION = new Set(['PRON', 'DET', 'CCONJ', 'SCONJ', 'ADP', 'PART', 'INTJ']);
const CLOSED = new Set(['DET', 'ADP', 'PRON', 'SCONJ', 'CCONJ', 'AUX', 'ADV', 'INTJ', 'PART', 'NUM']);

/** The words of a whole text, sentence by sentence, with `capital` kept only where the capital letter tells a name. */
export function tellingCapitals(sentences: readonly Word[][]): Word[][] {
  const headline = sentences.map(isHeadline);
  const named = new Set<string>();
  const common = new Set<string>();
  sentences.forEach((words, s) => {
    if (headline[s]) return;
    words.forEach((word, w) => {
      // "Salim al-Harthi … Al-Harthi": the article is small within a sentence, and the name is one all the same.
      if (!word.capital) (capitalised(word) ? named : common).add(word.lower);
      else if (!opens(words, w) && word.pos !== 'VERB' && !FUNCTION.has(word.pos)) named.add(word.lower);
    });
  });
  return sentences.map((words, s) =>
    words.map((word, w) => {
      if (!word.capital) return word;
      const tells = headline[s]
        ? tellsInHeadline(words, w, named, common)
        : opens(words, w)
          ? tellsAtStart(words, w, named, common)
          : !FUNCTION.has(word.pos) || words[w + 1]?.capital === true || knownNameAt(words, w, words.length) !== null;
      return tells ? word : { ...word, capital: false };
    }),
  );
}

/** A line in title case or all in capitals: there a capital tells little. In title case hardly a verb, noun or adjective is small. */
function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter((word) => /\p{L}{4}/u.test(word.text));
  if (long.length < 2) return false;
  if (long.every((word) => word.shout)) return true;
  if (/^[.!?:”"]$/.test(words.at(-1)!.text)) return false;
  const small = long.filter((word) => !word.capital && CONTENT.has(word.pos));
  const capital = long.filter((word) => word.capital && word.pos !== 'PROPN');
  return small.length * SMALL_SHARE < long.length && (capital.length > 0 || long.length > 5);
}

/** In a transcript "Q" stands before what the press asks. */
const ASKED = 'Q';

/** At the start of a sentence, a quotation, or after a colon or dash, any word has a capital. */
function opens(words: readonly Word[], at: number): boolean {
  if (at === 0 || (at === 1 && words[0]!.text === ASKED)) return true;
  return /^[“"‘'(:–—•*-]+$/.test(words[at - 1]!.text) && words[at - 1]!.pos !== 'POSS';
}

function tellsAtStart(words: readonly Word[], at: number, named: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  const word = words[at]!;
  if (knownNameAt(words, at, words.length) || named.has(word.lower))
    return !CLOSED.has(word.pos) || word.shout || named.has(word.lower);
  if (CLOSED.has(word.pos) || (at === 0 && word.text === ASKED)) return false;
  if (titleAt(words, at, words.length)) return true;
  if (nounClass(word) !== null && !words[at + 1]?.capital) return false;
  if (word.shout && word.text.length <= LONGEST_ACRONYM) return true;
  if (word.pos === 'PROPN')
    return !common.has(word.lower) && (words[at + 1]?.capital === true || !COMMON_ENDING.test(word.lower));
  const next = words[at + 1];
  return (
    next?.capital === true &&
    (word.pos === 'NOUN' || word.pos === 'ADJ') &&
    !titleAt(words, at + 1, words.length) &&
    !knownNameAt(words, at + 1, words.length)
  );
}

function tellsInHeadline(words: readonly Word[], at: number, named: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  const word = words[at]!;
  if (CLOSED.has(word.pos) && !named.has(word.lower)) return false;
  if (knownNameAt(words, at, words.length) || named.has(word.lower)) return true;
  return word.pos === 'PROPN' && !common.has(word.lower) && named.size === 0;
}
