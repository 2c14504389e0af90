import type { Token } from '../../text.ts';
import { COURTESIES, OCCASION_NOUNS, UPROOTED } from '../lexicons/occasions.ts';
import type { Sides } from '../roles/sides.ts';
import type { Condition } from '../rules/rule.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause } from '../syntax/clauses.ts';
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
  adjacent: ({ clause, tokens }) => isAdjacent(clause, tokens),
  alone: ({ clause }) => clause.second === null,
  guest: ({ other, tokens, sides }) =>
    other !== null && sides.isPersonal(other.items[0]!) && !UPROOTED.has(tokens[other.items[0]!.noun.head]!.lemma),
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
  'not-met-with': ({ clause }) => !clause.passive || !clause.obliques.some((o) => o.prep === 'with'),
  'alone-on-the-way': ({ clause }) => clause.object === null,
  mandative: ({ content }) => content.that !== null && content.that.verb.form === 'base',
  'to-see': ({ content }) => content.infinitive !== null && /^(?:see|hear|receive|get)$/.test(content.infinitive.verb.lemma),
  traveller: ({ subject, tokens, sides }) =>
    subject !== null &&
    sides.isPersonal(subject.items[0]!) &&
    !subject.items.some(
      (item) => UPROOTED.has(tokens[item.noun.head]!.lemma) || (item.tail && UPROOTED.has(tokens[item.tail.head]!.lemma)),
    ),
};

/** "call on", "called again for": only adverbs between verb and preposition. */
function isAdjacent(clause: Clause, tokens: readonly Token[]): boolean {
  for (let i = clause.verb.end; i < Math.min(tokens.length, clause.verb.end + 3); i += 1) {
    if (tokens[i]!.pos === 'ADP') return true;
    if (tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

const BUILDINGS = new Set(
  'palace office headquarters house airport residence embassy ministry kremlin capital pentagon parliament'.split(' '),
);

function isBuilding(chain: Chain, tokens: readonly Token[]): boolean {
  return BUILDINGS.has(tokens[chain.items[0]!.noun.head]!.lower);
}
