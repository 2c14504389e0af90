import type { Token } from '../../text.ts';
import { COURTESIES, OCCASION_NOUNS, UPROOTED } from '../lexicons/occasions.ts';
import { REQUEST_CONTENTS } from '../lexicons/requestContents.ts';
import { type Sides, singular } from '../roles/sides.ts';
import type { Condition, VerbRule } from '../rules/rule.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause } from '../syntax/clause.ts';
import { isTimeWord } from '../syntax/functionWords.ts';
import type { ContentClauses } from './content.ts';

/** What a condition may look at. */
export interface Case {
  readonly rule: VerbRule;
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
  adjacent: ({ rule, clause, tokens }) => isAdjacent(rule, clause, tokens),
  alone: ({ clause }) => clause.second === null && clause.object !== null && clause.object.first - clause.at <= 2,
  guest: ({ other, tokens, sides }) =>
    other !== null && sides.isPersonal(other.items[0]!) && !UPROOTED.has(singular(tokens[other.items[0]!.noun.head]!)),
  'person-or-no-infinitive': ({ other, content, sides }) =>
    other !== null && (sides.isPerson(other.items[0]!) || (content.infinitive === null && sides.isPersonal(other.items[0]!))),
  courtesy: ({ other, content, clause, sides }) =>
    other !== null &&
    sides.isPersonal(other.items[0]!) &&
    (content.infinitive ? COURTESIES.has(content.infinitive.verb.lemma) : !clause.obliques.some((o) => o.prep === 'for')),
  'no-courtesy': ({ content }) => !content.infinitive || !COURTESIES.has(content.infinitive.verb.lemma),
  received: ({ clause, content, tokens, sides }) =>
    clause.obliques.some(({ prep, chain }) => {
      const here = sides.isPlace(chain.items[0]!) || isBuilding(chain, tokens);
      if (prep === 'to' || prep === 'at') return here;
      if (prep === 'in') return here && content.infinitive === null;
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
  mandative: ({ content }) => content.that !== null && content.that.verb.form === 'base',
  'to-see': ({ content }) => content.infinitive !== null && /^(?:see|hear|receive|get)$/.test(content.infinitive.verb.lemma),
  due: ({ clause }) => clause.predicate === 'due' || clause.predicate === 'expected',
  'on-duty': ({ subject, tokens, sides }) =>
    subject?.items.some((item) => sides.isOfficial(item) || OFFICIALS.has(singular(tokens[item.noun.head]!))) ?? false,
  traveller: ({ subject, tokens, sides }) =>
    subject !== null &&
    sides.isPersonal(subject.items[0]!, true) &&
    !subject.items.some(
      (item) => UPROOTED.has(singular(tokens[item.noun.head]!)) || (item.tail && UPROOTED.has(singular(tokens[item.tail.head]!))),
    ),
};

/** "call on", "called Monday for": only adverbs and days between the verb and the preposition its rule names. */
function isAdjacent({ slots, content }: VerbRule, clause: Clause, tokens: readonly Token[]): boolean {
  for (let i = clause.verb.end; i < Math.min(tokens.length, clause.verb.end + 4); i += 1) {
    const { lower } = tokens[i]!;
    if (
      content?.some((c) => c === lower) ||
      (!content?.some((c) => c === 'for' || c === 'on') && slots.some((slot) => slot === lower))
    )
      return true;
    if (slots.length > 0 && slots[0] === lower) return true;
    if (tokens[i]!.pos !== 'ADV' && !isTimeWord(tokens[i]!.lower)) return false;
  }
  return false;
}

const OFFICIALS = new Set(
  'minister leader official envoy diplomat negotiator president delegate representative head mediator lawmaker general ambassador chief delegation team mission premier chancellor king queen pope secretary he she'.split(
    ' ',
  ),
);
const BUILDINGS = new Set(
  'palace office headquarters house airport residence embassy ministry kremlin capital pentagon parliament'.split(' '),
);

function isBuilding(chain: Chain, tokens: readonly Token[]): boolean {
  return BUILDINGS.has(tokens[chain.items[0]!.noun.head]!.lower);
}
