import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Document } from '../src/corpus/document.ts';
import { loadCorpus } from '../src/corpus/loadCorpus.ts';
import { read } from '../src/reading/read.ts';
import { briefingsFolder } from './briefings.ts';

/** Compromise is slow: it reads a part of the corpus and its speed is taken from that. One document in this many. */
const BASELINE_SAMPLE = 25;

/** Texts that a careless rule would hang on, at two sizes: time should grow as the text does. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one sentence': (size) => 'the minister met the envoy and '.repeat(size / 31),
  'capital letters': (size) => 'A'.repeat(size),
  'capitalised words': (size) => 'Aa '.repeat(size / 3),
  'open quotes': (size) => '“We '.repeat(size / 4),
  'open brackets': (size) => '(a '.repeat(size / 3),
  'dots and commas': (size) => 'a., '.repeat(size / 4),
  'of the of the': (size) => 'of the Minister '.repeat(size / 16),
  dates: (size) => 'from May 3 to '.repeat(size / 14),
  'blank lines': (size) => '\n \n'.repeat(size / 3),
};

/** How fast a corpus is read, beside bare wink-nlp and compromise; memory; growth on hostile texts. */
export async function readBench(): Promise<void> {
  const { documents } = await loadCorpus(briefingsFolder());
  const sample = documents.filter((_, i) => i % BASELINE_SAMPLE === 0);
  const wink = winkNLP(winkModel, ['sbd', 'pos']);
  const tags = wink.its.pos as unknown as ItsFunction<string>;
  console.table([
    measure('readout, whole reading', documents, ({ body, published, title }) =>
      read(body, { published: published ?? undefined, title }),
    ),
    measure('wink-nlp, tokens and tags only', documents, ({ body }) => wink.readDoc(body).tokens().out(tags)),
    measure(`compromise, people and places (1 in ${BASELINE_SAMPLE})`, sample, ({ body }) => {
      const view = compromise(body);
      return [view.people().out('array'), view.places().out('array')];
    }),
  ]);
  console.table(Object.entries(HOSTILE).map(([name, make]) => growth(name, make)));
}

function measure(name: string, documents: readonly Document[], readOne: (document: Document) => unknown) {
  const characters = documents.reduce((sum, { body }) => sum + body.length, 0);
  let heap = 0;
  const started = performance.now();
  for (const [i, document] of documents.entries()) {
    readOne(document);
    if (i % 100 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    name,
    characters,
    seconds: round(seconds),
    charactersPerSecond: Math.round(characters / seconds),
    peakHeapMB: Math.round(heap / 1e6),
  };
}

/** How many times longer four times the text takes: 4 is linear. */
function growth(name: string, make: (size: number) => string) {
  const time = (text: string) => {
    const started = performance.now();
    read(text, { published: '2024-01-01' });
    return performance.now() - started;
  };
  time(make(50_000));
  const small = time(make(250_000));
  const large = time(make(1_000_000));
  return { hostile: name, 'ms for 250 kB': Math.round(small), 'ms for 1 MB': Math.round(large), ratio: round(large / small) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
