import type { EntryChange } from '../../src/corpus/actorsFile.ts';
import type { AuthorityActor, HeldOffice } from '../../src/corpus/authority.ts';
import type { CorpusIndex, IndexedActor } from '../../src/index/corpusIndex.ts';
import { sameName } from '../../src/reading/actors/names.ts';
import { entryOf, namesOf, withoutTwins } from './names.ts';
import { officeInWords } from './offices.ts';

/** What a moderator wants of the actors; whole and small, so that it can be worked out anew where the file has changed meanwhile. Actors by id. */
export type Wish =
  | { readonly kind: 'merge'; readonly one: string; readonly other: string }
  | {
      readonly kind: 'split';
      readonly actor: string;
      readonly name: string;
      readonly spellings: readonly string[];
      /** As `officeInWords` tells them. */
      readonly offices: readonly string[];
      readonly articles: readonly string[];
    }
  | { readonly kind: 'set'; readonly actor: string; readonly fields: SetFields };

export type SetFields = Pick<AuthorityActor, 'name' | 'aliases' | 'offices' | 'state' | 'wikidata'>;

/** What is to be written, and what the log says of it; or why it cannot be. */
export type Plan =
  | { readonly changes: readonly EntryChange[]; readonly question: string; readonly note: string }
  | { readonly problem: string };

const A_TYPE = { person: 'a person', organization: 'an organization', state: 'a state', group: 'a group' } as const;

const GONE = { problem: 'The articles name that actor no more. Use the command again.' };

/** How a wish is written into the authority file. */
export function planOf(wish: Wish, index: CorpusIndex, authority: readonly AuthorityActor[]): Plan {
  const subject = index.actors.get(wish.kind === 'merge' ? wish.one : wish.actor);
  if (!subject) return GONE;
  if (wish.kind === 'set') return planSet(subject, wish.fields, authority);
  if (wish.kind === 'split') return planSplit(subject, wish, authority);
  const other = index.actors.get(wish.other);
  return other ? planMerge(subject, other, authority) : GONE;
}

function planMerge(one: IndexedActor, other: IndexedActor, authority: readonly AuthorityActor[]): Plan {
  if (one.id === other.id) return { problem: `“${one.name}” is that one already.` };
  if (one.type !== other.type)
    return {
      problem: `“${one.name}” is taken for ${A_TYPE[one.type]} and “${other.name}” for ${A_TYPE[other.type]}: they cannot be one.`,
    };
  if (one.type === 'group') return { problem: 'Groups, as “residents”, stay with their article: they cannot be made one.' };
  const [at, from] = [entryOf(authority, one), entryOf(authority, other)];
  const [first, second] = [at === null ? null : authority[at]!, from === null ? null : authority[from]!];
  const aliases = withoutTwins([
    ...(first?.aliases ?? unlike(one, one.name)),
    other.name,
    ...(second?.aliases ?? []),
    ...namesOf(other),
  ]).filter((name) => name !== one.name);
  const changes: EntryChange[] = [
    {
      at,
      fields: {
        name: one.name,
        type: one.type,
        aliases,
        state: first?.state ?? second?.state ?? null,
        wikidata: first?.wikidata ?? second?.wikidata ?? null,
        offices: [...(first?.offices ?? []), ...(second?.offices ?? [])],
        articles: [],
      },
    },
  ];
  if (from !== null) changes.push({ at: from, fields: null });
  const question = `Merge ${other.name} into ${one.name}?`;
  return { changes, question, note: `merged ${other.name} into ${one.name}` };
}

const NOTHING_SET = { aliases: [], offices: [], state: null, wikidata: null } as const;
const SET_PARTS = [
  ['name', 'the name'],
  ['wikidata', 'the Wikidata item'],
  ['state', 'the state'],
  ['offices', 'the offices'],
  ['aliases', 'other names'],
] as const;
const LIST = new Intl.ListFormat('en');

/** The names that are not found by the sound of the one name. */
function unlike(actor: IndexedActor, name: string): string[] {
  return namesOf(actor).filter((one) => actor.type !== 'person' || !sameName(one, name));
}

function planSet(actor: IndexedActor, fields: SetFields, authority: readonly AuthorityActor[]): Plan {
  if (actor.type === 'group') return { problem: 'Groups, as “residents”, stay with their article and cannot be set.' };
  const at = entryOf(authority, actor);
  // The articles go on to call it as they did: the names that lead to it must not be lost with the name.
  const called = at === null || authority[at]!.name !== fields.name ? [actor.name, ...unlike(actor, fields.name)] : [];
  const aliases = withoutTwins([...fields.aliases, ...called]).filter((name) => name !== fields.name);
  const change = { at, fields: { ...fields, type: actor.type, aliases } };
  const before: SetFields = at === null ? { ...NOTHING_SET, name: actor.name } : authority[at]!;
  const parts = SET_PARTS.filter(([part]) => JSON.stringify(before[part]) !== JSON.stringify(fields[part])).map(
    ([, words]) => words,
  );
  const renamed = fields.name === actor.name ? '' : `, before ${actor.name}`;
  const what = `${LIST.format(parts)} of ${fields.name}${renamed}`;
  return { changes: [change], question: `Set ${what}?`, note: `set ${what}` };
}

function planSplit(
  actor: IndexedActor,
  { name, spellings, offices, articles }: Extract<Wish, { kind: 'split' }>,
  authority: readonly AuthorityActor[],
): Plan {
  if (spellings.length + offices.length + articles.length === 0)
    return { problem: 'Nothing was chosen that goes to the new one: choose spellings, offices or articles.' };
  const at = entryOf(authority, actor);
  const entry = at === null ? null : authority[at]!;
  const isMoved = (held: HeldOffice) => offices.includes(officeInWords(held));
  const moved = distinct(
    actor.offices.filter(isMoved).map(({ title, of, from, to }) => ({ title, of: of ?? actor.state, from, to })),
  );
  const all = withoutTwins([...(entry?.aliases ?? []), actor.name, ...namesOf(actor)]);
  const staying = all.filter((spelling) => !spellings.includes(spelling));
  if (staying.length === 0) return { problem: `One spelling at least must stay with “${actor.name}”.` };
  const stayingName = spellings.includes(actor.name) ? staying[0]! : actor.name;
  // In its own articles the second may be called by a surname alone.
  const called = spellings.length > 0 ? spellings : articles.length > 0 ? [...all, ...actor.names] : all;
  const changes: EntryChange[] = [
    {
      at,
      fields: {
        name: stayingName,
        type: actor.type,
        aliases: staying.filter((spelling) => spelling !== stayingName),
        offices: (entry?.offices ?? []).filter((held) => !isMoved(held)),
      },
    },
    {
      at: null,
      fields: {
        name,
        type: actor.type,
        aliases: withoutTwins(called).filter((spelling) => spelling !== name),
        offices: moved,
        articles: [...articles],
      },
    },
  ];
  return { changes, question: `Split ${name} off ${stayingName}?`, note: `split ${name} off ${stayingName}` };
}

function distinct(offices: readonly HeldOffice[]): HeldOffice[] {
  return [...new Map(offices.map((office) => [officeInWords(office), office])).values()];
}
