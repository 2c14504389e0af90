/** Ids by number, and their numbers: looked up in one table, however many lists are by these numbers. */
export class Numbering {
  readonly ids: readonly string[];
  #numbers: ReadonlyMap<string, number> | null = null;

  constructor(ids: readonly string[]) {
    this.ids = ids;
  }

  /** Undefined for what has no number. */
  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** In order of the numbers. */
  get numbers(): ReadonlyMap<string, number> {
    this.#numbers ??= new Map(this.ids.map((id, i) => [id, i]));
    return this.#numbers;
  }
}
