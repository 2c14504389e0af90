import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuote } from '../../../src/discord/layout/cutQuote.ts';

const filler = 'the delegation spoke at length of nets and boats and of the sea beyond them, '.repeat(20);

describe('a quote that is too long', () => {
  it('is cut at its end, between words', () => {
    const quote = `The minister met the envoy, and ${filler}.`;
    const { span, qualified } = cutQuote(quote, [], 100, 200);
    expect(span.start).toBe(0);
    expect(quote.slice(span.end)).toMatch(/^\s/);
    expect(span.end).toBeGreaterThan(80);
    expect(qualified).toBe(false);
  });

  it('is cut at both ends around the words that answer', () => {
    const quote = `${filler} and there the minister met the envoy, ${filler}`;
    const at = quote.indexOf('met the envoy');
    const { span } = cutQuote(quote, [{ start: at, end: at + 13 }], 100, 200);
    expect(quote.slice(span.start, span.end)).toContain('met the envoy');
    expect(quote[span.start - 1]).toBe(' ');
  });

  it('keeps a negation that stands behind, where there is room', () => {
    const quote = `The minister met the envoy, said the newspaper that had the story first, which the ministry later denied, ${filler}`;
    const { span, qualified } = cutQuote(quote, [], 60, 140);
    expect(quote.slice(span.start, span.end)).toContain('denied');
    expect(qualified).toBe(false);
  });

  it('says that it is qualified where there is no room for the negation', () => {
    expect(cutQuote(`The minister met the envoy, ${filler} which the ministry denied.`, [], 60, 140).qualified).toBe(true);
  });

  it('never loses a negation unsaid, never grows, is never cut within a character', () => {
    const word = fc.constantFrom('not', 'never', 'met', 'denied', 'didn’t', 'the', '👩‍🚀', 'x'.repeat(90), 'envoy', 'without');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.nat(60), fc.nat(40), (parts, at, length) => {
        const quote = parts.join(' ');
        const emphasis = at < quote.length ? [{ start: at, end: Math.min(quote.length, at + length + 1) }] : [];
        const { span, qualified } = cutQuote(quote, emphasis, 80, 160);
        const left = `${quote.slice(0, span.start)} ${quote.slice(span.end)}`;
        if (!qualified) expect(left).not.toMatch(/\b(?:not|never|denied|didn’t|without)\b/);
        expect(span.end - span.start).toBeLessThanOrEqual(160);
        expect(quote.slice(span.start, span.end).isWellFormed()).toBe(true);
      }),
    );
  });
});
