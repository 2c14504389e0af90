import type { Actor, ActorType, Mention } from '../../reading.ts';
import type { Token } from '../../text.ts';
import type { Draft } from '../draft.ts';
import { GROUP_NOUNS, PERSON_NOUNS, PLURAL_GROUP_NOUNS } from '../lexicons/actorNouns.ts';
import { NO_NAMES } from '../lexicons/figures.ts';
import type { Chain, Item } from '../syntax/chains.ts';
import type { SentenceSyntax } from '../syntax/clause.ts';
import type { NounPhrase } from '../syntax/phrases.ts';
import { Cast } from './cast.ts';
import { MentionMap, singular } from './mentionMap.ts';
import { Pairs } from './pairs.ts';
import { PlaceNames } from './placeNames.ts';
import { STATE_OF_DEMONYM } from './stateWords.ts';
import { Writings } from './writings.ts';

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'some',
  'any',
  'all',
  'both',
  'each',
  'several',
  'other',
  'another',
]);
/** Pronouns that stand for somebody, whether or not it could be told for whom. */
const PERSONAL = new Set(['he', 'she', 'they', 'we', 'i', 'him', 'her', 'them', 'us', 'who', 'you', 'it', 'me']);

/** Tells who the noun phrases of a text are: actors that mentions name, or new ones for "the Iraqi leaders" that nothing names. */
export class Sides {
  readonly places: PlaceNames;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #mentions: MentionMap;
  readonly #cast: Cast;
  readonly #pairs: Pairs;
  readonly #writings: Writings;
  /** Actors that the text names, not only describes. */
  readonly #byName: ReadonlySet<string>;

  constructor(text: string, tokens: readonly Token[], mentions: readonly Mention[], actors: readonly Actor[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#mentions = new MentionMap(tokens, mentions);
    this.#cast = new Cast(actors);
    this.#pairs = new Pairs(tokens);
    this.#writings = new Writings(tokens);
    this.#byName = new Set(mentions.flatMap(({ form, actor }) => (form === 'name' && actor ? [actor] : [])));
    this.places = new PlaceNames(text, tokens, this.#mentions, this.#cast, (item) => this.#ownersOf(item));
  }

  /** Actors made for descriptions that no mention covers. */
  get extra(): Actor[] {
    return this.#cast.added;
  }

  mentionAt(token: number): Mention | null {
    return this.#mentions.at(token);
  }

  actor(id: string): Actor | null {
    return this.#cast.actor(id);
  }

  /** The name of the state that an actor is, or speaks for; null where the text does not say. */
  stateNameOf(id: string): string | null {
    return this.#cast.stateNameOf(id);
  }

  mentionOf(item: Item): Mention | null {
    return this.#mentions.of(item);
  }

  /** True where the item can be a side: somebody, a state, a body; not "criticism", "the deadline", "Monday". */
  canAct(item: Item): boolean {
    if (item.noun.time) return false;
    const mention = this.mentionOf(item);
    if (mention) return mention.actor !== null || mention.type !== 'place';
    return this.#looksLikeActor(item.noun) || this.#membersOf(item).length > 0;
  }

  /** As `canAct`, and a region too: what is expected of "the Kurdistan Region" is expected of its people and rulers. */
  canBeAsked(item: Item): boolean {
    return this.canAct(item) || this.mentionOf(item)?.type === 'place';
  }

  #looksLikeActor(noun: NounPhrase): boolean {
    const head = this.#tokens[noun.head]!;
    if (PERSONAL.has(head.lower)) return head.lower !== 'it' && head.lower !== 'you';
    const lemma = singular(head);
    return (
      PERSON_NOUNS.has(lemma) ||
      GROUP_NOUNS.has(lemma) ||
      (PLURAL_GROUP_NOUNS.has(lemma) && head.lower !== lemma) ||
      this.#isUnknownName(noun)
    );
  }

  /** A name that no mention covers: rather somebody unknown than nobody. */
  #isUnknownName(noun: NounPhrase): boolean {
    const head = this.#tokens[noun.head]!;
    return (
      head.pos === 'PROPN' &&
      !NO_NAMES.has(head.lower) &&
      /^\p{Lu}\p{L}*\p{Ll}[\p{L}’'-]*$/u.test(head.text) &&
      noun.head === noun.end - 1
    );
  }

  /** True for people and bodies of people: whoever can travel, sit down, be received. */
  isPersonal(item: Item, unknownToo = false): boolean {
    const mention = this.mentionOf(item);
    if (mention) return mention.type === 'person' || mention.type === 'group' || mention.type === 'organization';
    return this.#looksLikeActor(item.noun) && (unknownToo || item.noun.owner !== null || !this.#isUnknownName(item.noun));
  }

  isPerson(item: Item): boolean {
    const mention = this.mentionOf(item);
    if (mention) return mention.type === 'person';
    return this.#mentions.isPersonNoun(item.noun) && this.#tokens[item.noun.head]!.lemma === this.#tokens[item.noun.head]!.lower;
  }

  /** Told with an office: who travels as such travels on duty. */
  isOfficial(item: Item): boolean {
    const id = this.mentionOf(item)?.actor;
    return id !== undefined && id !== null && (this.actor(id)?.offices.length ?? 0) > 0;
  }

  /** Ids of the actors that a chain stands for, each once; makes actors for descriptions that name nobody. */
  idsOf(chain: Chain | null): string[] {
    if (!chain) return [];
    const ids = new Set<string>();
    for (const [index, item] of chain.items.entries()) {
      const next = chain.items[index + 1];
      if (this.#isNamedNext(item, next)) continue;
      const half = this.#halfNamed(item, next) ?? this.#otherHalf(item);
      for (const id of half ? [half] : this.#idsOfItem(item)) ids.add(id);
    }
    return [...ids];
  }

  /** Whom one item stands for: the members of a plural that has some, else its actor. */
  #idsOfItem(item: Item): readonly string[] {
    const members = this.#membersOf(item);
    if (members.length > 0) return members;
    const id = this.idOf(item);
    return id ? [id] : [];
  }

  #membersOf(item: Item): readonly string[] {
    const mention = this.mentionOf(item);
    const met = this.#pairs.meantBy(item, mention, this.#cast);
    return met.length > 0 && this.#pairs.isOfStates(item) ? met : (mention?.members ?? met);
  }

  /** Takes note of who came together and who wrote what, for "the two" and "the statement" after it. */
  remember(drafts: readonly Draft[], syntax: SentenceSyntax): void {
    this.#pairs.remember(drafts, this.#cast);
    this.#writings.remember(syntax, (chain) => this.idsOf(chain));
  }

  /** Whose "the statement" or "the letter" is; nobody where the text did not tell lately. */
  makersOf(chain: Chain): readonly string[] {
    return this.#writings.makersOf(chain);
  }

  /** "the general, Karl Berg": told by office, and named after the comma. */
  #isNamedNext(item: Item, next: Item | undefined): boolean {
    if (!next?.apposed || this.mentionOf(item)?.form === 'name' || !this.isPerson(item)) return false;
    const named = this.mentionOf(next);
    return named?.type === 'person' && named.form === 'name';
  }

  idOf(item: Item): string | null {
    if (item.noun.time) return null;
    const mention = this.mentionOf(item);
    if (mention)
      return (
        mention.actor ??
        this.places.stateOfCapital(mention) ??
        (mention.form !== 'pronoun' && !item.apposed ? this.#describe(item) : null)
      );
    const head = this.#tokens[item.noun.head]!;
    if (PERSONAL.has(head.lower) || !this.#looksLikeActor(item.noun)) return null;
    const state = STATE_OF_DEMONYM.get(head.lower);
    if (state && /^\p{Lu}/u.test(head.text)) return this.#cast.state(state);
    if (item.apposed && PERSON_NOUNS.has(singular(head)) && head.lemma === head.lower) return null;
    return this.#describe(item);
  }

  /** "the Danish and Swedish ministers": the first of two that share a noun. */
  #halfNamed(item: Item, next: Item | undefined): string | null {
    const head = this.#tokens[item.noun.head]!;
    const shared = next && this.#tokens[next.noun.head]!;
    if (
      !shared ||
      next.noun.owner ||
      next.noun.first === next.noun.head ||
      !STATE_OF_DEMONYM.has(head.lower) ||
      head.lower === shared.lower
    )
      return null;
    if (shared.pos !== 'NOUN' || shared.lower === shared.lemma) return null;
    if (shared.lemma === 'government') return this.#cast.state(STATE_OF_DEMONYM.get(head.lower)!);
    return this.#cast.described(`${head.text} ${shared.text}`, 'group');
  }

  /** The second of two that share a noun, where one mention covers both. */
  #otherHalf(item: Item): string | null {
    const mention = this.mentionAt(item.noun.head);
    const first = this.#tokens[item.noun.first]!;
    const head = this.#tokens[item.noun.head]!;
    const state = STATE_OF_DEMONYM.get(first.lower);
    if (!mention || !state || mention.start >= first.start || head.lower === head.lemma) return null;
    return head.lemma === 'government' ? this.#cast.state(state) : this.#cast.described(`${first.text} ${head.text}`, 'group');
  }

  /** Whether two ids may mean one: the same, "the elders" and "a delegation of tribal elders", two persons of one surname, or a person told only by office ("the Iranian minister") of the other's state. */
  mayBeSame(a: string, b: string): boolean {
    if (a === b) return true;
    const [x, y] = [this.actor(a), this.actor(b)];
    if (x && y && isBody(x) && isBody(y) && !this.#byName.has(a) && !this.#byName.has(b))
      return isShorterFor(x.name, y.name) || isShorterFor(y.name, x.name);
    if (x?.type !== 'person' || y?.type !== 'person') return false;
    if (lastWord(x.name) === lastWord(y.name)) return true;
    if (!x.state || x.state !== y.state) return false;
    return !this.#byName.has(a) || !this.#byName.has(b);
  }

  /** Ids for a chain whose heads may be things: of "the bases of the rebels" and "Iran's decision", who owns them. */
  idsOrOwnersOf(chain: Chain | null): string[] {
    if (!chain) return [];
    const ids = new Set<string>();
    for (const item of chain.items) {
      const own = this.#idsOfItem(item);
      for (const one of own.length > 0 ? own : this.#ownersOf(item)) ids.add(one);
    }
    return [...ids];
  }

  #ownersOf(item: Item): string[] {
    const owners = this.ownerIds(item.noun);
    if (owners.length > 0) return owners;
    for (let i = item.noun.end + 1; i < item.end && this.#tokens[item.noun.end]!.lower === 'of'; i += 1) {
      const mention = this.mentionAt(i);
      if (mention?.actor) return [mention.actor];
    }
    for (let i = item.noun.head - 1; i >= item.noun.first; i -= 1) {
      const within = this.mentionAt(i);
      if (within?.actor) return [within.actor];
      const state = STATE_OF_DEMONYM.get(this.#tokens[i]!.lower);
      if (state && !within?.actor) return [this.#cast.state(state)];
    }
    return item.tail && this.#looksLikeActor(item.tail)
      ? [this.#describe({ noun: item.tail, first: item.tail.first, end: item.end, apposed: false, tail: null })]
      : [];
  }

  /** The actors named before 's: "Putin" in "Putin's visit". */
  ownerIds(noun: NounPhrase): string[] {
    if (noun.owner) {
      const mention = this.mentionAt(noun.owner.end - 1);
      return mention?.actor ? [mention.actor] : [];
    }
    const first = this.#tokens[noun.first]!;
    if (!/^(?:his|her|their|its|our|my)$/.test(first.lower)) return [];
    const mention = this.mentionAt(noun.first);
    if (mention?.actor) return [mention.actor];
    return first.lower === 'their' ? [...this.#pairs.lately(first.sentence)] : [];
  }

  #describe(item: Item): string {
    let first = item.first;
    while (first < item.noun.head && (ARTICLES.has(this.#tokens[first]!.lower) || this.#tokens[first]!.lower === 'of'))
      first += 1;
    const name = this.#text.slice(this.#tokens[first]!.start, this.#tokens[item.end - 1]!.end).replace(/\s+/g, ' ');
    return this.#cast.described(name, this.#typeOf(item.noun));
  }

  #typeOf(noun: NounPhrase): ActorType {
    const head = this.#tokens[noun.head]!;
    const plural = head.lower !== head.lemma.toLowerCase();
    return PERSON_NOUNS.has(singular(head)) && !plural ? 'person' : 'group';
  }
}

function isBody({ type }: Actor): boolean {
  return type === 'group' || type === 'organization';
}

/** "elders" of "delegation of tribal elders"; never "Kenyan officials" of "Omani officials". */
function isShorterFor(short: string, long: string): boolean {
  const words = short.toLowerCase().split(' ');
  const others = long.toLowerCase().split(' ');
  return words.length <= 2 && words.at(-1)!.endsWith('s') && words.every((word) => others.includes(word));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
