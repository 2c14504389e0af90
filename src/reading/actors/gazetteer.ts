import {
  ALSO_KNOWN_AS,
  INTERGOVERNMENTAL,
  MOVEMENTS,
  NEWS_OUTLETS,
  STATE_BODIES_ALSO_KNOWN_AS,
  STATE_INSTITUTIONS,
} from '../lexicons/knownOrganizations.ts';
import { CITIES, REGIONS, US_STATES } from '../lexicons/placeNames.ts';
import { PEOPLES, REGIONAL_ADJECTIVES } from '../lexicons/regionalAdjectives.ts';
import { STATE_WORDS, TERRITORIES } from '../lexicons/states.ts';
import type { Word } from './words.ts';
import { WordTrie } from './wordTrie.ts';

/** What a known name is. */
export interface KnownName {
  readonly kind: 'state' | 'demonym' | 'people' | 'capital' | 'place' | 'organization' | 'outlet' | 'adjective';
  /** The state it is, or belongs to; null for what is no one state's. */
  readonly state: string | null;
  /** A region with rulers of its own, who may act in its name: "Scotland", "California". */
  readonly governed: boolean;
  /** The full name, where the written one is short: "IAEA" → "International Atomic Energy Agency". */
  readonly full: string | null;
}

const known = new WordTrie<KnownName>();
// The first entry of a spelling stays: states before cities, cities before adjectives.
for (const { written, kind, state } of STATE_WORDS)
  known.add(written, { kind: kind === 'name' ? 'state' : kind, state, governed: false, full: null });
for (const [written, full] of INTERGOVERNMENTAL) known.add(written, { kind: 'organization', state: null, governed: false, full });
for (const [written, full] of STATE_BODIES_ALSO_KNOWN_AS) {
  known.add(written, { kind: 'organization', state: STATE_INSTITUTIONS.get(full) ?? null, governed: false, full });
}
for (const [written, full] of ALSO_KNOWN_AS) known.add(written, { kind: 'organization', state: null, governed: false, full });
for (const [written, state] of STATE_INSTITUTIONS)
  known.add(written, { kind: 'organization', state, governed: false, full: null });
for (const written of MOVEMENTS) known.add(written, { kind: 'organization', state: null, governed: false, full: null });
for (const written of NEWS_OUTLETS) known.add(written, { kind: 'outlet', state: null, governed: false, full: null });
for (const written of [...REGIONS, ...US_STATES, ...TERRITORIES])
  known.add(written, { kind: 'place', state: null, governed: true, full: null });
for (const written of CITIES) known.add(written, { kind: 'place', state: null, governed: false, full: null });
for (const written of PEOPLES) known.add(written, { kind: 'people', state: null, governed: false, full: null });
for (const written of REGIONAL_ADJECTIVES) known.add(written, { kind: 'adjective', state: null, governed: false, full: null });

/** The longest known name that begins at word `at`, before `limit`. */
export function knownNameAt(words: readonly Word[], at: number, limit: number): { name: KnownName; words: number } | null {
  const found = known.longest(words, at, limit);
  if (found) return { name: found.value, words: found.words };
  const told = at < limit ? words[at]?.told : undefined;
  return told ? { name: told, words: 1 } : null;
}

/** What the one word is, whatever stands around it. */
export function knownWord(word: string): KnownName | null {
  return known.single(word) ?? null;
}

/** Whether a hyphen between the two words joins two states ("Iran-Iraq", "U.S.-Russia") and no compound name. */
export function joinsTwoStates(left: string, right: string): boolean {
  return isStateWord(left) && isStateWord(right);
}

function isStateWord(word: string): boolean {
  const kind = known.single(word)?.kind;
  return kind === 'state' || kind === 'demonym' || kind === 'capital' || kind === 'adjective';
}
