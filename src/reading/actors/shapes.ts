import { LOWER_PLACE_HEADS } from '../lexicons/bodyHeads.ts';
import { OFFICE_MODIFIERS } from '../lexicons/offices.ts';
import { PORTFOLIO_WORDS } from '../lexicons/portfolios.ts';
import type { Item } from './items.ts';
import type { Phrase, Title } from './phrase.ts';
import type { Word } from './words.ts';

/** What a row of items says: the type of the phrase, its name or head, its titles. */
export interface Shape extends Pick<Phrase, 'type' | 'form' | 'name' | 'titles' | 'head' | 'plural' | 'rule'> {
  /** The item where the phrase begins; the items before it stand for themselves. */
  readonly from: number;
  /** Items whose names the phrase's own name holds. */
  readonly own: ReadonlySet<Item>;
}

/** The text of the words, as written but for line ends. */
export function textOf(words: readonly Word[], first: number, last: number): string {
  let text = '';
  for (let i = first; i < last; i += 1) text += (i > first && words[i]!.start > words[i - 1]!.end ? ' ' : '') + words[i]!.text;
  return text;
}

/** Reads items, the last of them the head. `owner` is the name of what stands before them with a possessive mark; `single`: opened by "a". */
export function shapeOf(words: readonly Word[], items: readonly Item[], owner: string | null, single: boolean): Shape | null {
  const head = items.at(-1)!;
  switch (head.kind) {
    case 'name':
      return namedShape(words, items, owner);
    case 'title':
      return officeShape(words, items, owner);
    case 'known':
      return knownShape(words, items, owner, single);
    case 'body':
      return bodyShape(words, items);
    case 'site':
      return {
        ...NAMED,
        type: 'place',
        name: textOf(words, head.first, head.last),
        rule: 'place/head',
        from: items.length - 1,
        own: new Set(items),
      };
    case 'noun':
      return nounShape(words, items);
    default:
      return null;
  }
}

const NAMED = { form: 'name', plural: false, head: null, titles: [] } as const satisfies Partial<Shape> & { titles: [] };
const DESCRIBED = { form: 'description', name: null, titles: [] } as const satisfies Partial<Shape> & { titles: [] };

function namedShape(words: readonly Word[], items: readonly Item[], owner: string | null): Shape {
  const head = items.at(-1)!;
  const before = items.at(-2);
  const name = textOf(words, head.first, head.last);
  const own = new Set(items.filter((item) => item.kind === 'title' || item === head));
  if (before?.kind === 'title') {
    const titles = titlesOf(words, items, owner);
    return { ...NAMED, type: 'person', name, titles, rule: before.title.plural ? 'person/list' : 'person/title', from: 0, own };
  }
  if (before?.kind === 'noun' && before.noun === 'person')
    return { ...NAMED, type: 'person', name, head: words[before.first]!.lower, rule: 'person/noun-name', from: 0, own };
  if (before?.kind === 'noun' && (before.noun === 'body' || before.noun === 'bodies'))
    return { ...NAMED, type: 'organization', name, rule: 'organization/noun-name', from: 0, own };
  return { ...NAMED, type: 'name', name, rule: 'name', from: owner === null ? items.length - 1 : 0, own };
}

function officeShape(words: readonly Word[], items: readonly Item[], owner: string | null): Shape | null {
  const head = items.at(-1)!;
  if (head.kind !== 'title' || (head.title.kind === 'honorific' && !head.capital)) return null;
  const { plural, kind } = head.title;
  if (kind !== 'office' && items.length === 1) return null;
  const titles = titlesOf(words, items, owner);
  const rule = plural ? 'group/office' : 'person/office';
  return {
    ...DESCRIBED,
    type: plural ? 'group' : 'person',
    titles,
    head: words[head.last - 1]!.lower,
    plural,
    rule,
    from: 0,
    own: new Set(items.filter((item) => item.kind === 'title')),
  };
}

function knownShape(words: readonly Word[], items: readonly Item[], owner: string | null, single: boolean): Shape | null {
  const head = items.at(-1)!;
  if (head.kind !== 'known') return null;
  const before = items.at(-2);
  const { kind, full } = head.known;
  const name = textOf(words, head.first, head.last);
  const own = new Set([head]);
  const alone = items.length - 1;
  const whole = before?.kind === 'noun' && before.noun !== null ? 0 : alone;
  switch (kind) {
    case 'state':
      return { ...NAMED, type: 'state', name, rule: 'state/name', from: owner === null ? alone : 0, own };
    case 'capital':
    case 'place':
      return {
        ...NAMED,
        type: 'place',
        name: wider(words, items) ?? name,
        rule: head.known.governed ? 'place/region' : `place/${kind}`,
        from: owner === null ? alone - (wider(words, items) ? 1 : 0) : 0,
        own,
      };
    case 'organization':
    case 'outlet':
      return {
        ...NAMED,
        type: 'organization',
        name: full ?? name,
        rule: `organization/${kind}`,
        from: owner === null ? whole : 0,
        own,
      };
    case 'people':
      return { ...DESCRIBED, type: 'group', head: name.toLowerCase(), plural: true, rule: 'group/people', from: 0, own };
    case 'demonym':
      return items.length === 1 && single
        ? { ...DESCRIBED, type: 'person', head: 'national', plural: false, rule: 'person/people', from: 0, own }
        : null;
    default:
      return null;
  }
}

/** "Iraqi Kurdistan", "northern Iraq", "Eastern Ghouta": a place within a place. */
function wider(words: readonly Word[], items: readonly Item[]): string | null {
  const [before, head] = [items.at(-2), items.at(-1)!];
  return before?.kind === 'known' && (before.known.kind === 'demonym' || before.known.kind === 'adjective')
    ? textOf(words, before.first, head.last)
    : null;
}

function bodyShape(words: readonly Word[], items: readonly Item[]): Shape {
  const head = items.at(-1)!;
  const name = textOf(words, head.first, head.last).replace(/^the /i, '');
  return { ...NAMED, type: 'organization', name, rule: 'organization/head', from: 0, own: new Set([head]) };
}

function nounShape(words: readonly Word[], items: readonly Item[]): Shape | null {
  const head = items.at(-1)!;
  if (head.kind !== 'noun') return null;
  const { lower } = words[head.first]!;
  const described = { ...DESCRIBED, head: lower, from: 0, own: new Set<Item>() };
  if (LOWER_PLACE_HEADS.has(lower)) {
    const named = placeShape(words, items);
    if (named) return named;
    if (head.noun === null) return { ...described, type: 'place', plural: false, rule: 'place/description' };
  }
  switch (head.noun) {
    case 'person':
      return { ...described, type: 'person', plural: false, rule: 'person/noun' };
    case 'people':
      return { ...described, type: 'group', plural: true, rule: 'group/noun' };
    case 'body':
      return { ...described, type: 'organization', plural: false, rule: 'organization/noun' };
    case 'bodies':
      return { ...described, type: 'group', plural: true, rule: 'group/bodies' };
    default:
      return null;
  }
}

/** "Anbar province", "the Iraq border": a place's name with what it is in small letters. */
function placeShape(words: readonly Word[], items: readonly Item[]): Shape | null {
  const [before, head] = [items.at(-2), items.at(-1)!];
  if (!before) return null;
  const state = before.kind === 'known' && before.known.kind === 'state';
  const place = before.kind === 'known' && (before.known.kind === 'place' || before.known.kind === 'capital');
  if (!state && !place && before.kind !== 'name' && before.kind !== 'site') return null;
  const name = textOf(words, before.first, head.last);
  return {
    ...NAMED,
    type: 'place',
    name,
    rule: 'place/lower-head',
    from: state ? 0 : items.length - 2,
    own: new Set(state ? [] : [before]),
  };
}

function titlesOf(words: readonly Word[], items: readonly Item[], owner: string | null): Title[] {
  const body = items.find((item) => item.kind === 'body' || (item.kind === 'known' && item.known.kind === 'organization'));
  const state = items.find((item) => item.kind === 'known' && item.known.state !== null);
  const of = body ? textOf(words, body.first, body.last) : state?.kind === 'known' ? state.known.state : owner;
  return items.flatMap((item, i): Title[] => {
    if (item.kind !== 'title' || item.title.kind === 'honorific') return [];
    const portfolio = textOf(words, item.first, item.last).toLowerCase();
    const title = portfolio.includes(' of ') || portfolio.includes(' for ') ? portfolio : item.title.title;
    return [{ title: `${modifiersBefore(words, items, i)}${title}`, of: item.title.kind === 'office' ? of : null }];
  });
}

function modifiesTitle(words: readonly Word[], item: Item): boolean {
  const { lower } = words[item.first]!;
  if (item.kind === 'joint') return lower !== ',';
  // "former Ethiopian Prime Minister": the state stands between.
  if (item.kind === 'known') return item.known.kind === 'demonym' || item.known.kind === 'state';
  return item.kind === 'noun' && (OFFICE_MODIFIERS.has(lower) || PORTFOLIO_WORDS.has(lower));
}

function modifiersBefore(words: readonly Word[], items: readonly Item[], at: number): string {
  let from = at;
  while (from > 0) {
    const item = items[from - 1]!;
    if (!modifiesTitle(words, item)) break;
    from -= 1;
  }
  while (from < at && items[from]!.kind === 'joint') from += 1;
  return items
    .slice(from, at)
    .filter((item) => item.kind !== 'known')
    .map((item) => `${words[item.first]!.lower} `)
    .join('');
}
