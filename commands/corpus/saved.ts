import { counted } from '../../src/answers/counted.ts';
import type { Document } from '../../src/corpus/document.ts';
import type { CorpusIndex, IndexedEvent } from '../../src/index/corpusIndex.ts';
import { quotedSection } from '../changes.ts';
import type { ReportSection } from '../command.ts';
import { documentRef } from '../stepped/documentRef.ts';
import { type Action, report, type StepReport } from '../stepped/steppedCommand.ts';
import { recordLines } from './fields.ts';

/** The record of an article as it now stands, with what was read from it. */
export function savedReport(heading: string, lead: string | null, saved: Document, index: CorpusIndex | null): StepReport {
  const sections: ReportSection[] = [{ title: `Its record: ${saved.id}`, lines: recordLines(saved) }];
  const document = index?.documents.get(saved.id);
  if (index && document) {
    const events = eventsOf(index, document.id);
    const passages = index.passagesOf(document.id).length;
    sections.push(
      events.length > 0
        ? quotedSection(`Events read from it, in ${counted(passages, 'passage')}`, index, events)
        : {
            title: 'Events read from it: 0',
            lines: ['No meeting, demand or other event was found. /ask searches its text all the same.'],
          },
    );
  }
  return report(heading, lead, { tone: 'done', sections, actions: document ? recordActions(document) : [] });
}

/** The buttons under an article's record. */
export function recordActions(document: Document): Action[] {
  const ref = documentRef(document);
  return [
    { label: document.published ? 'Edit the record' : 'Set the date', style: 'plain', step: { name: 'edit', values: ref } },
    { label: 'Remove', style: 'plain', step: { name: 'ask-remove', values: ref } },
  ];
}

/** The events that an article tells. */
export function eventsOf({ events }: CorpusIndex, id: string): readonly IndexedEvent[] {
  return events.filter(({ reports }) => reports.some(({ document }) => document === id));
}
