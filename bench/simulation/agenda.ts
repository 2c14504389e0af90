/** What happens when: events in order of their time, however they are put in. */
export class Agenda {
  /** A binary heap. */
  readonly #events: { readonly at: number; readonly happen: () => void }[] = [];
  /** Milliseconds since the beginning. */
  now = 0;

  /** Lets something happen so many milliseconds from now. */
  in(milliseconds: number, happen: () => void): void {
    const events = this.#events;
    const event = { at: this.now + milliseconds, happen };
    let place = events.push(event) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (events[parent]!.at <= event.at) break;
      events[place] = events[parent]!;
      place = parent;
    }
    events[place] = event;
  }

  /** Lets all happen, and what comes of it. */
  run(): void {
    for (let event = this.#next(); event; event = this.#next()) {
      this.now = event.at;
      event.happen();
    }
  }

  #next() {
    const events = this.#events;
    const first = events[0];
    const last = events.pop();
    if (!last || events.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= events.length) break;
      if (child + 1 < events.length && events[child + 1]!.at < events[child]!.at) child += 1;
      if (events[child]!.at >= last.at) break;
      events[place] = events[child]!;
      place = child;
    }
    events[place] = last;
    return first;
  }
}
