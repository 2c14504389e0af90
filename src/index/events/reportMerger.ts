import type { IndexedEvent, Report, ReportedEvent } from '../corpusIndex.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import { type Candidate, candidateOf, mayBeOne, timesOf } from './candidate.ts';
import { eventOf } from './eventOf.ts';

/** What one document reports, with the actors of the corpus. */
export interface DocumentReports {
  readonly document: string;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly reports: readonly Report[];
}

/** What a change of documents means for the events of the corpus. */
export interface EventChanges {
  readonly lost: ReadonlySet<IndexedEvent>;
  readonly gained: readonly IndexedEvent[];
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
 * that of starting afresh.
 */
export class ReportMerger {
  readonly #byDocument = new Map<string, readonly Candidate[]>();
  /** Candidates by what they must have in common with another document's: a side and a time. */
  readonly #bySideAndTime = new Map<string, Candidate[]>();
  readonly #groups = new Map<Candidate, Group>();

  /** Takes in documents whose reports have been merged: `toldIn` gives the events that a document's reports became. Before any `change`. */
  *restore(documents: Iterable<DocumentReports>, toldIn: (document: string) => readonly ReportedEvent[]): Steps<void> {
    const groups = new Map<IndexedEvent, Group>();
    for (const { document, published, reports } of documents) {
      const left = [...toldIn(document)];
      const written = left.map(({ report }) => JSON.stringify(report));
      const candidates = reports.map((report, number) => {
        const at = written.indexOf(JSON.stringify(report));
        const [told] = left.splice(at, 1);
        written.splice(at, 1);
        if (at < 0 || !told) throw new RangeError(`${document} reports what no event tells`);
        const candidate = candidateOf(told.report, published, number);
        const group = groups.get(told.event) ?? { candidates: [], event: told.event };
        group.candidates.push(candidate);
        groups.set(told.event, group);
        this.#groups.set(candidate, group);
        this.#putIn(candidate);
        return candidate;
      });
      this.#byDocument.set(document, candidates);
      yield;
    }
    for (const { candidates } of groups.values()) candidates.sort(byPlace);
  }

  /** Takes documents out and puts others in; a document that changed is both. Must be run to its end. */
  *change(removed: readonly string[], added: readonly DocumentReports[]): Steps<EventChanges> {
    const waiting = new Set<Candidate>();
    const before = new Set<Group>();
    for (const document of removed) {
      const candidates = this.#byDocument.get(document) ?? [];
      for (const candidate of candidates) {
        before.add(this.#groups.get(candidate)!);
        for (const other of this.#around(candidate)) waiting.add(other);
      }
      for (const candidate of candidates) {
        this.#takeOut(candidate);
        waiting.delete(candidate);
      }
      this.#byDocument.delete(document);
      yield;
    }
    for (const { document, published, reports } of added) {
      const candidates = reports.map((report, number) => candidateOf(report, published, number));
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
    const alike = new Set(this.#byDocument.get(candidate.report.document));
    for (const key of keysOf(candidate)) for (const other of this.#bySideAndTime.get(key) ?? []) alike.add(other);
    alike.delete(candidate);
    return [...alike].filter((other) => mayBeOne(candidate, other));
  }

  #putIn(candidate: Candidate): void {
    for (const key of keysOf(candidate)) {
      const alike = this.#bySideAndTime.get(key);
      if (alike) alike.push(candidate);
      else this.#bySideAndTime.set(key, [candidate]);
    }
  }

  #takeOut(candidate: Candidate): void {
    for (const key of keysOf(candidate)) {
      const left = this.#bySideAndTime.get(key)!.filter((other) => other !== candidate);
      if (left.length > 0) this.#bySideAndTime.set(key, left);
      else this.#bySideAndTime.delete(key);
    }
    this.#groups.delete(candidate);
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

const keysOf = (candidate: Candidate): string[] => {
  const times = timesOf(candidate);
  return candidate.sides.flatMap((side) => times.map((time) => `${side}\n${time}`));
};

const byPlace = (a: Candidate, b: Candidate): number =>
  compareText(a.report.document, b.report.document) || a.report.start - b.report.start || a.number - b.number;
