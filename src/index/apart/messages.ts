import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Rejection } from '../../corpus/document.ts';
import { NoCorpus } from '../../corpus/loadCorpus.ts';
import type { PassageIndexKind } from '../passages/buildPassageIndex.ts';
import type { Place } from '../store/articlesOnDisk.ts';
import type { BuildProgress } from '../store/corpusReader.ts';
import type { PackedEdition } from './packedEdition.ts';

/** With what a thread begins. */
export interface ThreadStart {
  readonly folder: string;
  readonly data: string;
  readonly passageIndex: PassageIndexKind;
  /** What is kept, as it was read, from which it begins; null where it begins from nothing. */
  readonly kept: SharedArrayBuffer | null;
}

/** What a thread can be asked for, and what it answers with. */
export interface Jobs {
  /** The version of the edition that it begins from; null where that is none. */
  begin: { readonly asks: null; readonly answers: string | null };
  /** The first edition, where it began from nothing. Answers when that is kept: with what was rejected; null where it could not be kept. */
  makeFirst: { readonly asks: null; readonly answers: readonly Rejection[] | null };
  make: { readonly asks: null; readonly answers: PackedEdition };
  preview: { readonly asks: readonly AuthorityActor[]; readonly answers: PackedEdition };
  settle: { readonly asks: null; readonly answers: null };
}

export interface Request<J extends keyof Jobs = keyof Jobs> {
  readonly number: number;
  readonly job: J;
  readonly asks: Jobs[J]['asks'];
}

export type Response =
  | { readonly notice: string }
  | { readonly moved: readonly MovedArticle[] }
  | { readonly number: number; readonly progress: BuildProgress }
  | { readonly number: number; readonly answers: unknown }
  | { readonly number: number; readonly failure: Failure };

/** An article that stands at another place on disk now. */
export interface MovedArticle {
  readonly id: string;
  readonly key: string;
  readonly place: Place;
}

/** An error, as it is sent to another thread. */
export interface Failure {
  readonly message: string;
  readonly isNoCorpus: boolean;
}

export const failureOf = (error: unknown): Failure => ({
  message: error instanceof Error ? error.message : String(error),
  isNoCorpus: error instanceof NoCorpus,
});

export const errorOf = ({ message, isNoCorpus }: Failure): Error => (isNoCorpus ? new NoCorpus(message) : new Error(message));
