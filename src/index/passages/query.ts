import { STATE_WORDS, type StateWordKind } from '../../reading/lexicons/states.ts';
import { isEnglish } from './english.ts';
import { QUESTION_STOP_WORDS } from './lexicons/stopWords.ts';
import { SYNONYMS } from './lexicons/synonyms.ts';
import type { Vocabulary } from './spelling.ts';
import { stem, type Term, termsOf } from './terms.ts';

/** Another way a word of the question may stand in the corpus: all these stems, in any order. */
export interface Alternative {
  readonly stems: readonly string[];
  readonly kind: 'spelling' | 'state' | 'synonym';
}

/** A word of a question. Offsets are of the question. */
export interface QueryTerm extends Term {
  /** Says nothing of what the question is about: not searched for. */
  readonly isStopWord: boolean;
  /** The corpus holds a word of its stem. */
  readonly isKnown: boolean;
  readonly alternatives: readonly Alternative[];
}

interface Phrase {
  readonly stems: readonly string[];
  readonly kind: Alternative['kind'];
  readonly others: readonly (readonly string[])[];
}

/** Phrases of the synonym groups by their first stem, longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirstStem();

function phrasesByFirstStem(): Map<string, Phrase[]> {
  const byStem = new Map<string, Phrase[]>();
  const groups = [
    ...stateGroups('name', 'demonym', 'people').map((group) => ({ group, kind: 'state' as const })),
    // News says "Tehran" for Iran's government; yet in a question it may be the city.
    ...stateGroups('demonym', 'capital').map((group) => ({ group, kind: 'synonym' as const })),
    ...stateGroups('name', 'capital').map((group) => ({ group, kind: 'synonym' as const })),
    ...SYNONYMS.map((group) => ({ group, kind: 'synonym' as const })),
  ];
  for (const { group, kind } of groups) {
    const phrases = distinct(group.map((phrase) => termsOf(phrase).map((term) => term.stem)));
    for (const stems of phrases) {
      const others = phrases.filter((other) => other.join(' ') !== stems.join(' '));
      const of = byStem.get(stems[0]!) ?? [];
      of.push({ stems, kind, others });
      byStem.set(stems[0]!, of);
    }
  }
  for (const of of byStem.values()) of.sort((a, b) => b.stems.length - a.stems.length);
  return byStem;
}

function distinct(phrases: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(phrases.map((stems) => [stems.join(' '), stems])).values()].filter((stems) => stems.length > 0);
}

/** The ways of writing each state that are of these kinds: "Iraq, Iraqi, Iraqis". */
function stateGroups(...kinds: readonly StateWordKind[]): string[][] {
  const ofKind = STATE_WORDS.filter(({ kind }) => kinds.includes(kind));
  return [...Map.groupBy(ofKind, ({ state }) => state).values()].map((words) => words.map(({ written }) => written));
}

/** Questions longer than this are read up to here: more words find nothing more. */
const MOST_TERMS = 64;
/** UTF-16 units. */
const LONGEST_QUERY = 2000;

/** Reads a question as words to look for: stop words told apart, unknown words repaired, synonyms beside each phrase. */
export function readQuery(query: string, vocabulary: Vocabulary, hasStem: (stem: string) => boolean): QueryTerm[] {
  const terms = termsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_TERMS);
  const alternatives: Alternative[][] = terms.map(() => []);
  const isKnown = terms.map((term) => hasStem(term.stem));
  for (const [i, term] of terms.entries()) {
    // A good English word that the corpus lacks is no slip: "envoy" does not stand for "enjoy".
    if (isKnown[i] || QUESTION_STOP_WORDS.has(term.word) || isEnglish(term.stem) || PHRASES.has(term.stem)) continue;
    for (const repair of vocabulary.nearest(term.word)) {
      alternatives[i]!.push({ stems: [stem(repair.word)], kind: 'spelling' });
    }
  }
  const meant = terms.map((term, i) => alternatives[i]![0]?.stems[0] ?? term.stem);
  const inPhrase = new Set<number>();
  for (let i = 0; i < terms.length; i += 1) {
    for (const { stems, kind, others } of PHRASES.get(meant[i]!) ?? []) {
      if (!stems.every((s, k) => meant[i + k] === s)) continue;
      for (const other of others) {
        if (!other.every(hasStem)) continue;
        for (let k = 0; k < stems.length; k += 1) alternatives[i + k]!.push({ stems: other, kind });
      }
      if (stems.length > 1) for (let k = 0; k < stems.length; k += 1) inPhrase.add(i + k);
    }
  }
  return terms.map((term, i) => ({
    ...term,
    isStopWord: QUESTION_STOP_WORDS.has(term.word) && !(inPhrase.has(i) && alternatives[i]!.length > 0),
    isKnown: isKnown[i]!,
    alternatives: alternatives[i]!,
  }));
}
