import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotate } from '../../src/reading/text.ts';

test('every token and sentence stands where it says it stands', () => {
  for (const name of readdirSync('seeds')) {
    const text = readFileSync(`seeds/${name}`, 'utf8');
    const { tokens, sentences } = annotate(text);
    expect(tokens.every((t) => text.slice(t.start, t.end) === t.text)).toBe(true);
    expect(sentences.every((s, i) => i === 0 || s.start >= sentences[i - 1]!.end)).toBe(true);
    expect(tokens.reduce((sum, t) => sum + t.text.length, 0)).toBe(text.replace(/\s/g, '').length);
  }
});
