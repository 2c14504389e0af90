/** A list of listeners for one kind of news. */
export class Feed<T> {
  readonly #listeners = new Set<(news: T) => void>();

  /** Calls `listener` for all news from now on; the returned function stops it. */
  listen(listener: (news: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(news: T): void {
    for (const listener of [...this.#listeners]) listener(news);
  }
}
