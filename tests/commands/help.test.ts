import { describe, expect, it } from 'vitest';
import { exampleWords, fillExample } from '../../commands/exampleWords.ts';
import { COMMANDS } from '../../commands/index.ts';
import { indexOf } from './indexOf.ts';

const index = await indexOf({
  talks: 'Foreign Minister Ingrid Solvang met Ambassador Grace Wanjiru in Oslo on Monday. Norway urged Portugal to sign.',
});
const empty = await indexOf({});

describe('the examples of /help', () => {
  it('are of the corpus, so that they can be tried', () => {
    expect(exampleWords.of(index)).toEqual({
      person: 'Ingrid Solvang',
      place: 'Oslo',
      by: 'Norway',
      of: 'Portugal',
      document: 'talks',
    });
  });

  it('say what to type where the corpus has nothing', () => {
    expect(fillExample('/demands by:{by} of:{of}', exampleWords.of(empty))).toBe('/demands by:a state of:another');
  });

  it.each(COMMANDS)('of /$declaration.name leave no placeholder', ({ examples }) => {
    for (const { typed } of examples) expect(fillExample(typed, exampleWords.of(index))).not.toMatch(/[{}]/);
  });
});
