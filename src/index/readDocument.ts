import type { Document, Rejection } from '../corpus/document.ts';
import type { Actor, Reading } from '../reading/reading.ts';

/** An article with what was read from it. Where it is stored, text and reading are unpacked when they are asked for. */
export interface ReadDocument {
  /** With the same key goes the same document and the same reading. */
  readonly key: string;
  readonly document: Document;
  readonly reading: Reading;
  /** Those of the reading. */
  readonly actors: readonly Actor[];
  /** Their ids, in their order. */
  readonly actorIds: readonly string[];
}

/** A corpus all of whose articles have been read. */
export interface ReadCorpus {
  /** In order of their files. */
  readonly documents: ReadonlyMap<string, ReadDocument>;
  readonly rejections: readonly Rejection[];
}
