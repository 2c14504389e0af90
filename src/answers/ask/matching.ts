import type { IndexedActor } from '../../index/corpusIndex.ts';
import { stem, type Term, termsOf } from '../../index/passages/terms.ts';
import { isThatOffice, lesserIn, officesAsked, PERSON_NOUNS } from './offices.ts';
import type { Question } from './question.ts';

/** How fully a word stands for a word of the question. A spelling is nearly it; the two others are weighed apart by the ranker. */
const DEGREE = { spelling: 0.9, state: 0.8, actor: 0.8, synonym: 0.5, kin: 0.4 };

/** Where a word of the question stands in a sentence. */
export interface Match {
  /** 1 for the word itself, less for a synonym or a kindred word, 0 where it is absent. */
  readonly degree: number;
  /** The word is written as in the question, not only alike in stem. */
  readonly isExact: boolean;
  /** Indices of the sentence's terms that match so well. */
  readonly at: readonly number[];
}

const ABSENT: Match = { degree: 0, isExact: false, at: [] };

/** A match that is still being looked for. */
interface Found {
  degree: number;
  isExact: boolean;
  readonly at: number[];
}

interface Sought {
  readonly term: number;
  readonly degree: number;
}

/** Finds the words of one question in many sentences. */
export interface Matcher {
  /** A match for each term of the question. */
  find(terms: readonly Term[]): readonly Match[];
  /** A match for each term that is a word of any of these actors' names: who "he" or "the minister" is. */
  findActors(actors: readonly string[]): readonly Match[];
  /** As `findActors`, with groups too: "Peruvian diplomats" are not Peru, yet enough to say that Peru's met somebody. */
  findAll(actors: readonly string[]): readonly Match[];
}

/** Prepares a question's words for being looked for. */
export function buildMatcher(question: Question, actors: ReadonlyMap<string, IndexedActor>): Matcher {
  const { terms } = question;
  const offices = officesAsked(question);
  const sought = new Map<string, Sought[]>();
  const seek = (stem: string, term: number, degree: number) => {
    const of = sought.get(stem) ?? [];
    of.push({ term, degree });
    sought.set(stem, of);
  };
  const phrases: { term: number; stems: readonly number[] }[] = [];
  /** The stems of phrases, numbered. */
  const ofPhrases = new Map<string, number>();
  for (const [i, term] of terms.entries()) {
    seek(term.stem, i, 1);
    for (const { stems, kind } of term.alternatives) {
      if (stems.length === 1) seek(stems[0]!, i, DEGREE[kind]);
      else {
        for (const of of stems) if (!ofPhrases.has(of)) ofPhrases.set(of, ofPhrases.size);
        phrases.push({ term: i, stems: stems.map((of) => ofPhrases.get(of)!) });
      }
    }
  }
  const stemsAsked = terms.map((term) => term.stem);
  const lesserAsked = lesserIn(stemsAsked);
  const kin = kinFinder(stemsAsked);
  const none: readonly Match[] = terms.map(() => ABSENT);
  const named = new Map<string, readonly Match[]>();
  const isGroup = (id: string) => actors.get(id)?.type === 'group';

  /** "Foreign minister" may be said of a person for "fm"; "Socialist Republic of Vietnam", of an ambassador to it, may not for "Hanoi". */
  const maySay = (actor: IndexedActor, stems: readonly string[]) =>
    actor.type !== 'person' || stems.some((of) => PERSON_NOUNS.has(of));

  function matchName(id: string): readonly Match[] {
    const actor = actors.get(id);
    if (!actor) return none;
    const names = nameStems(actor);
    const called = (i: number) => {
      const office = offices[i] ?? null;
      const of = office === null || actor.type !== 'person' ? names : names.filter((name) => isThatOffice(name, office));
      const bears = (stem: string) => of.some((name) => name.has(stem));
      return (
        bears(terms[i]!.stem) ||
        terms[i]!.alternatives.some(({ stems, kind }) =>
          stems.length === 1
            ? (kind !== 'synonym' || isSameOffice(terms[i]!.stem, stems[0]!)) && bears(stems[0]!)
            : (kind !== 'synonym' || maySay(actor, stems)) && of.some((name) => isOffice(name, stems, lesserAsked)),
        )
      );
    };
    return terms.map((_, i) => (called(i) ? { degree: DEGREE.actor, isExact: false, at: [] } : ABSENT));
  }

  function findAll(ids: readonly string[]): readonly Match[] {
    let found = none;
    for (const id of ids) {
      let match = named.get(id);
      if (!match) {
        match = matchName(id);
        named.set(id, match);
      }
      found = together(found, match);
    }
    return found;
  }

  return {
    findAll,
    findActors: (ids) => findAll(ids.filter((id) => !isGroup(id))),
    find(words) {
      // Most words of a question stand in few sentences: of the others nothing is put aside in memory.
      const matches: (typeof ABSENT | Found)[] = none.slice();
      const note = (term: number, degree: number, at: number) => {
        let match = matches[term]!;
        if (degree < match.degree) return;
        if (match === ABSENT || degree > match.degree) match = matches[term] = { degree, isExact: false, at: [] };
        const found = match as Found;
        found.at.push(at);
        if (words[at]!.word === terms[term]!.word) found.isExact = true;
      };
      for (let at = 0; at < words.length; at += 1) {
        const { stem } = words[at]!;
        let meant = sought.get(stem);
        if (!meant) {
          // Most words of a text are no kin of the question's, and come again in the next sentence.
          meant = kin(stem).map((term) => ({ term, degree: DEGREE.kin }));
          sought.set(stem, meant);
        }
        for (let i = 0; i < meant.length; i += 1) note(meant[i]!.term, meant[i]!.degree, at);
      }
      if (phrases.length === 0) return matches;
      const firstAt = new Int32Array(ofPhrases.size).fill(-1);
      for (let at = words.length - 1; at >= 0; at -= 1) {
        const number = ofPhrases.get(words[at]!.stem);
        if (number !== undefined) firstAt[number] = at;
      }
      for (const { term, stems } of phrases) {
        if (matches[term]!.degree >= DEGREE.synonym || stems.some((number) => firstAt[number]! < 0)) continue;
        note(term, DEGREE.synonym, Math.min(...stems.map((number) => firstAt[number]!)));
      }
      return matches;
    },
  };
}

/** The "chief" of a body is its "head"; an "envoy" need not be an "ambassador". */
const HEADS: ReadonlySet<string> = new Set(['chief', 'head', 'leader', 'director'].map(stem));
const isSameOffice = (a: string, b: string): boolean => HEADS.has(a) && HEADS.has(b);

/** "Deputy foreign minister" is another office than "foreign minister". */
function isOffice(name: ReadonlySet<string>, stems: readonly string[], asked: ReadonlySet<string>): boolean {
  return stems.every((of) => name.has(of)) && [...lesserIn(name)].every((lesser) => asked.has(lesser));
}

const stemsOfNames = new WeakMap<IndexedActor, readonly ReadonlySet<string>[]>();

/** The stems of each name of an actor. Kept while the actor lives. */
function nameStems(actor: IndexedActor): readonly ReadonlySet<string>[] {
  let stems = stemsOfNames.get(actor);
  if (!stems) {
    const names = new Set([actor.name, ...actor.aliases]);
    stems = [...names].map((name) => new Set(termsOf(name).map((term) => term.stem)));
    stemsOfNames.set(actor, stems);
  }
  return stems;
}

const KIN_PREFIX = 4;
/** Two stems are kin where they share this much of the longer: "invas" and "invad", "marri" and "marriag". */
const KIN_SHARE = 0.7;

/** Tells which of `stems` share most of their beginning with another: what Porter2 leaves apart of one family of words. */
function kinFinder(stems: readonly string[]): (stem: string) => readonly number[] {
  const byPrefix = new Map<string, number[]>();
  for (const [i, stem] of stems.entries()) {
    if (stem.length < KIN_PREFIX || /\d/.test(stem)) continue;
    const prefix = stem.slice(0, KIN_PREFIX);
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), i]);
  }
  return (other) => {
    const alike = byPrefix.get(other.slice(0, KIN_PREFIX));
    if (!alike) return [];
    return alike.filter((i) => commonPrefix(stems[i]!, other) >= KIN_SHARE * Math.max(stems[i]!.length, other.length));
  };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** The share of the question's weight that the matches cover, 0 to 1. */
export function coverage(question: Question, matches: readonly Match[], counts?: (term: number) => boolean): number {
  let covered = 0;
  for (let i = 0; i < matches.length; i += 1) {
    if (!counts || counts(i)) covered += question.terms[i]!.weight * matches[i]!.degree;
  }
  return covered / (question.weight || 1);
}

/** What two matches cover together: as `coverage` of `together`, with nothing put aside in memory for each sentence. */
export function coverageTogether(question: Question, a: readonly Match[], b: readonly Match[]): number {
  let covered = 0;
  for (let i = 0; i < a.length; i += 1) covered += question.terms[i]!.weight * Math.max(a[i]!.degree, b[i]!.degree);
  return covered / (question.weight || 1);
}

/** The share of `weights`, one for each term, that the matches cover, 0 to 1. */
export function coverageBy(weights: readonly number[], matches: readonly Match[]): number {
  let all = 0;
  let covered = 0;
  for (let i = 0; i < matches.length; i += 1) {
    all += weights[i]!;
    covered += weights[i]! * matches[i]!.degree;
  }
  return covered / (all || 1);
}

/** For each term the better of two matches: what a sentence covers together with its title or the sentence before. */
export function together(a: readonly Match[], b: readonly Match[]): Match[] {
  return a === b ? [...a] : a.map((match, i) => (match.degree >= b[i]!.degree ? match : b[i]!));
}
