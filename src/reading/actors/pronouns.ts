import { STYLES } from '../lexicons/ranks.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'hers', 'herself']);
const PLURAL = new Set(['they', 'them', 'their', 'themselves']);
const NEUTER = new Set(['it', 'its', 'itself']);
const FIRST = new Set(['i', 'me', 'my', 'myself']);
const FIRST_PLURAL = new Set(['we', 'us', 'our', 'ourselves']);
/** How many sentences back a pronoun looks. */
const REACH = 2;

/** The personal pronouns of one sentence, but those of a style ("His Majesty"). Who "I" of a quotation is, its speaker tells; "we" of one is left out. */
export function readPronouns(words: readonly Word[], sentence: number, quoted: (word: Word) => boolean): Phrase[] {
  return words.flatMap((word, at): Phrase[] => {
    const { lower } = word;
    const third = MALE.has(lower) || FEMALE.has(lower) || PLURAL.has(lower) || NEUTER.has(lower);
    const first = (FIRST.has(lower) && (lower !== 'i' || word.text === 'I')) || (FIRST_PLURAL.has(lower) && word.text !== 'US');
    const inQuotation = first && quoted(word);
    if ((!third && !first) || STYLES.has(words[at + 1]?.lower ?? '') || (inQuotation && FIRST_PLURAL.has(lower))) return [];
    return [
      {
        start: word.start,
        end: word.end,
        type: PLURAL.has(lower) || FIRST_PLURAL.has(lower) ? 'group' : NEUTER.has(lower) ? 'organization' : 'person',
        form: 'pronoun',
        name: null,
        titles: [],
        head: lower,
        modifiers: [],
        state: null,
        of: null,
        plural: PLURAL.has(lower) || FIRST_PLURAL.has(lower),
        definite: true,
        indefinite: false,
        counted: false,
        sentence,
        first: at,
        last: at + 1,
        inner: false,
        members: [],
        modifies: false,
        rule: inQuotation ? 'pronoun/quoted' : first ? 'pronoun/first' : 'pronoun/third',
        subject: /^(?:he|she|they|it|i|we)$/.test(lower),
        object: isObject(words, at),
      },
    ];
  });
}

/** "told him", "urged her to", "with them": not the doer of its own verb, who would be "himself". */
function isObject(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (!/^(?:him|her|them)$/.test(lower)) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (lower === 'her' && after !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.pos)) return false;
  return before?.pos === 'VERB' || (before?.pos === 'ADP' && words[at - 2]?.pos === 'VERB');
}

/** Whom a pronoun of the third person means: the subject before it, else the last one named; nobody where none fits. */
export function pronounMeant(drafts: Drafts, phrase: Phrase): Draft | null {
  const head = phrase.head!;
  const doer = phrase.object ? drafts.recent.find((draft) => draft.subjectOf === phrase.sentence) : undefined;
  const fits = drafts.recent.filter(
    (draft) => draft !== doer && phrase.sentence - draft.sentence <= REACH && fitsPronoun(draft, head),
  );
  const gender = MALE.has(head) ? 'male' : FEMALE.has(head) ? 'female' : null;
  const subject =
    fits.find((draft) => draft.subjectOf === phrase.sentence) ??
    (phrase.subject ? fits.find((draft) => draft.subjectOf === phrase.sentence - 1) : undefined) ??
    (NEUTER.has(head) || PLURAL.has(head) ? fits.find((draft) => draft.subjectOf >= phrase.sentence - 1) : fits[0]);
  const found = subject && principalOf(subject, phrase);
  // "The envoy thanked the minister for her patience": whose it was is not sure enough to tell who "she" is after it.
  if (found && gender !== null && (phrase.subject || phrase.object)) found.gender ??= gender;
  return found ?? null;
}

/** "A spokesman for Berg denied that **she** had met the king": whom a spokesperson without a name speaks for, not the spokesperson. */
function principalOf(draft: Draft, { head, sentence }: Phrase): Draft {
  const { speaksFor, names, subjectOf } = draft;
  const speaks = speaksFor !== null && names.size === 0 && subjectOf === sentence;
  return speaks && fitsPronoun(speaksFor, head!) ? speaksFor : draft;
}

function fitsPronoun(draft: Draft, head: string): boolean {
  const gender = draft.gender ?? draft.likelyGender;
  if (MALE.has(head)) return draft.type === 'person' && gender !== 'female';
  if (FEMALE.has(head)) return draft.type === 'person' && gender !== 'male';
  if (PLURAL.has(head))
    return (
      draft.type === 'group' ||
      (draft.type === 'organization' && /forces|authorities|police|guards|troops|militia|army|taliban|houthis/i.test(draft.name))
    );
  return draft.type === 'organization' || draft.type === 'state';
}
