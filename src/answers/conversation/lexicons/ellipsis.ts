/** Words by which a question leans on the one before it. Compared in lower case. */

/** Words that open a question and ask nothing themselves: "and in 2022?", "but why?", "ok, and Sweden?". */
export const OPENERS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'also', 'or', 'ok', 'okay']);

/** Phrases that put something in place of what was asked about: "what about Sweden?". */
export const INSTEAD: readonly string[] = ['what about', 'how about', 'what of', 'same for', 'and for'];

/** Prepositions that a fragment begins with: "in 2022?", "with Ek?", "of Portugal?". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on at during since after before until with by of from to for'.split(' '),
);

/** Questions of a few words: "why?", "how come?", "with whom?"; how something is known is told with its date. */
export const BARE: Readonly<Record<string, 'why' | 'when' | 'where' | 'how' | 'whom'>> = {
  why: 'why',
  'why not': 'why',
  'how come': 'why',
  'what for': 'why',
  'for what reason': 'why',
  when: 'when',
  'since when': 'when',
  'how is that known': 'when',
  'how is it known': 'when',
  'how do you know': 'when',
  'how do you know that': 'when',
  where: 'where',
  how: 'how',
  'with whom': 'whom',
  'with who': 'whom',
  'who with': 'whom',
};

/** What may stand behind such a question without making it whole: "why was that?", "when did that happen?". */
export const TAILS: readonly string[] = [
  'was that',
  'was it',
  'is that',
  'is it',
  'did that happen',
  'did it happen',
  'did this happen',
  'exactly',
  'then',
  'so',
];

/** Asks for others than those named: "who else was there?", "anyone else?", "who was present?". */
export const OTHERS =
  /^(?:(?:who|whom|anyone|anybody|someone) else(?: (?:was|were|is) (?:there|present|with (?:him|her|them))| (?:attended|took part|joined|came))?|who (?:was|were) (?:there|present)|who (?:attended|took part))$/;

/** Pronouns by whom they stand for. `object` or `possessive`: "her" is either, as the next word tells. */
export const PRONOUNS: Readonly<
  Record<
    string,
    { readonly of: 'man' | 'woman' | 'several' | 'body'; readonly as: 'subject' | 'object' | 'possessive' | 'either' }
  >
> = {
  he: { of: 'man', as: 'subject' },
  him: { of: 'man', as: 'object' },
  his: { of: 'man', as: 'possessive' },
  she: { of: 'woman', as: 'subject' },
  her: { of: 'woman', as: 'either' },
  they: { of: 'several', as: 'subject' },
  them: { of: 'several', as: 'object' },
  their: { of: 'several', as: 'possessive' },
  it: { of: 'body', as: 'subject' },
  its: { of: 'body', as: 'possessive' },
};

/** Words before an "it" that stands for somebody: "what did it demand"; not "was it raining", "is it true". */
export const BEFORE_IT: ReadonlySet<string> = new Set('did does do of by to with has had'.split(' '));
