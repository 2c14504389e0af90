import { PARTS_OF_BODIES, QUANTITY_NOUNS } from '../lexicons/peopleNouns.ts';
import type { Phrase } from './phrase.ts';
import { DEEPEST, type Reader, type Run } from './reader.ts';
import { startsRun } from './runs.ts';

/** "dozens of demonstrators", "a number of Iraqi officials", "most of the militants", "some 200 of its troops": many of what follows. */
export function readQuantity(reader: Reader, at: number, end: number, depth: number): Run | null {
  const { words } = reader;
  if (depth >= DEEPEST || words[end]?.lower !== 'of' || end === at || end - at > 5 || !startsRun(words, end + 1)) return null;
  const head = words[end - 1]!;
  if (!QUANTITY_NOUNS.has(head.lower) && head.pos !== 'NUM') return null;
  // "the number of women" is a number.
  if (/^numbers?$/.test(head.lower) && words[at]!.lower === 'the') return null;
  const run = reader.readRun(end + 1, depth + 1);
  const counted = run.phrases[0];
  if (!counted || counted.first > end + 1) return { phrases: run.phrases, end: run.end };
  if (!countable(counted, head.lower)) return { phrases: run.phrases, end: run.end };
  const described = counted.form === 'description' && (counted.type === 'group' || counted.type === 'person');
  const one = head.lower === 'one' || head.lower === 'each';
  const many: Phrase = {
    ...counted,
    start: words[at]!.start,
    first: at,
    type: one ? 'person' : 'group',
    form: 'description',
    name: null,
    titles: [],
    head: counted.head ?? head.lower,
    of: described ? counted.of : counted,
    definite: false,
    indefinite: true,
    members: [],
    rule: one ? 'person/one-of' : 'group/quantity',
    plural: !one,
  };
  if (described) reader.found.delete(counted);
  else counted.inner = true;
  reader.found.add(many);
  return { phrases: [many, ...run.phrases.slice(1)], end: run.end };
}

/** People can be counted out; of a body its members can. "all of Ukraine" and "part of President Roe's plan" count nobody. */
function countable(counted: Phrase, quantity: string): boolean {
  if (counted.type === 'group') return true;
  if (counted.type === 'organization') return PARTS_OF_BODIES.has(quantity);
  return counted.type === 'person' && counted.form === 'description' && counted.plural;
}
