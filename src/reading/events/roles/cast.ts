import type { Actor, ActorType } from '../../reading.ts';

/** Longest part of a description that goes into an actor's id. */
const LONGEST_ID = 80;

/** The actors of a text, and those added for sides that it only describes. */
export class Cast {
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #states: ReadonlyMap<string, string>;
  readonly #added = new Map<string, Actor>();

  constructor(actors: readonly Actor[]) {
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.#states = new Map(actors.filter(({ type }) => type === 'state').map(({ id, name }) => [name, id]));
  }

  get added(): Actor[] {
    return [...this.#added.values()];
  }

  actor(id: string): Actor | null {
    return this.#actors.get(id) ?? this.#added.get(id) ?? null;
  }

  /** The id of the state that an actor is, or speaks for; null where the text does not say. */
  stateOf(id: string): string | null {
    const actor = this.actor(id);
    if (actor?.type === 'state') return id;
    return actor?.state ? this.state(actor.state) : null;
  }

  /** The name of the state that an actor is, or speaks for, in `world-countries`; null where the text does not say. */
  stateNameOf(id: string): string | null {
    const actor = this.actor(id);
    return actor?.state ?? (actor?.type === 'state' ? actor.name : null);
  }

  /** The id of a state by its name in `world-countries`. */
  state(name: string): string {
    return this.#states.get(name) ?? this.#add(`state-${slug(name)}`, name, 'state', name);
  }

  /** The id of somebody whom the text describes ("Iraqi leaders") and nothing names. */
  described(name: string, type: ActorType): string {
    return this.#add(`described-${slug(name)}`, name, type, null);
  }

  #add(id: string, name: string, type: ActorType, state: string | null): string {
    if (!this.#added.has(id)) this.#added.set(id, { id, name, type, aliases: [name], offices: [], state });
    return id;
  }
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_ID);
}
