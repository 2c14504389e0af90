import type { Word } from './words.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
  /** Acronyms match in capitals only: "US" is not "us". */
  exact: string | null;
}

/** Names of one or more words, found longest first in time bounded by the longest name. */
export class WordTrie<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined, exact: null };

  /** Adds a name, its words parted by spaces. A spelling added before keeps its value. */
  add(written: string, value: T): void {
    let node = this.#root;
    for (const word of written.split(' ')) {
      const key = word.toLowerCase();
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), value: undefined, exact: null };
        node.next.set(key, next);
      }
      node = next;
    }
    if (node.value !== undefined) {
      // "Asean" beside "ASEAN": written as a word too.
      if (!isAcronym(written)) node.exact = null;
      return;
    }
    node.value = value;
    node.exact = isAcronym(written) ? written : null;
  }

  /** The value of a name of one word, in any case but for acronyms. */
  single(word: string): T | undefined {
    const node = this.#root.next.get(word.toLowerCase());
    return node && (node.exact === null || node.exact === word) ? node.value : undefined;
  }

  /** The longest name that begins at word `at` and ends before `limit`. */
  longest(words: readonly Word[], at: number, limit: number): { value: T; words: number } | null {
    let node: Node<T> | undefined = this.#root;
    let found: { value: T; words: number } | null = null;
    for (let i = at; i < limit; i += 1) {
      node = node.next.get(words[i]!.lower);
      if (!node) break;
      if (node.value !== undefined && (node.exact === null || i > at || words[i]!.text === node.exact))
        found = { value: node.value, words: i - at + 1 };
    }
    return found;
  }
}

function isAcronym(written: string): boolean {
  return !written.includes(' ') && written.length <= 5 && !/\p{Ll}/u.test(written) && !written.includes('.');
}
