import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityActor } from '../../src/corpus/authority.ts';
import { ActorMerger, type DocumentActors } from '../../src/index/actors/actorMerger.ts';
import { packTold } from '../../src/index/actors/packTold.ts';
import { StoredTold } from '../../src/index/actors/told.ts';
import type { IndexedActor, IndexedEvent, Report } from '../../src/index/corpusIndex.ts';
import { EventList } from '../../src/index/events/eventList.ts';
import { ReportMerger } from '../../src/index/events/reportMerger.ts';
import { Numbering } from '../../src/index/numbering.ts';
import { packLists } from '../../src/index/numberLists.ts';
import { atOnce } from '../../src/index/steps.ts';
import { Texts } from '../../src/index/texts.ts';
import type { Actor } from '../../src/reading/reading.ts';

const DOCUMENTS = ['a', 'b', 'c', 'd', 'e'];
/** A corpus on its way: at each step some documents say something else, or nothing more. */
const course = <T>(content: fc.Arbitrary<T>) =>
  fc.array(fc.dictionary(fc.constantFrom(...DOCUMENTS), fc.option(content), { minKeys: 1 }), { minLength: 1, maxLength: 6 });

const NAMES = [
  'Karim Haddad',
  'Kareem al-Haddad',
  'Karim Yusuf Haddad',
  'Leila Haddad',
  'Haddad',
  'Karim',
  'K. Haddad',
  'Omar Karim',
  'the envoy',
  'River Union',
  'the River Union',
  'Abu Nabil',
];
const anActor = fc.record({
  name: fc.constantFrom(...NAMES),
  type: fc.constantFrom<Actor['type']>('person', 'person', 'organization', 'state'),
  state: fc.constantFrom(null, 'Lebanon', 'Tunisia'),
});
const actorsOfDocument = fc.uniqueArray(anActor, { maxLength: 6, selector: ({ name, type }) => `${type} ${name}` });
const authority = [
  {
    name: 'Karim al-Haddad',
    type: 'person' as const,
    aliases: ['Abu Nabil'],
    offices: [{ title: 'envoy', of: 'Lebanon', from: '2030' }],
    state: 'Lebanon',
    wikidata: null,
    articles: [],
  },
];

function asRead(document: string, actors: readonly Pick<Actor, 'name' | 'type' | 'state'>[]): DocumentActors {
  const made = actors.map((actor, i) => ({ ...actor, id: `${i}`, aliases: [actor.name], offices: officesOf(actor.name) }));
  return { document, published: '2031-04-08', actors: made };
}
const officesOf = (name: string) => (name === 'the envoy' ? [{ title: 'envoy', of: 'Lebanon' }] : []);

/** A merger that finds what another has merged, as it was written. */
function startedAgain(
  listed: readonly AuthorityActor[],
  { listedIds }: ActorMerger,
  corpus: ReadonlyMap<string, DocumentActors>,
  bound: ReadonlyMap<string, readonly string[]>,
  actors: readonly string[],
): ActorMerger {
  const documents = [...corpus.keys()];
  const bindings = atOnce(packLists(documents, (id) => bound.get(id)!.map((actor) => actors.indexOf(actor))));
  const packed = atOnce(packTold(documents, (id) => corpus.get(id)!.actors, bindings, actors.length));
  const { texts, keys, sounds } = packed;
  const asRead = ({ pieces, starts }: typeof texts) => ({ bytes: Buffer.concat(pieces), starts });
  const written = { ...packed, texts: new Texts(asRead(texts)), keys: asRead(keys), sounds: asRead(sounds) };
  const merger = new ActorMerger(listed);
  const told = new StoredTold({ ...written, documents: new Numbering(documents), actors: new Numbering(actors), bindings });
  merger.restore({ told, publishedOf: () => '2031-04-08', listedIds });
  return merger;
}

describe('whichever way a corpus came to be what it is,', () => {
  test.each([[[]], [authority]])('its actors are the same, and each document’s actor is who it would be', (listed) => {
    fc.assert(
      fc.property(course(actorsOfDocument), fc.func(fc.boolean()), (steps, isStartedAgain) => {
        let merger = new ActorMerger(listed);
        const corpus = new Map<string, DocumentActors>();
        const actors = new Map<string, IndexedActor>();
        const bound = new Map<string, readonly string[]>();
        for (const step of steps) {
          const removed = Object.keys(step).filter((id) => corpus.has(id));
          for (const [id, content] of Object.entries(step)) {
            bound.delete(id);
            if (content) corpus.set(id, asRead(id, content));
            else corpus.delete(id);
          }
          const added = Object.keys(step).flatMap((id) => corpus.get(id) ?? []);
          const changes = atOnce(merger.change(removed, added));
          for (const [id, actor] of changes.actors) actor ? actors.set(id, actor) : actors.delete(id);
          for (const id of changes.rebound) bound.set(id, merger.idsOf(id));
          if (isStartedAgain(step)) merger = startedAgain(listed, merger, corpus, bound, [...actors.keys()]);
        }
        const afresh = new ActorMerger(listed);
        const made = atOnce(afresh.change([], [...corpus.values()]));
        expect(Object.fromEntries(actors)).toEqual(Object.fromEntries(made.actors));
        for (const id of corpus.keys()) expect(bound.get(id)).toEqual(afresh.idsOf(id));
        expect(new Set([...bound.values()].flat()).difference(new Set(actors.keys())).size).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  test('its events are the same', () => {
    const dates = [null, '2031-04-07', '2031-04', '2031-04-07/2031-04-20', '2031', '2031-03-31/2031-04-07'];
    const aReport = fc.record({
      type: fc.constantFrom<Report['type']>('CONSULT', 'REQUEST'),
      mode: fc.constantFrom<Report['mode']>(null, 'visit'),
      actors: fc.subarray(['x', 'y', 'z']),
      recipients: fc.subarray(['x', 'y', 'z']),
      place: fc.constantFrom(null, 'Oslo', 'Bonn'),
      edtf: fc.constantFrom(...dates),
      start: fc.nat(3),
      quote: fc.constantFrom('urged them to open the border', 'urged them to close the border', 'met'),
    });
    const reportsOf = (document: string, given: (typeof aReport extends fc.Arbitrary<infer T> ? T : never)[]): Report[] =>
      given.map(({ edtf, ...fields }, number) => ({
        ...fields,
        document,
        number,
        aux: null,
        strength: null,
        date: edtf === null ? null : { text: edtf, value: edtf, edtf, basis: 'stated' },
        end: fields.start + 1,
        trigger: { start: fields.start, end: fields.start + 1 },
        rule: 'test',
      }));
    fc.assert(
      fc.property(course(fc.array(aReport, { maxLength: 5 })), fc.func(fc.boolean()), (steps, isStartedAgain) => {
        let merger = new ReportMerger();
        const corpus = new Map<string, Report[]>();
        const events = new Set<IndexedEvent>();
        let list = EventList.empty;
        const given = (id: string, reports: Report[]) => ({ document: id, published: null, reports });
        for (const step of steps) {
          const removed = Object.keys(step).filter((id) => corpus.has(id));
          for (const [id, content] of Object.entries(step)) content ? corpus.set(id, reportsOf(id, content)) : corpus.delete(id);
          const added = Object.keys(step).flatMap((id) => (corpus.has(id) ? [given(id, corpus.get(id)!)] : []));
          const { lost, gained } = atOnce(merger.change(removed, added));
          for (const event of lost) expect(events.delete(event)).toBe(true);
          for (const event of gained) events.add(event);
          list = atOnce(list.with({ lost, gained }));
          expect(new Set(list.events)).toEqual(events);
          if (!isStartedAgain(step)) continue;
          merger = new ReportMerger();
          merger.restore({ events: list, publishedOf: () => null });
        }
        const afresh = atOnce(
          new ReportMerger().change(
            [],
            [...corpus].map(([id, reports]) => given(id, reports)),
          ),
        );
        const inOrder = (all: Iterable<IndexedEvent>) => [...all].map((event) => JSON.stringify(event)).sort();
        expect(inOrder(events)).toEqual(inOrder(afresh.gained));
      }),
      { numRuns: 400 },
    );
  });
});
