import type { Mention, Quotation } from '../reading.ts';
import type { AnnotatedText, Token } from '../text.ts';
import { OCCASIONS, PREPOSITIONS, SPEECH_PHRASES, SPEECH_VERBS } from './lexicons/speech.ts';

/** Who says it, and where the text says so. */
export type Attribution = Pick<Quotation, 'speaker' | 'attribution'>;

/** A quotation by its tokens, a half-open range, marks included. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** Farther from its verb than this, in tokens, a quotation is no longer what the verb says. */
const REACH = 40;
/** "…?" Prime Minister Kari Lund asked: so many tokens from the mark to the verb. */
const ASKED_REACH = 6;
/** A subject stands at most this many tokens behind the quotation that it is named after. */
const SUBJECT_REACH = 3;

/** The mentions and tokens of one text, asked who speaks. */
export class Speakers {
  readonly #tokens: readonly Token[];
  readonly #text: AnnotatedText;
  readonly #mentions: readonly Mention[];

  constructor(text: AnnotatedText, mentions: readonly Mention[]) {
    this.#text = text;
    this.#tokens = text.tokens;
    this.#mentions = outermost(mentions.filter(({ type }) => type !== 'place'));
  }

  /** "…," the envoy said. / "…," said the envoy. / "…," according to the envoy. */
  after({ last }: Place, limit: number): Attribution | null {
    const inner = this.#lastWord(last);
    const next = this.#tokens[last];
    if (!next || !inner || inner.text === '.') return null;
    const { endToken } = this.#text.sentences[next.sentence]!;
    if (next.sentence !== inner.sentence)
      return /^[?!…]+$/.test(inner.text) ? this.#asked(last, Math.min(limit, endToken)) : null;
    if (!/[,?!…]|^-+$|—/.test(inner.text) && !/^[,—–-]/.test(next.text)) return null;
    let from = last;
    while (from < limit && /^[,—–-]+$/.test(this.#tokens[from]!.text)) from += 1;
    const stop = Math.min(limit, endToken, from + REACH);
    for (let at = from; at < stop; at += 1) {
      const subject = this.#firstFrom(from, at);
      if (this.#speaks(at)) {
        const speaker = subject ?? this.#firstFrom(at + 1, Math.min(at + 1 + SUBJECT_REACH, stop));
        return attributed(
          speaker,
          Math.min(speaker?.start ?? Infinity, this.#tokens[at]!.start),
          Math.max(speaker?.end ?? 0, this.#tokens[at]!.end),
        );
      }
      if (!subject && /^(;|:|and|but)$/.test(this.#tokens[at]!.lower)) return null;
    }
    return null;
  }

  /** "…?" the envoy asked. The question closed a sentence, so nothing but the asking may follow. */
  #asked(from: number, stop: number): Attribution | null {
    for (let at = from; at < Math.min(stop, from + ASKED_REACH); at += 1) {
      const speaker = this.#firstFrom(from, at);
      if (!speaker || !this.#speaks(at)) continue;
      const rest = this.#tokens[at + 1];
      const alone = !rest || at + 1 >= stop || /^[.,;]/.test(rest.text) || PREPOSITIONS.has(rest.lower);
      return alone ? attributed(speaker, speaker.start, this.#tokens[at]!.end) : null;
    }
    return null;
  }

  /** The last word or stop within the marks that close before the token at `last`. */
  #lastWord(last: number): Token | undefined {
    let at = last - 1;
    while (at >= 0 && at > last - 4 && /^["“”«»'’`]+$/.test(this.#tokens[at]!.text)) at -= 1;
    return this.#tokens[at];
  }

  /** The envoy said: "…" / The envoy noted that "…" / …, he added, "…" / According to the envoy, "…" */
  before({ first }: Place): Attribution | null {
    const sentence = this.#tokens[first]!.sentence;
    const least = Math.max(this.#text.sentences[sentence]!.firstToken, first - 2 * REACH);
    for (let at = first - 1; at >= Math.max(least, first - REACH); at -= 1) {
      if (!this.#speaks(at)) continue;
      const speaker = this.#subjectOf(at, least);
      return attributed(speaker, Math.min(speaker?.start ?? Infinity, this.#tokens[at]!.start), this.#tokens[at]!.end);
    }
    return null;
  }

  /** The envoy spoke to reporters. "…" */
  sentenceBefore({ first }: Place): Attribution | null {
    const sentence = this.#tokens[first]!.sentence;
    const previous = this.#text.sentences[sentence - 1];
    const own = this.#text.sentences[sentence]!;
    if (own.firstToken !== first || !previous || own.paragraph - previous.paragraph > 1) return null;
    let occasion = false;
    for (let at = previous.firstToken; at < Math.min(previous.endToken, previous.firstToken + REACH); at += 1) {
      occasion ||= OCCASIONS.has(this.#tokens[at]!.lower);
      if (!this.#speaks(at) && !(occasion && this.#tokens[at]!.lower !== 'news')) continue;
      const speaker = this.#subjectOf(this.#mainVerb(previous.firstToken, at), previous.firstToken);
      if (speaker) return attributed(speaker, speaker.start, Math.max(speaker.end, this.#tokens[at]!.end));
    }
    return null;
  }

  /** "…." The envoy also said … */
  sentenceAfter({ last }: Place): Attribution | null {
    const next = this.#tokens[last];
    if (!next || this.#text.sentences[next.sentence]!.firstToken !== last) return null;
    const stop = Math.min(this.#text.sentences[next.sentence]!.endToken, last + REACH);
    for (let at = last; at < stop; at += 1) {
      if (!this.#speaks(at)) continue;
      const goesOn =
        /^(also|further|then|later|additionally|again)$/.test(this.#tokens[at - 1]?.lower ?? '') ||
        this.#tokens[at]!.lemma === 'add';
      const speaker = goesOn ? this.#subjectOf(at, last) : null;
      return speaker && attributed(speaker, speaker.start, this.#tokens[at]!.end);
    }
    return null;
  }

  #speaks(at: number): boolean {
    const { lower, lemma, pos } = this.#tokens[at]!;
    if (lower === 'according') return this.#tokens[at + 1]?.lower === 'to';
    if (pos !== 'VERB' && pos !== 'AUX') return false;
    const phrase = SPEECH_PHRASES.get(lemma);
    if (phrase) return phrase.has(this.#tokens[at + 1]?.lower ?? '');
    return SPEECH_VERBS.has(lemma) && this.#tokens[at - 1]?.lower !== 'to';
  }

  /** The verb that a sentence turns on, if it stands before `at`. */
  #mainVerb(from: number, at: number): number {
    for (let i = from; i < at; i += 1) if (this.#isFinite(i)) return i;
    return at;
  }

  #isFinite(at: number): boolean {
    const { pos, lower } = this.#tokens[at]!;
    return (pos === 'VERB' && !lower.endsWith('ing')) || pos === 'AUX';
  }

  /** Whoever a verb of saying is said of: the name before it, not one that a preposition or an insertion holds. */
  #subjectOf(verb: number, least: number): Mention | null {
    if (this.#tokens[verb]!.lower === 'according') return this.#firstFrom(verb + 2, verb + 5);
    const { lower } = this.#tokens[verb]!;
    if (lower.endsWith('ing') && this.#tokens[verb - 1]?.lower !== 'as') {
      for (let at = least; at < verb; at += 1) if (this.#isFinite(at)) return this.#subjectOf(at, least);
    }
    const candidates = this.#between(this.#tokens[least]!.start, this.#tokens[verb]!.start).filter((m) => !this.#held(m));
    if (lower === 'saying' && /\b(?:was|were|is|been)\s+quoted\b/.test(this.#span(least, verb))) return candidates[0] ?? null;
    let left = verb - 1;
    while (left > least && /^(ADV|AUX|PART)$/.test(this.#tokens[left]!.pos)) left -= 1;
    if (this.#tokens[left]?.text === ',') {
      const inserted = candidates.find((m) =>
        this.#text.text
          .slice(m.end, m.end + 2)
          .trimStart()
          .startsWith(','),
      );
      if (inserted) return inserted;
    }
    return candidates.at(-1) ?? null;
  }

  #span(from: number, to: number): string {
    return this.#text.text.slice(this.#tokens[from]!.start, this.#tokens[to]!.end).toLowerCase();
  }

  /** "with Oslo", "of Oslo". */
  #held(mention: Mention): boolean {
    const before = this.#tokens[this.#tokenAt(mention.start) - 1];
    return before !== undefined && PREPOSITIONS.has(before.lower);
  }

  #firstFrom(from: number, to: number): Mention | null {
    const start = this.#tokens[from]?.start;
    if (start === undefined) return null;
    return this.#between(start, this.#tokens[to]?.start ?? Infinity)[0] ?? null;
  }

  /** The mentions that begin in a span of the text. */
  #between(start: number, end: number): Mention[] {
    const found: Mention[] = [];
    for (let i = lowerBound(this.#mentions, start); i < this.#mentions.length && this.#mentions[i]!.start < end; i += 1)
      found.push(this.#mentions[i]!);
    return found;
  }

  #tokenAt(offset: number): number {
    return lowerBound(this.#tokens, offset);
  }
}

const attributed = (speaker: Mention | null, start: number, end: number): Attribution => ({
  speaker: speaker?.actor ?? null,
  attribution: { start, end },
});

/** The index of the first that starts at `offset` or later. */
export function lowerBound(ordered: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In order, without those that stand within another: of "the envoy of Oslo" not "Oslo". */
function outermost(mentions: readonly Mention[]): Mention[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  return ordered.filter(({ end }) => {
    if (end <= reach) return false;
    reach = end;
    return true;
  });
}
