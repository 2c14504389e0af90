import type { Draft } from '../draft.ts';
import type { Sides } from '../roles/sides.ts';
import { whereOf } from '../syntax/whereabouts.ts';
import { contextsOf } from './contexts.ts';
import type { Dates } from './dating.ts';
import { clauseOf, reach } from './reach.ts';

const AT_PLACE = new Set(['in', 'at']);
/** Costs of one step between clauses, against the words between. */
const STEP = 1000;

/** Gives each draft its place: visited, stated beside it, or carried over from the meeting or visit it is part of. */
export class Places {
  readonly #sides: Sides;
  readonly #places: (string | null)[];

  constructor(drafts: readonly Draft[], sides: Sides, dates: Dates) {
    this.#sides = sides;
    this.#places = drafts.map((draft) => (draft.mode === 'phone' ? null : this.#stated(draft)));
    for (const [index, draft] of drafts.entries()) {
      if (this.#places[index] || draft.mode === 'phone') continue;
      const context = contextsOf(index, drafts, sides).find((i) => this.#places[i] && agree(dates, i, index));
      if (context !== undefined) this.#places[index] = this.#places[context] ?? null;
    }
  }

  placeOf(index: number): string | null {
    return this.#places[index] ?? null;
  }

  #stated(draft: Draft): string | null {
    if (draft.placePhrase) return this.#sides.placeName(draft.placePhrase);
    const { phrases, tokens } = draft.syntax;
    const where = whereOf(draft.clause, draft.syntax);
    if (where) return this.#sides.placeName(where);
    let best: string | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < phrases.length; i += 1) {
      const mark = phrases[i]!;
      const noun = phrases[i + 1]!;
      if (mark.kind !== 'prep' || noun.kind !== 'noun' || !AT_PLACE.has(mark.text)) continue;
      const steps = reach(clauseOf(draft.syntax, i + 1), draft);
      if (steps === Number.POSITIVE_INFINITY || (draft.type === 'REQUEST' && steps === 3)) continue;
      const cost = steps * STEP + Math.abs(tokens[noun.first]!.start - tokens[draft.trigger.first]!.start);
      const name = cost < bestCost ? this.#sides.placeName(noun) : null;
      if (!name) continue;
      best = name;
      bestCost = cost;
    }
    return best;
  }
}

/** Two events on different days need not share a place. */
function agree(dates: Dates, a: number, b: number): boolean {
  const [x, y] = [dates.dateOf(a)?.edtf, dates.dateOf(b)?.edtf];
  return !x || !y || x === y || x.endsWith('~') || y.endsWith('~');
}
