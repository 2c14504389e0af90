import type { Actor, ActorType } from '../../reading/reading.ts';
import type { Numbering } from '../numbering.ts';
import { listOf, type NumberLists } from '../numberLists.ts';
import { type PackedTexts, type Texts, textAt } from '../texts.ts';

/** What an article tells of somebody. */
export type ToldActor = Omit<Actor, 'id'>;

/** The columns of what is told: numbers of texts, 0 for none. */
export const TOLD = { name: 0, type: 1, state: 2 } as const;
export const TOLD_WIDTH = 3;
/** Numbers of an office in its list: texts, 0 for none. */
export const OFFICE_WIDTH = 4;
/** Of whoever is told by office alone: no namesakes. */
export const NAMELESS = 0xffff_ffff;

/** What every article tells of its actors, as columns of rows, and by what it is looked up. */
export interface ToldColumns {
  readonly documents: Numbering;
  /** The actors of the corpus. */
  readonly actors: Numbering;
  /** For each document the actors of the corpus that its actors are. The places of these numbers are the rows of what is told. */
  readonly bindings: NumberLists;
  readonly texts: Texts;
  readonly fields: Uint32Array;
  readonly aliases: NumberLists;
  readonly offices: NumberLists;
  /** Namesakes by row, or `NAMELESS`. */
  readonly namesakesOf: Uint32Array;
  /** For each namesakes their type and order (see `Namesakes.order`), ascending, and the rows that tell of them. */
  readonly keys: PackedTexts;
  readonly membersOf: NumberLists;
  /** For each actor of the corpus the rows that tell of it. */
  readonly rowsOf: NumberLists;
  /** The sounds of people's names, ascending, and for each the namesakes in their order. */
  readonly sounds: PackedTexts;
  readonly namesakesBySound: NumberLists;
}

/** A row of what is told, with its document. */
export interface ToldRow {
  readonly document: string;
  readonly actor: ToldActor;
}

/** What every article tells of its actors, looked up where it lies. */
export class StoredTold {
  readonly #columns: ToldColumns;

  constructor(columns: ToldColumns) {
    this.#columns = columns;
  }

  /** Whom a document names, in their order there, each with its id in the corpus; nobody where it is not there. */
  in(document: string): (ToldRow & { readonly id: string })[] {
    const number = this.#columns.documents.numberOf(document);
    if (number === undefined) return [];
    const { bindings, actors } = this.#columns;
    const first = bindings.starts[number]!;
    return Array.from(listOf(bindings, number), (actor, i) => ({ ...this.row(first + i), id: actors.ids[actor]! }));
  }

  row(row: number): ToldRow {
    const { texts, fields, aliases, offices, documents, bindings } = this.#columns;
    const [name, type, state] = [TOLD.name, TOLD.type, TOLD.state].map((column) => texts.at(fields[TOLD_WIDTH * row + column]!));
    const numbers = listOf(offices, row);
    const actor: ToldActor = {
      name: name!,
      type: type as ActorType,
      state: state ?? null,
      aliases: Array.from(listOf(aliases, row), (number) => texts.at(number)!),
      offices: Array.from({ length: numbers.length / OFFICE_WIDTH }, (_, i) => {
        const [title, of, from, to] = Array.from(numbers.subarray(OFFICE_WIDTH * i, OFFICE_WIDTH * (i + 1)), (n) => texts.at(n));
        return { title: title!, of: of ?? null, ...(from && { from }), ...(to && { to }) };
      }),
    };
    return { document: documents.ids[listHolding(bindings.starts, row)]!, actor };
  }

  /** The id in the corpus of whom a row tells. */
  idOf(row: number): string {
    const { actors, bindings } = this.#columns;
    return actors.ids[bindings.numbers[row]!]!;
  }

  /** The rows that tell of an actor of the corpus; none where there is none of this id. */
  rowsOf(id: string): Uint32Array {
    const number = this.#columns.actors.numberOf(id);
    return number === undefined ? NONE : listOf(this.#columns.rowsOf, number);
  }

  has(id: string): boolean {
    return this.#columns.actors.numberOf(id) !== undefined;
  }

  /** The namesakes of whom a row tells, by number; null where it tells of an office alone. */
  namesakesOf(row: number): number | null {
    const namesakes = this.#columns.namesakesOf[row]!;
    return namesakes === NAMELESS ? null : namesakes;
  }

  /** The namesakes of this key, by number; null where there are none. */
  namesakesOfKey(key: string): number | null {
    const place = firstFrom(this.#columns.keys, key);
    return place < sizeOf(this.#columns.keys) && textAt(this.#columns.keys, place) === key ? place : null;
  }

  /** The namesakes whose keys begin so, in their order. */
  *namesakesFrom(prefix: string): Generator<number> {
    const { keys } = this.#columns;
    for (let place = firstFrom(keys, prefix); place < sizeOf(keys) && textAt(keys, place).startsWith(prefix); place += 1)
      yield place;
  }

  /** The namesakes whose first or last word sounds so, in their order. */
  namesakesOfSound(sound: string): Uint32Array {
    const { sounds, namesakesBySound } = this.#columns;
    const place = firstFrom(sounds, sound);
    return place < sizeOf(sounds) && textAt(sounds, place) === sound ? listOf(namesakesBySound, place) : NONE;
  }

  /** The rows that tell of these namesakes. */
  membersOf(namesakes: number): Uint32Array {
    return listOf(this.#columns.membersOf, namesakes);
  }
}

const NONE = new Uint32Array(0);

const sizeOf = ({ starts }: PackedTexts): number => starts.length - 1;

/** The first place in ascending texts whose text does not come before `wanted`. */
function firstFrom(texts: PackedTexts, wanted: string): number {
  let low = 0;
  for (let high = sizeOf(texts); low < high; ) {
    const middle = (low + high) >>> 1;
    if (textAt(texts, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which list holds a place, by where the lists begin. */
function listHolding(starts: Uint32Array, place: number): number {
  let low = 0;
  for (let high = starts.length - 1; high - low > 1; ) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
