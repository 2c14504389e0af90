import type { Field, Metadata } from '../frontMatter.ts';

/** What was read from an upload, for a moderator to confirm: nothing of it is in the corpus yet. */
export interface Draft extends Metadata {
  /** Clean text in paragraphs; Markdown as it is. */
  readonly body: string;
  /** How each field that is not null is known, in words: `from the page's article:published_time`. */
  readonly basis: Partial<Readonly<Record<Field, string>>>;
  /** What was cleaned or left out, one sentence each: `It was read as Windows-1252.` */
  readonly notes: readonly string[];
}

/** A file as it was given. Nothing of it is believed before it is looked at. */
export interface Upload {
  readonly bytes: Uint8Array;
  /** As its sender named it: never used as a path. */
  readonly name: string;
}

/** Why a file cannot become an article: one sentence that says what to do. */
export class ImportRefused extends Error {}
