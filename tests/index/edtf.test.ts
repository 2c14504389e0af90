import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf, lengthOf } from '../../src/index/edtf.ts';

describe('the days that a date covers', () => {
  test.each([
    ['2023-05-29', '2023-05-29', '2023-05-29'],
    ['2023-07-04~', '2023-07-04', '2023-07-04'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1987', '1987-01-01', '1987-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2023-22', '2023-06-01', '2023-08-31'],
    ['2022-09-24/..', '2022-09-24', '9999-12-31'],
    ['../2020', '0000-01-01', '2020-12-31'],
    ['2023-01-30/2023-02', '2023-01-30', '2023-02-28'],
  ])('%s', (edtf, from, to) => {
    expect(daysOf(edtf)).toEqual({ from, to });
  });

  test.each(['', 'Monday', '2023-13', '2023-02-30', '2023/2022', '2023-1', 'P3D', '1/2/3'])('“%s” is no date', (edtf) => {
    expect(daysOf(edtf)).toBeNull();
  });

  test('never throws, and the first day is never behind the last', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X.~/-]{0,22}$/)), (edtf) => {
        const days = daysOf(edtf);
        if (days) expect(lengthOf(days)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
