import type { Mention, Quotation } from '../reading.ts';
import type { AnnotatedText, Token } from '../text.ts';
import { type QuotedSpan, quotedSpans } from './spans.ts';
import { type Attribution, lowerBound, type Place, Speakers } from './speakers.ts';

/** The direct quotations of a text, each with its speaker where the text names one. Words quoted to keep them at a distance are none. */
export function findQuotations(text: AnnotatedText, mentions: readonly Mention[]): Quotation[] {
  const speakers = new Speakers(text, mentions);
  const spans = quotedSpans(text).filter((span) => saysSomething(text, span));
  const places = spans.map((span) => placeOf(text.tokens, span));
  const quotations: Quotation[] = [];
  for (const [i, span] of spans.entries()) {
    const { speaker, attribution } = attributionOf(i, spans, places, quotations.at(-1), text, speakers);
    quotations.push({ start: span.start, end: span.end, speaker, attribution });
  }
  handBack(spans, quotations);
  return quotations;
}

const NOBODY: Attribution = { speaker: null, attribution: null };

function attributionOf(
  i: number,
  spans: readonly QuotedSpan[],
  places: readonly Place[],
  last: Quotation | undefined,
  text: AnnotatedText,
  speakers: Speakers,
): Attribution {
  const place = places[i]!;
  if (place.first >= place.last) return NOBODY;
  const limit = places[i + 1]?.first ?? text.tokens.length;
  const between = last ? text.text.slice(last.end, place.start) : null;
  const opensSentence = text.sentences[text.tokens[place.first]!.sentence]!.firstToken === place.first;
  const ownLast = { speaker: last?.speaker ?? null, attribution: last?.attribution ?? null };
  if (spans[i]!.goneOn && last?.speaker) return ownLast;
  const after = speakers.after(place, limit);
  const before = speakers.before(place);
  const near = opensSentence ? (after ?? before) : (before ?? after);
  if (near?.speaker) return near;
  if (last && between !== null && (/^\s*$/.test(between) || isSplit(last, place, text))) return ownLast;
  return near ?? speakers.sentenceBefore(place) ?? speakers.sentenceAfter(place) ?? NOBODY;
}

/** "…," the envoy said, "…": only the attribution of the first stands between the two. */
function isSplit({ end, attribution }: Quotation, place: Place, { text, tokens }: AnnotatedText): boolean {
  if (!attribution || attribution.start < end || attribution.end > place.start) return false;
  return tokens[place.first]!.start - attribution.end < 200 && /[.,;:]\s*$/.test(text.slice(attribution.end, place.start));
}

/** A quotation over several paragraphs is told whose it is in any of them. */
function handBack(spans: readonly QuotedSpan[], quotations: Quotation[]): void {
  for (let i = quotations.length - 2; i >= 0; i -= 1) {
    const [here, next] = [quotations[i]!, quotations[i + 1]!];
    if (spans[i]!.goesOn && here.speaker === null)
      quotations[i] = { ...here, speaker: next.speaker, attribution: next.attribution };
  }
}

function placeOf(tokens: readonly Token[], { start, end }: QuotedSpan): Place {
  return { start, end, first: lowerBound(tokens, start), last: lowerBound(tokens, end) };
}

/** Fewer words than this without a full stop are a name or a word held at a distance: "the “axis of evil”". */
const FEWEST_WORDS = 4;
/** Of words mostly capitalised, a name or a title: “We Are the World,” an old song. */
const TITLE_SHARE = 0.6;
/** So many words are quoted for what they say, verb or not. */
const MANY_WORDS = 8;

function saysSomething({ text, tokens }: AnnotatedText, span: QuotedSpan): boolean {
  if (span.goesOn || span.goneOn) return true;
  const { first, last } = placeOf(tokens, span);
  let words = 0;
  let verbs = 0;
  let small = 0;
  for (let at = first; at < last; at += 1) {
    const { pos, text: word } = tokens[at]!;
    if (!/^[\p{L}\p{N}]/u.test(word)) continue;
    words += 1;
    if (/^\p{Ll}/u.test(word)) small += 1;
    if (pos === 'VERB' || pos === 'AUX') verbs += 1;
    if (words >= MANY_WORDS && small > 2) return true;
  }
  if (words > 1 && words - small >= TITLE_SHARE * words) return false;
  if (/[.,!?…]["“”»'’]*$/.test(text.slice(Math.max(span.start, span.end - 4), span.end)))
    return words >= 2 || /[!?]/.test(text.slice(span.end - 3, span.end));
  return words >= FEWEST_WORDS && verbs > 0 && small > 1;
}
