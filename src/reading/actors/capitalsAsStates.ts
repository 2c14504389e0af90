import { knownWord } from './gazetteer.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

const LOCATIVE = new Set('in at near outside inside across around into through via throughout within toward towards'.split(' '));
const DIRECTION = new Set('to from for'.split(' '));
const MOVING =
  /^(?:travel|visit|go|goes|went|gone|trip|flight|fly|flew|flown|return|head|arriv|depart|left|leav|journey|drove|drive|way|mov|fled|flee|rush|sent|send|dispatch|embassy|ambassador|bound|invit|delegation|tour|back|came|come|coming|road|flights?)/;
const VISITED = /^(?:visit|leave|leaves|left|leaving|reach|enter|bomb|shell|captur|seiz|retak|storm|hit|tour)/;

/** A capital acts for its state ("Baghdad agreed", "ties between Tehran and Ankara") or is a place ("arrived in Tehran"): what stands around it tells. */
export function readCapitals(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): void {
  for (const phrase of phrases) {
    if (phrase.rule !== 'place/capital' || phrase.state === null) continue;
    if (actsForState(phrase, sentences[phrase.sentence]!)) {
      phrase.type = 'state';
      phrase.rule = 'state/capital';
    }
  }
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
  if (!before) return after?.pos === 'VERB' || after?.pos === 'AUX' || after?.pos === 'POSS' || after?.lower === 'and';
  if (LOCATIVE.has(before.lower) || /[–—(:-]/.test(before.text)) return false;
  if (DIRECTION.has(before.lower)) return !words.slice(Math.max(0, at - 4), at).some((word) => MOVING.test(word.lower));
  if (VISITED.test(before.lower)) return false;
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
