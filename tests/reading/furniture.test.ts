import { describe, expect, test } from 'vitest';
import { FURNITURE } from '../../src/reading/furniture/rules.ts';
import { read } from '../../src/reading/read.ts';

const furnitureOf = (text: string, title?: string) =>
  read(text, { title }).furniture.map(({ start, end }) => text.slice(start, end));

describe('page furniture', () => {
  test.each(FURNITURE.map((rule) => [rule.id, rule.example]))('%s: “%s”', (_id, example) => {
    expect(furnitureOf(`The ministers met in Oslo.\n\n${example}\n`)).toEqual([example]);
  });

  test('the headline told again in the first line', () => {
    expect(furnitureOf('Ministers Meet in Oslo\n\nThe ministers met in Oslo.', 'Ministers meet in Oslo')).toEqual([
      'Ministers Meet in Oslo',
    ]);
  });

  test('titles of other pages behind “Next Article”, but not the full sentence after them', () => {
    const text = 'The ministers met.\n\nNext Article\n\nOil falls again\n\nThe talks go on.';
    expect(furnitureOf(text)).toEqual(['Next Article', 'Oil falls again']);
  });

  test.each([
    'Next, the article on water was agreed.',
    'The minister said: “Share this river with us.”',
    'Photographs of the meeting were published by the ministry.',
    'By Friday the delegation had left.',
    'Read the treaty, he told them.',
    'The text is in copyright dispute no longer, and the court met.',
  ])('prose is left alone: %s', (sentence) => {
    expect(furnitureOf(sentence)).toEqual([]);
  });
});
