import { ASKING, DEALING, MOVING, SPEAKING, VISITING } from '../lexicons/tellingVerbs.ts';
import { knownWord } from './gazetteer.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

const LOCATIVE = new Set('in at near outside inside across around into through via throughout within toward towards'.split(' '));
const DIRECTION = new Set('to from for'.split(' '));

/**
 * Places that act. A capital acts for its state ("Baghdad agreed", "ties between Tehran and Ankara") or is a place ("arrived in
 * Tehran"); a region with rulers of its own may act too ("Scotland demanded a vote"). What stands around it tells.
 */
export function readActingPlaces(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): void {
  let acting: Phrase | null = null;
  for (const phrase of phrases) {
    const words = sentences[phrase.sentence]!;
    if (phrase.rule === 'place/capital' && phrase.state !== null && actsForState(phrase, words)) {
      phrase.type = 'state';
      phrase.rule = 'state/capital';
    } else if (isRegion(phrase) && !phrase.inner && regionActs(phrase, words, acting)) {
      phrase.type = 'organization';
      phrase.rule = 'organization/region';
    }
    if (phrase.type === 'state' || phrase.type === 'organization') acting = phrase;
  }
}

const REGION = /\b(?:region|province|governorate|state|territory|prefecture|county|canton|republic|emirate)(?:\s+of\b|$)/i;

function isRegion(phrase: Phrase): boolean {
  if (phrase.type !== 'place' || phrase.form !== 'name') return false;
  return (
    phrase.rule === 'place/region' ||
    ((phrase.rule === 'place/head' || phrase.rule === 'place/lower-head') && REGION.test(phrase.name ?? ''))
  );
}

/** A region acts where it is the subject of a verb of deeds, stands beside a state that acts, is dealt with or asked of. */
function regionActs(phrase: Phrase, words: readonly Word[], acting: Phrase | null): boolean {
  const before = words[phrase.first - 1];
  const after = words[phrase.last];
  if (before && (LOCATIVE.has(before.lower) || DIRECTION.has(before.lower))) return false;
  if (before?.lower === 'and' && acting?.sentence === phrase.sentence && acting.last === phrase.first - 1) return true;
  if (before?.lower === 'with' || before?.lower === 'by')
    return words.slice(Math.max(0, phrase.first - 5), phrase.first - 1).some((word) => DEALING.test(word.lower));
  if (before && ASKING.test(before.lower)) return true;
  return after?.pos === 'VERB' && SPEAKING.test(after.lower) && before?.pos !== 'ADP';
}

function isPlace({ text, capital }: Word): boolean {
  const kind = capital ? knownWord(text)?.kind : undefined;
  return kind === 'capital' || kind === 'state' || kind === 'place';
}

function actsForState(phrase: Phrase, words: readonly Word[]): boolean {
  let at = phrase.first - 1;
  const after = words[phrase.last];
  // "between Tehran and Baghdad", "in Tehran and Baghdad": the word before the pair tells.
  while (at > 1 && (words[at]!.lower === 'and' || words[at]!.text === ',') && isPlace(words[at - 1]!)) at -= 2;
  const before = words[at];
  if (
    after?.text === ',' &&
    words[phrase.last + 1]?.capital &&
    before &&
    (LOCATIVE.has(before.lower) || DIRECTION.has(before.lower))
  )
    return false;
  // "…, Moscow, 28 March"
  if (before?.text === ',' && after?.text === ',' && (words[phrase.last + 1]?.timed || !words[phrase.last + 1]?.capital))
    return false;
  if (!before) return after?.pos === 'VERB' || after?.pos === 'AUX' || after?.pos === 'POSS' || after?.lower === 'and';
  if (LOCATIVE.has(before.lower) || /[–—(:-]/.test(before.text)) return false;
  if (DIRECTION.has(before.lower)) return !words.slice(Math.max(0, at - 4), at).some((word) => MOVING.test(word.lower));
  if (VISITING.test(before.lower)) return false;
  if (
    before.lower === 'of' &&
    /^(?:city|capital|streets|centre|center|outskirts|south|north|east|west|suburb|airport|mayor|governor|university)$/.test(
      words[at - 1]?.lower ?? '',
    )
  )
    return false;
  if (before.pos === 'ADJ' || before.pos === 'NOUN' || before.pos === 'PROPN')
    return after?.pos === 'VERB' || after?.pos === 'AUX';
  return true;
}
