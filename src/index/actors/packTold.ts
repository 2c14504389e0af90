import { type NumberLists, packLists, rowsByKey } from '../numberLists.ts';
import { compareText } from '../order.ts';
import { NumberWriter } from '../passages/postings/varint.ts';
import type { Steps } from '../steps.ts';
import { DistinctTexts, TextWriter } from '../texts.ts';
import { isNamed, keyOfNamesakes, soundsOf, wordsOfName } from './naming.ts';
import { NAMELESS, type ToldActor, type ToldColumns } from './told.ts';

type WrittenTexts = ReturnType<TextWriter['finish']>;

/** Columns of what is told, as they are written. */
export interface PackedTold extends Omit<ToldColumns, 'documents' | 'actors' | 'bindings' | 'texts' | 'keys' | 'sounds'> {
  readonly texts: WrittenTexts;
  readonly keys: WrittenTexts;
  readonly sounds: WrittenTexts;
}

/** Documents put down between two rests. */
const STEP = 20;

/**
 * Puts into columns what `documents` tell of their actors: `toldIn` gives it for each. `bindings` are the actors of the corpus that these are,
 * by their numbers, of whom there are `actors`.
 */
export function* packTold(
  documents: readonly string[],
  toldIn: (document: string) => readonly ToldActor[],
  bindings: NumberLists,
  actors: number,
): Steps<PackedTold> {
  const texts = new DistinctTexts();
  const fields = new NumberWriter();
  const [aliases, offices] = [new Lists(), new Lists()];
  const keys = new Map<string, number>();
  const keyOfRow = new NumberWriter();
  const people = new Map<string, readonly string[]>();
  for (const [i, document] of documents.entries()) {
    for (const actor of toldIn(document)) {
      for (const text of [actor.name, actor.type, actor.state]) fields.push(texts.numberOf(text));
      aliases.push(actor.aliases.map((alias) => texts.numberOf(alias)));
      offices.push(
        actor.offices.flatMap(({ title, of, from, to }) => [title, of, from, to].map((text) => texts.numberOf(text ?? null))),
      );
      if (actor.type === 'person' && !isNamed(actor)) {
        keyOfRow.push(NAMELESS);
        continue;
      }
      const words = wordsOfName(actor);
      const key = keyOfNamesakes(actor, words);
      if (!keys.has(key)) keys.set(key, keys.size);
      if (actor.type === 'person') people.set(key, words);
      keyOfRow.push(keys.get(key)!);
    }
    if (i % STEP === 0) yield;
  }
  const { sorted, numbers } = inOrder(keys);
  yield;
  const namesakesOf = keyOfRow.finish().map((key) => (key === NAMELESS ? NAMELESS : numbers[key]!));
  const bySound = new Map<string, number[]>();
  for (const [i, key] of sorted.entries()) {
    const words = people.get(key);
    for (const sound of words ? soundsOf(words) : []) {
      const alike = bySound.get(sound);
      if (alike) alike.push(i);
      else bySound.set(sound, [i]);
    }
    if (i % (STEP * STEP) === 0) yield;
  }
  const sounds = [...bySound.keys()].sort(compareText);
  yield;
  return {
    texts: texts.finish(),
    fields: fields.finish(),
    aliases: aliases.finish(),
    offices: offices.finish(),
    namesakesOf,
    keys: written(sorted),
    membersOf: yield* namedRows(namesakesOf, sorted.length),
    rowsOf: yield* rowsByKey(bindings.numbers, actors),
    sounds: written(sounds),
    namesakesBySound: yield* packLists(sounds, (sound) => bySound.get(sound)!),
  };
}

/** The rows of each namesakes; those of nobody named stand in none. */
function* namedRows(namesakesOf: Uint32Array, count: number): Steps<NumberLists> {
  const { starts, numbers } = yield* rowsByKey(
    namesakesOf.map((namesakes) => (namesakes === NAMELESS ? count : namesakes)),
    count + 1,
  );
  return { starts: starts.subarray(0, count + 1), numbers };
}

/** Texts in order, and for each number that a text had its place there. */
function inOrder(numbersBefore: ReadonlyMap<string, number>): { readonly sorted: string[]; readonly numbers: Uint32Array } {
  const sorted = [...numbersBefore.keys()].sort(compareText);
  const numbers = new Uint32Array(sorted.length);
  for (const [i, text] of sorted.entries()) numbers[numbersBefore.get(text)!] = i;
  return { sorted, numbers };
}

function written(all: readonly string[]): WrittenTexts {
  const writer = new TextWriter();
  for (const text of all) writer.push(text);
  return writer.finish();
}

/** Lists of numbers, as many as come. */
class Lists {
  readonly #starts = new NumberWriter();
  readonly #numbers = new NumberWriter();

  push(list: readonly number[]): void {
    this.#starts.push(this.#numbers.length);
    for (const number of list) this.#numbers.push(number);
  }

  finish(): NumberLists {
    this.#starts.push(this.#numbers.length);
    return { starts: this.#starts.finish(), numbers: this.#numbers.finish() };
  }
}
