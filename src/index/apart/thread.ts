import { parentPort, workerData } from 'node:worker_threads';
import { type Comparison, compared, type Published, published } from '../comparison.ts';
import { inSlices } from '../steps.ts';
import type { BuildProgress } from '../store/corpusReader.ts';
import { SnapshotKeeper } from '../store/snapshotKeeper.ts';
import { type Made, Workshop } from '../workshop.ts';
import { failureOf, type Jobs, type Request, type Response, type ThreadStart } from './messages.ts';
import { buffersOf, type PackedEdition, packEdition } from './packedEdition.ts';

/** Reads and builds in a thread of its own, so that questions are answered as if nothing were done; see `MakerApart`. */
const { folder, data, passageIndex, kept } = workerData as ThreadStart;
const port = parentPort!;
const tell = (response: Response, handedOver: ArrayBuffer[] = []) => port.postMessage(response, handedOver);

const keeping = { data, writes: true, onNotice: (notice: string) => tell({ notice }) };
const keeper = await (kept ? SnapshotKeeper.open(folder, keeping, kept) : SnapshotKeeper.openAnew(folder, keeping));
keeper?.onMoved((articles) => tell({ moved: articles.map(({ key, place, document }) => ({ id: document.id, key, place })) }));
const workshop = new Workshop(folder, { passageIndex, keeper, isBesideQuestions: false });
let last: Published | null = null;

type Answers = {
  readonly [J in keyof Jobs]: (
    asks: Jobs[J]['asks'],
    onProgress: (progress: BuildProgress) => void,
  ) => Promise<Jobs[J]['answers']>;
};

const answers: Answers = {
  async begin() {
    if (!keeper?.kept) {
      await workshop.knowArticles();
      return null;
    }
    last = await inSlices(published(await workshop.takeUp(keeper.kept)));
    return last.edition.facts.version;
  },
  async makeFirst(_asks, onProgress) {
    const { edition } = await workshop.make(onProgress);
    last = await inSlices(published(edition));
    await workshop.settled();
    return keeper && !keeper.hasFailed ? edition.corpus.rejections : null;
  },
  async make(_asks, onProgress) {
    const made = await workshop.make(onProgress);
    const comparison = await inSlices(compared(last!, made));
    const packed = await packedOf(made, comparison);
    last = comparison;
    return packed;
  },
  async preview(authority) {
    const made = await workshop.preview(authority);
    return packedOf(made, await inSlices(compared(last!, made)));
  },
  async settle() {
    await workshop.settled();
    return null;
  },
};

const packedOf = (made: Made, comparison: Comparison): Promise<PackedEdition> =>
  inSlices(packEdition(last!.edition, made, comparison));

async function answer<J extends keyof Jobs>({ number, job, asks }: Request<J>): Promise<void> {
  try {
    const answered = await answers[job](asks, (progress) => tell({ number, progress }));
    tell({ number, answers: answered }, isPacked(answered) ? buffersOf(answered) : []);
  } catch (error) {
    tell({ number, failure: failureOf(error) });
  }
}

const isPacked = (value: unknown): value is PackedEdition => typeof value === 'object' && value !== null && 'come' in value;

port.on('message', (request: Request) => void answer(request));
