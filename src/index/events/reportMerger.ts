import type { IndexedEvent, Report, ReportedEvent } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import { type Candidate, candidateOf, keysOf, mayBeOne } from './candidate.ts';
import type { EventChanges } from './eventChanges.ts';
import { EventList } from './eventList.ts';
import { eventOf } from './eventOf.ts';
import { reportsThatMayHave } from './mayHave.ts';

/** What one document reports, with the actors of the corpus. */
export interface DocumentReports {
  readonly document: string;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly reports: readonly Report[];
}

/** What was merged before. */
export interface MergedBefore {
  readonly events: EventList;
  /** Publication date of a document, `YYYY-MM-DD`. */
  publishedOf(document: string): string | null;
}

/** Reports that are of one event, in their order. */
interface Group {
  readonly candidates: Candidate[];
  /** Null until all are in it. */
  event: IndexedEvent | null;
}

/**
 * Puts the reports of one event together, within a document and between documents. Reports that differ in what they say (held or
 * denied, planned or done, another day) stay side by side. Reports are taken by document and place, and each joins the first event
 * whose every report can be of one event with it; a change takes up again only those that it can concern, so that the outcome is
 * that of starting afresh. What was merged before is looked up when a change concerns it, and not sooner.
 */
export class ReportMerger {
  readonly #byDocument = new Map<string, readonly Candidate[]>();
  /** Candidates by what they must have in common with another document's: a side and a time. */
  readonly #bySideAndTime = new Map<string, Candidate[]>();
  readonly #groups = new Map<Candidate, Group>();
  /** Of those that were merged before: candidates by their reports. */
  readonly #restored = new Map<Report, Candidate>();
  #before: MergedBefore = { events: EventList.empty, publishedOf: () => null };

  /** Takes in what has been merged: instead of `change`, before any other. */
  restore(before: MergedBefore): void {
    this.#before = before;
  }

  /** Takes documents out and puts others in; a document that changed is both. Must be run to its end. */
  *change(removed: readonly string[], added: readonly DocumentReports[]): Steps<EventChanges> {
    const waiting = new Set<Candidate>();
    const before = new Set<Group>();
    for (const document of removed) {
      const candidates = this.#candidatesOf(document);
      for (const candidate of candidates) {
        before.add(this.#groups.get(candidate)!);
        for (const other of this.#around(candidate)) waiting.add(other);
      }
      for (const candidate of candidates) {
        this.#takeOut(candidate);
        waiting.delete(candidate);
      }
      this.#byDocument.set(document, []);
      yield;
    }
    for (const { document, published, reports } of added) {
      const candidates = reports.map((report) => candidateOf(report, published));
      this.#byDocument.set(document, candidates);
      for (const candidate of candidates) {
        this.#putIn(candidate);
        waiting.add(candidate);
      }
      yield;
    }
    // Whoever a waiting report can be of one event with waits too: the set grows while it is walked.
    const around = new Map<Candidate, ReadonlySet<Candidate>>();
    for (const candidate of waiting) {
      around.set(candidate, new Set(this.#around(candidate)));
      for (const other of around.get(candidate)!) waiting.add(other);
      const group = this.#groups.get(candidate);
      if (group) before.add(group);
      this.#groups.delete(candidate);
      yield;
    }
    const after = new Set<Group>();
    for (const candidate of [...waiting].sort(byPlace)) {
      after.add(this.#place(candidate, around.get(candidate)!));
      yield;
    }
    return settled(before, after);
  }

  /** The first group whose every report can be of one event with the candidate; a new one where there is none. */
  #place(candidate: Candidate, around: ReadonlySet<Candidate>): Group {
    const groups = new Set([...around].flatMap((other) => this.#groups.get(other) ?? []));
    const fitting = [...groups].filter(({ candidates }) => candidates.every((other) => around.has(other)));
    const [first] = fitting.sort((a, b) => byPlace(a.candidates[0]!, b.candidates[0]!));
    const group = first ?? { candidates: [], event: null };
    group.candidates.push(candidate);
    this.#groups.set(candidate, group);
    return group;
  }

  /** All other candidates that can be of one event with this one. */
  #around(candidate: Candidate): Candidate[] {
    const alike = new Set(this.#candidatesOf(candidate.report.document));
    for (const key of keysOf(candidate)) for (const other of this.#alike(key)) alike.add(other);
    alike.delete(candidate);
    return [...alike].filter((other) => mayBeOne(candidate, other));
  }

  #putIn(candidate: Candidate): void {
    for (const key of keysOf(candidate)) this.#alike(key).push(candidate);
  }

  #takeOut(candidate: Candidate): void {
    for (const key of keysOf(candidate))
      this.#bySideAndTime.set(
        key,
        this.#alike(key).filter((other) => other !== candidate),
      );
    this.#groups.delete(candidate);
  }

  /** What a document reports. */
  #candidatesOf(document: string): readonly Candidate[] {
    let candidates = this.#byDocument.get(document);
    if (!candidates) {
      const told = this.#before.events.reportsIn(document).toSorted((a, b) => a.report.number - b.report.number);
      candidates = told.map((one) => this.#restoredFrom(one));
      this.#byDocument.set(document, candidates);
    }
    return candidates;
  }

  /** Those that have a side and a time. */
  #alike(key: string): Candidate[] {
    let alike = this.#bySideAndTime.get(key);
    if (!alike) {
      const told = this.#before.events === EventList.empty ? [] : reportsThatMayHave(key, this.#before.events);
      alike = [...told].map((one) => this.#restoredFrom(one)).filter((candidate) => keysOf(candidate).includes(key));
      this.#bySideAndTime.set(key, alike);
    }
    return alike;
  }

  #restoredFrom({ event, report }: ReportedEvent): Candidate {
    const known = this.#restored.get(report);
    if (known) return known;
    const candidates = event.reports.map((one) => {
      const candidate = candidateOf(one, this.#before.publishedOf(one.document));
      this.#restored.set(one, candidate);
      return candidate;
    });
    const group: Group = { candidates: candidates.toSorted(byPlace), event };
    for (const candidate of candidates) this.#groups.set(candidate, group);
    return this.#restored.get(report)!;
  }
}

/** The events that are no more, and those that are new; what is told as before by the same reports is the same event. */
function settled(before: ReadonlySet<Group>, after: ReadonlySet<Group>): EventChanges {
  const lost = new Set([...before].flatMap(({ event }) => event ?? []));
  const byFirst = new Map([...before].map((group) => [group.candidates[0], group]));
  const gained: IndexedEvent[] = [];
  for (const group of after) {
    const { candidates } = group;
    const same = byFirst.get(candidates[0]);
    if (same?.event && same.candidates.length === candidates.length && same.candidates.every((c, i) => c === candidates[i])) {
      group.event = same.event;
      lost.delete(same.event);
    } else {
      group.event = eventOf(candidates);
      gained.push(group.event);
    }
  }
  return { lost, gained };
}

const byPlace = (a: Candidate, b: Candidate): number =>
  compareText(a.report.document, b.report.document) || a.report.start - b.report.start || a.report.number - b.report.number;
