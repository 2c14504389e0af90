import { genderOfGivenName } from '../lexicons/givenNameGenders.ts';
import { OFFICE_MODIFIERS, SAME_OFFICES, TENURE_WORDS } from '../lexicons/offices.ts';
import { RANK_FORMS } from '../lexicons/ranks.ts';
import type { ActorType, Office } from '../reading.ts';
import { nameTokens, tokenKey } from './names.ts';
import type { Phrase, Title } from './phrase.ts';

/** An actor while the text is being read. */
export interface Draft {
  /** Counted from 0 as the actors were found. */
  readonly order: number;
  readonly type: ActorType;
  name: string;
  /** Its proper names, without titles, each with its tokens; the first few, by which it is found again. */
  readonly names: Map<string, readonly string[]>;
  /** Every way it was written. */
  readonly aliases: Set<string>;
  /** By the office's canonical title. */
  readonly offices: Map<string, Office>;
  state: string | null;
  /** Head nouns by which it was described: "official", "ministry". */
  readonly heads: Set<string>;
  gender: Gender;
  /** What the given name makes likely; a title or a pronoun says it better. */
  likelyGender: Gender;
  /** Number of phrases read when it was last mentioned; -1 before its first mention. */
  latest: number;
  /** Sentence of its last mention. */
  sentence: number;
  /** Sentence of its last mention as anything but a place. */
  actedIn: number;
  /** Sentence of which it was last the subject. */
  subjectOf: number;
  /** Whom a spokesperson or aide speaks for, where the text says so. */
  speaksFor: Draft | null;
  /** Those it stands for, where a group's members are known. */
  members: readonly Draft[];
}

export type Gender = 'male' | 'female' | null;

/** How many of the latest actors a description or pronoun may mean: keeps every search bounded. */
const REACH = 30;
/** Spellings by which a person is found again: a text has no more of one name. */
const MOST_NAMES = 8;

/** The actors found so far, by name, by key and by how lately they were named. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly #byToken = new Map<string, Draft[]>();
  readonly #byKey = new Map<string, Draft>();
  readonly #holders = new Map<string, Map<Draft, string | null>>();
  #recent: Draft[] = [];
  #read = 0;

  create(type: ActorType, name: string, state: string | null): Draft {
    const draft: Draft = {
      order: this.all.length,
      type,
      name,
      names: new Map(),
      aliases: new Set(),
      offices: new Map(),
      state,
      heads: new Set(),
      gender: null,
      likelyGender: null,
      latest: -1,
      sentence: -1,
      actedIn: -1,
      subjectOf: -1,
      speaksFor: null,
      members: [],
    };
    this.all.push(draft);
    return draft;
  }

  /** The actor under the key; made where there is none. */
  keyed(key: string, type: ActorType, name: string, state: string | null): Draft {
    const known = this.#byKey.get(key);
    if (known) return known;
    const draft = this.create(type, name, state);
    this.#byKey.set(key, draft);
    return draft;
  }

  find(key: string): Draft | undefined {
    return this.#byKey.get(key);
  }

  alias(key: string, draft: Draft): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, draft);
  }

  /** Takes note of the offices that the text gives a person somewhere: they may be meant before. */
  foresee(draft: Draft, phrase: Phrase): void {
    for (const { title } of phrase.titles) {
      const office = canonicalOffice(title);
      const holders = this.#holders.get(office) ?? new Map<Draft, string | null>();
      holders.set(draft, holders.get(draft) ?? phrase.state);
      this.#holders.set(office, holders);
    }
  }

  /** The only person to whom the text gives the office, of the state if one is given; null where there is none or more than one. */
  onlyHolder(title: string, state: string | null): Draft | null {
    const holders = [...(this.#holders.get(canonicalOffice(title)) ?? [])].filter(([, of]) => state === null || of === state);
    return holders.length === 1 ? holders[0]![0] : null;
  }

  /** Adds a name by which the person is found; the fullest is the one it goes by, unless it is no `fuller` one but another. */
  addName(draft: Draft, name: string, fuller = true): void {
    if (draft.names.has(name) || draft.names.size >= MOST_NAMES) return;
    const tokens = nameTokens(name);
    if (tokens.length > 1) draft.likelyGender ??= genderOfGivenName(tokens[0]!);
    const longest = draft.names.get(draft.name)?.length ?? 0;
    draft.names.set(name, tokens);
    for (const key of new Set(tokens.map(tokenKey))) {
      const sharing = this.#byToken.get(key);
      if (!sharing) this.#byToken.set(key, [draft]);
      else if (!sharing.includes(draft)) sharing.push(draft);
    }
    if (fuller && tokens.length > longest) draft.name = name;
  }

  /** People one of whose names shares its first or last word, spelling aside, with the given one; the earliest first, and at most so many. */
  sharing(tokens: readonly string[]): Draft[] {
    const ends = tokens.length > 1 ? [tokens.at(-1)!, tokens[0]!] : tokens;
    return [...new Set(ends.flatMap((token) => (this.#byToken.get(tokenKey(token)) ?? []).slice(0, REACH)))];
  }

  /** The latest named first. */
  get recent(): readonly Draft[] {
    return this.#recent;
  }

  /** Takes note that the phrase names the actor. */
  mention(draft: Draft, phrase: Phrase, written: string): void {
    this.#read += 1;
    draft.latest = this.#read;
    draft.sentence = phrase.sentence;
    if (!phrase.locative) draft.actedIn = phrase.sentence;
    if (phrase.subject) draft.subjectOf = phrase.sentence;
    this.#recent = [draft, ...this.#recent.filter((other) => other !== draft)].slice(0, REACH);
    if (phrase.form === 'pronoun') return;
    draft.aliases.add(written);
    if (phrase.name !== null && draft.type === 'person') this.addName(draft, phrase.name);
    if (phrase.head !== null) draft.heads.add(phrase.head);
    if (phrase.type === 'organization' && phrase.name !== null)
      draft.heads.add(phrase.name.slice(phrase.name.lastIndexOf(' ') + 1).toLowerCase());
    if (draft.type === 'state') return;
    draft.state ??= phrase.state;
    if (draft.type === 'person') for (const title of phrase.titles) addOffice(draft, title);
  }
}

/** Adds no looser word for an office that is known: "the minister", "Minister Roe" of a foreign minister. */
function addOffice(draft: Draft, { title, of }: Title): void {
  const plain = canonicalOffice(title);
  const known = draft.offices.get(plain);
  if (!known) {
    const looser = [...draft.offices.keys()].some((held) => held.endsWith(` ${plain}`));
    if (!looser) draft.offices.set(plain, { title: plain, of });
  } else if (known.of === null && of !== null) draft.offices.set(plain, { ...known, of });
}

/** One form for the names of one office: "minister of foreign affairs", "FM" and "foreign minister". What tells its time stays: "former president". */
export function canonicalOffice(title: string): string {
  const words = title.split(' ');
  const tenure: string[] = [];
  while (words.length > 1 && TENURE_WORDS.has(words[0]!)) {
    const word = words.shift()!;
    if (word === 'former' || word === 'ex' || word === 'then') tenure.push('former');
  }
  let plain = RANK_FORMS.get(words.join(' ')) ?? words.join(' ');
  plain = SAME_OFFICES.get(plain) ?? plain;
  const head = words.at(-1)!;
  const same = SAME_OFFICES.get(head);
  if (same && words.length > 1 && !same.includes(' ') && words.slice(0, -1).every((word) => OFFICE_MODIFIERS.has(word)))
    plain = [...words.slice(0, -1), same].join(' ');
  return [...tenure, SAME_OFFICES.get(plain) ?? plain].join(' ');
}
