import type { Token } from '../../text.ts';
import { GROUP_NOUNS, PERSON_NOUNS } from '../lexicons/actorNouns.ts';
import { FAMILY_NOUNS, WORDS_AND_PAPERS } from '../lexicons/figures.ts';
import { REFUSING_VERBS } from '../lexicons/governors.ts';
import { COURTESIES, OCCASION_NOUNS, UPROOTED } from '../lexicons/occasions.ts';
import { REQUEST_CONTENTS } from '../lexicons/requestContents.ts';
import { singular } from '../roles/mentionMap.ts';
import type { Sides } from '../roles/sides.ts';
import type { Condition } from '../rules/rule.ts';
import type { Chain, Item } from '../syntax/chains.ts';
import type { Clause } from '../syntax/clause.ts';
import { FREQUENCY_NOUNS } from '../syntax/functionWords.ts';
import type { ContentClauses } from './content.ts';

/** What a condition may look at. */
export interface Case {
  readonly clause: Clause;
  readonly subject: Chain | null;
  readonly other: Chain | null;
  readonly content: ContentClauses;
  readonly tokens: readonly Token[];
  readonly sides: Sides;
}

/** The tests that rules name in `conditions`. */
export const CONDITIONS: Readonly<Record<Condition, (of: Case) => boolean>> = {
  active: ({ clause }) => !clause.passive,
  alone: ({ clause }) =>
    clause.second === null &&
    clause.object !== null &&
    clause.object.first - clause.at <= 2 &&
    !(clause.link === 'relative' && clause.subject?.first === clause.first),
  guest: ({ other, tokens, sides }) =>
    other !== null &&
    sides.isPersonal(other.items[0]!) &&
    !isOneOfMany(other.items[0]!, tokens, sides) &&
    !UPROOTED.has(singular(tokens[other.items[0]!.noun.head]!)),
  'person-or-no-infinitive': ({ other, content, sides }) =>
    other !== null && (sides.isPerson(other.items[0]!) || (content.infinitive === null && sides.isPersonal(other.items[0]!))),
  courtesy: ({ other, content, clause, sides }) =>
    other !== null &&
    sides.isPersonal(other.items[0]!) &&
    (content.infinitive ? COURTESIES.has(content.infinitive.verb.lemma) : !clause.obliques.some((o) => o.prep === 'for')),
  'no-courtesy': ({ clause, content, other, sides }) => {
    if (content.infinitive) return !COURTESIES.has(content.infinitive.verb.lemma);
    return clause.passive || other === null || !sides.isPerson(other.items[0]!) || clause.obliques.some((o) => o.prep === 'for');
  },
  received: ({ clause, content, tokens, sides }) =>
    clause.obliques.some(({ prep, chain }) => {
      const here = sides.places.isPlace(chain.items[0]!) || isBuilding(chain, tokens);
      if (prep === 'to' || prep === 'at') return here;
      if (prep === 'in') return here && content.infinitive === null;
      if (tokens[chain.items[0]!.noun.head]!.lemma === 'arrival') return true;
      return prep === 'for' && OCCASION_NOUNS.has(tokens[chain.items[0]!.noun.head]!.lemma);
    }),
  'wants-done': ({ clause, tokens }) => {
    const wanted = clause.object && tokens[clause.object.items[0]!.noun.head]!;
    return wanted !== null && REQUEST_CONTENTS.has(wanted.lemma.toLowerCase());
  },
  officials: ({ subject, tokens }) =>
    subject !== null && (subject.items.length > 1 || OFFICIALS.has(singular(tokens[subject.items[0]!.noun.head]!))),
  'not-met-with': ({ clause }) => !clause.passive || !clause.obliques.some((o) => o.prep === 'with'),
  'alone-on-the-way': ({ clause }) => clause.object === null,
  // "the hope that Chad will act", not "that the talks will bear fruit", nor "that they had a pleasant stay".
  'somebody-to-act': ({ content, sides }) =>
    content.that?.subject != null &&
    content.that.object !== null &&
    /^(?:will|would)$/.test(content.that.verb.modal ?? '') &&
    sides.canAct(content.that.subject.items[0]!),
  // "that Peru pay", "that the men be freed".
  mandative: ({ content, tokens }) =>
    content.that !== null && (content.that.verb.form === 'base' || tokens[content.that.verb.first]!.lower === 'be'),
  'to-see': ({ content }) => content.infinitive !== null && /^(?:see|hear|receive|get)$/.test(content.infinitive.verb.lemma),
  deadline: ({ clause, content, tokens }) =>
    content.infinitive !== null && namesDeadline(tokens, clause.verb.end, content.infinitive.verb.first),
  'for-hours': ({ clause, other, tokens }) =>
    other !== null &&
    tokens.slice(clause.verb.end, other.items[0]!.first).some(({ lower }) => /^(?:hours?|minutes?)$/.test(lower)),
  'met-somebody': ({ clause, tokens, sides }) =>
    clause.passive ||
    clause.object === null ||
    clause.object.items.some((item) => sides.canAct(item) || isTold(tokens[item.noun.head]!)),
  'in-earnest': ({ clause, tokens }) =>
    !clause.obliques.some(({ prep, chain }) => prep === 'with' && WORDS_AND_PAPERS.has(tokens[chain.items[0]!.noun.head]!.lemma)),
  'not-home': ({ other, tokens }) =>
    !other?.items.some(({ noun }) => tokens[noun.first]!.lower !== 'the' && FAMILY_NOUNS.has(singular(tokens[noun.head]!))),
  'turned-away': ({ clause, other, sides }) =>
    other !== null &&
    sides.isPersonal(other.items[0]!) &&
    (clause.marker === 'without' || (clause.link === 'infinitive' && REFUSING_VERBS.has(clause.governor?.verb.lemma ?? ''))),
  envoy: ({ other, tokens, sides }) =>
    other !== null &&
    sides.isPersonal(other.items[0]!) &&
    other.items.some((item) => sides.isOfficial(item) || OFFICIALS.has(singular(tokens[item.noun.head]!))),
  'on-the-way': ({ clause }) => clause.link === 'infinitive' && GOING.has(clause.governor?.verb.lemma ?? ''),
  'seen-in-person': ({ clause, content, tokens }) =>
    (clause.verb.past || clause.verb.modal === 'will') &&
    !clause.verb.negated &&
    content.infinitive === null &&
    content.that === null &&
    clause.obliques.every(({ prep }) => /^(?:in|at|on|after|before|for|about|during)$/.test(prep)) &&
    !/^(?:VERB|AUX)$/.test(tokens[clause.object!.items.at(-1)!.end]?.pos ?? ''),
  protest: ({ clause, content, tokens }) => isProtest(clause, content, tokens),
  'no-protest': ({ clause, content, tokens }) => !isProtest(clause, content, tokens),
  would: ({ clause }) => clause.verb.modal === 'would',
  // "Lima, where she is due to meet him": only the meeting is due.
  due: ({ clause, content, other }) =>
    (clause.predicate === 'due' || clause.predicate === 'expected') &&
    !(content.infinitive !== null && other !== null && other.first < clause.at),
  'on-duty': ({ subject, tokens, sides }) =>
    subject?.items.some((item) => sides.isOfficial(item) || OFFICIALS.has(singular(tokens[item.noun.head]!))) ?? false,
  traveller: ({ subject, tokens, sides }) =>
    subject !== null &&
    sides.isPersonal(subject.items[0]!, true) &&
    !subject.items.some(
      (item) => UPROOTED.has(singular(tokens[item.noun.head]!)) || (item.tail && UPROOTED.has(singular(tokens[item.tail.head]!))),
    ),
};

const OFFICIALS = new Set(
  'minister leader official envoy diplomat negotiator president delegate representative head mediator lawmaker general ambassador chief delegation team mission premier chancellor king queen pope secretary he she'.split(
    ' ',
  ),
);
/** When, how or how often, or who, not what: "met three times", "met Monday", "met face to face", a name nothing is known of. */
function isTold({ lower, lemma, pos }: Token): boolean {
  return (
    pos === 'PROPN' ||
    FREQUENCY_NOUNS.has(lemma) ||
    /^(?:morning|evening|afternoon|night|noon|today|tomorrow|face|head|eye|one)$/.test(lower)
  );
}

/** "received a BA", "his Ph.D.": a capital after "a" or "his" names one of a kind, which is nobody unless it is a person. */
function isOneOfMany(item: Item, tokens: readonly Token[], sides: Sides): boolean {
  const [first, head] = [tokens[item.noun.first]!.lower, tokens[item.noun.head]!];
  if (!/^\p{Lu}/u.test(head.text)) return false;
  if (/^an?$/.test(first)) return !PERSON_NOUNS.has(singular(head)) && !GROUP_NOUNS.has(singular(head));
  return /^(?:his|her|their|its|my|our)$/.test(first) && !sides.isPerson(item);
}

const GOING = new Set('go come travel fly drive return head arrive journey hurry'.split(' '));
const BUILDINGS = new Set(
  'palace office headquarters house airport residence embassy ministry kremlin capital pentagon parliament'.split(' '),
);

function isBuilding(chain: Chain, tokens: readonly Token[]): boolean {
  return BUILDINGS.has(tokens[chain.items[0]!.noun.head]!.lower);
}

/** "until 19 September", "ten days": a time set, between two tokens. */
function namesDeadline(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) if (/^(?:until|till|days?|hours?|weeks?|months?)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** "to complain about the raid", "in protest": somebody is sent for to be blamed. */
function isProtest(clause: Clause, { infinitive }: ContentClauses, tokens: readonly Token[]): boolean {
  if (infinitive && BLAMING.has(infinitive.verb.lemma)) return true;
  return clause.obliques.some(({ prep, chain }) => prep === 'in' && tokens[chain.items[0]!.noun.head]!.lemma === 'protest');
}

const BLAMING = new Set('complain protest condemn denounce object lodge deplore decry rebuke'.split(' '));
