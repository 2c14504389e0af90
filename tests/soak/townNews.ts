import type { chance } from './chance.ts';

const PEOPLE = [
  'Danish Foreign Minister Mette Holm',
  'Mette Holm',
  'Swedish Transport Minister Lars Ek',
  'Lars Ek',
  'Eva Brandt',
];
const PLACES = ['Malmo', 'Kiel', 'Oslo'];
const DAYS = ['on Monday', 'on 2 April 2031', 'last week', 'on Sunday'];
const STATES = ['Norway', 'Iceland', 'Sweden'];

/** What such articles can be asked. */
export const QUESTIONS = ['Who met Mette Holm in Malmo?', 'What did Norway urge Iceland to do?', 'Did Eva Brandt meet Lars Ek?'];
export const NAMES = ['holm', 'lars', 'minister', ''];

/** An article of a few sentences by chance: of few people and places, so that articles tell of the same. */
export function articleBy({ below, pick }: Pick<ReturnType<typeof chance>, 'below' | 'pick'>): string {
  const sentences = Array.from({ length: 1 + below(4) }, () =>
    below(3) === 0
      ? `${pick(STATES)} urged ${pick(STATES)} to open the harbour ${pick(DAYS)}.`
      : `${pick(PEOPLE)} met ${pick(PEOPLE)} in ${pick(PLACES)} ${pick(DAYS)}.`,
  );
  return `---\ntitle: News of the town\npublished: 2031-04-0${1 + below(9)}\n---\n${sentences.join(' ')}\n`;
}
