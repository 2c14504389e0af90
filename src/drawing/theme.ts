import type { ActorType, EventType } from '../reading/reading.ts';

/** The family in which all is written (`png.ts` brings its files), and what there is where it is missing. */
export const FONT = 'Source Sans 3, sans-serif';

/** A telephone shows it less than half as wide: nothing is written smaller than `small`. CSS pixels. */
export const WIDTH = 760;
export const MARGIN = 32;
export const SIZE = { title: 34, label: 27, small: 24 } as const;

/** A card of its own colour reads the same on Discord's light and dark backgrounds. Contrast with `card` is above 4.5 for all that is written. */
export const COLOUR = { card: '#1d2330', edge: '#3a4458', text: '#f1f3f7', muted: '#aab4c4', onMark: '#12161f' } as const;

/** Told apart by the colour-blind too (after Okabe and Ito); each kind also has a lane with its name. */
export const TYPE_COLOURS: Readonly<Record<EventType, string>> = {
  CONSULT: '#6cc0f5',
  REQUEST: '#f0ae2c',
  AGREE: '#3fc99a',
  ASSAULT: '#f5806e',
  THREATEN: '#e39ac4',
  ACCUSE: '#d9c65e',
  SUPPORT: '#9db9ff',
  REJECT: '#c3b9dd',
};

export const ACTOR_COLOURS: Readonly<Record<ActorType, string>> = {
  person: '#6cc0f5',
  organization: '#3fc99a',
  state: '#f0ae2c',
  group: '#e39ac4',
};
