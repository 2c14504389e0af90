import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ActorMerger, type DocumentActors } from '../../src/index/actors/actorMerger.ts';
import type { IndexedActor, IndexedEvent, Report } from '../../src/index/corpusIndex.ts';
import { ReportMerger } from '../../src/index/events/reportMerger.ts';
import { atOnce } from '../../src/index/steps.ts';
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

describe('whichever way a corpus came to be what it is,', () => {
  test.each([[[]], [authority]])('its actors are the same, and each document’s actor is who it would be', (listed) => {
    fc.assert(
      fc.property(course(actorsOfDocument), (steps) => {
        const merger = new ActorMerger(listed);
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
      fc.property(course(fc.array(aReport, { maxLength: 5 })), (steps) => {
        const merger = new ReportMerger();
        const corpus = new Map<string, Report[]>();
        const events = new Set<IndexedEvent>();
        const given = (id: string, reports: Report[]) => ({ document: id, published: null, reports });
        for (const step of steps) {
          const removed = Object.keys(step).filter((id) => corpus.has(id));
          for (const [id, content] of Object.entries(step)) content ? corpus.set(id, reportsOf(id, content)) : corpus.delete(id);
          const added = Object.keys(step).flatMap((id) => (corpus.has(id) ? [given(id, corpus.get(id)!)] : []));
          const { lost, gained } = atOnce(merger.change(removed, added));
          for (const event of lost) expect(events.delete(event)).toBe(true);
          for (const event of gained) events.add(event);
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
