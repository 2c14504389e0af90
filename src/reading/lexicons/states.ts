import worldCountries, { type Countries, type Country } from 'world-countries';
import { AMBIGUOUS_STATE_WORDS, OTHER_CAPITALS, OTHER_DEMONYMS, OTHER_STATE_NAMES, STATES_OUTSIDE_THE_UN } from './stateNames.ts';

// The package's types describe its CommonJS form, where the list is one level deeper than Node's ES import gives it.
const countries = worldCountries as unknown as Countries;

/** What a word says of a state: its name, the adjective or noun of its people, or the seat of its government. */
export type StateWordKind = 'name' | 'demonym' | 'people' | 'capital';

/** A way of writing a state. `state` is its common name in `world-countries`: "Iraq" for "Republic of Iraq", "Iraqi", "Baghdad". */
export interface StateWord {
  readonly written: string;
  readonly kind: StateWordKind;
  readonly state: string;
}

/** "Republic of Maldives", where the official name has an article or another form. */
const FORMS_OF_STATE = ['Republic of', 'Islamic Republic of', 'Kingdom of', 'Sultanate of'] as const;

/** Every way of writing a state, a people and a capital. Where two states share a word the first listed has it. */
export const STATE_WORDS: readonly StateWord[] = [...statesFirst()];

/** Territories that are no states: places only ("Hong Kong"). */
export const TERRITORIES: readonly string[] = countries
  .filter((country) => !isState(country))
  .map((country) => country.name.common);

/** The capital of each state, by its common name: "Iraq" → "Baghdad". */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  countries.filter(isState).flatMap(({ name, capital }) => (capital[0] ? [[name.common, capital[0]] as const] : [])),
);

function isState(country: Country): boolean {
  return country.unMember || STATES_OUTSIDE_THE_UN.has(country.name.common);
}

function* statesFirst(): Generator<StateWord> {
  for (const [written, state] of OTHER_STATE_NAMES) yield { written, kind: 'name', state };
  for (const [written, state] of OTHER_CAPITALS) yield { written, kind: 'capital', state };
  for (const [written, state] of OTHER_DEMONYMS) yield* demonyms(written, state);
  for (const { name, demonyms: people, capital } of countries.filter(isState)) {
    for (const written of spellings(name.common, name.official)) yield { written, kind: 'name', state: name.common };
    for (const word of (people.eng?.m ?? '').split(/, | or /)) if (word) yield* demonyms(word, name.common);
    for (const written of capital.flatMap((city) => spellings(city))) {
      if (!AMBIGUOUS_STATE_WORDS.has(written)) yield { written, kind: 'capital', state: name.common };
    }
  }
  for (const { name } of countries.filter(isState))
    for (const form of FORMS_OF_STATE) yield { written: `${form} ${name.common}`, kind: 'name', state: name.common };
}

function spellings(...names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, name.normalize('NFKD').replace(/\p{M}/gu, ''), name.replaceAll("'", '’')]))];
}

/** The adjective, and the plural that stands for the people: "Iraqi", "Iraqis". "French" and "Chinese" have no other plural. */
function* demonyms(written: string, state: string): Generator<StateWord> {
  yield { written, kind: 'demonym', state };
  if (/(?:man|woman)$/.test(written)) yield { written: written.replace(/man$/, 'men'), kind: 'people', state };
  else if (!/(?:sh|ch|ese|s)$/.test(written)) yield { written: `${written}s`, kind: 'people', state };
}
