import type { Field, Metadata } from '../../src/corpus/frontMatter.ts';
import type { Draft } from '../../src/corpus/importing/draft.ts';
import type { ChangeRefused } from '../../src/corpus/keeping/refusal.ts';
import { RejectedField } from '../../src/corpus/rejectedFile.ts';
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

/** How a field is known that a moderator filled in. */
const AS_TYPED = 'as you typed it';

/** How the fields of a record are known, in words. */
type Basis = Partial<Readonly<Record<Field, string>>>;

/** The fields of a record's form, prefilled; a guess says how it is known. */
export function recordFields(record: Metadata, basis: Basis = {}): FormField[] {
  const isGuess = (name: Field) => record[name] !== null && basis[name] && basis[name] !== AS_TYPED;
  return ASKED.map(({ name, label, hint, longest }) => ({
    kind: 'text',
    name,
    label,
    description: (isGuess(name) ? `Guessed: ${basis[name]}` : hint).slice(0, DESCRIPTION_MOST),
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

/** A draft with these fields as its form came back: what is other than was guessed was typed. */
export function asFilled(guessed: Draft, record: Partial<Metadata>): Draft {
  const changed = ASKED.map(({ name }) => name).filter((name) => name in record && record[name] !== guessed[name]);
  const typed = Object.fromEntries(changed.map((name) => [name, AS_TYPED]));
  // How the old date was known says nothing of the new one.
  const dated = changed.includes('published') ? { publishedBasis: null } : {};
  return { ...guessed, ...record, ...dated, basis: { ...guessed.basis, ...typed } };
}

/** Why a change was refused, for who filled in the form: a field of it by its label. */
export function refusalInWords({ message, cause }: ChangeRefused): string {
  if (!(cause instanceof RejectedField)) return message;
  const label = ASKED.find(({ name }) => name === cause.field)?.label ?? cause.field;
  return `Nothing was changed: “${label}” ${cause.complaint}. Open the form again and mend it there.`;
}

/** A record in lines, what is missing said. */
export function recordLines(record: Metadata, basis: Basis = {}): string[] {
  return ASKED.flatMap(({ name, label }) => {
    const value = record[name];
    if (value === null && name === 'license') return [];
    const how = value !== null && basis[name] ? ` (${basis[name]})` : '';
    return [`${label}: ${value ?? 'not known'}${how}`];
  });
}
