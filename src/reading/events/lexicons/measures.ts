import type { EventType } from '../../reading.ts';

const THREATS = 'sanction boycott embargo blockade retaliation reprisal expulsion crackdown'; // "called for sanctions against the junta"
const CHARGES =
  'investigation probe inquiry enquiry prosecution trial arrest punishment impeachment accountability indictment justice sacking dismissal'; // "demanded an inquiry into the raid"

/** Measures against somebody, by what calling for them amounts to in PLOVER. */
export const MEASURES: ReadonlyMap<string, EventType> = new Map<string, EventType>([
  ...THREATS.split(' ').map((noun) => [noun, 'THREATEN'] as const),
  ...CHARGES.split(' ').map((noun) => [noun, 'ACCUSE'] as const),
]);

/** What people are called into the streets to do: with "against" it is meant for its target. */
export const RALLYING_VERBS: ReadonlySet<string> = new Set(
  'mobilize mobilise rally protest march demonstrate strike rise revolt join unite resist boycott'.split(' '),
);
