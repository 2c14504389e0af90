import type { Library } from './library.ts';

/** Since when something cannot be reached, and why. */
export interface Outage {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly reason: string;
}

/** What questions are answered from and what a refresh renews, wherever its index lies. */
export interface Renewed extends Pick<Library, 'folder' | 'current' | 'preview' | 'refresh'> {
  /** Where its index lies elsewhere: null while that can be reached. @defaultValue it lies here */
  readonly outage?: Outage | null;
  /** Where its index lies elsewhere: ends the connection. */
  readonly close?: () => Promise<void>;
}
