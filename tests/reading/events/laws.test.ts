import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/reading/read.ts';

const WORDS =
  'the a Kenya Norway Aino Laine minister president leaders rebels met meet meeting talks with between and , . “ ” said that must should urged demanded called on for to from in Oslo Tehran Monday visit visited will not refused until if who which after during held of his their ; ( ) - \n ?'.split(
    ' ',
  );
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' '));

test('whatever the text, every event is a verbatim quote that holds its trigger, of actors the reading names', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { events, actors } = read(written, { published: '2024-03-15' });
      const known = new Set(actors.map((actor) => actor.id));
      for (const event of events) {
        expect(written.slice(event.start, event.end)).toBe(event.quote);
        expect(event.trigger.start).toBeGreaterThanOrEqual(event.start);
        expect(event.trigger.end).toBeLessThanOrEqual(event.end);
        for (const id of [...event.actors, ...event.recipients]) expect(known).toContain(id);
        expect(new Set([...event.actors, ...event.recipients]).size).toBe(event.actors.length + event.recipients.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('reading a text twice gives the same events', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(read(written).events).toEqual(read(written).events);
    }),
    { numRuns: 50 },
  );
});

test('a sentence of many thousand clauses is read to its end', () => {
  const long = 'on Monday Kenya met Norway and said that Chad must go '.repeat(8000);
  expect(read(long, { published: '2024-03-15' }).events.length).toBeGreaterThan(0);
});
