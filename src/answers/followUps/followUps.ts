import type { CorpusIndex, IndexedActor, IndexedEvent } from '../../index/corpusIndex.ts';
import { daysOf, lengthOf } from '../../index/edtf.ts';
import type { Answer, Claim } from '../answer.ts';
import { partiesOf, readAsked } from '../conversation/earlier.ts';
import { edtfInWords } from '../dateWords.ts';
import { eventsQuoted } from '../quoted.ts';
import { demandsBetween, hasNewcomer, meetingsAt, meetingsOf } from '../told.ts';
import { inSentence } from '../wording.ts';

/** What a person may ask next: a list by the name of its command, with its options, and the question in words. */
export interface FollowUp {
  readonly label: string;
  readonly command: 'ask' | 'timeline' | 'meetings' | 'demands';
  readonly options: Readonly<Record<string, string>>;
}

/** More would crowd a telephone. */
const MOST = 3;
/** How many of the first lines of an answer tell whom it is about, and how many its likeliest subject is looked for in. */
const TOP_LINES = 5;
/** How many whom an answer is about are looked at for something to ask on. */
const MOST_SUBJECTS = 3;
/** How much of a long list counts as shown: of more, nobody has read the rest. */
const READ_LINES = 200;
/** A date wider than this is no occasion at which somebody else may have been. Days. */
const WIDEST_OCCASION = 31;

/**
 * What fits to be asked after this answer, likeliest first, at most three: chosen from the fields of the events that it cites, and only where the
 * corpus tells something that the answer does not show already.
 */
export function followUps(index: CorpusIndex, { status, heading, claims, meant }: Answer): FollowUp[] {
  if (status === 'ambiguous') return [];
  if (status === 'not_found') return afterNothing(index, heading, meant);
  const lines = claims.slice(0, TOP_LINES).flatMap((claim) => sidesOf(index, claim));
  const first = lines[0];
  const about = subjectsOf(index, heading, lines);
  const isNew = notShown(claims);
  const shown = new Set(lines.flatMap(({ actors, recipients }) => [...actors, ...recipients]));
  const offers = first ? (first.type === 'REQUEST' ? AFTER_DEMANDS : AFTER_OTHERS) : [];
  const offered = offers.flatMap((offer) => offer({ index, first: first!, about, isNew, shown }) ?? []);
  const distinct = new Map(offered.map((followUp) => [followUp.label, followUp]));
  return [...distinct.values()].slice(0, MOST);
}

/** Where nothing was found: the question with the name that was likely meant, and what the corpus does tell of those whom the question or filter names. */
function afterNothing(index: CorpusIndex, heading: string, meant: string | undefined): FollowUp[] {
  const { question, frame } = readAsked(index, heading);
  const about = partiesOf(index, question, frame).flatMap(({ actor }) => actor ?? []);
  const offered = [timeline, meetings].flatMap((offer) => offer({ index, about, isNew: () => true, shown: new Set() }) ?? []);
  const again: FollowUp[] = meant ? [{ label: meant, command: 'ask', options: { question: meant } }] : [];
  return [...again, ...offered].slice(0, MOST);
}

type Line = Pick<IndexedEvent, 'type' | 'actors' | 'recipients' | 'place' | 'date'>;

/** The event of a claim; of a claim that quotes without naming one, the events that its first quote tells. */
function sidesOf(index: CorpusIndex, { type, sides, date, citations }: Claim): readonly Line[] {
  if (type === null || !sides) return eventsQuoted(index, citations[0]!);
  // One by one: what is looked up in packed tables has no properties of its own to be copied.
  const { actors, recipients, place } = sides;
  return [{ type, date, actors, recipients, place }];
}

/**
 * Whom the lines are about, likeliest first: a person before a body, a body before a state; of persons those whom the question or filter names, of
 * others those in most lines.
 */
function subjectsOf({ actors }: CorpusIndex, heading: string, lines: readonly Line[]): IndexedActor[] {
  const counts = new Map<string, number>();
  for (const { actors, recipients } of lines)
    for (const id of new Set([...actors, ...recipients])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const known = [...counts].flatMap(([id, count]) => {
    const actor = actors.get(id);
    return actor && actor.type !== 'group' ? [{ actor, count }] : [];
  });
  const asked = heading.toLowerCase();
  const isAsked = ({ name, aliases }: IndexedActor) => [name, ...aliases].some((alias) => asked.includes(alias.toLowerCase()));
  const rank = (actor: IndexedActor) => TYPES.indexOf(actor.type) - (actor.type === 'person' && isAsked(actor) ? 1 : 0);
  known.sort((a, b) => rank(a.actor) - rank(b.actor) || b.count - a.count);
  return known.slice(0, MOST_SUBJECTS).map(({ actor }) => actor);
}

/** Likeliest subject first. */
const TYPES: readonly IndexedActor['type'][] = ['person', 'organization', 'state', 'group'];

/** Tells events of which no report is among the citations. */
function notShown(claims: readonly Claim[]): (event: IndexedEvent) => boolean {
  const citations = claims.slice(0, READ_LINES).flatMap((claim) => claim.citations);
  const quoted = Map.groupBy(citations, ({ document }) => document);
  return ({ reports }) =>
    !reports.some(({ document, start, end }) => quoted.get(document)?.some((quote) => start < quote.end && quote.start < end));
}

interface Situation {
  readonly index: CorpusIndex;
  /** Likeliest first. */
  readonly about: readonly IndexedActor[];
  readonly isNew: (event: IndexedEvent) => boolean;
  /** Ids of those whom the answer shows in its events. */
  readonly shown: ReadonlySet<string>;
}

type Offer = (situation: Situation) => FollowUp | null;
/** What follows on an event, the first of the answer. */
type EventOffer = (situation: Situation & { readonly first: Line }) => FollowUp | null;

/** "What did Portugal demand of Norway?": between the two sides themselves, else between their states, else by or of whom the answer is about. */
const demands: EventOffer = ({ index, first, about, isNew }) => {
  const [acting, receiving] = [first.actors, first.recipients].map((ids) => ids.find((id) => index.actors.has(id)));
  const states = [acting, receiving].map((id) => stateOf(index, id));
  const pairs: { by?: string; of?: string }[] = [
    ...bothWays(acting, receiving),
    ...bothWays(states[0], states[1]),
    ...about.flatMap(({ id }) => [{ by: id }, { of: id }]),
  ];
  for (const { by, of } of pairs) {
    if (!demandsBetween(index, { ...(by && { by }), ...(of && { of }) }).some(isNew)) continue;
    const [maker, receiver] = [by, of].map((id) => (id === undefined ? undefined : index.actors.get(id)));
    return {
      label: maker
        ? `What did ${inSentence(maker)} demand${receiver ? ` of ${inSentence(receiver)}` : ''}?`
        : `What was demanded of ${inSentence(receiver!)}?`,
      command: 'demands',
      options: { ...(maker && { by: typedAs(index, maker) }), ...(receiver && { of: typedAs(index, receiver) }) },
    };
  }
  return null;
};

const company: EventOffer = ({ index, first: { place, date, type }, shown, isNew }) => {
  const days = date?.edtf ? daysOf(date.edtf) : null;
  if (type !== 'CONSULT' || !place || !days || lengthOf(days) > WIDEST_OCCASION) return null;
  if (!hasNewcomer(meetingsAt(index, place, date!.edtf!).filter(isNew), shown)) return null;
  const { from, to } = days;
  return { label: `Who else met in ${place}, ${edtfInWords(date!.edtf!)}?`, command: 'meetings', options: { from, to, place } };
};

const timeline: Offer = ({ index, about, isNew }) => {
  const actor = about.find(({ id }) => index.eventsOf(id).some(isNew));
  return actor
    ? { label: `Timeline of ${inSentence(actor)}`, command: 'timeline', options: { actor: typedAs(index, actor) } }
    : null;
};

const meetings: Offer = ({ index, about, isNew }) => {
  const actor = about.find(({ id, type }) => type === 'person' && meetingsOf(index, id).some(isNew));
  return actor ? { label: `Whom did ${actor.name} meet?`, command: 'meetings', options: { actor: typedAs(index, actor) } } : null;
};

const AFTER_DEMANDS: readonly EventOffer[] = [timeline, meetings, demands];
const AFTER_OTHERS: readonly EventOffer[] = [demands, company, timeline, meetings];

const bothWays = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined || a === b
    ? []
    : [
        { by: a, of: b },
        { by: b, of: a },
      ];

/** The state itself, or the one that somebody belongs to. */
function stateOf(index: CorpusIndex, id: string | undefined): string | undefined {
  const actor = id === undefined ? undefined : index.actors.get(id);
  if (actor?.type === 'state') return actor.id;
  const [state, ...others] = actor?.state ? index.resolveActor(actor.state).filter(({ type }) => type === 'state') : [];
  return others.length === 0 ? state?.id : undefined;
}

/** How a command is told whom it is about: by name, or by id where the name could mean another. */
export function typedAs(index: CorpusIndex, { id, name }: IndexedActor): string {
  const meant = index.resolveActor(name);
  return meant.length === 1 && meant[0]!.id === id ? name : id;
}
