import type { CorpusIndex, IndexedActor, IndexedEvent } from '../index/corpusIndex.ts';
import type { Aux, EventMode, EventType, Strength } from '../reading/reading.ts';

/** How an event is told between its two sides, for each way that it can stand to the truth. */
type Verbs = Readonly<Record<Aux | 'held' | 'asked', string>>;

const verbs = (held: string, plain: string): Verbs => ({
  held,
  // No tense: the article that told of it may be years old.
  future: `due to ${plain}`,
  negated: `did not ${plain}`,
  hypothetical: `might ${plain}`,
  // That it was earlier is said beside it.
  historical: held,
  asked: plain,
});

const MEETING = verbs('met', 'meet');
const CONSULT: Readonly<Partial<Record<EventMode, Verbs>>> = {
  visit: verbs('visited', 'visit'),
  phone: verbs('spoke by phone with', 'speak by phone with'),
  multilateral: verbs('took part in talks with', 'take part in talks with'),
  'third-party': verbs('held mediated talks with', 'hold mediated talks with'),
};
const REQUEST: Readonly<Record<Strength, Verbs>> = {
  expect: verbs('expected of', 'expect of'),
  ask: verbs('asked', 'ask'),
  call: verbs('called on', 'call on'),
  urge: verbs('urged', 'urge'),
  demand: verbs('demanded of', 'demand of'),
};
const OTHERS: Readonly<Record<Exclude<EventType, 'CONSULT' | 'REQUEST'>, Verbs>> = {
  AGREE: verbs('agreed with', 'agree with'),
  ASSAULT: verbs('attacked', 'attack'),
  THREATEN: verbs('threatened or warned', 'threaten or warn'),
  ACCUSE: verbs('accused', 'accuse'),
  SUPPORT: verbs('supported', 'support'),
  REJECT: verbs('rejected or refused', 'reject or refuse'),
};

const REFUSED_MEETING = verbs('refused or called off a meeting with', 'refuse or call off a meeting with');

/** The types in words that a person chooses from. */
export const TYPE_NAMES: Readonly<Record<EventType, string>> = {
  CONSULT: 'meetings, visits and calls',
  REQUEST: 'demands and requests',
  AGREE: 'agreements',
  ASSAULT: 'attacks',
  THREATEN: 'threats and warnings',
  ACCUSE: 'accusations',
  SUPPORT: 'support',
  REJECT: 'refusals',
};

/** How an event that did not plainly happen is marked. */
export const AUX_WORDS: Readonly<Record<Aux, string>> = {
  future: 'planned',
  negated: 'denied',
  hypothetical: 'hypothetical',
  historical: 'earlier',
};

/**
 * An event in one line, of nothing but its fields: "Jane Doe met John Roe in Oslo". Null where it has no actor that the index
 * can name: then the quote speaks alone.
 */
export function eventInWords(index: CorpusIndex, event: IndexedEvent): string | null {
  const [actors, recipients] = [nameAll(index, event.actors), nameAll(index, event.recipients)];
  if (!actors) return null;
  const verb = verbsFor(event)[event.aux ?? 'held'];
  const place = event.place ? ` in ${event.place}` : '';
  if (event.type === 'CONSULT' && event.mode === 'visit') {
    // A visit to a place that stands for the state visited: the place says it more exactly.
    const to = recipients && meetsSomebody(index, event) ? `${recipients}${place}` : (event.place ?? recipients);
    return to ? `${actors} ${verb} ${to}` : null;
  }
  if (recipients) return `${actors} ${verb} ${recipients}${place}`;
  // "Jane Doe demanded" says nothing that its quote does not say better; two who met or agreed say something.
  const isMutual = event.type === 'CONSULT' || event.type === 'AGREE';
  return isMutual && event.actors.length > 1 ? `${actors} ${verb.replace(/ with$/, '')}${place}` : null;
}

/** "Why did Jane Doe meet John Roe in Oslo?": an event as a question, of its fields alone. Null where it has not both sides. */
export function eventInQuestion(index: CorpusIndex, event: IndexedEvent, asks: string): string | null {
  const [actors, recipients] = [nameAll(index, event.actors), nameAll(index, event.recipients)];
  if (!actors || !recipients) return null;
  const place = event.place && asks.toLowerCase() !== 'where' ? ` in ${event.place}` : '';
  const auxiliary = event.aux === 'future' ? 'will' : 'did';
  return `${asks} ${auxiliary} ${actors} ${event.aux === 'negated' ? 'not ' : ''}${verbsFor(event).asked} ${recipients}${place}?`;
}

/** True where an event has persons on both sides: also a visit paid to somebody, not only to a place. */
export function meetsSomebody(
  { actors: known }: CorpusIndex,
  { actors, recipients }: Pick<IndexedEvent, 'actors' | 'recipients'>,
): boolean {
  return [actors, recipients].every((side) => side.some((id) => known.get(id)?.type === 'person'));
}

function verbsFor({ type, mode, strength }: IndexedEvent): Verbs {
  if (type === 'CONSULT') return (mode && CONSULT[mode]) || MEETING;
  if (type === 'REQUEST') return REQUEST[strength ?? 'ask'];
  return type === 'REJECT' && mode === 'meet' ? REFUSED_MEETING : OTHERS[type];
}

/** A name as it stands in a sentence: "the Norwegian government", where its last word is no name. */
export function inSentence({ name, type }: IndexedActor): string {
  return type !== 'person' && /\s\p{Ll}+$/u.test(name) && !/^(?:the|a|an)\s/i.test(name) ? `the ${name}` : name;
}

const LIST = new Intl.ListFormat('en');

/** Names put together as a list in English; null where there is none. */
function nameAll(index: CorpusIndex, ids: readonly string[]): string | null {
  const names = ids.map((id) => index.actors.get(id)?.name).filter((name) => name !== undefined);
  return names.length === 0 ? null : LIST.format(names);
}
