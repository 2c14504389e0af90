import type { CorpusIndex } from '../index/corpusIndex.ts';

/** What loaded, what was left out and why, and what in the articles wants a moderator's eye. */
export function checkInText({ documents, rejections, passages, actors, events, span }: CorpusIndex): string {
  const undated = [...documents.values()].filter(({ published }) => published === null);
  const told = new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document)));
  const silent = [...documents.keys()].filter((id) => !told.has(id));
  const period = span ? `, published ${span.from} to ${span.to}` : '';
  return [
    `${documents.size} articles${period}: ${passages.passageCount} passages, ${actors.size} actors, ${events.length} events`,
    list(
      'left out',
      rejections.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    list(
      'without a publication date (relative dates stay unresolved)',
      undated.map(({ id }) => id),
    ),
    list('in which no event was found', silent),
  ]
    .filter(Boolean)
    .join('\n');
}

function list(what: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${lines.length} ${what}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}
