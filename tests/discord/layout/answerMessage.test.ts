import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation, Claim } from '../../../src/answers/answer.ts';
import type { Document } from '../../../src/corpus/document.ts';
import { decodeCustomId } from '../../../src/discord/customId.ts';
import { answerMessage, type Frame } from '../../../src/discord/layout/answerMessage.ts';
import { LIMITS } from '../../../src/discord/limits.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';

const INDEX = await buildIndex({ documents: [], authority: [], rejections: [] });
const document = (id: string): Document => ({
  id,
  title: id,
  publisher: null,
  url: null,
  published: null,
  publishedBasis: null,
  license: null,
  body: '',
  digest: '0123456789abcdef',
});
const FRAME: Omit<Frame, 'from'> = {
  index: { ...INDEX, version: 'abcdefgh', documents: new Map([['doc', document('doc')]]) },
  query: { command: 'ask', options: [{ name: 'question', value: 'who?' }] },
  owner: '18446744073709551615',
  hidden: false,
  remark: null,
  readerLink: null,
  files: [],
  next: [],
};

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('*', '\n', '_', '會', '👩', ' ', 'x'), maxLength: 3000 }),
  fc.string({ unit: fc.constantFrom('*', '_', '|'), minLength: 1000, maxLength: 3000 }),
  fc.lorem({ maxCount: 120 }),
);
const citation: fc.Arbitrary<Citation> = fc
  .record({
    quote: words,
    title: words,
    publisher: fc.option(words),
    url: fc.option(fc.webUrl()),
    at: fc.tuple(fc.nat(50), fc.nat(80)),
  })
  .map(({ quote, at, ...rest }) => ({
    ...rest,
    quote: `q${quote}`,
    document: 'doc',
    start: 0,
    end: quote.length + 1,
    prefix: '',
    suffix: '',
    published: '2024-03-13',
    emphasis: [{ start: Math.min(at[0], quote.length), end: Math.min(at[0] + at[1] + 1, quote.length + 1) }],
  }));
const claim: fc.Arbitrary<Claim> = fc.record({
  text: fc.option(words),
  date: fc.option(
    fc.record({
      text: words,
      value: fc.constant(null),
      edtf: fc.option(fc.constant('2024-03-12')),
      basis: fc.constant('resolved' as const),
    }),
  ),
  type: fc.constant('CONSULT' as const),
  aux: fc.constantFrom(null, 'negated', 'future'),
  citations: fc.array(citation, { minLength: 1, maxLength: 7 }),
});
const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom('answered', 'not_found', 'ambiguous'),
  heading: words,
  short: fc.option(words),
  claims: fc.array(claim, { maxLength: 8 }),
  notices: fc.array(words, { maxLength: 4 }),
  choices: fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 120 }), name: words, description: words }), {
    selector: ({ id }) => id,
    maxLength: 30,
  }),
  searched: fc.constant({
    documents: 5,
    passages: 40,
    span: { from: '2024-03-13', to: '2024-05-06' },
    version: 'abcdefgh',
    builtAt: 0,
  }),
});
const readerLink = fc.option(fc.webUrl().map((root) => () => `${root}?quote=120-184#120-184`));
const query = fc.record({
  command: fc.constant('meetings'),
  options: fc.array(fc.record({ name: fc.constant('actor'), value: words }), { maxLength: 5 }),
});

type Part = {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Part[];
};
const walk = (components: readonly Part[]): Part[] => components.flatMap((part) => [part, ...walk(part.components ?? [])]);
const partsOf = (components: readonly APIMessageTopLevelComponent[]) => walk(components as unknown as readonly Part[]);
const textsOf = (parts: readonly Part[]) =>
  parts.flatMap(({ type, content }) => (type === ComponentType.TextDisplay ? [content!] : []));
const numbersOf = (parts: readonly Part[]) =>
  textsOf(parts).flatMap((text) => [...text.matchAll(/^-# \*\*(\d+)\*\* · /gm)].map(([, n]) => Number(n)));
/** Where a button of a page leads; null where it leads nowhere. */
const leadsTo = (parts: readonly Part[], role: 'first' | 'previous' | 'next' | 'last'): number | null => {
  const states = parts.flatMap(({ custom_id, disabled }) => (custom_id && !disabled ? (decodeCustomId(custom_id) ?? []) : []));
  return states.flatMap((state) => (state.kind === 'page' && state.role === role ? [state.from] : []))[0] ?? null;
};

const checkLimits = (components: readonly APIMessageTopLevelComponent[]): void => {
  const parts = partsOf(components);
  const texts = textsOf(parts);
  expect(parts.length).toBeLessThanOrEqual(LIMITS.messageComponents);
  expect(texts.join('').length).toBeLessThanOrEqual(LIMITS.messageText);
  expect(texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)).toBeLessThanOrEqual(LIMITS.messageBytes);
  expect(texts.every((text) => text.trim() !== '' && text.isWellFormed())).toBe(true);
  const ids = parts.flatMap(({ custom_id }) => custom_id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.length <= LIMITS.customId)).toBe(true);
  expect(parts.every(({ url }) => url === undefined || url.length <= LIMITS.linkUrl)).toBe(true);
};

describe('the message of any answer', () => {
  it('keeps within what Discord takes, on every page', () => {
    fc.assert(
      fc.property(
        answer,
        query,
        fc.nat(60),
        fc.boolean(),
        fc.option(words),
        readerLink,
        (given, query, from, hidden, remark, readerLink) => {
          const { components } = answerMessage(given, { ...FRAME, query, from, hidden, remark, readerLink });
          checkLimits(components);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['*', '會', 'w '])('keeps within it where every part is as long as can be, of %s', (character) => {
    const long = character.repeat(3000 / character.length);
    const quote = {
      document: 'doc',
      start: 0,
      end: 3000,
      quote: long,
      prefix: '',
      suffix: '',
      emphasis: [{ start: 0, end: 3000 }],
    };
    const source = { url: `https://courier.example/${'a'.repeat(600)}`, title: long, publisher: long, published: '2024-03-13' };
    const date = { text: long, value: null, edtf: null, basis: 'unresolved' } as const;
    const one: Claim = {
      text: long,
      section: long,
      date,
      type: 'CONSULT',
      aux: 'hypothetical',
      citations: Array.from({ length: 3 }, () => ({ ...quote, ...source })),
    };
    const searched = {
      documents: 5_000_000,
      passages: 50_000_000,
      span: { from: '2024-03-13', to: '2025-05-06' },
      version: 'abcdefgh',
      builtAt: 0,
    };
    const choices = [{ id: long.slice(0, 100), name: long, description: long }];
    const all: Answer = {
      status: 'answered',
      heading: long,
      short: long,
      claims: [one, one],
      notices: [long, long],
      choices,
      searched,
    };
    const typed = { command: 'meetings', options: [{ name: 'actor', value: long.slice(0, 280) }] };
    const readerLink = () => `https://reader.example/documents/${'a'.repeat(300)}?quote=0-3000#0-3000`;
    for (const reader of [null, readerLink])
      for (const query of [FRAME.query, typed])
        for (const from of [0, 1, 5])
          checkLimits(answerMessage(all, { ...FRAME, query, from, remark: long, readerLink: reader }).components);
    checkLimits(answerMessage({ ...all, claims: [] }, { ...FRAME, query: typed, from: 0, remark: long }).components);
  });

  /** The quotes on each page, from one on, turned by one button for as long as it leads on. */
  const turned = (given: Answer, role: 'previous' | 'next', start: number): number[][] => {
    const pages: number[][] = [];
    for (let from: number | null = start; from !== null; ) {
      const parts = partsOf(answerMessage(given, { ...FRAME, from }).components);
      pages.push(numbersOf(parts));
      from = leadsTo(parts, role);
    }
    return pages;
  };
  const allOf = ({ claims }: Answer) => claims.flatMap(({ citations }) => citations).map((_, i) => i + 1);

  it('shows every quote once, in order, turned forwards from the first', () => {
    fc.assert(
      fc.property(answer, (given) => {
        expect(turned(given, 'next', 0).flat()).toEqual(allOf(given));
      }),
      { numRuns: 60 },
    );
  });

  it('shows every quote turned back from the last, and comes to the first', () => {
    fc.assert(
      fc.property(answer, (given) => {
        const pages = turned(given, 'previous', 10_000);
        const all = allOf(given);
        expect(pages[0]!.at(-1)).toBe(all.at(-1));
        expect(pages.at(-1)!.slice(0, 1)).toEqual(all.slice(0, 1));
        expect([...new Set(pages.flat())].sort((a, b) => a - b)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it('says which quotes of how many it shows, where it does not show all', () => {
    const given = {
      ...fc.sample(answer, 1)[0]!,
      claims: fc.sample(claim, 60).map((one) => ({ ...one, citations: one.citations.slice(0, 1) })),
    };
    const parts = partsOf(answerMessage(given, { ...FRAME, from: 7 }).components);
    const shown = numbersOf(parts);
    const said = shown.length === 1 ? 'quote 8 of 60' : `quotes 8–${7 + shown.length} of 60`;
    expect(textsOf(parts).join('\n')).toContain(said);
    expect(shown[0]).toBe(8);
  });

  it('leaves out of a page a quote that does not stand in its article, and asks of no other page', () => {
    const given = {
      ...fc.sample(answer, 1)[0]!,
      claims: fc.sample(claim, 60).map((one) => ({ ...one, citations: one.citations.slice(0, 1) })),
    };
    const asked: Citation[] = [];
    const stands = (one: Citation) => {
      asked.push(one);
      return asked.length !== 1;
    };
    const whole = numbersOf(partsOf(answerMessage(given, { ...FRAME, from: 5 }).components));
    const shown = numbersOf(partsOf(answerMessage(given, { ...FRAME, from: 5, stands }).components));
    expect(shown).toEqual(whole.slice(1));
    expect(asked).toHaveLength(whole.length);
  });

  it('makes of a list of thousands no more than the page and those beside it', () => {
    const made = new Set<number>();
    const claims = Array.from(
      { length: 30_000 },
      (_, i): Claim => ({
        text: null,
        date: null,
        type: null,
        aux: null,
        quotes: 1,
        get citations() {
          made.add(i);
          return [{ ...fc.sample(citation, { numRuns: 1, seed: 1 })[0]!, quote: `Words ${i}` }];
        },
      }),
    );
    const long: Answer = { ...fc.sample(answer, 1)[0]!, claims };
    const parts = partsOf(answerMessage(long, { ...FRAME, from: 12_345 }).components);
    expect(numbersOf(parts)[0]).toBe(12_346);
    expect(leadsTo(parts, 'last')).toBeGreaterThan(29_990);
    expect(made.size).toBeLessThan(20);
  });
});

describe('a claim', () => {
  const quoted = (quote: string): Citation => ({
    document: 'doc',
    start: 0,
    end: quote.length,
    quote,
    prefix: '',
    suffix: '',
    url: 'https://courier.example/a',
    title: 'Talks',
    publisher: 'Courier',
    published: '2024-03-13',
    emphasis: [{ start: 4, end: 7 }],
  });
  const answered = (claims: readonly Claim[]): Answer => ({
    status: 'answered',
    heading: 'Meetings',
    short: null,
    claims,
    notices: [],
    choices: [],
    searched: { documents: 1, passages: 1, span: null, version: 'abcdefgh', builtAt: 0 },
  });
  const base: Claim = { text: 'A met B', date: null, type: 'CONSULT', aux: null, citations: [quoted('She met him.')] };
  const textOf = (given: Answer, from = 0) => textsOf(partsOf(answerMessage(given, { ...FRAME, from }).components)).join('\n');

  it.each([
    ['future', '(planned)'],
    ['negated', '(denied)'],
    ['hypothetical', '(hypothetical)'],
    ['historical', '(earlier)'],
  ] as const)('that is %s is said to be %s', (aux, words) => {
    expect(textOf(answered([{ ...base, aux }]))).toContain(`**A met B** ${words}`);
  });

  it('that goes on over the page is said again', () => {
    const many = { ...base, citations: Array.from({ length: 7 }, () => quoted('She met him.')) };
    expect(textOf(answered([many]), 5)).toContain('**A met B** (continued)');
    expect(textOf(answered([many]), 5)).toContain('> She **met** him.\n-# **6** · Courier · published 13 March 2024 · Talks');
  });

  it('of a part says the part where it begins, and again on a new page', () => {
    const claims = Array.from({ length: 7 }, () => ({ ...base, section: 'Was asked' }));
    expect(textOf(answered(claims)).match(/### Was asked/g)).toHaveLength(1);
    expect(textOf(answered(claims), 5).match(/### Was asked/g)).toHaveLength(1);
  });
});
