import { move } from 'piscina';
import type { Document } from '../../corpus/document.ts';
import { readAndPack } from './articles.ts';

/** Reads an article in a thread of its own; the packed bytes are handed over, not copied. */
export default function readInThread(document: Document): unknown {
  const packed = readAndPack(document);
  // The bytes may be a part of a larger pool, which cannot be handed over.
  return move(new Uint8Array(packed));
}
