import type { Timex } from '../../reading.ts';
import type { AnnotatedText, Sentence, Token } from '../../text.ts';
import { isTimeWord, RELATIVE_WORDS, SUBORDINATORS } from './functionWords.ts';
import { partsOfSpeech } from './tagRepairs.ts';
import { readVerbGroup, type VerbGroup } from './verbGroup.ts';

/** A base noun phrase: no prepositional phrase within it, the owner before 's included. Token indices are of the whole text. */
export interface NounPhrase {
  readonly kind: 'noun';
  readonly first: number;
  readonly end: number;
  /** Index of the token that names what the phrase is about: the last noun. */
  readonly head: number;
  /** The words before the last 's ("Iran" in "Iran's ambassador"), as a half-open token range. */
  readonly owner: { readonly first: number; readonly end: number } | null;
  /** A day, a month, "last week": never a side of an event. */
  readonly time: boolean;
}

export type MarkKind = 'prep' | 'and' | 'comma' | 'who' | 'that' | 'sub' | 'stop' | 'quote' | 'adverb' | 'other';

/** Anything that is neither a noun phrase nor a verb group. */
export interface Mark {
  readonly kind: MarkKind;
  readonly first: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
}

export type Phrase = NounPhrase | VerbGroup | Mark;

/** Texts in brackets longer than this many tokens are read as text of the sentence. */
const LONGEST_ASIDE = 14;

const NOUN_START = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM']);
const NOUN_HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'SYM']);
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const MARKS_OF_POSSESSION = new Set(["'s", '’s', "'", '’', '‘s', '´s', '`s']);
const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '``', "''", '‘', '’', "'"]);
/** Buildings after which a name does not go on with them. */
const BUILDINGS = new Set(['headquarters', 'office', 'palace', 'residence', 'airport', 'embassy']);
const HONORIFIC = /^(?:h\.?e\.?|h\.?r\.?h\.?|mr\.?|mrs\.?|ms\.?|dr\.?|sheikh|sayyid)$/;
const STOPS = new Set([';', ':', '—', '–', '--', '…', '...', '.', '!', '?', '*', '•', '|']);

/** Splits a sentence into noun phrases, verb groups and the marks between them; what stands in brackets is left out. Linear. */
export function phrasesOf(text: AnnotatedText, sentence: Sentence, timexAt: ReadonlyMap<number, Timex>): Phrase[] {
  const { tokens } = text;
  const tags = partsOfSpeech(tokens, sentence);
  const reader = new PhraseReader(tokens, tags, sentence, timexAt);
  return reader.read();
}

class PhraseReader {
  readonly #tokens: readonly Token[];
  readonly #tags: readonly string[];
  readonly #offset: number;
  readonly #end: number;
  readonly #timexAt: ReadonlyMap<number, Timex>;
  readonly #phrases: Phrase[] = [];

  constructor(tokens: readonly Token[], tags: readonly string[], sentence: Sentence, timexAt: ReadonlyMap<number, Timex>) {
    this.#tokens = tokens;
    this.#tags = tags;
    this.#offset = sentence.firstToken;
    this.#end = sentence.endToken;
    this.#timexAt = timexAt;
  }

  read(): Phrase[] {
    let at = this.#offset;
    while (at < this.#end) at = this.#readOne(at);
    return this.#phrases;
  }

  #tag(index: number): string {
    return this.#tags[index - this.#offset] ?? '';
  }

  #lower(index: number): string {
    return index < this.#end ? this.#tokens[index]!.lower : '';
  }

  #readOne(at: number): number {
    const lower = this.#lower(at);
    const tag = this.#tag(at);
    if (lower === '(' || lower === '[') return this.#skipAside(at);
    const verb = readVerbGroup(this.#tokens, this.#tags, this.#offset, this.#end, at);
    if (verb) return this.#push(verb);
    if (tag === 'PUNCT' || QUOTES.has(lower) || STOPS.has(lower)) return this.#push(this.#punctuation(at));
    const word = this.#functionWord(at);
    if (word) return this.#push(word);
    if (NOUN_START.has(tag)) return this.#readNoun(at);
    return this.#push({ kind: tag === 'ADV' || tag === 'PART' ? 'adverb' : 'other', first: at, end: at + 1, text: lower });
  }

  #push(phrase: Phrase): number {
    this.#phrases.push(phrase);
    return phrase.end;
  }

  #skipAside(at: number): number {
    const close = this.#lower(at) === '(' ? ')' : ']';
    for (let i = at + 1; i < Math.min(this.#end, at + LONGEST_ASIDE); i += 1) if (this.#lower(i) === close) return i + 1;
    return this.#push({ kind: 'stop', first: at, end: at + 1, text: '(' });
  }

  #punctuation(at: number): Mark {
    const text = this.#lower(at);
    const kind = text === ',' ? 'comma' : QUOTES.has(text) ? 'quote' : STOPS.has(text) ? 'stop' : 'other';
    return { kind, first: at, end: at + 1, text };
  }

  #functionWord(at: number): Mark | null {
    const text = this.#lower(at);
    const tag = this.#tag(at);
    const mark = (kind: MarkKind): Mark => ({ kind, first: at, end: at + 1, text });
    if (text === 'that' && tag !== 'DET') return mark('that');
    if (RELATIVE_WORDS.has(text)) return mark('who');
    if (tag === 'CCONJ' || text === '&') return mark('and');
    if (SUBORDINATORS.has(text) && (tag === 'SCONJ' || tag === 'ADV' || tag === 'ADP')) return mark('sub');
    if (tag === 'ADP' || tag === 'SCONJ') return mark('prep');
    return null;
  }

  #joins(at: number): boolean {
    const token = this.#tokens[at]!;
    if (token.lower !== '-' && token.lower !== '/' && token.lower !== '‑') return false;
    const before = this.#tokens[at - 1];
    const after = this.#tokens[at + 1];
    return (
      before !== undefined && after !== undefined && at + 1 < this.#end && before.end === token.start && after.start === token.end
    );
  }

  #readNoun(first: number): number {
    let at = first;
    let owner: NounPhrase['owner'] = null;
    while (at < this.#end) {
      const tag = this.#tag(at);
      const lower = this.#lower(at);
      if (at > first && this.#joins(at)) {
        at += 2;
        continue;
      }
      if (
        at > first &&
        MARKS_OF_POSSESSION.has(lower) &&
        this.#tokens[at]!.start === this.#tokens[at - 1]!.end &&
        this.#goesOn(at + 1)
      ) {
        owner = { first, end: at };
        at += 1;
        continue;
      }
      if (lower === '(' && at > first) {
        const after = this.#afterAside(at);
        if (after > 0 && this.#continuesName(after)) {
          at = after;
          continue;
        }
        break;
      }
      if (tag === 'PRON' && !POSSESSIVES.has(lower)) {
        if (at === first) at += 1;
        break;
      }
      if (RELATIVE_WORDS.has(lower) || (lower === 'that' && tag !== 'DET')) break;
      if (lower === ',' && at > first && this.#goesOnAfterComma(at)) {
        at += 2;
        continue;
      }
      if (NOUN_START.has(tag)) {
        if (at > first && (tag === 'DET' || this.#tellsHowOften(at) || this.#opensName(at))) break;
        at += 1;
        continue;
      }
      if (at > first && this.#isModifier(at)) {
        at += 1;
        continue;
      }
      break;
    }
    this.#pushNoun(first, Math.max(at, first + 1), owner);
    return Math.max(at, first + 1);
  }

  /** "Joseph Biden, Jr.", "direct, high-level talks". */
  #goesOnAfterComma(comma: number): boolean {
    if (/^(?:jr|sr)\.?$/.test(this.#lower(comma + 1))) return this.#tag(comma - 1) === 'PROPN';
    return this.#tag(comma - 1) === 'ADJ' && this.#tag(comma + 1) === 'ADJ' && /^(?:NOUN|ADJ|PUNCT)$/.test(this.#tag(comma + 2));
  }

  /** "met Omar Diallo | ten times". */
  #tellsHowOften(at: number): boolean {
    return (this.#tag(at) === 'NUM' || this.#tag(at) === 'ADJ') && this.#lower(at + 1) === 'times';
  }

  /** "received at the ministry's headquarters | Kazakh Minister Omar Diallo", "in Riyadh | H.E. Omar Diallo": where, and then whom. */
  #opensName(at: number): boolean {
    if (!/^\p{Lu}/u.test(this.#tokens[at]!.text)) return false;
    if (BUILDINGS.has(this.#lower(at - 1)) && this.#tag(at - 1) === 'NOUN') return true;
    const mark = this.#phrases.at(-1);
    return HONORIFIC.test(this.#lower(at)) && this.#tag(at - 1) === 'PROPN' && mark?.kind === 'prep' && mark.text === 'in';
  }

  #goesOn(at: number): boolean {
    const tag = this.#tag(at);
    return NOUN_START.has(tag) || ((tag === 'VERB' || tag === 'ADV') && NOUN_START.has(this.#tag(at + 1)));
  }

  #afterAside(at: number): number {
    for (let i = at + 1; i < Math.min(this.#end, at + LONGEST_ASIDE); i += 1) if (this.#lower(i) === ')') return i + 1;
    return -1;
  }

  #continuesName(at: number): boolean {
    return at < this.#end && (this.#tag(at) === 'PROPN' || this.#tag(at) === 'NOUN') && this.#tag(at - 2) === 'PROPN';
  }

  /** "the targeted bases", "a very senior official", "central and local officials". */
  #isModifier(at: number): boolean {
    const tag = this.#tag(at);
    const before = this.#tag(at - 1);
    const after = this.#tag(at + 1);
    const opens =
      before === 'DET' ||
      before === 'ADJ' ||
      before === 'NUM' ||
      MARKS_OF_POSSESSION.has(this.#lower(at - 1)) ||
      POSSESSIVES.has(this.#lower(at - 1));
    if (tag === 'VERB')
      return opens && (after === 'NOUN' || after === 'PROPN' || after === 'ADJ') && /(?:ing|ed|en)$/.test(this.#lower(at));
    if (tag === 'ADV')
      return (opens || before === 'ADV') && /^(?:ADJ|NUM|VERB|ADV|NOUN|PROPN)$/.test(after) && !this.#isVerbNext(at + 1);
    if (tag === 'CCONJ') return before === 'ADJ' && after === 'ADJ' && /^(?:NOUN|PROPN|ADJ)$/.test(this.#tag(at + 2));
    return false;
  }

  #isVerbNext(at: number): boolean {
    return this.#tag(at) === 'VERB' && !/(?:ing|ed|en)$/.test(this.#lower(at));
  }

  /** A date beside a noun stands apart from it: "a statement | Monday", "Last Saturday | Iraq's envoy". */
  #pushNoun(first: number, end: number, owner: NounPhrase['owner']): void {
    for (let at = first; at < end; at += 1) {
      const timeEnd = this.#timeEndingAfter(at, end);
      if (timeEnd === 0) continue;
      if (at > first && timeEnd >= end && this.#canStandAlone(at - 1)) {
        this.#phrases.push(this.#noun(first, at, within(owner, first, at), false), this.#noun(at, end, null, true));
        return;
      }
      if (at === first && timeEnd < end && this.#startsAnew(timeEnd)) {
        this.#phrases.push(this.#noun(first, timeEnd, null, true));
        this.#pushNoun(timeEnd, end, within(owner, timeEnd, end));
        return;
      }
      if (at === first && timeEnd >= end) {
        this.#phrases.push(this.#noun(first, end, null, true));
        return;
      }
    }
    this.#phrases.push(this.#noun(first, end, owner, false));
  }

  #canStandAlone(at: number): boolean {
    const tag = this.#tag(at);
    return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM';
  }

  #startsAnew(at: number): boolean {
    const tag = this.#tag(at);
    // "Today | President Berg": an office with a capital, whatever its tag.
    return tag === 'PROPN' || tag === 'DET' || tag === 'PRON' || (tag === 'NOUN' && /^\p{Lu}/u.test(this.#tokens[at]!.text));
  }

  /** Where the time expression that starts at this token ends, 0 where none does. */
  #timeEndingAfter(at: number, end: number): number {
    const timex = this.#timexAt.get(this.#tokens[at]!.start);
    if (timex) {
      let after = at + 1;
      while (after < end && this.#tokens[after]!.end <= timex.end) after += 1;
      return after;
    }
    return isTimeWord(this.#lower(at)) ? at + 1 : 0;
  }

  #noun(first: number, end: number, owner: NounPhrase['owner'], time: boolean): NounPhrase {
    let head = end - 1;
    for (let i = end - 1; i >= first; i -= 1) {
      const tag = this.#tag(i);
      if (/^(?:jr|sr)\.?$/.test(this.#lower(i))) continue;
      if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') {
        head = i;
        break;
      }
      if (!NOUN_HEADS.has(tag)) continue;
    }
    return { kind: 'noun', first, end, head, owner, time };
  }
}

function within(owner: NounPhrase['owner'], first: number, end: number): NounPhrase['owner'] {
  if (!owner || owner.end > end || owner.end <= first) return null;
  return { first: Math.max(owner.first, first), end: owner.end };
}
