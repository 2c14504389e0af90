import { SAME_OFFICES } from '../lexicons/offices.ts';
import type { Actor, ActorType, Office } from '../reading.ts';
import type { Apposition } from './appositions.ts';
import { nameTokens, sameName, shortFor, tokenKey } from './names.ts';
import type { Phrase, Title } from './phrase.ts';

/** An actor while the text is being read. */
interface Draft {
  readonly order: number;
  readonly type: ActorType;
  name: string;
  readonly names: Set<string>;
  readonly aliases: Set<string>;
  readonly offices: Map<string, Office>;
  state: string | null;
  /** Head nouns by which it was described: "official", "ministry". */
  readonly heads: Set<string>;
  /** Position, in phrases, of its latest mention. */
  latest: number;
  /** Sentence of its latest mention, and whether it was its subject. */
  sentence: number;
}

/** How many of the latest actors a description or pronoun may mean: keeps the search linear. */
const REACH = 30;

/** Binds every phrase to an actor, in the order of the text. */
export class Coreference {
  readonly #text: string;
  readonly #drafts: Draft[] = [];
  readonly #byToken = new Map<string, Draft[]>();
  readonly #byKey = new Map<string, Draft>();
  readonly #recent: Draft[] = [];
  readonly #appositions = new Map<Phrase, Phrase>();
  readonly #acronyms: ReadonlyMap<string, Phrase>;
  readonly #bound = new Map<Phrase, Draft>();
  #at = 0;

  constructor(text: string, appositions: readonly Apposition[], acronyms: ReadonlyMap<string, Phrase>) {
    this.#text = text;
    this.#acronyms = acronyms;
    for (const { named, other } of appositions) this.#appositions.set(other, named);
  }

  bind(phrases: readonly Phrase[]): Actor[] {
    for (const phrase of phrases) {
      if (phrase.type !== 'person' || phrase.name === null || nameTokens(phrase.name).length < 2) continue;
      const draft = this.#person(phrase);
      if (draft) this.#bound.set(phrase, draft);
    }
    for (const phrase of phrases) {
      this.#at += 1;
      const draft = this.#bound.get(phrase) ?? this.#resolve(phrase);
      if (!draft) continue;
      this.#bound.set(phrase, draft);
      this.#note(draft, phrase);
    }
    return this.#finish(phrases);
  }

  #resolve(phrase: Phrase): Draft | null {
    const apposed = this.#appositions.get(phrase);
    if (apposed) {
      const named = this.#bound.get(apposed) ?? (apposed.name !== null ? this.#resolve(apposed) : null);
      if (named) {
        this.#bound.set(apposed, named);
        return named;
      }
    }
    switch (phrase.type) {
      case 'state':
        return this.#keyed(`state ${phrase.state}`, 'state', phrase.state!, phrase.state);
      case 'place':
      case 'name':
        return null;
      case 'organization':
        return phrase.form === 'name' ? this.#organization(phrase) : this.#describedBody(phrase);
      case 'group':
        return this.#group(phrase);
      case 'person':
        if (phrase.form === 'pronoun') return this.#pronoun(phrase);
        return phrase.name !== null ? this.#person(phrase) : this.#describedPerson(phrase);
    }
  }

  #person(phrase: Phrase): Draft | null {
    const tokens = nameTokens(phrase.name!);
    if (tokens.length === 0) return null;
    const candidates = this.#sharing(tokens).filter((draft) => draft.type === 'person');
    if (tokens.length > 1) {
      const same = candidates.filter((draft) => [...draft.names].some((name) => sameName(name, phrase.name!)));
      if (same.length === 1) return same[0]!;
      const part = candidates.filter((draft) => [...draft.names].some((name) => shortFor(phrase.name!, name) === 'last'));
      if (same.length === 0 && part.length === 1) return part[0]!;
      if (same.length > 1) return this.#pick(same, phrase);
      return this.#create('person', phrase.name!, phrase.state);
    }
    for (const kind of ['last', 'first', 'middle'] as const) {
      const fits = candidates.filter((draft) =>
        [...draft.names].some((name) => shortFor(phrase.name!, name) === kind || sameName(name, phrase.name!)),
      );
      if (fits.length > 0) return this.#pick(fits, phrase);
    }
    return this.#create('person', phrase.name!, phrase.state);
  }

  /** Of several people whom a name fits: the one whose office or state it gives, then the latest named. */
  #pick(drafts: readonly Draft[], phrase: Phrase): Draft {
    const fitting = drafts.filter((draft) =>
      phrase.titles.some((title) => [...draft.offices.values()].some((office) => sameOffice(office, title, phrase.state))),
    );
    const pool = fitting.length > 0 ? fitting : drafts;
    return pool.reduce((best, draft) => (draft.latest > best.latest ? draft : best));
  }

  #describedPerson(phrase: Phrase): Draft | null {
    const key = `office ${phrase.state ?? phrase.of?.name ?? ''} ${phrase.titles[0]?.title ?? ''}`.toLowerCase();
    if (!phrase.indefinite && (phrase.definite || phrase.titles.length > 0)) {
      const found = this.#recent.find((draft) => draft.type === 'person' && this.#describes(phrase, draft));
      if (found) return found;
      if (phrase.titles.length > 0) return this.#byKey.get(key) ?? this.#keyed(key, 'person', this.#plain(phrase), phrase.state);
    }
    return this.#create('person', this.#plain(phrase), phrase.state);
  }

  #describes(phrase: Phrase, draft: Draft): boolean {
    if (phrase.state !== null && draft.state !== phrase.state) return false;
    const offices = [...draft.offices.values()];
    if (phrase.titles.length > 0) {
      return phrase.titles.every((title) =>
        offices.some(
          (office) => sameOffice(office, title, phrase.state) || (!title.of && loosely(office, title) && phrase.state !== null),
        ),
      );
    }
    if (draft.heads.has(phrase.head!)) return true;
    return phrase.state !== null && offices.length > 0 && OFFICIALS.has(phrase.head!);
  }

  #pronoun(phrase: Phrase): Draft | null {
    const people = this.#recent.slice(0, 8).filter((draft) => draft.type === 'person' && draft.sentence >= phrase.sentence - 2);
    return people[0] ?? null;
  }

  #organization(phrase: Phrase): Draft | null {
    const acronym = this.#acronyms.get(phrase.name!);
    if (acronym && acronym !== phrase) {
      const draft = this.#bound.get(acronym) ?? this.#organization(acronym);
      if (draft) this.#bound.set(acronym, draft);
      return draft;
    }
    return this.#keyed(`organization ${bodyKey(phrase)}`, 'organization', phrase.name!, phrase.state);
  }

  #describedBody(phrase: Phrase): Draft | null {
    if (phrase.definite || phrase.state !== null) {
      const found = this.#recent.find(
        (draft) =>
          draft.type === 'organization' &&
          draft.heads.has(phrase.head!) &&
          (phrase.state === null || draft.state === phrase.state) &&
          phrase.modifiers.every((word) => draft.name.toLowerCase().includes(word)),
      );
      if (found && (phrase.of === null || phrase.state !== null)) return found;
      return this.#keyed(`organization ${this.#plain(phrase).toLowerCase()}`, 'organization', this.#plain(phrase), phrase.state);
    }
    return this.#create('organization', this.#plain(phrase), phrase.state);
  }

  #group(phrase: Phrase): Draft | null {
    const plain = this.#plain(phrase);
    if (phrase.definite && phrase.modifiers.length === 0 && phrase.state === null && phrase.of === null) {
      const found = this.#recent.find((draft) => draft.type === 'group' && draft.heads.has(phrase.head!));
      if (found) return found;
    }
    return this.#keyed(`group ${plain.toLowerCase()}`, 'group', plain, phrase.state);
  }

  #keyed(key: string, type: ActorType, name: string, state: string | null): Draft {
    const known = this.#byKey.get(key);
    if (known) return known;
    const draft = this.#create(type, name, state);
    this.#byKey.set(key, draft);
    return draft;
  }

  #create(type: ActorType, name: string, state: string | null): Draft {
    const draft: Draft = {
      order: this.#drafts.length,
      type,
      name,
      names: new Set(),
      aliases: new Set(),
      offices: new Map(),
      state,
      heads: new Set(),
      latest: -1,
      sentence: -1,
    };
    this.#drafts.push(draft);
    if (type === 'person') this.#index(draft, name);
    return draft;
  }

  #index(draft: Draft, name: string): void {
    draft.names.add(name);
    for (const token of new Set(nameTokens(name).map(tokenKey))) {
      const list = this.#byToken.get(token);
      if (!list) this.#byToken.set(token, [draft]);
      else if (!list.includes(draft)) list.push(draft);
    }
  }

  #sharing(tokens: readonly string[]): Draft[] {
    return [
      ...new Set([tokens.at(-1)!, tokens[0]!].flatMap((token) => (this.#byToken.get(tokenKey(token)) ?? []).slice(-REACH))),
    ];
  }

  #note(draft: Draft, phrase: Phrase): void {
    draft.latest = this.#at;
    draft.sentence = phrase.sentence;
    if (phrase.form !== 'pronoun') draft.aliases.add(this.#text.slice(phrase.start, phrase.end).replace(/\s+/g, ' '));
    if (phrase.name !== null) {
      draft.aliases.add(phrase.name);
      if (draft.type === 'person' && !draft.names.has(phrase.name)) {
        this.#index(draft, phrase.name);
        if (nameTokens(phrase.name).length > nameTokens(draft.name).length || draft.aliases.size === 0) draft.name = phrase.name;
      }
      const last = phrase.name.toLowerCase().split(' ').at(-1)!;
      if (draft.type === 'organization') draft.heads.add(last);
    }
    if (phrase.head && phrase.form === 'description') draft.heads.add(phrase.head);
    if (draft.type === 'person' && phrase.state !== null) draft.state ??= phrase.state;
    for (const title of phrase.titles) {
      const plain = SAME_OFFICES.get(title.title) ?? title.title;
      const key = plain.replace('advisor', 'adviser');
      const known = draft.offices.get(key);
      if (!known || (known.of === null && title.of !== null)) draft.offices.set(key, { title: plain, of: title.of });
    }
    const at = this.#recent.indexOf(draft);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(draft);
    if (this.#recent.length > REACH) this.#recent.pop();
  }

  #plain(phrase: Phrase): string {
    return this.#text
      .slice(phrase.start, phrase.end)
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|a|an|this|that|these|those|some|any)\s+/i, '');
  }

  #finish(phrases: readonly Phrase[]): Actor[] {
    const ids = new Map<Draft, string>();
    const used = new Set<string>();
    const actors: Actor[] = [];
    for (const draft of this.#drafts) {
      if (draft.latest < 0) continue;
      const id = unusedSlug(draft.name, used);
      ids.set(draft, id);
      actors.push({
        id,
        name: draft.name,
        type: draft.type,
        aliases: [...new Set([draft.name, ...draft.aliases])],
        offices: [...draft.offices.values()],
        state: draft.state,
      });
    }
    for (const phrase of phrases) {
      const draft = this.#bound.get(phrase);
      phrase.actor = draft ? (ids.get(draft) ?? null) : null;
    }
    return actors;
  }
}

/** Heads that fit any office holder: "the visiting Iraqi **official**". */
const OFFICIALS = new Set(
  'official diplomat minister leader politician statesman adviser advisor envoy commander general premier figure'.split(' '),
);

function sameOffice(office: Office, title: Title, state: string | null): boolean {
  const plain = (name: string): string =>
    (SAME_OFFICES.get(name) ?? name).replace('advisor', 'adviser').replace(/^(?:new|former|then|current|visiting) /, '');
  return (
    plain(office.title) === plain(title.title) &&
    (title.of === null || office.of === null || office.of === title.of || state === null || office.of === state)
  );
}

/** "the Iranian minister" of a foreign minister. */
function loosely(office: Office, title: Title): boolean {
  return office.title.endsWith(` ${title.title}`) || OFFICIALS.has(title.title);
}

function bodyKey(phrase: Phrase): string {
  const name = phrase.name!.toLowerCase();
  return phrase.state === null ? name : `${name} ${phrase.state}`;
}

function unusedSlug(name: string, used: Set<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘`.]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'actor';
  let id = base;
  for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
  used.add(id);
  return id;
}
