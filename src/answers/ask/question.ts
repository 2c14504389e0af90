import { isEnglish } from '../../index/passages/english.ts';
import type { PassageIndex } from '../../index/passages/passageIndex.ts';
import type { QueryTerm } from '../../index/passages/query.ts';
import { stem } from '../../index/passages/terms.ts';
import { annotate, type Token } from '../../reading/text.ts';
import { ASKING_NOUNS, HOW_MUCH, KINDS_OF_NOUN, TIME_WORDS, type Wanted } from './lexicons/answerKinds.ts';
import { stateWordsIn } from './stateWords.ts';
import { wordWeight } from './wordWeights.ts';

export type WordClass = 'name' | 'noun' | 'verb' | 'number' | 'other';

/** A word of the question that is looked for. */
export interface AskedTerm extends QueryTerm {
  /** How much it tells, in nats. */
  readonly weight: number;
  readonly wordClass: WordClass;
  /** The noun that says what is wanted: "city" in "which city …". It need not stand in the answer. */
  readonly isFocus: boolean;
  /** Where it stands among all words of the question, stop words counted. */
  readonly position: number;
}

export interface Question {
  readonly text: string;
  /** All its words, stop words too. */
  readonly words: readonly QueryTerm[];
  /** The words that are looked for. */
  readonly terms: readonly AskedTerm[];
  /** Sum of the weights of `terms`. */
  readonly weight: number;
  readonly wanted: Wanted;
  /** How many passages the corpus has: in a small one chance finds less. */
  readonly passageCount: number;
  /** The wh-word is the subject ("Who signed …"), so that the answer stands before the verb. */
  readonly asksSubject: boolean;
}

const FOCUS_KINDS: ReadonlyMap<string, Wanted> = new Map(
  Object.entries(KINDS_OF_NOUN).flatMap(([kind, nouns]) =>
    nouns.split(' ').map((noun): [string, Wanted] => [stem(noun), kind as Wanted]),
  ),
);
const ASKING_STEMS = new Set(ASKING_NOUNS.split(' ').map(stem));
const PEOPLE: ReadonlySet<Wanted> = new Set<Wanted>(['person', 'group']);
/** What is left of the weight of such a noun where it is what the question asks for. */
const ASKING_SHARE = 0.25;
const HOW_MUCH_WORDS = new Set(HOW_MUCH.split(' '));
const AUXILIARIES = new Set(
  'is are was were be been do does did has have had can could will would should may might must shall'.split(' '),
);
/** "List everyone whom …", typed without a wh-word. */
const EVERYONE = new Set(['everyone', 'everybody', 'anyone', 'anybody']);
const WH = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);

/** Reads a question against the words of a corpus. Never throws on any string. */
export function readQuestion(text: string, passages: PassageIndex): Question {
  const words = passages.read(text);
  const tokens = annotate(text.slice(0, words.at(-1)?.end ?? 0)).tokens;
  const wh = interrogativeOf(tokens);
  const focus = focusOf(tokens, wh);
  // "FM" and "IRGC" have their capitals from people too who type no others.
  const isTypedWithCapitals = /\p{Lu}\p{Ll}/u.test(text.trim().slice(1));
  const ofStates = stateWordsIn(words);
  const terms: AskedTerm[] = [];
  for (const [position, word] of words.entries()) {
    if (word.isStopWord) continue;
    const token = tokens.find((t) => t.start <= word.start && word.start < t.end);
    const isFocus = focus !== null && focus.start <= word.start && word.start < focus.end;
    const weight = wordWeight(word.stem, passages.frequency(word.stem), passages.passageCount);
    terms.push({
      ...word,
      weight: isFocus && ASKING_STEMS.has(word.stem) ? ASKING_SHARE * weight : weight,
      // "Did Idris go to cairo": a place is a name however it is typed.
      wordClass: ofStates.has(position)
        ? 'name'
        : wordClassOf(word, token, passages, isTypedWithCapitals, words[position - 1]?.word),
      isFocus,
      position,
    });
  }
  return {
    text,
    words,
    terms,
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
    wanted: wantedBy(tokens, wh, focus),
    passageCount: passages.passageCount,
    asksSubject: wh >= 0 && isVerb(tokens[wh + 1]) && !AUXILIARIES.has(tokens[wh + 1]!.lower),
  };
}

/** The word that asks. "When a ship sinks, who …": where another follows, "when" or "where" without an auxiliary opens a clause. */
function interrogativeOf(tokens: readonly Token[]): number {
  const all = tokens.flatMap(({ lower }, i) => (WH.has(lower) ? [i] : []));
  const opensClause = (i: number) => /^(?:when|where)$/.test(tokens[i]!.lower) && !AUXILIARIES.has(tokens[i + 1]?.lower ?? '');
  return all.find((i) => !opensClause(i)) ?? all[0] ?? -1;
}

const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX';

/** Words that a place follows. */
const BEFORE_PLACE = new Set('to in at from into visit visited'.split(' '));

function wordClassOf(
  word: QueryTerm,
  token: Token | undefined,
  passages: PassageIndex,
  isTypedWithCapitals: boolean,
  before: string | undefined,
): WordClass {
  if (/\d/.test(word.word)) return 'number';
  const written = token?.text ?? word.word;
  if (TIME_WORDS.has(word.word)) return 'noun';
  const isCapital = word.start > 0 && written[0] !== written[0]!.toLowerCase();
  // A question typed with capitals tells its names; in one without, the corpus does.
  if (isCapital || (!isTypedWithCapitals && passages.capitalised(word.word) > 0.8)) return 'name';
  // "Did Idris go to kampala": behind such words the corpus tells, whatever else has capitals.
  if (before !== undefined && BEFORE_PLACE.has(before) && !isEnglish(word.stem) && passages.capitalised(word.word) > 0.8)
    return 'name';
  // "irans", typed without its apostrophe.
  if (!isTypedWithCapitals && word.word.endsWith('s') && passages.capitalised(word.word.slice(0, -1)) > 0.8) return 'name';
  // "abdolahian": a slip in a name is one all the same.
  const [meant] = word.alternatives;
  if (!isTypedWithCapitals && !word.isKnown && meant?.kind === 'spelling' && passages.capitalised(meant.stems[0]!) > 0.8)
    return 'name';
  // "Besides …": the first word has its capital by place, in the corpus too.
  if (word.start === 0 && !isEnglish(word.stem) && passages.capitalised(word.word) > 0.8) return 'name';
  if (token?.pos === 'VERB') return 'verb';
  return token?.pos === 'NOUN' || token?.pos === 'PROPN' ? 'noun' : 'other';
}

/** The head of the noun phrase that "what", "which", "whose" or "how many" opens: "city" in "in which Kurdish city did …". */
function focusOf(tokens: readonly Token[], wh: number): Token | null {
  if (wh < 0) return null;
  const asks = tokens[wh]!.lower;
  const first = asks === 'how' && /^(?:many|much)$/.test(tokens[wh + 1]?.lower ?? '') ? wh + 2 : wh + 1;
  if (asks !== 'what' && asks !== 'which' && asks !== 'whose' && first === wh + 1) return null;
  let head: Token | null = null;
  for (const token of tokens.slice(first, first + 6)) {
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token;
    else if (head || !/^(?:ADJ|DET|NUM|ADV|PART|CCONJ)$/.test(token.pos)) break;
  }
  return head ?? attributeOf(tokens, first);
}

/** "What was the population of …", "what is the name of …": the noun that the wh-word is said to be. */
function attributeOf(tokens: readonly Token[], first: number): Token | null {
  if (!/^(?:is|are|was|were)$/.test(tokens[first]?.lower ?? '') || tokens[first + 1]?.lower !== 'the') return null;
  let head: Token | null = null;
  for (const token of tokens.slice(first + 2, first + 7)) {
    if (token.pos === 'NOUN') head = token;
    // "What was the minister asked to do?": done to somebody, who is not asked for.
    else if (head && token.pos === 'VERB' && PEOPLE.has(FOCUS_KINDS.get(stem(head.lower)) ?? 'thing')) return null;
    else if (head || token.pos !== 'ADJ') break;
  }
  return head && FOCUS_KINDS.has(stem(head.lower)) ? head : null;
}

function wantedBy(tokens: readonly Token[], wh: number, focus: Token | null): Wanted {
  if (wh < 0) {
    if (AUXILIARIES.has(tokens[0]?.lower ?? '')) return 'yes-no';
    return tokens.some(({ lower }) => EVERYONE.has(lower)) ? 'person' : 'nothing';
  }
  const next = tokens[wh + 1]?.lower ?? '';
  switch (tokens[wh]!.lower) {
    case 'who':
    case 'whom':
    case 'whose':
      return 'person';
    case 'when':
      return 'time';
    case 'where':
      return 'place';
    case 'why':
      return 'reason';
    case 'how':
      // "How many times …" is answered by the events themselves.
      if (tokens[wh + 2]?.lower === 'times' || next === 'often') return 'thing';
      return HOW_MUCH_WORDS.has(next) ? 'number' : 'manner';
    default:
      return (focus && FOCUS_KINDS.get(stem(namedNoun(tokens, focus).lower))) ?? 'thing';
  }
}

/** "The name of the river" asks for a river; of a thing that is no kind of answer, for the name itself. */
function namedNoun(tokens: readonly Token[], focus: Token): Token {
  if (focus.lower !== 'name') return focus;
  const [of, ...after] = tokens.slice(tokens.indexOf(focus) + 1, tokens.indexOf(focus) + 7);
  if (of?.lower !== 'of') return focus;
  const noun = after.find(({ pos }) => pos === 'NOUN');
  return noun && FOCUS_KINDS.has(stem(noun.lower)) ? noun : focus;
}
