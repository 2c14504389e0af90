import { LOWER_PLACE_HEADS } from '../lexicons/bodyHeads.ts';
import { OFFICE_LINKS, OFFICE_MODIFIERS } from '../lexicons/offices.ts';
import { QUANTITY_NOUNS } from '../lexicons/peopleNouns.ts';
import { capitalised, type Item, readItems } from './items.ts';
import { nounClass } from './nouns.ts';
import type { Phrase, Title } from './phrase.ts';
import type { Word } from './words.ts';

/** How deep "of" chains are followed: "the head of the office of the president of Iraq". */
const DEEPEST = 4;
const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your some any all both several many most few other another each every no two three four five six'.split(
    ' ',
  ),
);
const DEFINITE = new Set('the this that these those his her its their our my your both'.split(' '));
const INDEFINITE = new Set('a an another some any several many few other no'.split(' '));

interface Run {
  /** Phrases that stand side by side in the run, in order. */
  readonly phrases: Phrase[];
  /** Where the run ends (word index). */
  readonly end: number;
}

/** Reads the noun phrases of one sentence that can name or describe an actor or a place, inner ones after the phrase that holds them. */
export function readPhrases(words: readonly Word[], sentence: number): Phrase[] {
  return new PhraseReader(words, sentence).read();
}

class PhraseReader {
  readonly #words: readonly Word[];
  readonly #sentence: number;
  readonly #out: Phrase[] = [];

  constructor(words: readonly Word[], sentence: number) {
    this.#words = words;
    this.#sentence = sentence;
  }

  read(): Phrase[] {
    let at = 0;
    while (at < this.#words.length) {
      const run = this.#startsRun(at) ? this.#readRun(at, 0) : null;
      at = run ? Math.max(run.end, at + 1) : at + 1;
    }
    return this.#out.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #startsRun(at: number): boolean {
    const word = this.#words[at];
    if (!word || word.timed) return false;
    if (capitalised(word)) return true;
    if (this.#determines(at)) return true;
    return (
      word.pos === 'ADJ' ||
      word.pos === 'NOUN' ||
      word.pos === 'PROPN' ||
      word.pos === 'NUM' ||
      (word.pos === 'VERB' && this.#opensParticiple(at)) ||
      nounClass(word) !== null
    );
  }

  #determines(at: number): boolean {
    const word = this.#words[at]!;
    return !word.timed && DETERMINERS.has(word.lower) && word.pos !== 'SCONJ' && (word.lower !== 'that' || word.pos === 'DET');
  }

  /** "visiting Iraqi officials", "armed men": a participle before a noun or a name. */
  #opensParticiple(at: number): boolean {
    const [word, next] = [this.#words[at]!, this.#words[at + 1]];
    if (!/(?:ed|ing|en)$/.test(word.lower) || !next) return false;
    const previous = this.#words[at - 1];
    const determined =
      previous !== undefined && (DETERMINERS.has(previous.lower) || previous.pos === 'ADJ' || previous.pos === 'POSS');
    return determined && (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN' || next.capital);
  }

  #endOfRun(from: number): number {
    let at = from;
    for (; at < this.#words.length; at += 1) {
      const word = this.#words[at]!;
      if (word.timed) break;
      if (capitalised(word) || word.pos === 'ADJ' || word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'NUM') continue;
      if (word.pos === 'POSS' && at > from) continue;
      if (word.text === '&' && capitalised(this.#words[at + 1] ?? word)) continue;
      if (
        /^(?:bin|al|el|de|del|da|dos|van|von|der|la|abu|ibn|ould|di|du|ul|ur)$/.test(word.lower) &&
        at > from &&
        capitalised(this.#words[at - 1]!) &&
        capitalised(this.#words[at + 1] ?? word)
      )
        continue;
      if (word.pos === 'VERB' && this.#opensParticiple(at) && (at === from || !capitalised(this.#words[at - 1]!))) continue;
      if (nounClass(word) && word.pos !== 'VERB' && word.pos !== 'AUX') continue;
      if (word.lower === 'newly' || (word.pos === 'ADV' && at > from && this.#words[at + 1]?.pos === 'ADJ')) continue;
      break;
    }
    return at;
  }

  /** Reads the run of words at `at` and what hangs on it: "of", "for" and "from" chains, names after an office's body. */
  #readRun(at: number, depth: number): Run {
    const words = this.#words;
    let start = at;
    let body = at;
    while (body < words.length && this.#determines(body)) body += 1;
    if (body > at && words[body]?.lower === 'of' && depth < DEEPEST) start = at;
    const end = this.#endOfRun(body);
    if (end === body) return this.#quantity(at, body, depth) ?? { phrases: [], end: Math.max(body, at + 1) };
    const quantity = this.#quantity(at, end, depth);
    if (quantity) return quantity;
    const phrases = this.#reduce(readItems(words, body, end), start, body);
    return this.#attach({ phrases, end }, depth);
  }

  /** "dozens of demonstrators", "a number of Iraqi officials", "members of the group". */
  #quantity(at: number, end: number, depth: number): Run | null {
    const words = this.#words;
    if (depth >= DEEPEST || words[end]?.lower !== 'of' || end - at > 5) return null;
    const head = words[end - 1]!;
    if (!QUANTITY_NOUNS.has(head.lower) || head.capital) return null;
    const run = this.#startsRun(end + 1) ? this.#readRun(end + 1, depth + 1) : null;
    const counted = run?.phrases[0];
    if (!run || !counted || counted.inner) return null;
    const inner = counted.form === 'name' && head.lower !== 'group';
    const many: Phrase = {
      ...counted,
      start: words[at]!.start,
      first: at,
      type: 'group',
      form: 'description',
      name: null,
      titles: [],
      head: counted.head ?? head.lower,
      of: inner || counted.type !== 'group' ? counted : counted.of,
      definite: words[at]!.lower === 'the',
      indefinite: words[at]!.lower !== 'the',
      members: [],
      rule: 'group/quantity',
      plural: true,
    };
    if (counted.type === 'group' || counted.type === 'person') this.#out.splice(this.#out.indexOf(counted), 1, many);
    else {
      counted.inner = true;
      this.#out.push(many);
    }
    return { phrases: [many, ...run.phrases.slice(1)], end: run.end };
  }

  #attach(run: Run, depth: number): Run {
    const words = this.#words;
    let { phrases, end } = run;
    while (depth < DEEPEST) {
      const outer = phrases.at(-1);
      const link = words[end];
      if (!outer || outer.last !== end || !link || !this.#takes(outer, link.lower)) break;
      if (!this.#startsRun(end + 1)) break;
      const complement = this.#readRun(end + 1, depth + 1);
      const [inner, ...rest] = complement.phrases;
      end = complement.end;
      if (inner && !inner.inner) this.#joinComplement(outer, inner, link.lower);
      else if (!inner && isUnnamedOffice(outer)) this.#joinWords(outer, end);
      else break;
      const next = rest[0];
      if (next && isUnnamedOffice(outer) && next.type === 'name' && next.first === outer.last) {
        this.#name(outer, next);
        phrases = [...phrases, ...rest.slice(1)];
      } else phrases = [...phrases.slice(0, -1), outer, ...rest];
      if (rest.length > 0 || outer.last !== end) break;
    }
    return { phrases, end };
  }

  #takes(outer: Phrase, link: string): boolean {
    if (link === 'of')
      return (
        outer.form === 'description' ||
        outer.type === 'organization' ||
        (outer.type === 'person' && outer.titles.length > 0) ||
        outer.rule === 'place/head'
      );
    if (outer.form !== 'description' || outer.head === null) return false;
    if (outer.titles.length > 0 && outer.type === 'person') return OFFICE_LINKS.has(link) && link !== 'in' && link !== 'at';
    return link === 'from';
  }

  #joinComplement(outer: Phrase, inner: Phrase, link: string): void {
    outer.end = inner.end;
    outer.last = inner.last;
    inner.inner = true;
    if (outer.type === 'person' && outer.name !== null) {
      const last = outer.titles.at(-1);
      if (last && last.of === null && link === 'of')
        outer.titles[outer.titles.length - 1] = { title: last.title, of: inner.state ?? inner.name };
      outer.state ??= inner.state;
      return;
    }
    if (outer.form === 'name') {
      if (outer.type === 'organization' && outer.name !== null) outer.name = this.#slice(outer).replace(/^the\s+/i, '');
      outer.state ??= inner.state;
      return;
    }
    outer.of ??= inner;
    if (link === 'of' || link === 'for') outer.state ??= inner.state;
    outer.titles = outer.titles.map((title) =>
      title.of === null && link !== 'from'
        ? { ...title, of: inner.state !== null && inner.type === 'state' ? inner.state : (inner.name ?? this.#slice(inner)) }
        : title,
    );
  }

  /** "minister for political affairs": what the office is for is no actor, yet belongs to its title. */
  #joinWords(outer: Phrase, end: number): void {
    outer.end = this.#words[end - 1]!.end;
    outer.last = end;
  }

  #name(outer: Phrase, name: Phrase): void {
    outer.end = name.end;
    outer.last = name.last;
    outer.form = 'name';
    outer.type = 'person';
    outer.name = name.name;
    outer.definite = false;
    outer.rule = 'person/office-of-body-name';
    this.#out.splice(this.#out.indexOf(name), 1);
  }

  #slice({ first, last }: Phrase): string {
    return this.#words
      .slice(first, last)
      .map((word, i) => (i > 0 && word.start > this.#words[first + i - 1]!.end ? ` ${word.text}` : word.text))
      .join('');
  }

  /** Turns the items of a run into phrases, left to right: possessors, then modifiers, then the head. */
  #reduce(items: readonly Item[], start: number, body: number): Phrase[] {
    const phrases: Phrase[] = [];
    let open: Item[] = [];
    let from = start;
    let possessor: Phrase | null = null;
    const determined = body > start;
    const flush = (until: number): void => {
      const made = this.#phrase(open, from, until, possessor, determined && from === start ? this.#words[start]!.lower : null);
      if (made) phrases.push(made);
      open = [];
      possessor = null;
    };
    items.forEach((item, i) => {
      const next = items[i + 1];
      if (item.kind === 'possessive') {
        const owner = this.#phrase(
          open,
          from,
          item.first,
          possessor,
          determined && from === start ? this.#words[start]!.lower : null,
        );
        if (owner && next && next.kind !== 'possessive') {
          // Kept apart: it is inner only where the phrase it owns turns out to be one.
          possessor = owner;
          open = [];
          phrases.push(owner);
          return;
        }
        if (owner) phrases.push(owner);
        open = [];
        possessor = null;
        from = item.last;
        return;
      }
      open.push(item);
      if (next && splitsBetween(item, next)) {
        flush(item.last);
        from = next.first;
      }
    });
    if (open.length > 0) flush(open.at(-1)!.last);
    return phrases.filter((phrase) => !phrase.inner);
  }

  /** The phrase that the items make, its last one the head; null where it is neither actor nor place. Inner phrases go straight out. */
  #phrase(
    items: readonly Item[],
    from: number,
    until: number,
    possessor: Phrase | null,
    determiner: string | null,
  ): Phrase | null {
    const head = items.at(-1);
    if (!head) return null;
    const words = this.#words;
    const first = possessor ? possessor.first : determiner !== null || items[0]!.first < from ? from : items[0]!.first;
    const states = items.flatMap((item) => (item.kind === 'known' && item.known.state !== null ? [item.known.state] : []));
    const modifiers = items
      .slice(0, -1)
      .filter((item) => item.kind === 'noun')
      .map((item) => words[item.first]!.lower);
    const state = states[0] ?? (possessor ? possessor.state : null);
    const base = {
      start: words[first]!.start,
      end: words[until - 1]!.end,
      state,
      of: null,
      sentence: this.#sentence,
      first,
      last: until,
      inner: false,
      members: [],
      actor: null,
      modifiers,
      definite: possessor !== null || (determiner !== null && DEFINITE.has(determiner)),
      indefinite: determiner !== null && INDEFINITE.has(determiner),
    };
    const shape = this.#shape(items, possessor);
    if (!shape) {
      for (const item of items) this.#inner(item, false);
      return null;
    }
    const plain = shape.start !== undefined;
    const phrase: Phrase = { ...base, ...shape };
    if (plain) {
      phrase.first = shape.start!;
      phrase.start = words[shape.start!]!.start;
    } else {
      if (possessor) {
        possessor.inner = true;
        if (phrase.form === 'description' && possessor.type !== 'state') phrase.of = possessor;
      }
      for (const item of items.slice(0, -1)) if (!shape.own?.includes(item)) this.#inner(item, true);
    }
    const { own: _own, start: _start, ...made } = phrase as Phrase & { own?: unknown };
    const result: Phrase = { ...made, start: phrase.start };
    this.#out.push(result);
    return result;
  }

  /** A name that modifies a head still names: "Iran" of "Iran's foreign minister", "IRGC" of "IRGC strikes". */
  #inner(item: Item, inner: boolean): void {
    const type = nameType(item);
    if (!type) return;
    const text = this.#text(item);
    this.#out.push({
      start: this.#words[item.first]!.start,
      end: this.#words[item.last - 1]!.end,
      type,
      form: 'name',
      name: text,
      titles: [],
      head: null,
      modifiers: [],
      state: item.kind === 'known' ? item.known.state : null,
      of: null,
      plural: false,
      definite: false,
      indefinite: false,
      sentence: this.#sentence,
      first: item.first,
      last: item.last,
      inner,
      members: [],
      rule: `${type}/modifier`,
      actor: null,
    });
  }

  #text(item: Item): string {
    return this.#words
      .slice(item.first, item.last)
      .map((word, i) => (i > 0 && word.start > this.#words[item.first + i - 1]!.end ? ` ${word.text}` : word.text))
      .join('');
  }

  #shape(items: readonly Item[], possessor: Phrase | null): Shape | null {
    const head = items.at(-1)!;
    const words = this.#words;
    const titleItems = items.filter((item) => item.kind === 'title');
    const state = items.find((item) => item.kind === 'known' && item.known.state !== null);
    const of =
      state?.kind === 'known'
        ? state.known.state
        : possessor
          ? possessor.type === 'state'
            ? possessor.state
            : possessor.name
          : null;
    const named = { form: 'name' as const, plural: false, head: null };
    if (head.kind === 'name' || (head.kind === 'known' && titleItems.length > 0 && isHonorific(titleItems.at(-1)))) {
      const before = items.at(-2);
      if (before?.kind === 'title') {
        if (before.title.plural)
          return {
            type: 'person',
            ...named,
            name: this.#text(head),
            titles: [{ title: before.title.title, of }],
            rule: 'person/list-title',
            own: items,
          };
        return {
          type: 'person',
          ...named,
          name: this.#text(head),
          titles: this.#titles(items, of),
          rule: 'person/title-name',
          own: titleItems,
        };
      }
      if (before?.kind === 'noun' && before.noun === 'person')
        return { type: 'person', ...named, name: this.#text(head), titles: [], rule: 'person/noun-name' };
      if (before?.kind === 'noun' && before.noun === 'body')
        return { type: 'organization', ...named, name: this.#text(head), titles: [], rule: 'organization/noun-name' };
      return {
        type: 'name',
        ...named,
        name: this.#text(head),
        titles: [],
        rule: 'name',
        ...(possessor || items.length === 1 ? {} : { start: head.first }),
      };
    }
    if (head.kind === 'title') {
      const { plural, kind } = head.title;
      if (kind === 'honorific') return null;
      const title = this.#officeTitle(items);
      return {
        type: plural ? 'group' : 'person',
        form: 'description',
        name: null,
        titles: [{ title, of: of ?? this.#bodyBefore(items) }],
        head: words[head.last - 1]!.lower,
        plural,
        rule: plural ? 'group/office' : 'person/office',
        own: titleItems,
      };
    }
    if (head.kind === 'known') {
      const { kind, full } = head.known;
      const text = this.#text(head);
      const alone = items.length > 1 && !possessor ? { start: head.first } : {};
      if (kind === 'state') return { type: 'state', ...named, name: text, titles: [], rule: 'state/name', ...alone };
      if (kind === 'capital' || kind === 'place')
        return { type: 'place', ...named, name: text, titles: [], rule: `place/${kind}`, ...alone };
      if (kind === 'organization' || kind === 'outlet')
        return {
          type: 'organization',
          ...named,
          name: full ?? text,
          titles: [],
          rule: `organization/${kind}`,
          ...(items.at(-2)?.kind === 'noun' ? {} : alone),
        };
      if (kind === 'people')
        return {
          type: 'group',
          form: 'description',
          name: null,
          titles: [],
          head: text.toLowerCase(),
          plural: true,
          rule: 'group/people',
        };
      return null;
    }
    if (head.kind === 'body')
      return {
        type: 'organization',
        ...named,
        name: this.#text(head),
        titles: [],
        rule: 'organization/head',
        own: items.filter((i) => i.kind !== 'name'),
      };
    if (head.kind === 'site') return { type: 'place', ...named, name: this.#text(head), titles: [], rule: 'place/head' };
    if (head.kind !== 'noun') return null;
    const word = words[head.first]!;
    if (head.noun === 'person' || head.noun === 'people') {
      const plural = head.noun === 'people';
      return {
        type: plural ? 'group' : 'person',
        form: 'description',
        name: null,
        titles: [],
        head: word.lower,
        plural,
        rule: plural ? 'group/people-noun' : 'person/noun',
      };
    }
    const before = items.at(-2);
    const placeName =
      before &&
      (before.kind === 'name' ||
        (before.kind === 'known' &&
          (before.known.kind === 'place' || before.known.kind === 'capital' || before.known.kind === 'state')));
    if (placeName && LOWER_PLACE_HEADS.has(word.lower))
      return {
        type: 'place',
        ...named,
        name: `${this.#text(before)} ${word.text}`,
        titles: [],
        rule: 'place/lower-head',
        own: [before],
      };
    if (head.noun === 'body' || head.noun === 'bodies') {
      const plural = head.noun === 'bodies';
      return {
        type: plural ? 'group' : 'organization',
        form: 'description',
        name: null,
        titles: [],
        head: word.lower,
        plural,
        rule: plural ? 'group/bodies' : 'organization/noun',
      };
    }
    return null;
  }

  #titles(items: readonly Item[], of: string | null): Title[] {
    const body = of ?? this.#bodyBefore(items);
    return items.flatMap((item, i) => {
      if (item.kind !== 'title' || item.title.kind === 'honorific') return [];
      const open = this.#modifiersBefore(items, i);
      return [{ title: `${open}${item.title.title}`, of: item.title.kind === 'office' ? body : null }];
    });
  }

  #officeTitle(items: readonly Item[]): string {
    const head = items.at(-1)!;
    return head.kind === 'title' ? `${this.#modifiersBefore(items, items.length - 1)}${head.title.title}` : '';
  }

  #modifiersBefore(items: readonly Item[], at: number): string {
    let from = at;
    while (from > 0) {
      const item = items[from - 1]!;
      const word = this.#words[item.first]!;
      if (!(item.kind === 'noun' || item.kind === 'name') || item.last - item.first > 1 || !OFFICE_MODIFIERS.has(word.lower))
        break;
      from -= 1;
    }
    return items
      .slice(from, at)
      .map((item) => `${this.#text(item).toLowerCase()} `)
      .join('');
  }

  #bodyBefore(items: readonly Item[]): string | null {
    const body = items.find((item) => item.kind === 'body' || (item.kind === 'known' && item.known.kind === 'organization'));
    return body ? this.#text(body) : null;
  }
}

type Shape = Pick<Phrase, 'type' | 'form' | 'name' | 'titles' | 'head' | 'plural' | 'rule'> & {
  /** Items that are part of the phrase's own name, so no inner name. */
  readonly own?: readonly Item[];
  /** Where it begins, if what stands before belongs to nothing. */
  readonly start?: number;
};

function isHonorific(item: Item | undefined): boolean {
  return item?.kind === 'title' && item.title.kind !== 'office';
}

function isUnnamedOffice(phrase: Phrase): boolean {
  return phrase.type === 'person' && phrase.name === null && phrase.titles.length > 0;
}

/** Two names side by side, or a common noun before a name, are two phrases. */
function splitsBetween(item: Item, next: Item): boolean {
  if (item.kind === 'title')
    return next.kind === 'known' && next.known.kind !== 'adjective' && item.title.kind === 'office' && !item.capital;
  if (next.kind !== 'name' && next.kind !== 'known' && next.kind !== 'body' && next.kind !== 'site') return false;
  if (item.kind === 'noun') return item.noun === null && !item.adjective;
  if (item.kind === 'known') {
    if (item.known.kind === 'state' && next.kind === 'name') return true;
    if (item.known.kind === 'state' && next.kind === 'known') return next.known.kind !== 'place';
    return item.known.kind === 'people' || item.known.kind === 'capital';
  }
  return item.kind === 'name' || item.kind === 'body' || item.kind === 'site' || item.kind === 'thing';
}

function nameType(item: Item): Phrase['type'] | null {
  if (item.kind === 'body') return 'organization';
  if (item.kind === 'site') return 'place';
  if (item.kind === 'name') return 'name';
  if (item.kind !== 'known') return null;
  switch (item.known.kind) {
    case 'state':
      return 'state';
    case 'capital':
    case 'place':
      return 'place';
    case 'organization':
    case 'outlet':
      return 'organization';
    case 'people':
      return 'group';
    default:
      return null;
  }
}
