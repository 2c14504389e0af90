import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FeedbackBook, type Note } from '../../src/discord/feedbackBook.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-feedback-'));
  file = join(folder, 'feedback.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const note = (by: string, helpful: boolean, reason = ''): Note => ({
  at: '2031-04-08T10:00:00.000Z',
  helpful,
  about: 'Who met Holm?',
  reason,
  by,
});
const line = (one: Note) => `${JSON.stringify(one)}\n`;

test('what another process keeps is read on, however it is cut and however long it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(9), fc.boolean(), fc.nat(90_000)), { maxLength: 12 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      async (said, cuts) => {
        await writeFile(file, '');
        const book = new FeedbackBook(file);
        const text = Buffer.from(said.map(([by, helpful, length]) => line(note(`p${by}`, helpful, 'é'.repeat(length)))).join(''));
        let from = 0;
        for (const cut of [...cuts.toSorted((a, b) => a - b), 1]) {
          const to = Math.floor(cut * text.length);
          await appendFile(file, text.subarray(from, to));
          from = to;
          await book.summary(1);
        }
        const last = new Map(said.map(([by, helpful]) => [by, helpful]));
        const unhelpful = [...last.values()].filter((helpful) => !helpful).length;
        expect(await book.summary(1)).toMatchObject({ helpful: last.size - unhelpful, unhelpful });
      },
    ),
    { numRuns: 20 },
  );
});

test('a line cut short by the end of a process is passed over, and what is kept after it stands', async () => {
  await writeFile(file, `${line(note('a', true))}${line(note('b', false)).slice(0, 30)}`);
  const book = new FeedbackBook(file);
  await book.open();
  await book.add(note('c', false, 'too old'));
  expect(await book.summary(5)).toEqual({
    helpful: 1,
    unhelpful: 1,
    complaints: [{ day: '2031-04-08', about: 'Who met Holm?', reason: 'too old' }],
  });
});

test('a file that has been emptied by hand is read anew', async () => {
  await writeFile(file, line(note('a', true)) + line(note('b', true)));
  const book = new FeedbackBook(file);
  await book.open();
  await truncate(file, 0);
  await appendFile(file, line(note('c', false)));
  expect(await book.summary(5)).toMatchObject({ helpful: 0, unhelpful: 1 });
});

test('two who ask at once skip nothing of what another process keeps', async () => {
  await writeFile(file, '');
  const book = new FeedbackBook(file);
  await book.open();
  await appendFile(file, line(note('a', true)));
  await Promise.all([book.summary(1), book.summary(1)]);
  await appendFile(file, line(note('b', true)) + line(note('c', false)));
  expect(await book.summary(1)).toMatchObject({ helpful: 2, unhelpful: 1 });
});
