import type { Claim } from '../src/answers/answer.ts';
import { claimOf } from '../src/answers/claims.ts';
import { eventInWords } from '../src/answers/wording.ts';
import type { CorpusIndex, IndexedEvent } from '../src/index/corpusIndex.ts';
import type { ChangedEvent } from '../src/index/difference.ts';
import type { RefreshReport } from '../src/index/library.ts';
import type { ReportSection } from './command.ts';

/** More are never shown; what is beyond is counted. */
const MOST_QUOTES = 20;

/** What a refresh changed, in sections: articles by id, events by their quotes. */
export function changesIn({ added, changed, removed, rejected, events, before, after }: RefreshReport): readonly ReportSection[] {
  const redated = events.changed.filter(({ parts }) => parts.includes('date'));
  const retold = events.changed.filter(({ parts }) => !parts.includes('date'));
  const sections: ReportSection[] = [
    { title: titled('Added', added), lines: added },
    { title: titled('Changed', changed), lines: changed },
    { title: titled('Removed', removed), lines: removed },
    { title: titled('Rejected', rejected), lines: rejected.map(({ file, reason }) => `${file}: ${reason}`) },
    quotedSection('Events gained', after, events.gained),
    quotedSection('Events lost', before, events.lost),
    quotedSection(
      'Events with another date',
      after,
      redated.map((event) => event.after),
    ),
    quotedSection(
      'Events told otherwise',
      after,
      retold.map((event) => event.after),
    ),
  ];
  return sections.filter(({ lines, quotes }) => lines.length > 0 || (quotes?.claims.length ?? 0) > 0);
}

/** A section of events by their quotes, those first that can be told in a line. `wording` puts that line. */
export function quotedSection(
  title: string,
  index: CorpusIndex,
  events: readonly IndexedEvent[],
  wording: (event: IndexedEvent, text: string | null) => string | null = (_event, text) => text,
): ReportSection {
  const claims: Claim[] = [];
  for (const event of events.toSorted((a, b) => tellingIn(index, a) - tellingIn(index, b))) {
    if (claims.length === MOST_QUOTES) break;
    const claim = claimOf(index, event);
    if (claim) claims.push({ ...claim, text: wording(event, claim.text), citations: claim.citations.slice(0, 1) });
  }
  const left = events.length - claims.length;
  return { title: titled(title, events), lines: [], quotes: { claims, index, ...(left > 0 && { left }) } };
}

/** The same of events told otherwise: as each was and as it is, where that differs in words. */
export function changedSection(
  title: string,
  before: CorpusIndex,
  after: CorpusIndex,
  changed: readonly ChangedEvent[],
): ReportSection {
  const was = new Map(changed.map((event) => [event.after, event.before]));
  const section = quotedSection(
    title,
    after,
    changed.map((event) => event.after),
    (event, text) => {
      const earlier = was.get(event)!.map((one) => eventInWords(before, one));
      const words = [...new Set(earlier)].filter((one) => one !== null && one !== text);
      return words.length > 0 && text !== null ? `${words.join('; ')} → ${text}` : text;
    },
  );
  return section;
}

/** Smaller for what says the most in a line: what happened, then what may happen, then what has no line. */
function tellingIn(index: CorpusIndex, event: IndexedEvent): number {
  if (eventInWords(index, event) === null) return 2;
  return event.aux === 'hypothetical' ? 1 : 0;
}

const titled = (title: string, list: readonly unknown[]): string => `${title}: ${list.length.toLocaleString('en')}`;
