import type { Draft } from '../draft.ts';
import { OCCASION_NOUNS } from '../lexicons/occasions.ts';
import type { Sides } from '../roles/sides.ts';
import { tellerOf } from '../syntax/tellers.ts';

/** Sentences over which a date or a place is carried to what the same people did or said next. */
const LONGEST_CARRY = 10;
/** Sentences at the head of a text that report news. */
const LEAD = 4;
/** Sentences that sum up what is told at length after them. */
const SUMMARY = 2;
/** Words that go on with what was told before. */
const LINKS = new Set(['also', 'both', 'meanwhile', 'there']);
const POINTERS = new Set(['the', 'this', 'that', 'these', 'those', 'their', 'his', 'her', 'same', 'its', 'our']);
/** What a later paragraph may point back to: "during the talks", "at the same briefing". */
const SAME_OCCASION = new Set([
  ...OCCASION_NOUNS,
  ...'trip call speech remark interview statement letter tour stop audience talk presser event ceremony phone conversation day'.split(
    ' ',
  ),
]);
const VISITS = new Set(['visit', 'trip', 'stay', 'tour', 'stop']);
/** Sentences back to the occasion that is pointed to. */
const POINTING = 4;
/** From "the" to the noun: "the two-day ministerial meeting". */
const LONGEST_POINTER = 5;
/** Drafts looked at on each side. */
const LOOK_AROUND = 30;

/** The sentence a draft stands in. */
export function sentenceOf(draft: Draft): number {
  return draft.syntax.tokens[draft.trigger.first]!.sentence;
}

/** True for what stands at the head of a text; headings and datelines are not counted. */
export function isLead(draft: Draft): boolean {
  return draft.syntax.position < LEAD;
}

/**
 * The meetings that a draft may be part of, likeliest first: those told just before it with one of its sides, and for the head of the
 * text those told just after. Demands by states as such, and what is told of several times ("has often called"), are part of none.
 */
export function contextsOf(index: number, drafts: readonly Draft[], sides: Sides): number[] {
  const draft = drafts[index]!;
  if (draft.aux === 'future' && !mayInherit(draft, sides)) return journeysOf(index, drafts, sides);
  if (isReportedOf(draft)) return meetingsOfBoth(index, drafts, sides);
  if (!mayInherit(draft, sides)) return [...inOneBreath(index, drafts), ...pointedTo(index, drafts)];
  const own = draft.type === 'REQUEST' ? speakersOf(draft, sides) : [...draft.actors, ...draft.recipients];
  const fits = (other: Draft) =>
    isOccasion(other, draft) &&
    ([...other.actors, ...other.recipients].some((a) => own.some((b) => sides.mayBeSame(a, b))) ||
      isSignedFor(draft, own, other, sides));
  const found: number[] = [];
  const at = sentenceOf(draft);
  for (let i = index - 1; i >= Math.max(0, index - LOOK_AROUND) && at - sentenceOf(drafts[i]!) <= LONGEST_CARRY; i -= 1)
    if (fits(drafts[i]!)) found.push(i);
  if (found.length === 0) found.push(...pointedTo(index, drafts));
  for (let i = index + 1; i < Math.min(drafts.length, index + LOOK_AROUND) && sentenceOf(drafts[i]!) === at; i += 1)
    if (isOnVisit(drafts[i]!, draft)) found.push(i);
  if (!isLead(draft)) return found;
  for (let i = index + 1; i < Math.min(drafts.length, index + LOOK_AROUND) && sentenceOf(drafts[i]!) - at <= LEAD; i += 1)
    if (mayFollow(drafts[i]!, draft) && fits(drafts[i]!)) found.push(i);
  return found;
}

/** What is to come on a journey that was just told: "will fly to Chad on Friday to meet", "is due in Chad on Friday. She is to meet". */
function journeysOf(index: number, drafts: readonly Draft[], sides: Sides): number[] {
  const draft = drafts[index]!;
  const found: number[] = [];
  for (let i = index - 1; i >= Math.max(0, index - LOOK_AROUND) && sentenceOf(draft) - sentenceOf(drafts[i]!) <= 1; i -= 1) {
    const { type, mode, aux, actors } = drafts[i]!;
    if (type !== 'CONSULT' || mode !== 'visit' || (aux !== null && aux !== 'future')) continue;
    if (mayBeOver(drafts[i]!) && draft.clause.governor !== drafts[i]!.clause) continue;
    if (actors.some((a) => draft.actors.some((b) => sides.mayBeSame(a, b)))) found.push(i);
  }
  return found;
}

/** "visited Chad on Friday": whoever will meet others after it need not be there any more; who arrived, or began a visit, is. */
function mayBeOver({ aux, rule, clause: { verb } }: Draft): boolean {
  return aux === null && (verb.past || verb.perfect) && !ON_THE_WAY.test(rule) && !/^(?:begin|start|open)$/.test(verb.lemma);
}

/** "told the press that she had asked him to": told afterwards, of a meeting that was just told. */
function isReportedOf({ type, aux, clause }: Draft): boolean {
  const { perfect, past, form } = clause.verb;
  return type === 'REQUEST' && aux === null && perfect && (form === 'infinitive' || (past && tellerOf(clause) !== null));
}

/** Meetings told before, at which both who asks and who is asked took part. */
function meetingsOfBoth(index: number, drafts: readonly Draft[], sides: Sides): number[] {
  const draft = drafts[index]!;
  const found: number[] = [];
  for (
    let i = index - 1;
    i >= Math.max(0, index - LOOK_AROUND) && sentenceOf(draft) - sentenceOf(drafts[i]!) <= LONGEST_CARRY;
    i -= 1
  ) {
    const other = drafts[i]!;
    if (other.type !== 'CONSULT' || other.aux !== null || other.mode === 'visit') continue;
    const met = [...other.actors, ...other.recipients];
    const takesPart = (ids: readonly string[]) => ids.some((a) => met.some((b) => sides.mayBeSame(a, b)));
    if (takesPart(draft.actors) && (draft.recipients.length === 0 || takesPart(draft.recipients))) found.push(i);
  }
  return found;
}

/** "During the talks, the general was asked", "said after the meeting": the last one told before, whoever is said to have been there. */
function pointedTo(index: number, drafts: readonly Draft[]): number[] {
  const draft = drafts[index]!;
  if (draft.aux !== null || (draft.type !== 'CONSULT' && draft.type !== 'REQUEST')) return [];
  const noun = occasionPointedTo(draft);
  if (noun === null) return [];
  for (
    let i = index - 1;
    i >= Math.max(0, index - LOOK_AROUND) && sentenceOf(draft) - sentenceOf(drafts[i]!) <= POINTING;
    i -= 1
  ) {
    const { type, aux, mode } = drafts[i]!;
    if (type === 'CONSULT' && aux === null && (mode === 'visit') === VISITS.has(noun)) return [i];
  }
  return [];
}

/** The occasion at or after which a sentence says that something was: "meeting" of "during the two-hour meeting". */
function occasionPointedTo({ syntax: { tokens, sentence } }: Draft): string | null {
  for (let i = sentence.firstToken; i + 1 < sentence.endToken; i += 1) {
    if (!/^(?:during|after|following|at)$/.test(tokens[i]!.lower) || !POINTERS.has(tokens[i + 1]!.lower)) continue;
    for (let j = i + 2; j < Math.min(sentence.endToken, i + 2 + LONGEST_POINTER); j += 1) {
      const noun = tokens[j]!.lower.replace(/s$/, '');
      if (SAME_OCCASION.has(noun)) return /^(?:with|between|of|to)$/.test(tokens[j + 1]?.lower ?? '') ? null : noun;
    }
  }
  return null;
}

/** "received the delegation and was asked to": the meeting whose clause a demand goes on. */
function inOneBreath(index: number, drafts: readonly Draft[]): number[] {
  const { type, aux, clause } = drafts[index]!;
  const before = drafts[index - 1];
  const goesOn = type === 'REQUEST' && aux === null && clause.link === 'and' && before?.clause === clause.governor;
  return goesOn && before?.type === 'CONSULT' && before.aux === null ? [index - 1] : [];
}

/** "met the envoy, who is paying a visit to Oslo": that is where. */
function isOnVisit({ mode, clause }: Draft, draft: Draft): boolean {
  return mode === 'visit' && clause.link === 'relative' && clause.governor === draft.clause && clause.verb.progressive;
}

/** Setting out for a place tells where somebody was next. */
const ON_THE_WAY = /^consult\.(?:go-to|travel|travel-to|due-in)$/;

/** What comes after may date what sums it up, or the clause it stands in ("discussed the pact during a visit to Baku"). */
function mayFollow(later: Draft, draft: Draft): boolean {
  if (later.clause === draft.clause || isOnVisit(later, draft)) return true;
  if (ON_THE_WAY.test(later.rule)) return false;
  return draft.syntax.position < SUMMARY && sentenceOf(later) > sentenceOf(draft);
}

/**
 * True where the sentence of `draft` says that it goes on with what was told in an earlier paragraph ("at the meeting", "they also
 * discussed", "the two"), or stands in the same one.
 */
export function isLinked(draft: Draft, other: Draft): boolean {
  const { tokens, sentence } = draft.syntax;
  if (other.syntax.sentence.paragraph === sentence.paragraph) return true;
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const { lower } = tokens[i]!;
    if (LINKS.has(lower)) return true;
    if (!POINTERS.has(lower)) continue;
    for (let j = i + 1; j < Math.min(sentence.endToken, i + LONGEST_POINTER); j += 1)
      if (SAME_OCCASION.has(tokens[j]!.lower.replace(/s$/, ''))) return true;
  }
  return false;
}

/** "In May Chad and Niger agreed on a border … Okoye of Chad signed **the** deal with Bazoum of Niger": told again, of who signed for them. */
function isSignedFor({ type, clause, syntax }: Draft, own: readonly string[], other: Draft, sides: Sides): boolean {
  const signed = (clause.passive ? clause.subject : clause.object)?.items[0]?.noun;
  if (type !== 'AGREE' || own.length === 0 || !signed || !POINTERS.has(syntax.tokens[signed.first]!.lower)) return false;
  const states = new Set(
    [...other.actors, ...other.recipients].flatMap((id) => {
      const actor = sides.actor(id);
      return actor?.type === 'state' ? [actor.name] : [];
    }),
  );
  return own.every((id) => states.has(sides.actor(id)?.state ?? ''));
}

function mayInherit(draft: Draft, sides: Sides): boolean {
  const { verb, governor } = draft.clause;
  if (draft.type === 'AGREE' || draft.type === 'ASSAULT') return draft.aux === null && !isLead(draft);
  if (draft.type !== 'CONSULT' && draft.type !== 'REQUEST') return false;
  if (draft.aux === 'future') return governor?.verb.past === true && governor.verb.bare;
  if (draft.aux !== null) return false;
  if (draft.type === 'CONSULT') return true;
  return !verb.perfect && speakersOf(draft, sides).some((id) => /^(?:person|group)$/.test(sides.actor(id)?.type ?? ''));
}

/** Who is at the place of a demand: whose it is, but no state as such; and who told it there ("Berg told Ruiz that Oslo expects"). */
function speakersOf({ actors, recipients, clause }: Draft, sides: Sides): readonly string[] {
  const teller = tellerOf(clause);
  const told = teller && !teller.verb.perfect ? sides.idsOf(teller.subject) : [];
  const asked = clause.passive && actors.length === 0 ? recipients : [];
  return [...new Set([...actors, ...told, ...asked])].filter((id) => sides.actor(id)?.type !== 'state');
}

function isOccasion(other: Draft, draft: Draft): boolean {
  if (other.aux !== null) return false;
  if (draft.type === 'AGREE' || draft.type === 'ASSAULT') return other.type === draft.type;
  return other.type === 'CONSULT' || (draft.type === 'REQUEST' && other.type === 'REQUEST');
}
