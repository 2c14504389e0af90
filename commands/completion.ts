import { latestFirst } from '../src/answers/latestFirst.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import { OnceAnIndex } from '../src/index/onceAnIndex.ts';
import type { Completion } from './command.ts';

/** Discord shows no more (https://discord.com/developers/docs/interactions/application-commands#autocomplete). */
const MOST = 25;
/** Documents written out in one step. */
const STEP = 500;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Actors by any alias or office, misspelt too; the value is the name, or the id where two actors share the name. */
export function completeActor(index: CorpusIndex, typed: string): readonly Completion[] {
  const actors = index.findActors(typed, MOST);
  return actors.map((actor) => {
    const namesake = actors.some((other) => other !== actor && other.name === actor.name);
    const office = actor.offices[0];
    const detail = office
      ? [office.title, office.of].filter(Boolean).join(', ')
      : actor.state === actor.name
        ? null
        : actor.state;
    return { name: detail ? `${actor.name} (${detail})` : actor.name, value: namesake ? actor.id : actor.name };
  });
}

/** Places of events whose name begins as typed. */
export function completePlace(index: CorpusIndex, typed: string): readonly Completion[] {
  return index.findPlaces(typed, MOST).map((place) => ({ name: place, value: place }));
}

/** Documents whose title, publisher, date or id holds every word typed, latest first. */
export function completeDocument(index: CorpusIndex, typed: string): readonly Completion[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found: Completion[] = [];
  for (const { completion, text } of listedDocuments.of(index)) {
    if (words.every((word) => text.includes(word))) found.push(completion);
    if (found.length === MOST) break;
  }
  return found;
}

interface ListedDocument {
  readonly completion: Completion;
  /** What is looked in. */
  readonly text: string;
}

/** The documents of an index, latest first: put in order once, not at every key. */
export const listedDocuments = new OnceAnIndex<readonly ListedDocument[]>(function* (index) {
  const list: ListedDocument[] = [];
  for (const { id, title, publisher, published } of latestFirst.of(index)) {
    list.push({
      completion: { name: [title, publisher, published].filter(Boolean).join(' · '), value: id },
      text: `${title} ${publisher ?? ''} ${published ?? ''} ${id}`.toLowerCase(),
    });
    if (list.length % STEP === 0) yield;
  }
  return list;
});

/** Years, then months of the corpus's span that fit what is typed, "2022-1" as well as "oct". */
export function completePeriod(index: CorpusIndex, typed: string): readonly Completion[] {
  if (!index.span) return [];
  const wanted = typed.trim().toLowerCase();
  return periodsOf(index.span)
    .filter(({ name, value }) => value.startsWith(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, MOST);
}

function periodsOf({ from, to }: { readonly from: string; readonly to: string }): Completion[] {
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years: Completion[] = [];
  const months: Completion[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    years.push({ name: String(year), value: String(year) });
    for (const [number, month] of MONTHS.entries()) {
      const value = `${year}-${String(number + 1).padStart(2, '0')}`;
      if (value >= from.slice(0, 7) && value <= to.slice(0, 7)) months.push({ name: `${month} ${year}`, value });
    }
  }
  return [...years, ...months];
}
