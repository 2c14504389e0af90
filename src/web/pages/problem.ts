import { html } from '../html.ts';
import { PATHS } from '../links.ts';
import type { Page } from '../page.ts';

const TITLES = {
  400: 'That cannot be looked up',
  404: 'No such page',
  405: 'Only for reading',
  414: 'The address is too long',
  500: 'Something went wrong here',
  503: 'The archive cannot be reached',
} as const;

/** A page that says what is wrong and where to go on. */
export function problemPage(status: keyof typeof TITLES, message: string): Page {
  return {
    status,
    title: TITLES[status],
    section: null,
    body: html`<div class="problem"><h1>${TITLES[status]}</h1><p>${message}</p><p><a href="${PATHS.documents}">All articles</a> · <a href="${PATHS.timeline}">Timeline</a></p></div>`,
  };
}
