import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/web/html.ts';

describe('markup', () => {
  it('holds text as text, lists item by item, nothing for what is not there', () => {
    const items = ['a & b', '<i>', null].map((word) => word && html`<li title="${word}">${word}</li>`);
    expect(html`<ul>${items}${false}${undefined}${0}</ul>`.markup).toBe(
      '<ul><li title="a &amp; b">a &amp; b</li><li title="&lt;i&gt;">&lt;i&gt;</li>0</ul>',
    );
  });

  it('never lets text out of an element or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '\r', '\0', '\ud800', '-', '/') }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"'\r\0]|&(?!(?:amp|lt|gt|quot|#39|#13);)/);
        expect(html`${text}`.markup.isWellFormed()).toBe(true);
      }),
    );
  });
});
