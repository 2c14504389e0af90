import { expect, it } from 'vitest';
import { type Answer, ManualClock, NoAnswer } from '../../src/loopback/loopback.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const PEOPLE = 50;
const EACH = 20;
/** On a slow machine a call is made again that had come through: Discord refuses the second. */
const SLOW = ['POST /interactions/'];

/** However busy the machine is: Discord's three seconds do not pass. */
const unhurried = { clock: new ManualClock(), patience: 100_000 };

it('of a thousand questions at once every one is answered, and what is typed and pressed meanwhile too', async () => {
  const readout = await ReadoutInDiscord.ready({ loopback: unhurried });
  const people = Array.from({ length: PEOPLE }, (_, i) => readout.discord.member(`person${i}`));
  const list = await people[0]!.runs('meetings');
  const questions = people.flatMap((person) =>
    Array.from({ length: EACH }, (_, i) =>
      i % 2 === 0 ? person.runs('ask', { question: 'Who met Wanjiru in Lisbon?' }) : person.runs('demands', { of: 'Portugal' }),
    ),
  );
  const proposals = people.map((person) => person.types('actor', 'name', 'solv'));
  const contexts = people.map((person) => person.presses(list, 'Show in context'));
  const answers = await Promise.all(questions);
  expect(answers.filter(({ thinking }) => thinking)).toEqual([]);
  expect(answers.filter(({ text }) => text.includes('Wanjiru'))).toHaveLength(PEOPLE * EACH);
  expect((await Promise.all(proposals)).every(([first]) => first?.value === 'Ingrid Solvang')).toBe(true);
  expect((await Promise.all(contexts)).every(({ ephemeral }) => ephemeral)).toBe(true);
  await readout.end(SLOW);
}, 120_000);

it('of more than can wait the rest are asked to come back, in private, and none is lost', async () => {
  const readout = await ReadoutInDiscord.ready({ loopback: unhurried });
  const people = Array.from({ length: PEOPLE }, (_, i) => readout.discord.member(`person${i}`));
  const asked = await Promise.allSettled(
    people.flatMap((person) => Array.from({ length: 60 }, () => person.runs('demands', { hide: true }))),
  );
  const answers = asked.flatMap((one): Answer[] => (one.status === 'fulfilled' ? [one.value] : []));
  expect(asked.filter((one) => one.status === 'rejected' && !(one.reason instanceof NoAnswer))).toEqual([]);
  expect(answers).toHaveLength(asked.length);
  const busy = answers.filter(({ text }) => text.includes('I am answering many questions just now.'));
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.length + answers.filter(({ text }) => text.startsWith('Demands')).length).toBe(asked.length);
  expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true);
  await readout.end(SLOW);
}, 120_000);

it('of one person within a minute the twenty that are theirs are answered, the others asked to wait', async () => {
  const readout = await ReadoutInDiscord.ready({ loopback: unhurried, configuration: { QUESTIONS_PER_MINUTE: 20 } });
  const alice = readout.discord.member('alice');
  const answers = await Promise.all(Array.from({ length: 100 }, () => alice.runs('demands', { hide: true })));
  const waits = answers.filter(({ text }) => text.includes('Please wait'));
  expect(answers.filter(({ text }) => text.startsWith('Demands')).length).toBeGreaterThanOrEqual(20);
  expect(waits.length).toBeGreaterThan(50);
  expect(waits.every(({ ephemeral }) => ephemeral)).toBe(true);
  await readout.end(SLOW);
}, 120_000);
