import { describe, expect, test } from 'vitest';
import { findTimexes, RULES } from '../../../src/reading/dates/timexes.ts';
import { annotate } from '../../../src/reading/text.ts';

describe('every rule reads its own example, in an article of Monday, 29 May 2023', () => {
  for (const { pattern, example } of RULES.flat()) {
    const [text, value] = example;
    test(`${pattern}: ${text}`, () => {
      const values = findTimexes(annotate(text), '2023-05-29').map((timex) => timex.value);
      if (value === null) expect(values).toEqual([]);
      else expect(values.at(-1)).toBe(value);
    });
  }
});
