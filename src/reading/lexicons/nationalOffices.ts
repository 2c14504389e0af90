import { entries } from './entries.ts';

/** Offices that states have, and hardly anybody else: "Utopian **Foreign Minister** Aino Laine". */
export const NATIONAL_OFFICES: ReadonlySet<string> = new Set(
  entries(`
  president, vice president, prime minister, deputy prime minister, premier, chancellor, minister, foreign minister, deputy minister, foreign secretary, secretary of state
  king, queen, crown prince, crown princess, emperor, empress, emir, sultan, ambassador, envoy, special envoy, consul, consul general, fm, pm
`),
);

/**
 * How the adjective of a state is made of its name: the ending of the adjective, and endings of the name in its stead.
 * "Cuban" of Cuba, "Chilean" of Chile, "Chinese" of China, "Iraqi" of Iraq, "Finnish" of Finland, "Icelandic" of Iceland.
 */
export const ENDINGS_OF_ADJECTIVES: readonly (readonly [adjective: string, names: readonly string[]])[] = [
  ['ian', ['ia', '', 'y', 'e', 'i']],
  ['an', ['a', '', 'e', 'o', 'i']],
  ['ese', ['', 'a', 'o']],
  ['i', ['']],
  ['ish', ['', 'land', 'en']],
  ['ic', ['']],
];
