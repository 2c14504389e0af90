import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Corpus } from '../corpus/document.ts';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { IndexBuilder } from './indexBuilder.ts';
import { factsOf, indexOf } from './indexOf.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';
import type { ReadDocument } from './readDocument.ts';
import { inSlices } from './steps.ts';
import { keyOf } from './store/articles.ts';

export type { BuildProgress } from './store/corpusReader.ts';

/** Readings by the keys of their articles. */
export type KnownReadings = Map<string, Reading>;

export interface BuildOptions {
  /** Readings that need not be made again; those that are made are put in. */
  readonly known?: KnownReadings;
  /** What the passages are put into; without it what their number asks for. */
  readonly passageIndex?: PassageIndexKind | undefined;
}

/** Reads and indexes a corpus that is given whole. Gives way to other work every few milliseconds, or after an article. */
export async function buildIndex(corpus: Corpus, { known = new Map(), passageIndex }: BuildOptions = {}): Promise<CorpusIndex> {
  const documents = new Map<string, ReadDocument>();
  for (const document of corpus.documents) {
    const { id, body, published, title } = document;
    const key = keyOf(document);
    const reading = known.get(key) ?? read(body, { published: published ?? undefined, title });
    known.set(key, reading);
    documents.set(id, { key, document, reading, actors: reading.actors, actorIds: reading.actors.map((actor) => actor.id) });
    await nextTurn();
  }
  const whole = { documents, rejections: corpus.rejections };
  const builder = new IndexBuilder(corpus.authority, passageIndex);
  await inSlices(builder.build(whole));
  return inSlices(indexOf(whole, builder.tables!, await inSlices(factsOf(whole, corpus.authority))));
}
