import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../src/reading/text.ts';

function sentencesOf(text: string): string[] {
  return annotate(text).sentences.map(({ start, end }) => text.slice(start, end));
}

test('every token and sentence of the seeds stands where it says it stands', () => {
  for (const name of readdirSync('seeds').filter((file) => file.endsWith('.md')))
    expectExact(readFileSync(`seeds/${name}`, 'utf8'));
});

test('whatever the text, its tokens and sentences stand where they say and lose nothing but white space', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '’s',
      '. ',
      '.',
      '!?',
      '…',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '-',
      '—',
      'U.S.',
      'Gen.',
      'p.m.',
      '(',
      ')',
      'Al-Araji',
      '! ',
      ' !',
      '\u0000\u000b\t\u0000',
    ),
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectExact(pieces.join(''))));
});

function expectExact(text: string): void {
  const { tokens, sentences } = annotate(text);
  expect(tokens.every((t) => text.slice(t.start, t.end).replaceAll('\n', ' ') === t.text)).toBe(true);
  expect(tokens.every((t, i) => i === 0 || t.start >= tokens[i - 1]!.end)).toBe(true);
  expect(tokens.reduce((sum, t) => sum + t.text.replace(/\s/g, '').length, 0)).toBe(text.replace(/\s/g, '').length);
  expect(sentences.every((s, i) => s.firstToken === (sentences[i - 1]?.endToken ?? 0) && s.endToken > s.firstToken)).toBe(true);
  expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
  expect(tokens.every((t) => sentences[t.sentence]!.start <= t.start && t.end <= sentences[t.sentence]!.end)).toBe(true);
}

test.each([
  ['ranks and initials', 'Brig. Gen. Karim Dost met Lt. Col. J. R. Hale in St. Ives. Maj. Gen. Lee left.', 2],
  ['a state of the United States in brackets', 'Sen. Ann Poe (D-Pa.) and Gov. Roy Day spoke. Nobody answered.', 2],
  ['U.S. before its noun, and last in the sentence', 'The U.S. Treasury agreed with the U.S. It paid at once.', 2],
  ['a time of day', 'They left at 9 p.m. Monday and came back at 5 a.m. The crowd cheered.', 2],
  ['a company', 'Orvil Corp. sued Tarn Inc. They settled.', 2],
  ['a number and a lone no', 'It was No. 7 on the list. She said no. They sat down.', 3],
  ['an ellipsis', 'He said... nothing. Then… silence.', 2],
  ['a missing space', 'The envoy left.The talks went on.', 2],
  ['an address', 'Write to www.example.org/news.html for more. Thank you.', 2],
  ['a numbered list', '1. Sign the treaty. 2. Keep it.', 2],
])('%s: no sentence is broken, none is swallowed', (_, text, count) => expect(sentencesOf(text)).toHaveLength(count));

test('a name keeps its letters and its diacritics in one word', () => {
  const words = annotate('Çağrı Yıldız met Łukasz Żak, Nguyễn Hòa, Sa‘id ʿAbdul and Ze\u0301lia in Kırklar.').tokens.map(
    (t) => t.text,
  );
  expect(words).toEqual(
    expect.arrayContaining(['Çağrı', 'Yıldız', 'Łukasz', 'Żak', 'Nguyễn', 'Hòa', 'Sa‘id', 'ʿAbdul', 'Ze\u0301lia', 'Kırklar']),
  );
});

test('a quotation mark that closes after the full stop stays with its sentence', () => {
  expect(sentencesOf('“We will sign.” The envoy left. "It is over." They agreed.')).toEqual([
    '“We will sign.”',
    'The envoy left.',
    '"It is over."',
    'They agreed.',
  ]);
});

test('a question in quotation marks goes on into who asked it', () => {
  expect(sentencesOf('“Will you sign?” she asked. “Never!” he cried.')).toEqual([
    '“Will you sign?” she asked.',
    '“Never!” he cried.',
  ]);
});

test('lines broken to a width are one paragraph; a headline, a dateline and a list stand alone', () => {
  const wrapped =
    'The ministers of the two coastal states met on the border bridge and\nagreed to open it. They were joined by the mayors of Tarn, Orvil and\nHale. The bridge has been closed since the flood of last spring, when\ntwo of its piers fell.';
  expect(annotate(wrapped).sentences.map((s) => s.paragraph)).toEqual([0, 0, 0]);
  expect(sentencesOf('Ministers Open Bridge\nTARN – The bridge is open.\n- One lane only\n- No trucks')).toHaveLength(4);
  expect(sentencesOf('He praised the fight against the raiders\nand went home.')).toHaveLength(1);
});

test('ten thousand open quotation marks, a hundred thousand capitals and a sentence of a megabyte are read', () => {
  for (const text of ['“ '.repeat(10_000), 'A'.repeat(100_000), 'The envoy of Tarn met '.repeat(50_000)])
    expect(annotate(text).tokens.length).toBeGreaterThan(0);
});

test('a name with its possessive is two words, also at the end of a sentence and ever after', () => {
  const words = (text: string) => annotate(text).tokens.map((token) => token.text);
  const first = words('The treaty of Zubrowka’s neighbours holds.');
  expect(words('The fault is Zubrowka’s. She left.')).toEqual(['The', 'fault', 'is', 'Zubrowka', '’s', '.', 'She', 'left', '.']);
  expect(words('The treaty of Zubrowka’s neighbours holds.')).toEqual(first);
  expect(words("That is Zubrowka's.")).toContain("'s");
});
