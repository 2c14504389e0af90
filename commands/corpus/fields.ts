import type { Field, Metadata } from '../../src/corpus/frontMatter.ts';
import type { Filled, FormField } from '../stepped/steppedCommand.ts';

/** What a moderator sees and sets of an article's record. */
const ASKED = [
  { name: 'title', label: 'Title', hint: 'As the article is headed', longest: 1000 },
  { name: 'publisher', label: 'Publisher', hint: 'The newspaper or agency', longest: 1000 },
  { name: 'url', label: 'Address', hint: 'https://…: quotes then link to their place on this page', longest: 1000 },
  { name: 'published', label: 'Published', hint: 'A day as 2023-05-29. Without it “on Monday” stays undated', longest: 10 },
  { name: 'license', label: 'Licence', hint: 'As CC BY 4.0, where it has one', longest: 1000 },
] as const satisfies readonly { readonly name: Field; readonly label: string; readonly hint: string; readonly longest: number }[];

/** Discord takes no more (https://discord.com/developers/docs/components/reference#label). */
const DESCRIPTION_MOST = 100;

/** The fields of a record's form, prefilled; a guess says how it is known. */
export function recordFields(record: Metadata, basis: Partial<Readonly<Record<Field, string>>> = {}): FormField[] {
  return ASKED.map(({ name, label, hint, longest }) => ({
    kind: 'text',
    name,
    label,
    description: (record[name] !== null && basis[name] ? `Guessed: ${basis[name]}` : hint).slice(0, DESCRIPTION_MOST),
    value: (record[name] ?? '').slice(0, longest),
    required: name === 'title',
    long: false,
    longest,
  }));
}

/** What was filled into a record's form; nothing is null. */
export function recordIn(filled: Filled): Pick<Metadata, (typeof ASKED)[number]['name']> {
  const text = (name: string) => {
    const value = filled[name];
    return typeof value === 'string' && value.trim() ? value.trim() : null;
  };
  return {
    title: text('title'),
    publisher: text('publisher'),
    url: text('url'),
    published: text('published'),
    license: text('license'),
  };
}

/** A record in lines, what is missing said. */
export function recordLines(record: Metadata, basis: Partial<Readonly<Record<Field, string>>> = {}): string[] {
  return ASKED.flatMap(({ name, label }) => {
    const value = record[name];
    if (value === null && name === 'license') return [];
    const how = value !== null && basis[name] ? ` (${basis[name]})` : '';
    return [`${label}: ${value ?? 'not known'}${how}`];
  });
}
