import { createHmac, randomBytes } from 'node:crypto';

/**
 * Names for people in the log: one person has one for as long as the process runs, so that what belongs together can be seen; nobody can tell from it
 * who they are, nor follow them past a restart, for the key is kept nowhere.
 */
export class Pseudonyms {
  readonly #key = randomBytes(32);

  /** Eight characters for a person's id. */
  of(person: string): string {
    return createHmac('sha256', this.#key).update(person).digest('base64url').slice(0, 8);
  }
}
