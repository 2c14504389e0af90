import type { Draft, Drafts } from './drafts.ts';
import { canonicalOffice } from './drafts.ts';
import type { Phrase } from './phrase.ts';

const TWO = /^(?:the two|both|these two|the pair|both the)\b/i;
const PEOPLE = new Set([
  'leaders',
  'officials',
  'sides',
  'men',
  'women',
  'diplomats',
  'counterparts',
  'politicians',
  'interlocutors',
  'parties',
  'principals',
  'statesmen',
  'heads',
  'figures',
  'friends',
  'colleagues',
  'dignitaries',
  'pair',
  'duo',
]);
const STATES = new Set([
  'countries',
  'nations',
  'states',
  'neighbors',
  'neighbours',
  'governments',
  'capitals',
  'peoples',
  'sides',
  'parties',
  'allies',
]);
/** Whom "the two heads of state" means. */
const HEADS_OF_STATE = new Set(['president', 'king', 'queen', 'emir', 'sultan', 'emperor', 'supreme leader']);
/** How many sentences back the members of a plural may have been named. */
const REACH = 3;

/** Who a plural stands for one by one: "the two ministers", "both countries", "the leaders" after two were named; none where that cannot be told. `paragraph` and `before`: the first sentence of its paragraph and of the one before it. */
export function membersOf(drafts: Drafts, phrase: Phrase, written: string, paragraph: number, before: number): readonly Draft[] {
  const heads = /^(?:the two|both) heads of state$/i.test(written);
  if (!phrase.definite || phrase.state !== null || (phrase.of !== null && !heads)) return [];
  const two = TWO.test(written);
  const head = phrase.head!;
  if (!two && !(head === 'leaders' || head === 'sides' || head === 'ministers' || head === 'presidents' || head === 'countries'))
    return [];
  if (phrase.modifiers.some((word) => word !== 'two' && word !== 'top' && word !== 'senior')) return [];
  const near = drafts.recent.filter((draft) => phrase.sentence - draft.sentence <= REACH && draft.sentence <= phrase.sentence);
  const known = near.filter((draft) => draft.type === 'person' && (draft.names.size > 0 || draft.offices.size > 0));
  const here = known.filter((draft) => draft.sentence >= paragraph);
  const above = known.filter((draft) => draft.sentence >= before);
  const people = here.length > 1 ? here : above.length === 2 ? above : known;
  const office = phrase.titles[0] ? canonicalOffice(phrase.titles[0].title) : null;
  if (heads || (office !== null && office !== 'leader')) {
    const holders = people.filter((draft) =>
      [...draft.offices.keys()].some(
        (title) => title === office || title.endsWith(` ${office}`) || (heads && HEADS_OF_STATE.has(title)),
      ),
    );
    return holders.length === 2 ? inOrder(holders) : [];
  }
  if ((PEOPLE.has(head) || office === 'leader') && people.length >= 2) {
    const pair = people.slice(0, 2);
    // "Berg asked both sides to wait": he is none of them.
    const asks =
      !phrase.subject && (head === 'sides' || head === 'parties') && pair.some((draft) => draft.subjectOf === phrase.sentence);
    if (!asks && (people.length === 2 || clearPair(people))) return inOrder(pair);
  }
  // "talks in Doha": Qatar is none of "the two countries".
  const states = STATES.has(head)
    ? lastPair(near.filter((draft) => draft.type === 'state' && phrase.sentence - draft.actedIn <= REACH))
    : [];
  if (states.length > 0) return states;
  return head === 'sides' || head === 'parties' ? parties(near) : [];
}

/** "Both sides" of a sentence that names just two: "The EU and Iran held talks." */
function parties(near: readonly Draft[]): readonly Draft[] {
  return lastPair(near.filter((draft) => draft.type === 'state' || draft.type === 'organization'));
}

/** The two that the last sentence with more than one names; none where it names three, for then it cannot be told. */
function lastPair(near: readonly Draft[]): readonly Draft[] {
  for (const { sentence } of near) {
    const together = near.filter((draft) => draft.sentence === sentence);
    if (together.length > 1) return together.length === 2 ? inOrder(together) : [];
  }
  return [];
}

/** More than two people were named, but two of them in the last sentence. */
function clearPair(people: readonly Draft[]): boolean {
  const last = people[0]!.sentence;
  return people.filter((draft) => draft.sentence === last).length === 2;
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].reverse();
}
