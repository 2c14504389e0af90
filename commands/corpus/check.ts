import type { ReportSection } from '../command.ts';
import { report, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';

/** What of the corpus wants a moderator's eye. */
export async function checkCorpus({ index }: StepContext): Promise<StepResult> {
  const { documents, rejections, events } = index;
  const told = new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document)));
  const all = [...documents.values()];
  const undated = all.filter(({ published }) => published === null);
  const silent = all.filter(({ id }) => !told.has(id));
  const sections: ReportSection[] = [
    { title: `Cannot be read: ${rejections.length}`, lines: rejections.map(({ file, reason }) => `${file}: ${reason}`) },
    { title: `Without a date: ${undated.length}`, lines: undated.map(({ title, id }) => `${title} (${id})`) },
    { title: `No event found: ${silent.length}`, lines: silent.map(({ title, id }) => `${title} (${id})`) },
  ];
  const found = sections.filter(({ lines }) => lines.length > 0);
  return report(
    'The corpus, checked',
    found.length === 0 ? `All ${documents.size} articles are dated, readable and say something.` : null,
    { sections: found },
  );
}
