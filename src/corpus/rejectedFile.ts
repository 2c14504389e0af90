/** Why a file cannot be an article, one line that says what to do. */
export class RejectedFile extends Error {}

/** A field of an article's record is not what it may be. */
export class RejectedField extends RejectedFile {
  readonly field: string;
  /** What is wrong with its value: `is not an http(s) address`. */
  readonly complaint: string;

  constructor(field: string, complaint: string) {
    super(`its "${field}" ${complaint}; mend that line of the front matter.`);
    this.field = field;
    this.complaint = complaint;
  }
}
