/** Letters whose base letter Unicode's decomposition does not give. */
const WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ŧ', 't'],
  ['Ŧ', 'T'],
  ['œ', 'o'],
  ['Œ', 'O'],
  ['ŋ', 'n'],
  ['ə', 'e'],
  ['Ə', 'E'],
  ['ʻ', '’'],
  ['ʼ', '’'],
  ['ʽ', '’'],
  ['ʾ', '’'],
  ['ʿ', '’'],
]);

const BEYOND_LATIN_1 = /[\u0100-\u024F\u0250-\u02FF\u1E00-\u1EFF]/gu;
/** An opening quotation mark within a word is the sound of Arabic ʿayn: "Sa‘id". */
const AYN_AS_QUOTE = /(?<=\p{L})‘(?=\p{Ll})/gu;

/**
 * The text with Latin letters beyond Latin-1 as their base letters ("Erdoğan" → "Erdogan"), of the same length in UTF-16 code
 * units: the tagger cuts words at letters that it does not know.
 */
export function foldForTagger(text: string): string {
  return text
    .replace(BEYOND_LATIN_1, (letter) => WITHOUT_DECOMPOSITION.get(letter) ?? baseLetter(letter))
    .replace(AYN_AS_QUOTE, '’');
}

function baseLetter(letter: string): string {
  const base = letter.normalize('NFD')[0]!;
  return /[A-Za-z]/.test(base) ? base : letter;
}
