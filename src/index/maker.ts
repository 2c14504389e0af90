import type { AuthorityActor } from '../corpus/authority.ts';
import { type Comparison, compared, type Published, published } from './comparison.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { inSlices } from './steps.ts';
import type { BuildProgress } from './store/corpusReader.ts';
import type { Kept } from './store/snapshot.ts';
import { Workshop, type WorkshopOptions } from './workshop.ts';

/** Makes the indexes of one corpus folder, each beside the one before it. */
export interface Maker {
  /** What was made last. */
  readonly index: CorpusIndex;
  /** Reads the folder again; only changed articles are read anew. Once at a time. Throws `NoCorpus`, or what stopped it. */
  make(onProgress?: (progress: BuildProgress) => void): Promise<Comparison>;
  /** The index as it would be with another authority file: of the articles as they were read last. */
  preview(authority: readonly AuthorityActor[]): Promise<Comparison>;
  /** Resolves when nothing is being made ready or written any more. */
  settled(): Promise<void>;
  /** Nothing can be made afterwards. */
  close(): Promise<void>;
}

/** Makes them in this thread, in steps that give way to other work every few milliseconds. */
export class MakerHere implements Maker {
  readonly #workshop: Workshop;
  #last: Published;

  private constructor(workshop: Workshop, last: Published) {
    this.#workshop = workshop;
    this.#last = last;
  }

  /** Throws `NoCorpus`. */
  static async open(
    folder: string,
    options: WorkshopOptions,
    kept: Kept | null,
    onProgress?: (progress: BuildProgress) => void,
  ): Promise<MakerHere> {
    const workshop = new Workshop(folder, options);
    if (kept) await workshop.takeUp(kept);
    else await workshop.knowArticles();
    const { edition } = await workshop.make(onProgress);
    return new MakerHere(workshop, await inSlices(published(edition)));
  }

  /** With the index that was kept, however the folder is now. */
  static async takeUp(folder: string, options: WorkshopOptions, kept: Kept): Promise<MakerHere> {
    const workshop = new Workshop(folder, options);
    const edition = await workshop.takeUp(kept);
    return new MakerHere(workshop, await inSlices(published(edition)));
  }

  get index(): CorpusIndex {
    return this.#last.index;
  }

  async make(onProgress?: (progress: BuildProgress) => void): Promise<Comparison> {
    const made = await this.#workshop.make(onProgress);
    const comparison = await inSlices(compared(this.#last, made));
    this.#last = comparison;
    return comparison;
  }

  async preview(authority: readonly AuthorityActor[]): Promise<Comparison> {
    return inSlices(compared(this.#last, await this.#workshop.preview(authority)));
  }

  settled(): Promise<void> {
    return this.#workshop.settled();
  }

  close(): Promise<void> {
    return this.settled();
  }
}
