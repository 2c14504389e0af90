import type { Field, Metadata } from '../frontMatter.ts';

/** What was read from an upload, for a moderator to confirm: nothing of it is in the corpus yet. */
export interface Draft extends Metadata {
  /** Clean text in paragraphs; Markdown as it is. */
  readonly body: string;
  /** How each field that is not null is known, in words: `from the page's article:published_time`. */
  readonly basis: Readonly<Partial<Record<Field, string>>>;
  /** What was cleaned, left out or is doubtful, one sentence each. */
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

/** A value, and how it is known in words. */
export interface Found {
  readonly value: string;
  readonly basis: string;
}

/** A draft of the fields that were found. How a date is known is also kept in the article. */
export function draftOf(found: Readonly<Partial<Record<Field, Found | null>>>, body: string, notes: readonly string[]): Draft {
  const value = (field: Field): string | null => found[field]?.value ?? null;
  const basis = Object.fromEntries(Object.entries(found).flatMap(([field, fact]) => (fact ? [[field, fact.basis]] : [])));
  const publishedBasis = value('publishedBasis') ?? (found.published ? `stated: ${found.published.basis}` : null);
  return {
    title: value('title'),
    publisher: value('publisher'),
    url: value('url'),
    published: value('published'),
    publishedBasis,
    license: value('license'),
    body,
    basis,
    notes,
  };
}

/** A field is one line, and no longer than the front matter allows. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, 4000)
    .replace(/[\s\p{Cc}\u00ad]+/gu, ' ')
    .trim();
  return line.length > 1000 ? `${line.slice(0, 999).trimEnd()}…` : line;
}
