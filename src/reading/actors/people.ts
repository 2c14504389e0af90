import { SINGULAR_OFFICES } from '../lexicons/offices.ts';
import { FEMALE_TITLES, MALE_TITLES, STYLES } from '../lexicons/ranks.ts';
import type { Office } from '../reading.ts';
import { canonicalOffice, type Draft, type Drafts, type Gender } from './drafts.ts';
import { nameTokens, placeOf, sameTokens, spelledAlike } from './names.ts';
import type { Phrase, Title } from './phrase.ts';

/** Heads of descriptions that fit whoever holds an office: "the visiting Iraqi **official**". */
const OFFICIALS = new Set(['official', 'figure', 'dignitary', 'leader', 'politician', 'statesman', 'statesperson']);
const DIPLOMATIC = /foreign|ambassador|envoy|diplomat|consul|secretary of state|external affairs|chargé|charge/;
const LEADING =
  /^(?:former )?(?:president|prime minister|chancellor|king|queen|emir|sultan|crown prince|supreme leader|leader|premier|monarch|chief minister|taoiseach)$|leader$/;
/** Who holds these speaks for another: "a **spokesman** for the premier". */
const VOICES = new Set(['spokesman', 'press secretary', 'aide', 'lawyer', 'attorney']);
/** Someone named so few sentences ago is meant by a looser word for the office, too, before one named long ago. */
const LATELY = 2;
/** A description without a name is looked for among the people of so many sentences back. */
const DESCRIPTION_REACH = 12;

/** Binds a phrase that names a person to whom it names; a wrong merge is worse than a split. */
export function personNamed(drafts: Drafts, phrase: Phrase, written: string): Draft | null {
  const tokens = nameTokens(phrase.name!);
  if (tokens.length === 0) return null;
  const gender = genderOf(written);
  const candidates = drafts.sharing(tokens).filter((draft) => draft.type === 'person' && agrees(draft, gender));
  const found = tokens.length > 1 ? byFullName(candidates, phrase, tokens) : byOneName(candidates, phrase, tokens);
  const draft = found ?? drafts.create('person', phrase.name!, phrase.state);
  draft.gender ??= gender;
  drafts.addName(draft, phrase.name!);
  return draft;
}

function byFullName(candidates: readonly Draft[], phrase: Phrase, tokens: readonly string[]): Draft | null {
  const same = candidates.filter((draft) => some(draft.names.values(), (name) => sameTokens(name, tokens)));
  if (same.length > 0) return pick(same, phrase);
  // "Soto Vega" of "Ana Soto Vega"; and "Boris Johnson" where only "Johnson" came before stays apart until a full name says so.
  const part = candidates.filter((draft) => some(draft.names.values(), (name) => placeOf(tokens, name) === 'last'));
  return part.length === 1 ? part[0]! : null;
}

function byOneName(candidates: readonly Draft[], phrase: Phrase, tokens: readonly string[]): Draft | null {
  for (const place of ['last', 'first', 'middle'] as const) {
    const fits = candidates.filter(
      (draft) =>
        !clashes(draft, phrase) &&
        some(draft.names.values(), (name) => placeOf(tokens, name) === place || sameTokens(name, tokens)),
    );
    if (fits.length > 0) return pick(fits, phrase);
  }
  return null;
}

/** Of several whom a name fits: who holds the office it gives, then the latest named. */
function pick(drafts: readonly Draft[], phrase: Phrase): Draft {
  const fitting = drafts.filter((draft) =>
    phrase.titles.some((title) => some(draft.offices.values(), (office) => officeMatch(office, title, draft, phrase) === 'same')),
  );
  return (fitting.length > 0 ? fitting : drafts).reduce((best, draft) => (draft.latest > best.latest ? draft : best));
}

/** "President Barzani" is not the Barzani who is known as prime minister alone. */
function clashes(draft: Draft, phrase: Phrase): boolean {
  const given = phrase.titles.map((title) => canonicalOffice(title.title)).filter((title) => SINGULAR_OFFICES.has(title));
  const held = [...draft.offices.keys()].filter((title) => SINGULAR_OFFICES.has(title));
  if (phrase.state !== null && draft.state !== null && phrase.state !== draft.state && given.length > 0) return true;
  return (
    given.length > 0 &&
    held.length > 0 &&
    !given.some((title) =>
      held.some(
        (other) =>
          other === title || other.endsWith(` ${title}`) || title.endsWith(` ${other}`) || other.startsWith(`${title} of`),
      ),
    )
  );
}

/** "his Iranian **counterpart**": holds the office of him whose counterpart it is, in the state that is named. */
export function counterpartOffice(drafts: Drafts, phrase: Phrase): Title | null {
  if (phrase.head !== 'counterpart' || phrase.state === null) return null;
  const other = drafts.recent.find(
    (draft) =>
      draft.type === 'person' && draft.offices.size > 0 && draft.state !== phrase.state && phrase.sentence - draft.sentence <= 1,
  );
  const office = other && [...other.offices.values()][0];
  return office ? { title: office.title, of: phrase.state } : null;
}

/** "A spokesman for the premier", told by that alone: what he says is said of the premier. */
export function speaksForAnother({ name, titles }: Phrase): boolean {
  return name === null && titles.some(({ title }) => VOICES.has(canonicalOffice(title)));
}

/** Binds a phrase that tells a person by office or description: "Iran's foreign minister", "the visiting Iraqi official", "a diplomat". */
export function personDescribed(drafts: Drafts, phrase: Phrase, plain: string): Draft {
  const pointing = phrase.definite || (phrase.titles.length > 0 && !phrase.indefinite);
  if (!pointing) return drafts.create('person', plain, phrase.state);
  const near = drafts.recent.filter(
    (draft) =>
      draft.type === 'person' &&
      phrase.sentence - draft.sentence <= DESCRIPTION_REACH &&
      (draft.sentence < phrase.sentence || draft.names.size > 0),
  );
  if (phrase.titles.length > 0) {
    const key = officeKey(phrase);
    const known = drafts.find(key);
    const lately = phrase.definite
      ? likeliest(
          near.filter((draft) => phrase.sentence - draft.sentence <= LATELY && holds(draft, phrase, 'loose')),
          phrase,
        )
      : undefined;
    const same = lately ?? drafts.recent.find((draft) => draft.type === 'person' && holds(draft, phrase, 'same'));
    if (same) return same;
    if (known) return known;
    const awaited = SINGULAR_OFFICES.has(canonicalOffice(phrase.titles[0]!.title))
      ? drafts.onlyHolder(phrase.titles[0]!.title, phrase.state)
      : null;
    if (awaited && awaited.latest < 0) return awaited;
    const loose = phrase.definite ? near.filter((draft) => holds(draft, phrase, 'loose')) : [];
    if (loose.length > 0) return loose[0]!;
    return drafts.keyed(key, 'person', plain, phrase.state);
  }
  return near.find((draft) => describes(draft, phrase)) ?? drafts.create('person', plain, phrase.state);
}

/** Of several holders, as subject rather the one who was the subject before it ("The Minister thanked her counterpart"); else the latest. */
function likeliest(holders: readonly Draft[], phrase: Phrase): Draft | undefined {
  const before = phrase.subject ? holders.find((draft) => draft.subjectOf === phrase.sentence - 1) : undefined;
  return before ?? holders[0];
}

function officeKey(phrase: Phrase): string {
  const title = phrase.titles[0]!;
  return `office ${phrase.state ?? ''} ${title.of ?? ''} ${canonicalOffice(title.title)}`.toLowerCase();
}

function holds(draft: Draft, phrase: Phrase, how: 'same' | 'loose'): boolean {
  return phrase.titles.every((title) =>
    some(draft.offices.values(), (office) => {
      const match = officeMatch(office, title, draft, phrase);
      return match === 'same' || match === how;
    }),
  );
}

/** Whether a title may mean an office that the person holds: the same one, or a looser word for it ("the minister" of a foreign minister). */
function officeMatch(office: Office, title: Title, draft: Draft, phrase: Phrase): 'same' | 'loose' | null {
  if (phrase.state !== null && draft.state !== null && phrase.state !== draft.state) return null;
  if (phrase.state !== null && draft.state === null && phrase.name === null) return null;
  const [held, given] = [canonicalOffice(office.title), canonicalOffice(title.title)];
  const bodies =
    title.of === null ||
    office.of === null ||
    sameBody(office.of, title.of) ||
    office.of === phrase.state ||
    title.of === draft.state;
  if (held === given) {
    if (bodies) return 'same';
    return null;
  }
  if (held.startsWith('former ') !== given.startsWith('former ')) return null;
  const looser = held.endsWith(` ${given}`) && !held.startsWith('deputy') && !held.startsWith('vice');
  const widened = held.startsWith(`${given} of`) || (given === 'leader' && LEADING.test(held));
  return (looser || widened) && bodies ? 'loose' : null;
}

/** "the Iraqi security council" is a shorter way to write "the Supreme Security Council of Iraq". */
function sameBody(a: string, b: string): boolean {
  const [short, long] = [nameTokens(a), nameTokens(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const last = short.at(-1);
  return (
    last !== undefined &&
    short
      .filter((token) => !/(?:i|an|ish|ese|s)$/.test(token) || long.includes(token))
      .every((token) => long.some((other) => spelledAlike(token, other)))
  );
}

/** "the senior diplomat", "the Iraqi official": a description without an office. */
function describes(draft: Draft, phrase: Phrase): boolean {
  if (phrase.state !== null && draft.state !== phrase.state) return false;
  if (draft.names.size === 0 && draft.offices.size === 0) return draft.heads.has(phrase.head!) && phrase.state === draft.state;
  const offices = [...draft.offices.keys()];
  if (phrase.head === 'diplomat') return offices.some((office) => DIPLOMATIC.test(office));
  if (phrase.head === 'leader') return offices.some((office) => LEADING.test(office));
  if (OFFICIALS.has(phrase.head!)) return offices.length > 0 || (phrase.state !== null && draft.names.size > 0);
  return draft.heads.has(phrase.head!);
}

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}

function agrees(draft: Draft, gender: Gender): boolean {
  return gender === null || draft.gender === null || draft.gender === gender;
}

function genderOf(written: string): Gender {
  const [first, second] = written.replace(/^the /i, '').toLowerCase().split(/[ .]+/, 2);
  if (STYLES.has(second ?? '')) return first === 'her' ? 'female' : first === 'his' ? 'male' : null;
  return FEMALE_TITLES.has(first!) ? 'female' : MALE_TITLES.has(first!) ? 'male' : null;
}
