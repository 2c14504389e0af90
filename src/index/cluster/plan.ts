import { crc32 } from 'node:zlib';
import { RefreshedElsewhere } from '../library.ts';
import type { Pieces } from './pieces.ts';
import { changeShared, readShared } from './sharedDocument.ts';
import type { ClusterStore } from './store.ts';

/** One of so many shares of an archive, each read by a machine of its own. Counted from 1. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** The share that an article belongs to, by its id. */
export const partOf = (id: string, of: number): number => (crc32(id) % of) + 1;

/** What a share holds, as whoever makes the corpus needs it: its articles, and how often words occur in them. */
export interface ShareRecord {
  readonly entries: Pieces;
  readonly words: Pieces;
}

/** A generation that is being made. */
export interface Making {
  readonly generation: string;
  /** `formVersion` of the code that makes it. */
  readonly form: string;
  /** Of all passages: see `passageText`. */
  readonly averageLength: number;
  /** The processes that have read its shares, and the one of them that makes it. */
  readonly readBy: readonly string[];
  readonly by: string;
}

/** How far a share is, and the process that reads it. */
export interface PartState {
  readonly by: string;
  readonly record: ShareRecord | null;
  /** The generation into which its passages are written, and by whom. */
  readonly writes: { readonly generation: string; readonly by: string; readonly isDone: boolean } | null;
}

interface Plan {
  readonly parts: Readonly<Record<string, PartState>>;
  readonly making: Making | null;
  /** What shares held before they were read anew; none where none was. */
  readonly left?: readonly ShareRecord[];
}

/** A share is being read by another process, which began later. */
export class PartTakenOver extends RefreshedElsewhere {
  constructor(number: number, of: number) {
    super(`Another process, which began later, is reading ${of === 1 ? '' : `part ${number} of ${of} of `}the articles.`);
  }
}

/** What the machines that read one archive together know of each other. Throws what a request throws. */
export class SharedPlan {
  readonly #store: ClusterStore;
  readonly #of: number;

  constructor(store: ClusterStore, of: number) {
    this.#store = store;
    this.#of = of;
  }

  /** Notes that a share is being read, by whom. What was noted of it before stands no more, and what it held is left over. */
  async begin(number: number, by: string): Promise<void> {
    await this.#change((before) => {
      const plan = withPart(before, number, { by, record: null, writes: null });
      const held = before.parts[number]?.record;
      return held ? { ...plan, left: [...(before.left ?? []), held] } : plan;
    });
  }

  /** Notes that a share is read; gives the shares of all, null for those that have not begun. Of several that end together one alone sees all ended. Throws `PartTakenOver`. */
  async end(number: number, by: string, record: ShareRecord): Promise<readonly (PartState | null)[]> {
    const plan = await this.#change((before) => {
      if (before.parts[number]?.by !== by) throw new PartTakenOver(number, this.#of);
      return withPart(before, number, { by, record, writes: null });
    });
    return this.#statesOf(plan!);
  }

  /** The generation that is being made, the shares, and what is left over of shares that were read anew. */
  async look(): Promise<{
    readonly making: Making | null;
    readonly parts: readonly (PartState | null)[];
    readonly left: readonly ShareRecord[];
  }> {
    const { cluster, names } = this.#store;
    const plan = (await readShared<Plan>(cluster, names.parts, this.#id)) ?? NO_PLAN;
    return { making: plan.making, parts: this.#statesOf(plan), left: plan.left ?? [] };
  }

  /** Notes that some of what was left over is removed. */
  async removed(records: readonly ShareRecord[]): Promise<void> {
    const gone = new Set(records.map(({ entries }) => entries.name));
    await this.#change((before) => ({ ...before, left: (before.left ?? []).filter(({ entries }) => !gone.has(entries.name)) }));
  }

  /** Tells the others what is being made. */
  async announce(making: Making): Promise<void> {
    await this.#change((before) => ({ ...before, making }));
  }

  /** Notes who writes the passages of a share into a generation; false where somebody does already. */
  async takeUp(number: number, by: string, generation: string): Promise<boolean> {
    const plan = await this.#change((before) => {
      const part = before.parts[number];
      if (!part || part.writes?.generation === generation) return null;
      return withPart(before, number, { ...part, writes: { generation, by, isDone: false } });
    });
    return plan !== null;
  }

  /** Notes that those passages are written. */
  async written(number: number, by: string, generation: string): Promise<void> {
    await this.#change((before) => {
      const part = before.parts[number];
      if (part?.writes?.by !== by || part.writes.generation !== generation) return null;
      return withPart(before, number, { ...part, writes: { generation, by, isDone: true } });
    });
  }

  get #id(): string {
    return `plan-${this.#of}`;
  }

  #statesOf({ parts }: Plan): readonly (PartState | null)[] {
    return Array.from({ length: this.#of }, (_, i) => parts[i + 1] ?? null);
  }

  #change(next: (before: Plan) => Plan | null): Promise<Plan | null> {
    const { cluster, names } = this.#store;
    return changeShared<Plan>(cluster, names.parts, this.#id, (before) => next(before ?? NO_PLAN));
  }
}

const NO_PLAN: Plan = { parts: {}, making: null };

const withPart = (plan: Plan, number: number, state: PartState): Plan => ({ ...plan, parts: { ...plan.parts, [number]: state } });
