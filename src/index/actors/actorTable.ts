import type { ActorType, Office } from '../../reading/reading.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import type { Numbering } from '../numbering.ts';
import { listOf, type NumberLists, packLists } from '../numberLists.ts';
import { NumberWriter } from '../passages/postings/varint.ts';
import type { Steps } from '../steps.ts';
import { DistinctTexts, type Texts, type TextWriter } from '../texts.ts';

/** The columns of an actor: numbers of texts, 0 for none. */
const ACTOR = { name: 0, type: 1, state: 2, wikidata: 3 } as const;
const WIDTH = 4;
/** Numbers of an office in its list: texts, 0 for none. */
const OFFICE_WIDTH = 4;

/** So many documents are not put together anew each time. */
const MANY = 32;

/** Actors as columns, by number: what was packed, looked into where it lies. */
export interface ActorColumns {
  readonly actors: Numbering;
  readonly documents: Numbering;
  readonly texts: Texts;
  readonly fields: Uint32Array;
  readonly aliases: NumberLists;
  readonly names: NumberLists;
  readonly offices: NumberLists;
  readonly namedIn: NumberLists;
}

/** An actor that lies packed: it looks up what it is asked. */
export class StoredActor implements IndexedActor {
  readonly #columns: ActorColumns;
  readonly #number: number;
  #documents: readonly string[] | undefined;

  constructor(columns: ActorColumns, number: number) {
    this.#columns = columns;
    this.#number = number;
  }

  get id(): string {
    return this.#columns.actors.ids[this.#number]!;
  }

  get name(): string {
    return this.#text(ACTOR.name)!;
  }

  get type(): ActorType {
    return this.#text(ACTOR.type) as ActorType;
  }

  get state(): string | null {
    return this.#text(ACTOR.state);
  }

  get wikidata(): string | null {
    return this.#text(ACTOR.wikidata);
  }

  get aliases(): readonly string[] {
    return this.#texts(this.#columns.aliases);
  }

  get names(): readonly string[] {
    return this.#texts(this.#columns.names);
  }

  get offices(): readonly Office[] {
    const { offices, texts } = this.#columns;
    const numbers = listOf(offices, this.#number);
    return Array.from({ length: numbers.length / OFFICE_WIDTH }, (_, i) => {
      const [title, of, from, to] = Array.from(numbers.subarray(OFFICE_WIDTH * i, OFFICE_WIDTH * (i + 1)), (n) => texts.at(n));
      return { title: title!, of: of ?? null, ...(from && { from }), ...(to && { to }) };
    });
  }

  get documents(): readonly string[] {
    const { namedIn, documents } = this.#columns;
    if (this.#documents) return this.#documents;
    const found = Array.from(listOf(namedIn, this.#number), (document) => documents.ids[document]!);
    if (found.length >= MANY) this.#documents = found;
    return found;
  }

  toJSON(): IndexedActor {
    const { id, name, type, aliases, names, offices, state, wikidata, documents } = this;
    return { id, name, type, aliases, names, offices, state, wikidata, documents };
  }

  #text(column: number): string | null {
    return this.#columns.texts.at(this.#columns.fields[WIDTH * this.#number + column]!);
  }

  #texts(lists: NumberLists): string[] {
    return Array.from(listOf(lists, this.#number), (number) => this.#columns.texts.at(number)!);
  }
}

/** Columns of actors, as they are written. */
export interface PackedActors extends Omit<ActorColumns, 'actors' | 'documents' | 'texts'> {
  readonly texts: ReturnType<TextWriter['finish']>;
}

/** Actors put down between two rests. */
const STEP = 500;

/** Puts actors into columns, in the order of `ids`. `documents` gives each document's id its number. */
export function* packActors(
  actors: ReadonlyMap<string, IndexedActor>,
  ids: readonly string[],
  documents: ReadonlyMap<string, number>,
): Steps<PackedActors> {
  const texts = new DistinctTexts();
  const fields = new NumberWriter();
  for (const [i, id] of ids.entries()) {
    const { name, type, state, wikidata } = actors.get(id)!;
    for (const text of [name, type, state, wikidata]) fields.push(texts.numberOf(text));
    if (i % STEP === 0) yield;
  }
  const numbersOf = (all: readonly (string | null | undefined)[]) => all.map((text) => texts.numberOf(text ?? null));
  return {
    fields: fields.finish(),
    aliases: yield* packLists(ids, (id) => numbersOf(actors.get(id)!.aliases)),
    names: yield* packLists(ids, (id) => numbersOf(actors.get(id)!.names)),
    offices: yield* packLists(ids, (id) =>
      numbersOf(actors.get(id)!.offices.flatMap(({ title, of, from, to }) => [title, of, from, to])),
    ),
    namedIn: yield* packLists(ids, (id) => actors.get(id)!.documents.map((document) => documents.get(document)!)),
    texts: texts.finish(),
  };
}
