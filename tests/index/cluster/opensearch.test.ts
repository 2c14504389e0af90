import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerQuestion } from '../../../src/answers/ask/ask.ts';
import type { AuthorityActor } from '../../../src/corpus/authority.ts';
import type { Document } from '../../../src/corpus/document.ts';
import { whenAtHand } from '../../../src/index/atHand.ts';
import { whileBuildingAlone } from '../../../src/index/cluster/buildClaim.ts';
import { BulkWriter } from '../../../src/index/cluster/bulkWriter.ts';
import { Cluster } from '../../../src/index/cluster/cluster.ts';
import { ClusterLibrary } from '../../../src/index/cluster/clusterLibrary.ts';
import { ClusterPassages } from '../../../src/index/cluster/clusterPassages.ts';
import { currentGeneration, writePassages } from '../../../src/index/cluster/generation.ts';
import {
  createArticles,
  createPassages,
  createPieces,
  indicesLike,
  removeIndices,
  settle,
} from '../../../src/index/cluster/indices.ts';
import { ingest } from '../../../src/index/cluster/ingest.ts';
import { Names } from '../../../src/index/cluster/names.ts';
import { PartTakenOver, SharedPlan } from '../../../src/index/cluster/plan.ts';
import { refreshingAlone } from '../../../src/index/cluster/refreshing.ts';
import { readShared } from '../../../src/index/cluster/sharedDocument.ts';
import { SharedLibrary } from '../../../src/index/cluster/sharedLibrary.ts';
import type { ClusterStore } from '../../../src/index/cluster/store.ts';
import type { CorpusIndex } from '../../../src/index/corpusIndex.ts';
import { Library } from '../../../src/index/library.ts';
import { buildPassageIndex } from '../../../src/index/passages/buildPassageIndex.ts';
import { CountedPassages } from '../../../src/index/passages/countedPassages.ts';
import { atOnce } from '../../../src/index/steps.ts';
import { busyNode } from '../../cluster/busyNode.ts';
import { clusterMissing, startCluster, type TestCluster } from '../../cluster/testCluster.ts';
import { articles, linesOf, question } from '../passages/postings/newsroom.ts';
import { rankingFault } from '../passages/postings/rankingFault.ts';
import { toldBy } from '../toldBy.ts';

const missing = await clusterMissing();
// Three nodes on a busy machine take their time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
if (missing) console.warn(`Skipped: what needs an OpenSearch cluster, as ${missing}.`);

/** Milliseconds. */
const FETCHING = 30_000;
const LIMIT = 6;
/** Nobody is waited for long. */
const QUICK = { beat: 100, silence: 1_500 };
const PIECES = { name: 'pieces', count: 1, checksum: 1 };
const RECORD = { entries: PIECES, words: PIECES };
const METTE: AuthorityActor = {
  name: 'Mette Holm',
  type: 'person',
  aliases: [],
  offices: [],
  state: null,
  wikidata: 'Q7',
  articles: [],
};

describe.skipIf(missing)('three OpenSearch nodes', () => {
  let running: TestCluster;
  let cluster: Cluster;
  beforeAll(async () => {
    running = await startCluster();
    cluster = new Cluster({ nodes: running.urls });
  }, 300_000);
  afterAll(async () => {
    await cluster?.close();
    await running?.stop();
  });

  /** Passages of these articles in an index of their own; each line is one. */
  async function indexed(documents: readonly Document[], index: string, shards: number): Promise<ClusterPassages> {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const passagesOf = (id: string) => linesOf(byId.get(id)!);
    const half = Math.ceil(documents.length / 2);
    const halves = [documents.slice(0, half), documents.slice(half)];
    // Counted by two machines.
    const words = atOnce(CountedPassages.sum(halves.map((some) => atOnce(CountedPassages.of(some, passagesOf)))));
    await createPassages(cluster, index, words.passageCount, shards);
    const writer = new BulkWriter(cluster);
    await writePassages(writer, index, documents, passagesOf, words.averageLength);
    await writer.end();
    await settle(cluster, [index]);
    return new ClusterPassages({
      cluster,
      index,
      words: CountedPassages.decode(Buffer.concat(atOnce(words.encode()))),
      passagesOf,
      bring: async () => {},
    });
  }

  test('rank passages as MiniSearch and the postings do, wherever they lie', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(articles(12, 'a'), fc.array(question, { minLength: 20, maxLength: 20 }), async (documents, questions) => {
        const index = `ranking-${run++}`;
        const found = await indexed(documents, index, 3);
        const passagesOf = (id: string) => linesOf(documents.find((document) => document.id === id)!);
        const postings = atOnce(buildPassageIndex(documents, passagesOf, 'postings'));
        for (const asked of questions) {
          expect(found.read(asked)).toEqual(postings.read(asked));
          const hits = await whenAtHand(() => found.search(asked, LIMIT), FETCHING);
          const expected = postings.search(asked, LIMIT);
          expect(rankingFault(hits, expected, LIMIT)).toBeNull();
        }
        await removeIndices(cluster, [index]);
      }),
      { numRuns: 6 },
    );
  });

  describe('hold a corpus', () => {
    const ARTICLES = {
      'ferry.md':
        'Danish Foreign Minister Mette Holm met Swedish Transport Minister Lars Ek in Malmo on Monday. “We agree,” said Holm.',
      'fish.md': 'Norway urged Iceland to sign the cod treaty on Tuesday. The Icelandic ambassador refused.',
      'tunnel.md': 'Lars Ek, the Swedish transport minister, met Mette Holm in Malmö on Monday, 7 April 2031.',
      'bridge.txt': 'Mette Holm met Eva Brandt in Kiel on Monday. Norway asked Iceland to wait.',
    };
    const QUESTIONS = ['Who met Mette Holm in Malmo?', 'What did Norway urge Iceland to do?', 'Who refused?'];
    const NAMES = ['holm', 'lars', 'ambassador', ''];
    let folder: string;
    let store: ClusterStore;
    let corpora = 0;
    const put = (name: string, body: string) =>
      writeFile(join(folder, name), name.endsWith('.txt') ? body : `---\ntitle: ${name}\npublished: 2031-04-08\n---\n${body}\n`);
    const toldFromCluster = ({ current }: { readonly current: CorpusIndex }) =>
      whenAtHand(() => toldBy(current, QUESTIONS, NAMES), FETCHING);
    const toldHere = async () => toldBy((await Library.open(folder, { passageIndex: 'postings' })).current, QUESTIONS, NAMES);
    const heldLike = (pattern: string) => indicesLike(cluster, pattern);
    const countIn = async (index: string) => {
      await cluster.request('POST', `/${index}/_refresh`);
      return (await cluster.request<{ count: number }>('GET', `/${index}/_count`)).count;
    };
    const until = async (holds: () => boolean | Promise<boolean>) => {
      while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
    };

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'readout-corpus-'));
      for (const [name, body] of Object.entries(ARTICLES)) await put(name, body);
      store = { cluster, names: new Names(`corpus${corpora++}`) };
    });
    afterEach(async () => {
      await rm(folder, { recursive: true, force: true });
      await removeIndices(cluster, await heldLike(`${store.names.corpus}-*`));
    });

    test('that tells what it would tell in memory, to whoever opens it', async () => {
      const told = await toldHere();
      const first = await ClusterLibrary.open(store, folder);
      expect(await toldFromCluster(first)).toEqual(told);
      const another = await ClusterLibrary.open(store, join(folder, 'there-is-no-such'));
      expect(await toldFromCluster(another)).toEqual(told);
    });

    test('an answer takes three fetches at most, and none when it is asked again', async () => {
      const { current } = await ClusterLibrary.open(store, folder);
      for (const question of QUESTIONS) {
        let asked = 0;
        const ask = () => {
          asked += 1;
          return answerQuestion(current, question);
        };
        await whenAtHand(ask, FETCHING);
        expect(asked).toBeLessThanOrEqual(4);
        asked = 0;
        await whenAtHand(ask, FETCHING);
        expect(asked).toBe(1);
      }
    });

    test('whole, though every other of its writes was refused at first', async () => {
      await using busy = await busyNode(running.urls[0]!);
      const through = new Cluster({ nodes: [busy.url] });
      await ingest({ cluster: through, names: store.names }, folder);
      await through.close();
      expect(busy.refused.bulk).toBeGreaterThan(0);
      expect(busy.refused.document).toBeGreaterThan(0);
      expect(await toldFromCluster(await ClusterLibrary.open(store, folder))).toEqual(await toldHere());
    });

    test('that a refresh makes anew beside the one that answers, and others follow', async () => {
      const library = await ClusterLibrary.open(store, folder);
      const other = await ClusterLibrary.open(store, folder);
      const before = await toldFromCluster(other);
      await put('fish.md', 'Iceland signed the cod treaty. Lars Ek met Mette Holm in Oslo.');
      await rm(join(folder, 'tunnel.md'));
      await put('notes.pdf', 'none');
      const inMemory = await Library.open(folder, { passageIndex: 'postings' });
      const report = await library.refresh();
      expect(report).toMatchObject({ added: [], changed: ['fish'], removed: ['tunnel'] });
      expect(report.rejected.map(({ file }) => file)).toEqual(['notes.pdf']);
      expect(await toldFromCluster(other)).toEqual(before);
      expect(await other.follow()).toBe(true);
      expect(await other.follow()).toBe(false);
      const told = toldBy(inMemory.current, QUESTIONS, NAMES);
      expect(await toldFromCluster(library)).toEqual(told);
      expect(await toldFromCluster(other)).toEqual(told);
    });

    test('whose report is that of a library in memory', async () => {
      const [inMemory, library] = [await Library.open(folder), await ClusterLibrary.open(store, folder)];
      await put('fish.md', 'Norway urged Iceland to sign the cod treaty. Lars Ek urged Iceland to wait.');
      const [expected, report] = [await inMemory.refresh(), await library.refresh()];
      const { eventsGained, eventsLost, changed } = expected;
      expect(report).toMatchObject({ eventsGained, eventsLost, changed });
      expect(report.events.changed.map(({ parts }) => parts)).toEqual(expected.events.changed.map(({ parts }) => parts));
    });

    test('and of older ones no more than the last, nor articles that are in neither', async () => {
      const library = await ClusterLibrary.open(store, folder);
      for (const body of ['Norway met Iceland.', 'Norway left Iceland.', 'Norway asked Iceland to wait.']) {
        await put('fish.md', body);
        await library.refresh();
      }
      expect(await heldLike(store.names.allGenerations)).toHaveLength(4);
      expect(await countIn(store.names.articles)).toBe(Object.keys(ARTICLES).length + 1);
    });

    test('nor what was noted while they were read', async () => {
      const library = await ClusterLibrary.open(store, folder);
      const noted = await countIn(store.names.parts);
      await put('fish.md', 'Norway met Iceland.');
      await library.refresh();
      await library.refresh();
      expect(await countIn(store.names.parts)).toBe(noted);
    });

    test('nor articles of a version that made one of those; what another version or corpus has stays', async () => {
      const library = await ClusterLibrary.open(store, folder);
      const { corpus } = store.names;
      const [made, beingRead] = [`${corpus}-articles-0123456789abcdef`, `${corpus}-articles-fedcba9876543210`];
      const old = store.names.tables('lx0-0a1b2c3d');
      const [alike, nearly] = [new Names(`${corpus}-articles`), new Names(`${corpus}-made-x`)];
      const others = [beingRead, alike.parts, alike.tables('lx0-0a1b2c3d'), nearly.tables('lx0-0a1b2c3d')];
      for (const index of [made, beingRead]) await createArticles(cluster, index);
      for (const index of [old, ...others.slice(1)]) await createPieces(cluster, index);
      await cluster.request('PUT', `/${old}/_doc/head`, { body: { form: 'another', articles: made, sections: [] } });
      await put('fish.md', 'Norway met Iceland.');
      await library.refresh();
      const held = await heldLike(`${corpus}-*`);
      expect(held).toEqual(expect.arrayContaining([...others, store.names.articles]));
      expect(held).not.toContain(made);
      expect(held).not.toContain(old);
    });

    test('a bot of another version does not put its folder in their place: it waits until somebody ingests them', async () => {
      await ClusterLibrary.open(store, folder);
      const before = (await currentGeneration(store))!;
      await cluster.request('POST', `/${store.names.tables(before)}/_update/head`, { body: { doc: { form: 'another' } } });
      const waits = Promise.withResolvers<string>();
      const line = new Cluster({ nodes: running.urls });
      const options = { folder, by: 'Readout', onNotice: waits.resolve, lookEvery: 50 };
      const opening = SharedLibrary.open({ cluster: line, names: store.names }, options);
      expect(await waits.promise).toMatch(/^waiting: .* made by another version of Readout: run `readout ingest`$/);
      expect(await currentGeneration(store)).toBe(before);
      await ingest(store, folder);
      const opened = await opening;
      expect(await toldFromCluster(opened)).toEqual(await toldHere());
      await opened.close();
    });

    describe('at a terminal', () => {
      const readout = (...args: string[]) =>
        new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
          const settings = { INDEX: 'opensearch', OPENSEARCH_URL: running.urls.join(), OPENSEARCH_CORPUS: store.names.corpus };
          const env = { ...process.env, ...settings, CORPUS: folder };
          execFile(process.execPath, ['src/main.ts', ...args], { env }, (error, out, err) =>
            resolve({ code: error?.code ?? 0, out, err }),
          );
        });

      test('who asks is told that there is nothing, and puts nothing there', async () => {
        const { code, err } = await readout('ask', QUESTIONS[0]!);
        expect(code).toBe(2);
        expect(err).toContain('readout: the cluster holds no articles yet: run `readout ingest`.\n');
        expect(await heldLike(`${store.names.corpus}-*`)).toEqual([]);
      });

      test('the articles are read by one at a time', async () => {
        const held = Promise.withResolvers<void>();
        const begun = Promise.withResolvers<void>();
        const holding = refreshingAlone(store, 'Readout North', () => {
          begun.resolve();
          return held.promise;
        });
        await begun.promise;
        for (const { code, err } of await Promise.all([readout('ingest'), readout('refresh')])) {
          expect(code).toBe(2);
          expect(err).toMatch(/^readout: Readout North has been reading the articles for \d+ s/m);
        }
        held.resolve();
        await holding;
        expect(await currentGeneration(store)).toBeNull();
      });

      test('a refresh quotes what is told no more', async () => {
        await ClusterLibrary.open(store, folder);
        await put('tunnel.md', 'Nobody met on Monday.');
        const { code, out } = await readout('refresh');
        expect(code).toBe(0);
        expect(out).toContain('“Lars Ek, the Swedish transport minister, met Mette Holm in Malmö on Monday, 7 April 2031.”');
      });
    });

    test('nothing is made anew where nothing has changed', async () => {
      const library = await ClusterLibrary.open(store, folder);
      const made = await heldLike(store.names.allGenerations);
      const { added, changed, removed } = await library.refresh();
      expect([added, changed, removed]).toEqual([[], [], []]);
      expect(await heldLike(store.names.allGenerations)).toEqual(made);
    });

    test('is previewed with another authority file', async () => {
      const library = await ClusterLibrary.open(store, folder);
      const preview = await library.preview([METTE]);
      expect([...preview.after.actors.keys()]).toContain('Q7');
      expect([...library.current.actors.keys()]).not.toContain('Q7');
    });

    describe('that several machines read together', () => {
      const read = (number: number, of = 2) => ingest(store, folder, { part: { number, of }, claimTimes: QUICK });

      test('each its share; the last lets it answer', async () => {
        const first = await read(1);
        expect(first.waitsFor).toEqual([2]);
        expect(await currentGeneration(store)).toBeNull();
        const second = await read(2);
        expect(second.waitsFor).toEqual([]);
        expect(first.articles + second.articles).toBe(4);
        expect(await toldFromCluster(await ClusterLibrary.open(store, folder))).toEqual(await toldHere());
      });

      test('at the same time, and one of them makes it', async () => {
        const outcomes = await Promise.all([read(1, 3), read(2, 3), read(3, 3)]);
        expect(outcomes.filter(({ waitsFor }) => waitsFor.length === 0)).toHaveLength(1);
        expect(await heldLike(store.names.allGenerations)).toHaveLength(2);
        expect(await toldFromCluster(await ClusterLibrary.open(store, folder))).toEqual(await toldHere());
      });

      test('of which one dies: it takes up where it was, and the others’ shares stand', async () => {
        await read(1);
        const dies = ingest(store, folder, {
          part: { number: 2, of: 2 },
          onProgress: ({ done }) => {
            if (done > 0) throw new Error('the machine is gone');
          },
        });
        await expect(dies).rejects.toThrow('the machine is gone');
        expect(await currentGeneration(store)).toBeNull();
        expect((await read(2)).waitsFor).toEqual([]);
        const again = await read(2);
        expect(again.read).toBe(0);
        expect(await toldFromCluster(await ClusterLibrary.open(store, folder))).toEqual(await toldHere());
      });

      test('of which one dies while it makes it: the next takes over', async () => {
        await createPieces(cluster, store.names.parts);
        await cluster.request('PUT', `/${store.names.parts}/_doc/builder`, { body: { by: 'a machine that is gone', beat: 7 } });
        await read(1);
        expect((await read(2)).waitsFor).toEqual([]);
        expect(await currentGeneration(store)).not.toBeNull();
      });

      test('and who builds goes on where the cluster was away for a moment', async () => {
        await createPieces(cluster, store.names.parts);
        await using busy = await busyNode(running.urls[0]!);
        const through = new Cluster({ nodes: [busy.url] });
        const beats = async () => (await readShared<{ beat: number }>(cluster, store.names.parts, 'builder'))!.beat;
        const build = async (lost: AbortSignal) => {
          busy.isAway = true;
          // One request is tried four times.
          await until(() => lost.aborted || busy.hungUp > 4);
          busy.isAway = false;
          const before = await beats();
          await until(async () => lost.aborted || (await beats()) > before);
          lost.throwIfAborted();
        };
        await whileBuildingAlone({ cluster: through, names: store.names }, 'one', build, { beat: 20, silence: 60_000 });
        await through.close();
      });

      test('nothing is made of them while one is being read anew', async () => {
        const builder = (by: string | null) =>
          cluster.request('PUT', `/${store.names.parts}/_doc/builder`, { body: { by, beat: 7 } });
        await createPieces(cluster, store.names.parts);
        await builder('a machine that builds');
        await read(1);
        const times = { beat: 100, silence: 60_000 };
        const last = ingest(store, folder, { part: { number: 2, of: 2 }, claimTimes: times });
        const outcome = expect(last).rejects.toThrow(PartTakenOver);
        const plan = new SharedPlan(store, 2);
        await until(async () => !!(await plan.look()).parts[1]?.record);
        await plan.begin(1, 'another');
        await builder(null);
        await outcome;
        expect(await currentGeneration(store)).toBeNull();
      });

      test('of which one is started a second time: the first one’s share counts no more', async () => {
        await createPieces(cluster, store.names.parts);
        const plan = new SharedPlan(store, 2);
        await plan.begin(1, 'first');
        await plan.begin(1, 'second');
        await expect(plan.end(1, 'first', RECORD)).rejects.toThrow(PartTakenOver);
        expect(await plan.end(1, 'second', RECORD)).toEqual([{ by: 'second', record: RECORD, writes: null }, null]);
      });
    });
  });
});
