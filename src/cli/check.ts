import { checkCorpus } from '../corpus/checking/checkCorpus.ts';
import type { Alike } from '../corpus/checking/likeness.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';

/** What loaded, what was left out and why, and what in the articles wants a moderator's eye. */
export async function checkInText(index: CorpusIndex): Promise<string> {
  const { documents, rejections, passages, actors, events, span } = index;
  const told = new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document)));
  const check = await checkCorpus({ documents: [...documents.values()], rejections }, (id) => told.has(id));
  const period = span ? `, published ${span.from} to ${span.to}` : '';
  return [
    `${documents.size} articles${period}: ${passages.passageCount} passages, ${actors.size} actors, ${events.length} events`,
    list(
      'left out',
      check.unreadable.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    list(
      'without a publication date (relative dates stay unresolved)',
      check.undated.map(({ id }) => id),
    ),
    list(
      'with the same text as another',
      check.copies.map((group) => group.map(({ id }) => id).join(', ')),
    ),
    list(
      'with much the same text as others',
      check.alike.map(({ first, others }) => `${first.id}: ${others.map(percent).join(', ')}`),
    ),
    list(
      'in which no event was found',
      check.silent.map(({ id }) => id),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

const percent = ({ document, resemblance }: Alike): string => `${document.id} (${Math.round(resemblance * 100)} %)`;

function list(what: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${lines.length} ${what}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}
