import { formVersion } from '../store/formVersion.ts';

/** Names of what Readout keeps in a cluster. All begin with the name of the corpus, which is an alias of the generation that answers. */
export class Names {
  /** The alias. */
  readonly corpus: string;

  /** `corpus`: lower-case letters, digits, `-` and `_`, a letter first. */
  constructor(corpus: string) {
    this.corpus = corpus;
  }

  /** The packed articles that this version of the code has read: see `formVersion`. */
  get articles(): string {
    return `${this.corpus}-articles-${formVersion()}`;
  }

  /** How far the machines are that read one archive together. */
  get parts(): string {
    return `${this.corpus}-parts`;
  }

  get allGenerations(): string {
    return `${this.corpus}-made-*`;
  }

  passages(generation: string): string {
    return `${this.corpus}-made-${generation}-passages`;
  }

  tables(generation: string): string {
    return `${this.corpus}-made-${generation}-tables`;
  }

  /** A generation that is not there yet. Later ones stand behind earlier ones. */
  nextGeneration(): string {
    return `${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 8)}`;
  }

  /** The generation that an index is of; null where it is of none, or of a corpus whose name begins as this one's indices do. */
  generationOf(index: string): string | null {
    return new RegExp(`^${this.corpus}-made-([0-9a-z]+-[0-9a-f]{8})-(?:passages|tables)$`).exec(index)?.[1] ?? null;
  }
}
