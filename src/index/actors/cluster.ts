import type { AuthorityActor } from '../../corpus/authority.ts';
import type { ActorType } from '../../reading/reading.ts';
import { compareText } from '../order.ts';
import type { ToldActor } from './told.ts';

/** An actor of one document. */
export interface Member {
  readonly document: string;
  readonly actor: ToldActor;
}

/** The actors of documents that nothing tells apart: one type, one name, one state. */
export interface Namesakes {
  readonly type: ActorType;
  /** The name folded, as its words: what is compared. */
  readonly words: readonly string[];
  readonly state: string | null;
  /** The order in which namesakes are taken: longer names first, then by letter, what names its state before what does not. */
  readonly order: string;
  /** In order of their documents. */
  readonly members: Member[];
  /** Who they are found to be. */
  cluster: Cluster | null;
  /** Whether the name is one of the cluster's names in full, and not short for one. */
  isFull: boolean;
  /** The id under which they were last given out. */
  publishedAs: string;
}

/** One actor of the corpus: the namesakes that are one. */
export interface Cluster {
  readonly type: ActorType;
  /** What the moderators know of it. */
  readonly known: AuthorityActor | null;
  /** In their order. */
  readonly parts: Namesakes[];
  /** What its id is made of, and the id, once it has one. */
  slug: string;
  id: string;
}

/** A cluster without members; `known`: the moderators' entry that it begins from. */
export function openCluster(type: ActorType, known: AuthorityActor | null = null): Cluster {
  return { type, known, parts: [], slug: '', id: '' };
}

/** Longer names come first, for a surname can only be placed once it is known who bears it. */
const MOST_WORDS = 99;

/** See `Namesakes.order`. */
export function orderOf(words: readonly string[], state: string | null): string {
  const length = String(MOST_WORDS - Math.min(words.length, MOST_WORDS)).padStart(2, '0');
  return `${length} ${words.join(' ')}\n${state ?? '\uffff'}`;
}

/** Those of one name and state, nobody yet. */
export function openNamesakes(type: ActorType, words: readonly string[], state: string | null): Namesakes {
  const order = orderOf(words, state);
  return { type, words, state, order, members: [], cluster: null, isFull: true, publishedAs: '' };
}

/** False for somebody listed whom no document names, and for a cluster that all have left. */
export const hasMembers = ({ parts }: Cluster): boolean => parts.some(({ members }) => members.length > 0);

/** Comparison for the order in which names are taken, and that for the order of the documents. */
export const byOrder = (a: Namesakes, b: Namesakes): number => compareText(a.order, b.order);
export const byDocument = (a: Pick<Member, 'document'>, b: Pick<Member, 'document'>): number =>
  compareText(a.document, b.document);

/** A name without marks, case and article, its words with single spaces between. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
