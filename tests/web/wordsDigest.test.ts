import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, findByDigest, isDigest } from '../../src/web/wordsDigest.ts';

const text = (minLength = 0) => fc.string({ unit: 'binary', minLength, maxLength: 60 });

describe('the digest of a quote', () => {
  it('finds its words wherever an edit has moved them', () => {
    fc.assert(
      fc.property(text(), text(1), text(), fc.nat(200), (before, words, behind, near) => {
        expect(isDigest(digestOf(words))).toBe(true);
        const found = findByDigest(before + words + behind, digestOf(words), words.length, near)!;
        expect((before + words + behind).slice(found.start, found.end)).toBe(words);
      }),
    );
  });

  it('finds nothing where they do not stand', () => {
    fc.assert(
      fc.property(text(), text(1), (other, words) => {
        fc.pre(!other.includes(words));
        expect(findByDigest(other, digestOf(words), words.length, 0)).toBeNull();
      }),
    );
  });

  it('finds the nearest where they stand twice', () => {
    const twice = 'They met. They spoke. They met.';
    expect(findByDigest(twice, digestOf('They met.'), 9, 20)).toEqual({ start: 22, end: 31 });
    expect(findByDigest(twice, digestOf('They met.'), 9, 3)).toEqual({ start: 0, end: 9 });
  });

  it('looks through a long article at once', () => {
    const long = `${'a'.repeat(1_000_000)}b`;
    expect(findByDigest(long, digestOf('aaaab'), 5, 0)).toEqual({ start: 999_996, end: 1_000_001 });
  });
});
