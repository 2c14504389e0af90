import type { Draft } from '../draft.ts';
import { TOPICS } from '../lexicons/topics.ts';
import type { Sides } from '../roles/sides.ts';
import { chainFrom } from '../syntax/chains.ts';
import type { Clause } from '../syntax/clause.ts';
import type { NounPhrase } from '../syntax/phrases.ts';
import { whereOf } from '../syntax/whereabouts.ts';
import { contextsOf, isLead, sentenceOf } from './contexts.ts';
import type { Dates } from './dating.ts';
import { isAtHome } from './hosts.ts';
import { clauseOf, reach } from './reach.ts';

const AT_PLACE = new Set(['in', 'at']);
/** Costs of one step between clauses, against the words between. */
const STEP = 1000;
/** Sentences back that "there" points. */
const THERE = 2;
/** Drafts looked at before one. */
const LOOK_BACK = 30;
/** Sentences back to the occasion on whose sidelines somebody met. */
const SIDELINES = 6;
/** Days after an arrival on which a guest may still be there, where nothing says otherwise. */
const LONGEST_STAY = 3;
/** Longest chain of governors that is looked at. */
const DEEPEST = 3;

/** Gives each draft its place: visited, stated beside it, or carried over from the meeting or visit it is part of. */
export class Places {
  readonly #sides: Sides;
  readonly #places: (string | null)[];
  /** Those of them that are buildings. */
  readonly #venues = new Set<string>();
  readonly #writtenAt: string | null;

  /** `writtenAt` is where the text says it was written: what "here" means. */
  constructor(drafts: readonly Draft[], sides: Sides, dates: Dates, writtenAt: string | null) {
    this.#sides = sides;
    this.#writtenAt = writtenAt;
    this.#places = drafts.map((draft) => (draft.mode === 'phone' ? null : this.#stated(draft)));
    for (const [index, draft] of drafts.entries()) {
      if (this.#places[index] || draft.mode === 'phone') continue;
      this.#places[index] = this.#pointedTo(index, drafts);
      if (this.#places[index]) continue;
      const context = contextsOf(index, drafts, sides).find(
        (i) =>
          this.#places[i] &&
          !this.#isElsewhere(i, index, drafts) &&
          (agree(dates, i, index) || (i < index && this.#isOnVisit(drafts[i]!, draft, dates.daysBetween(i, index)))),
      );
      this.#places[index] = (context === undefined ? this.#atHome(draft) : this.#places[context]) ?? null;
    }
  }

  placeOf(index: number): string | null {
    return this.#places[index] ?? null;
  }

  /** The palace where one was received is not where she met the next. */
  #isElsewhere(context: number, index: number, drafts: readonly Draft[]): boolean {
    const [before, draft] = [drafts[context]!, drafts[index]!];
    if (draft.type !== 'CONSULT' || before.type !== 'CONSULT' || !this.#venues.has(this.#places[context]!)) return false;
    const met = [...before.actors, ...before.recipients];
    return [...draft.actors, ...draft.recipients].some((a) => !met.some((b) => this.#sides.mayBeSame(a, b)));
  }

  #stated(draft: Draft): string | null {
    if (draft.placePhrase) return this.#sides.places.nameOf(draft.placePhrase);
    const { phrases, tokens } = draft.syntax;
    const where = whereAbove(draft);
    if (where) return this.#sides.places.nameOf(where);
    let best: string | null = null;
    let venue: string | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < phrases.length; i += 1) {
      const mark = phrases[i]!;
      const noun = phrases[i + 1]!;
      if (mark.kind !== 'prep' || noun.kind !== 'noun' || !AT_PLACE.has(mark.text)) continue;
      if (this.#isOfThing(i, draft)) continue;
      const steps = reach(clauseOf(draft.syntax, i + 1), draft);
      if (steps === Number.POSITIVE_INFINITY || (draft.type === 'REQUEST' && steps === 3)) continue;
      if (steps === 0 && mark.text === 'in' && this.#isTownOfWriting(noun, draft)) return this.#writtenAt;
      const cost = steps * STEP + Math.abs(tokens[noun.first]!.start - tokens[draft.trigger.first]!.start);
      const name = cost < bestCost ? this.#sides.places.nameOf(noun) : null;
      if (name) {
        best = name;
        bestCost = cost;
      } else if (steps === 0 && mark.text === 'at')
        venue ??= this.#sides.places.venueOf(chainFrom(phrases, tokens, i + 1).items[0]!, draft.type === 'CONSULT');
    }
    if (!best && venue) this.#venues.add(venue);
    return best ?? venue ?? (isSaidHere(draft) ? this.#writtenAt : null);
  }

  /** "discussed the war in Chad", "asked for an office in Chad": the place of the thing before it, but not "at the embassy in Chad"; what is attacked is attacked where it is. */
  #isOfThing(mark: number, { type, trigger, syntax: { phrases, tokens } }: Draft): boolean {
    const noun = phrases[mark - 1];
    if (type === 'ASSAULT' || noun?.kind !== 'noun' || noun.time || noun.head === trigger.first) return false;
    const before = phrases[mark - 2];
    if (before?.kind === 'prep' && AT_PLACE.has(before.text)) return false;
    if (TOPICS.has(tokens[noun.head]!.lemma.toLowerCase())) return true;
    const item = { noun, first: noun.first, end: noun.end, apposed: false, tail: null };
    return type === 'REQUEST' && noun.first > trigger.first && !this.#sides.canAct(item) && !this.#sides.places.isPlace(item);
  }

  #isTownOfWriting(noun: NounPhrase, draft: Draft): boolean {
    const { places } = this.#sides;
    return this.#writtenAt !== null && (places.isThisTown(noun) || (isLead(draft) && places.isTheCapital(noun, this.#writtenAt)));
  }

  /** "arrived in Oslo on Monday … met the Norwegian premier on Tuesday": a few days on, the guest meets the hosts where the visit is. */
  #isOnVisit(visit: Draft, draft: Draft, days: number | null): boolean {
    if (visit.mode !== 'visit' || visit.recipients.length === 0 || days === null || days < 0 || days > LONGEST_STAY) return false;
    const hosts = visit.recipients.map((id) => this.#sides.stateNameOf(id));
    const met = [...draft.actors, ...draft.recipients].filter(
      (id) => !visit.actors.some((guest) => this.#sides.mayBeSame(guest, id)),
    );
    return draft.type === 'CONSULT' && met.length > 0 && met.every((id) => this.#isOfHosts(id, hosts));
  }

  /** Of the state that is visited, or an official of whom nothing says that she is of another. */
  #isOfHosts(id: string, hosts: readonly (string | null)[]): boolean {
    const state = this.#sides.stateNameOf(id);
    return state === null ? (this.#sides.actor(id)?.offices.length ?? 0) > 0 : hosts.includes(state);
  }

  /** Under a dateline of the host's capital, what the host received or summoned. */
  #atHome(draft: Draft): string | null {
    if (draft.type !== 'CONSULT' || draft.aux !== null || !this.#writtenAt) return null;
    return isAtHome(draft, this.#writtenAt, this.#sides) ? this.#writtenAt : null;
  }

  /** "met on the sidelines of the summit": where the last of many met. */
  #whereOthersMet(index: number, drafts: readonly Draft[]): string | null {
    for (
      let i = index - 1;
      i >= Math.max(0, index - LOOK_BACK) && sentenceOf(drafts[index]!) - sentenceOf(drafts[i]!) <= SIDELINES;
      i -= 1
    )
      if (this.#places[i] && drafts[i]!.mode === 'multilateral') return this.#places[i]!;
    return null;
  }

  /** "returned from Pyongyang and said that his talks there": the last place in the sentence before it. */
  #lastPlaceBefore(there: number, { syntax: { phrases } }: Draft): string | null {
    for (let i = there - 1; i > 0; i -= 1) {
      const [mark, noun] = [phrases[i - 1]!, phrases[i]!];
      const name = mark.kind === 'prep' && noun.kind === 'noun' ? this.#sides.places.nameOf(noun) : null;
      if (name) return name;
    }
    return null;
  }

  /** "flew to Pyongyang. There they met": the place told last before. */
  #pointedTo(index: number, drafts: readonly Draft[]): string | null {
    const draft = drafts[index]!;
    const there = whereSaid('there', draft);
    if (there < 0) return isOnTheSidelines(draft) ? this.#whereOthersMet(index, drafts) : null;
    const before = this.#lastPlaceBefore(there, draft);
    if (before) return before;
    for (let i = index - 1; i >= Math.max(0, index - LOOK_BACK) && sentenceOf(draft) - sentenceOf(drafts[i]!) <= THERE; i -= 1)
      if (this.#places[i]) return this.#places[i]!;
    return null;
  }
}

function isOnTheSidelines({ syntax: { tokens, sentence } }: Draft): boolean {
  for (let i = sentence.firstToken + 1; i < sentence.endToken; i += 1)
    if (/^(?:sidelines|margins|fringes)$/.test(tokens[i]!.lower) && /^(?:the|its|their)$/.test(tokens[i - 1]!.lower)) return true;
  return false;
}

/** "to Riyadh, where he is due to meet": of an infinitive, where its governor stands. */
function whereAbove({ clause, syntax }: Draft): NounPhrase | null {
  let current: Clause | null = clause;
  for (let depth = 0; current && depth < DEEPEST; depth += 1) {
    const where = whereOf(current, syntax);
    if (where || (current.link !== 'infinitive' && current.link !== 'relative')) return where;
    current = current.governor;
  }
  return null;
}

/** "met here"; of a demand "ended their summit here with a call on", not "asked for troops to be sent here". */
function isSaidHere(draft: Draft): boolean {
  const here = draft.type === 'CONSULT' || draft.type === 'REQUEST' ? whereSaid('here', draft) : -1;
  return here >= 0 && (draft.type === 'CONSULT' || draft.syntax.phrases[here]!.first < draft.trigger.first);
}

/** At which phrase "here" or "there" stands in the draft's own clause; -1 where it does not. */
function whereSaid(word: 'here' | 'there', draft: Draft): number {
  const { syntax, clause } = draft;
  // "and will there meet the premier".
  for (let i = clause.verb.first; i < clause.verb.end; i += 1) if (syntax.tokens[i]!.lower === word) return clause.at;
  const isOwn = (at: number) => (clause.first <= at && at < clause.end) || reach(clauseOf(syntax, at), draft) === 0;
  return syntax.phrases.findIndex((phrase, at) => phrase.kind === 'adverb' && phrase.text === word && isOwn(at));
}

/** Two events on different days need not share a place; a day of a visit is a part of it. */
function agree(dates: Dates, a: number, b: number): boolean {
  const [x, y] = [dates.dateOf(a)?.edtf, dates.dateOf(b)?.edtf];
  if (!x || !y || x === y || x.endsWith('~') || y.endsWith('~')) return true;
  return isWithin(x, y) || isWithin(y, x);
}

/** EDTF days sort as text: whether a day lies in "2024-05-19/2024-05-21". */
function isWithin(day: string, span: string): boolean {
  const [first, last] = span.split('/');
  return first !== undefined && last !== undefined && !day.includes('/') && first <= day && day <= last;
}
