/** A drawn answer. */
export interface Picture {
  /** Of the size that it is to be shown at, in CSS pixels. */
  readonly svg: string;
  /** What a screen reader says in place of it. */
  readonly description: string;
  /** Said beside it: what it leaves out. Null where it shows all. */
  readonly notice: string | null;
}
