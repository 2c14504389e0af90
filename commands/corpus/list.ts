import { counted } from '../../src/answers/counted.ts';
import type { Document } from '../../src/corpus/document.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { type Action, report, type StepResult } from '../stepped/steppedCommand.ts';

const A_PAGE = 12;
/** The filter must fit into a button beside the rest. UTF-16 units. */
export const LONGEST_FILTER = 40;

/** Articles whose title, publisher, date or id holds every word, a page of them: the undated first, then the latest. */
export function listArticles(index: CorpusIndex, filter: string, page: number): StepResult {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...index.documents.values()].filter((document) => {
    const text = [document.title, document.publisher, document.published, document.id].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  found.sort((a, b) => (b.published ?? '9').localeCompare(a.published ?? '9') || a.title.localeCompare(b.title, 'en'));
  const pages = Math.max(1, Math.ceil(found.length / A_PAGE));
  const at = Math.min(page, pages - 1);
  const undated = found.filter(({ published }) => published === null).length;
  const counts = eventCounts(index);
  const lines = found.slice(at * A_PAGE, (at + 1) * A_PAGE).map((document) => lineOf(document, counts.get(document.id) ?? 0));
  const heading = words.length > 0 ? `Articles with “${filter.trim()}”` : 'Articles';
  const lead = [
    `${found.length.toLocaleString('en')} of ${index.documents.size.toLocaleString('en')}`,
    undated > 0 && `${undated.toLocaleString('en')} without a date, first`,
    pages > 1 && `page ${at + 1} of ${pages}`,
  ];
  const to = (label: string, target: number): Action => ({
    label,
    style: 'plain',
    step: { name: 'list', values: [String(target), filter] },
    disabled: target < 0 || target >= pages,
  });
  return report(heading, lead.filter(Boolean).join(' · '), {
    sections: lines.length > 0 ? [{ title: 'Date, title, publisher, what was read', lines }] : [],
    actions: pages > 1 ? [to('Previous', at - 1), to('Next', at + 1)] : [],
  });
}

function lineOf({ published, title, publisher, id }: Document, events: number): string {
  const told = events === 0 ? 'no event' : counted(events, 'event');
  const name = title === id ? [title] : [title, publisher ?? 'publisher not given'];
  return ['•', [published ?? 'undated', ...name, told].join(' · ')].join(' ');
}

function eventCounts({ events }: CorpusIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reports } of events)
    for (const id of new Set(reports.map(({ document }) => document))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
