import { checkCorpus as lookAt } from '../../src/corpus/checking/checkCorpus.ts';
import type { Document } from '../../src/corpus/document.ts';
import type { ReportSection } from '../command.ts';
import { report, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';

/** What of the corpus wants a moderator's eye. */
export async function checkCorpus({ index }: StepContext): Promise<StepResult> {
  const { documents, rejections, events } = index;
  const told = new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document)));
  const check = await lookAt({ documents: [...documents.values()], rejections }, (id) => told.has(id));
  const sections: ReportSection[] = [
    section(
      'Cannot be read',
      check.unreadable.map(({ file, reason }) => `${file}: ${reason}`),
    ),
    section('Without a date', check.undated.map(named)),
    section(
      'The same text',
      check.copies.map((group) => group.map(named).join(' = ')),
    ),
    section(
      'Much the same text',
      check.alike.flatMap(({ first, others }) =>
        others.map((other) => `${named(other.document)}: ${Math.round(other.resemblance * 100)} % as ${named(first)}`),
      ),
    ),
    section('No event found', check.silent.map(named)),
  ];
  const found = sections.filter(({ lines }) => lines.length > 0);
  return report(
    'The corpus, checked',
    found.length === 0 ? `All ${documents.size} articles are dated, readable, unlike one another and say something.` : null,
    { sections: found },
  );
}

const section = (title: string, lines: readonly string[]): ReportSection => ({ title: `${title}: ${lines.length}`, lines });

const named = ({ title, id }: Document): string => `${title} (${id})`;
