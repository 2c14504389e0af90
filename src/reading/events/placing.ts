import type { Mention } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import type { Draft } from './draft.ts';
import type { Sides } from './roles/sides.ts';

/** Sentences over which a place is carried to what the same people did or said next. */
const CARRY = 8;

/** Gives each draft its place: stated beside it, visited, or carried over from what the same sides did before. */
export class Places {
  readonly #text: AnnotatedText;
  readonly #sides: Sides;
  readonly #places: (string | null)[] = [];

  constructor(text: AnnotatedText, drafts: readonly Draft[], sides: Sides) {
    this.#text = text;
    this.#sides = sides;
    for (const [index, draft] of drafts.entries()) this.#places.push(this.#own(draft) ?? this.#carried(index, drafts));
  }

  placeOf(index: number): string | null {
    return this.#places[index] ?? null;
  }

  #own(draft: Draft): string | null {
    if (draft.placeToken !== null) return this.#nameAt(draft.placeToken);
    const { phrases, tokens } = draft.syntax;
    let best: string | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < phrases.length; i += 1) {
      const mark = phrases[i]!;
      const noun = phrases[i + 1]!;
      if (mark.kind !== 'prep' || noun.kind !== 'noun' || (mark.text !== 'in' && mark.text !== 'at')) continue;
      if (draft.type === 'REQUEST' && noun.first > draft.trigger.first) continue;
      const mention = this.#sides.mentionAt(noun.head);
      if (!mention || (mention.type !== 'place' && mention.type !== 'state') || !this.#isBare(mention, tokens[noun.head]!.end))
        continue;
      const distance = Math.abs(noun.first - draft.trigger.first);
      if (distance >= bestDistance) continue;
      best = this.#text.text.slice(mention.start, mention.end);
      bestDistance = distance;
    }
    return best;
  }

  #isBare(mention: Mention, headEnd: number): boolean {
    return mention.end >= headEnd;
  }

  #nameAt(token: number): string | null {
    const mention = this.#sides.mentionAt(token);
    return mention ? this.#text.text.slice(mention.start, mention.end) : null;
  }

  #carried(index: number, drafts: readonly Draft[]): string | null {
    const draft = drafts[index]!;
    if (draft.type !== 'CONSULT' && draft.type !== 'REQUEST') return null;
    const sides = new Set([...draft.actors, ...draft.recipients]);
    const sentence = draft.syntax.tokens[draft.trigger.first]!.sentence;
    for (let i = index - 1; i >= 0; i -= 1) {
      const earlier = drafts[i]!;
      if (sentence - earlier.syntax.tokens[earlier.trigger.first]!.sentence > CARRY) break;
      if (earlier.type !== 'CONSULT' || earlier.aux === 'negated' || earlier.mode === 'phone') continue;
      const place = this.#places[i];
      if (place && [...earlier.actors, ...earlier.recipients].some((id) => sides.has(id))) return place;
    }
    return null;
  }
}
