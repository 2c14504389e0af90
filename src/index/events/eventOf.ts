import type { IndexedEvent, Report } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Candidate } from './candidate.ts';

/** An event of its reports, which are given by document and place. */
export function eventOf(candidates: readonly Candidate[]): IndexedEvent {
  const reports = [...candidates]
    .sort((a, b) => compareText(a.published ?? '9', b.published ?? '9') || a.report.start - b.report.start)
    .map(({ report }) => report);
  const first = reports[0]!;
  const dated = candidates.filter(({ days }) => days).sort((a, b) => exactness(a) - exactness(b));
  const sides = { actors: new Set(first.actors), recipients: new Set(first.recipients) };
  for (const report of reports) addSides(sides, report);
  return {
    id: `${first.document}:${first.start}`,
    type: first.type,
    mode: first.mode,
    aux: first.aux,
    strength: first.strength,
    actors: [...sides.actors],
    recipients: [...sides.recipients],
    date: dated[0]?.report.date ?? first.date,
    place: reports.find((r) => r.place)?.place ?? null,
    reports,
  };
}

/** Adds who only a later report names. In a meeting the sides are alike, so that one article's guest is another's host. */
function addSides(sides: { actors: Set<string>; recipients: Set<string> }, { type, actors, recipients }: Report): void {
  if (type !== 'CONSULT') {
    for (const id of actors) sides.actors.add(id);
    for (const id of recipients) sides.recipients.add(id);
    return;
  }
  for (const id of [...actors, ...recipients]) if (!sides.actors.has(id)) sides.recipients.add(id);
}

/** Smaller is more exact: a date in the words before one taken from the publication, a day before a month. */
const BASIS_ORDER = { stated: 0, resolved: 0, publication: 1, unresolved: 2 } as const;
const exactness = ({ report, length }: Candidate): number => BASIS_ORDER[report.date!.basis] * 1e7 + length;
