import { describe, expect, it } from 'vitest';
import { Deeds } from '../../src/discord/deeds.ts';

/** A book of the kind whose methods use private fields. */
class Book {
  readonly #lines: string[] = [];

  get length(): number {
    return this.#lines.length;
  }

  async write(line: string): Promise<number> {
    return this.#lines.push(line);
  }

  read(line: number): string {
    return this.#lines[line - 1]!;
  }
}

describe('what a use has done', () => {
  it('is not done again when it is asked again, and gives what it gave', async () => {
    const book = new Book();
    const deeds = new Deeds();
    const use = async () => {
      const written = deeds.onceEach(book);
      const first = await written.write('one');
      const second = await written.write('two');
      return [first, second, written.read(first), written.length];
    };
    expect(await use()).toEqual([1, 2, 'one', 2]);
    deeds.again();
    expect(await use()).toEqual([1, 2, 'one', 2]);
    expect(book.length).toBe(2);
  });

  it('goes on where it stopped short before', async () => {
    const book = new Book();
    const deeds = new Deeds();
    await deeds.onceEach(book).write('one');
    deeds.again();
    await deeds.onceEach(book).write('one');
    await deeds.onceEach(book).write('two');
    expect([book.length, book.read(1), book.read(2)]).toEqual([2, 'one', 'two']);
  });

  it('fails again as it failed', async () => {
    let tries = 0;
    const deeds = new Deeds();
    const deed = deeds.once(async (what: string) => {
      tries += 1;
      throw new RangeError(what);
    });
    await expect(deed('no')).rejects.toThrow('no');
    deeds.again();
    await expect(deed('no')).rejects.toThrow(RangeError);
    expect(tries).toBe(1);
  });
});
