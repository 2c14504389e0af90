import { expect, test } from 'vitest';
import { Drafts } from '../../commands/stepped/drafts.ts';

const isAny = (value: object): value is { n: number } => 'n' in value;

test('a draft is its owner’s alone', () => {
  const drafts = new Drafts();
  const id = drafts.put('maria', { n: 1 }, 10);
  expect(drafts.get(id, 'maria', isAny)).toEqual({ n: 1 });
  expect(drafts.get(id, 'nadia', isAny)).toBeNull();
});

test('the oldest go where there are too many, or where they take too much', () => {
  const drafts = new Drafts({ count: 3, size: 100, time: 1000 });
  const ids = [1, 2, 3, 4].map((n) => drafts.put('maria', { n }, 10));
  expect(ids.map((id) => drafts.get(id, 'maria', isAny)?.n)).toEqual([undefined, 2, 3, 4]);
  const large = drafts.put('maria', { n: 5 }, 95);
  expect([...ids, large].map((id) => drafts.get(id, 'maria', isAny)?.n)).toEqual([undefined, undefined, undefined, undefined, 5]);
});

test('they go with time, and one that is worked on begins anew', () => {
  let now = 0;
  const drafts = new Drafts({ count: 3, size: 100, time: 1000 }, () => now);
  const [one, two] = [drafts.put('maria', { n: 1 }, 10), drafts.put('maria', { n: 2 }, 10)];
  now = 900;
  drafts.replace(one, { n: 3 }, 10);
  now = 1100;
  expect([drafts.get(one, 'maria', isAny), drafts.get(two, 'maria', isAny)]).toEqual([{ n: 3 }, null]);
});
