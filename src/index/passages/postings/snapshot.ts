import type { Steps } from '../../steps.ts';
import { WordCounts } from '../wordCounts.ts';
import { WordList } from '../wordList.ts';
import { type Parts, partsOf } from './parts.ts';
import { DamagedIndex, packSections, unpackSections } from './sections.ts';

/** The bytes of an index of one segment, in pieces to be written one behind the other. */
export function* encodeParts({ segments, words }: Parts): Steps<readonly Uint8Array[]> {
  const { documents, firstPassages, spans, lengths, stems, frequencies, offsets, postings } = segments[0]!.segment;
  return yield* packSections([
    ...WordList.of(documents).encoded,
    firstPassages,
    spans,
    lengths,
    ...stems.encoded,
    frequencies,
    offsets,
    postings,
    ...words.list.encoded,
    words.table,
  ]);
}

/** Parts that look into these bytes. Throws `DamagedIndex`. */
export function decodeParts(bytes: Uint8Array): Parts {
  const sections = unpackSections(bytes).values();
  const next = () => {
    const section = sections.next();
    if (section.done) throw new DamagedIndex('a part of the passage index is missing');
    return section.value;
  };
  const numbers = () => {
    const section = next();
    return new Uint32Array(section.buffer, section.byteOffset, Math.floor(section.length / 4));
  };
  const words = () => WordList.decode(next(), next());
  const documents = words();
  const segment = {
    documents: Array.from({ length: documents.size }, (_, row) => documents.at(row)),
    firstPassages: numbers(),
    spans: numbers(),
    lengths: numbers(),
    stems: words(),
    frequencies: numbers(),
    offsets: numbers(),
    postings: next(),
  };
  return partsOf(segment, new WordCounts(words(), numbers()));
}
