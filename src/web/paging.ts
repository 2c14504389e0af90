import { type Html, html } from './html.ts';
import { withParameters } from './links.ts';
import { BadRequest } from './page.ts';

/** One page of a longer list. */
export interface Cut<T> {
  readonly items: readonly T[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/** The page of a list that `typed` asks for, the first unless told; beyond the last, the last. Throws `BadRequest` on what is no number. */
export function pageOf<T>(all: readonly T[], typed: string | null, size: number): Cut<T> {
  if (typed !== null && !/^[1-9]\d{0,5}$/.test(typed)) throw new BadRequest('The page of a list is a number from 1 on.');
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Number(typed ?? 1), pages);
  return { items: all.slice((page - 1) * size, page * size), page, pages };
}

type Parameters = Readonly<Record<string, string | null | undefined>>;

/** Links to the pages before and behind; nothing where there is one page. `parameters` are those of the list itself. */
export function pageLinks({ page, pages }: Cut<unknown>, path: string, parameters: Parameters, name = 'page'): Html | null {
  if (pages < 2) return null;
  const to = (target: number, words: string, rel: string) =>
    target >= 1 && target <= pages && target !== page
      ? html`<a href="${withParameters(path, { ...parameters, [name]: target })}" rel="${rel}">${words}</a>`
      : html`<span></span>`;
  return html`<nav class="pages" aria-label="Pages of this list">
${to(page - 1, '← Previous', 'prev')}<span>Page ${page} of ${pages.toLocaleString('en')}</span>${to(page + 1, 'Next →', 'next')}
</nav>`;
}
