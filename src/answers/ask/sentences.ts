import type { Document, Passage, Span } from '../../corpus/document.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { headingOf } from '../../index/passages/passageWords.ts';
import { type Term, termsOf } from '../../index/passages/terms.ts';
import type { EventType } from '../../reading/reading.ts';
import { NUMBER_WORDS, TIME_WORDS } from './lexicons/answerKinds.ts';

/** What of an index the choice of sentences reads. */
export type Sources = Pick<
  CorpusIndex,
  'actors' | 'documents' | 'events' | 'eventsOf' | 'passages' | 'passagesOf' | 'readingOf' | 'reportsIn' | 'resolveActor'
>;

/** A word of a sentence, with what it may answer. */
export interface SentenceTerm extends Term {
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  readonly isTime: boolean;
}

/** A sentence that may be quoted. */
export interface QuotableSentence extends Span {
  readonly text: string;
  readonly terms: readonly SentenceTerm[];
  /** Ids of the actors it names, describes or calls "he". */
  readonly actors: readonly string[];
  /** Whom it calls "the two" or "both ministers": those of the last meeting or agreement told before it. Empty where it speaks of no two. */
  readonly pair: readonly string[];
  /** Places it names, as written. */
  readonly places: readonly string[];
  /** Where it names people, organizations and states, as offsets of its text. */
  readonly names: readonly (Span & { readonly actor: string; readonly isPerson: boolean })[];
}

/** A passage as its sentences. */
export interface PassageSentences {
  readonly passage: Passage;
  readonly document: Document;
  readonly title: readonly Term[];
  /** Of the whole article, whose text is not at hand. UTF-16 units. */
  readonly articleLength: number;
  readonly sentences: readonly QuotableSentence[];
}

/** How many passages of an index are kept cut into words: questions come back to the same ones. Each takes some 20 kB. */
const MOST_KEPT = 1_500;
/** By document and number, in order of use, the one longest unused first: what a search gives may be made anew by each. */
const kept = new WeakMap<Sources, Map<string, PassageSentences>>();

/** The sentences of a passage that may be quoted: page furniture is left out. */
export function sentencesOf(passage: Passage, sources: Sources): PassageSentences {
  const known = kept.get(sources) ?? new Map<string, PassageSentences>();
  kept.set(sources, known);
  const key = `${passage.number} ${passage.document}`;
  const found = known.get(key) ?? cut(passage, sources);
  known.delete(key);
  known.set(key, found);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!);
  return found;
}

function cut(passage: Passage, sources: Sources): PassageSentences {
  const document = sources.documents.get(passage.document)!;
  const { sentences, furniture, mentions } = sources.readingOf(passage.document);
  const within: QuotableSentence[] = [];
  for (let i = firstEndingAfter(sentences, passage.start); i < sentences.length && sentences[i]!.start < passage.end; i += 1) {
    const { start, end } = sentences[i]!;
    if (furniture.some((f) => f.start < end && start < f.end)) continue;
    const text = document.body.slice(start, end);
    const actors = new Set<string>();
    const places: string[] = [];
    const names: { start: number; end: number; actor: string; isPerson: boolean }[] = [];
    for (let m = firstEndingAfter(mentions, start); m < mentions.length && mentions[m]!.start < end; m += 1) {
      const { actor, form, type, start: from, end: to } = mentions[m]!;
      if (type === 'place') places.push(document.body.slice(from, to));
      if (actor) actors.add(actor);
      if (actor && form === 'name' && from >= start && to <= end)
        names.push({ start: from - start, end: to - start, actor, isPerson: type === 'person' });
    }
    const pair = SPEAKS_OF_TWO.test(text) ? lastTwo(passage.document, start, sources) : NOBODY;
    for (const id of pair) actors.add(id);
    within.push({
      start,
      end,
      text,
      terms: termsOf(text).map((term) => describe(term, text)),
      actors: [...actors],
      pair,
      places,
      names,
    });
  }
  return { passage, document, title: termsOf(headingOf(document)), articleLength: document.body.length, sentences: within };
}

const NOBODY: readonly string[] = [];
const SPEAKS_OF_TWO =
  /\b(?:the|these|those) two\b|\bthe pair\b|\bboth (?:men|women|leaders|ministers|presidents|officials|diplomats|envoys|sides|parties|countries|governments|states)\b/i;
const MUTUAL: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE']);

/** The two people, or else the two states, of the last meeting or agreement that is told before an offset; nobody where there were more or fewer. */
function lastTwo(document: string, offset: number, { reportsIn, actors }: Sources): readonly string[] {
  const told = reportsIn(document).filter(({ report }) => report.end <= offset && MUTUAL.has(report.type));
  for (const { report } of told.reverse()) {
    const sides = [...new Set([...report.actors, ...report.recipients])];
    for (const type of ['person', 'state'] as const) {
      const of = sides.filter((id) => actors.get(id)?.type === type);
      if (of.length === 2) return of;
      if (of.length > 2) return NOBODY;
    }
  }
  return NOBODY;
}

/** Index of the first span that ends after `offset`, by bisection. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const YEAR = /^(?:1\d|20)\d\ds?$/;

function describe(term: Term, text: string): SentenceTerm {
  const first = text[term.start]!;
  return {
    ...term,
    isCapital: first !== first.toLowerCase(),
    isNumber: /\d/.test(first) || NUMBER_WORDS.has(term.word),
    isTime: YEAR.test(term.word) || TIME_WORDS.has(term.word),
  };
}
