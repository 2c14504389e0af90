import { createHash } from 'node:crypto';

const LENGTH = 10;

/** Names a text, as an id that may be long, in ten characters that need no escaping in a button. */
export function shortRef(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
}
