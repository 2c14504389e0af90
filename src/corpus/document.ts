import type { AuthorityActor } from './authority.ts';

/** An article of the corpus. */
export interface Document {
  /** The file name without its extension. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** http(s) address of the article; null where the file gives none. */
  readonly url: string | null;
  /** `YYYY-MM-DD`; null where the file gives none. */
  readonly published: string | null;
  /** How the publication date is known, in the words of the file. */
  readonly publishedBasis: string | null;
  readonly license: string | null;
  /** The article, verbatim. All offsets are UTF-16 code units of it. */
  readonly body: string;
  /** SHA-256 of the file, in hexadecimal: tells on refresh whether it changed. */
  readonly digest: string;
}

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A few paragraphs, or a part of a long one: what is searched, and shown around a quote. */
export interface Passage extends Span {
  readonly document: string;
  /** Counted from 0 within its document. */
  readonly number: number;
}

/** A file of the corpus folder that was left out. */
export interface Rejection {
  readonly file: string;
  /** What is wrong and what to do, one line. */
  readonly reason: string;
}

export interface Corpus {
  readonly documents: readonly Document[];
  /** The moderators' authority file; empty where there is none. */
  readonly authority: readonly AuthorityActor[];
  readonly rejections: readonly Rejection[];
  /** By document, what its file looked like from outside: as long as that is so, the file need not be read again. */
  readonly marks?: ReadonlyMap<string, string>;
  /** By document, the name of its file. */
  readonly files?: ReadonlyMap<string, string>;
}
