// Counts how many passages of a large collection of plain English hold each word, for `lexicons/english.ts`.
//
//   node src/index/passages/countEnglish.ts FOLDER > src/index/passages/lexicons/english.ts
//
// FOLDER holds articles as a corpus does. Used on 5,000 public-domain briefings of the US government.
import { loadCorpus } from '../../corpus/loadCorpus.ts';
import { termsOf } from './terms.ts';

/** As long as passages are. UTF-16 units. */
const PASSAGE = 700;
/** Rarer words are left to the corpus itself. Powers of two: one passage in 2 to this. */
const RAREST = 11;
/** Words written with a capital more often than this are names, which general English does not know. */
const NAME = 0.5;

const passagesWith = new Map<string, number>();
const written = new Map<string, { all: number; capitals: number }>();
let passages = 0;

function count(passage: string): void {
  passages += 1;
  const stems = new Set<string>();
  for (const { start, stem } of termsOf(passage)) {
    if (!/^[a-z]{2,}$/.test(stem)) continue;
    stems.add(stem);
    const entry = written.get(stem) ?? { all: 0, capitals: 0 };
    entry.all += 1;
    if (/\p{Lu}/u.test(passage[start]!)) entry.capitals += 1;
    written.set(stem, entry);
  }
  for (const stem of stems) passagesWith.set(stem, (passagesWith.get(stem) ?? 0) + 1);
}

const { documents } = await loadCorpus(process.argv[2]!);
for (const { body } of documents) {
  let open = '';
  for (const line of body.split('\n')) {
    open += `${line} `;
    if (open.length < PASSAGE) continue;
    count(open);
    open = '';
  }
}

const bands: string[][] = [];
for (const [stem, n] of passagesWith) {
  const band = Math.round(Math.log2(passages / n));
  const { all, capitals } = written.get(stem)!;
  if (band > RAREST || capitals / all > NAME) continue;
  while (bands.length <= band) bands.push([]);
  bands[band]!.push(stem);
}
const lines = bands.map((stems) => `  '${stems.sort().join(' ')}',`);
console.log(`/**
 * How common words are in plain English. Line n (from 0) holds the stems found in about one of 2ⁿ passages of 700 letters.
 * Counted by \`countEnglish.ts\` over ${documents.length} public-domain briefings; names are left out.
 */
export const ENGLISH_STEMS: readonly string[] = [
${lines.join('\n')}
];`);
