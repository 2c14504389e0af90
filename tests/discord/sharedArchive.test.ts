import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Cluster } from '../../src/index/cluster/cluster.ts';
import { indicesLike, removeIndices } from '../../src/index/cluster/indices.ts';
import { Names } from '../../src/index/cluster/names.ts';
import { refreshingAlone } from '../../src/index/cluster/refreshing.ts';
import { SharedLibrary } from '../../src/index/cluster/sharedLibrary.ts';
import type { Library } from '../../src/index/library.ts';
import type { Person } from '../../src/loopback/loopback.ts';
import { healthOf } from '../../src/operations/health.ts';
import { clusterMissing, startCluster, type TestCluster } from '../cluster/testCluster.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const missing = await clusterMissing();
// Three nodes on a busy machine take their time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
if (missing) console.warn(`Skipped: two bots on one OpenSearch cluster, as ${missing}.`);

const QUESTION = 'Who met Tomas Ferreira in Lisbon?';
const NEWS = `---
title: Holt receives Ferreira
publisher: North Sea Courier
published: 2024-05-21
---
Portuguese Foreign Minister Tomas Ferreira met Finance Minister Astrid Holt in Lisbon on Monday.
`;
/** What everyone sees of the same articles, but for the time at which they were opened. */
const timeless = (text: string) => text.replace(/refreshed .*UTC/, '');

let archives = 0;

/** A bot whose articles lie in a cluster, with a Discord of its own. */
class Bot {
  readonly readout: ReadoutInDiscord;
  readonly library: SharedLibrary;
  readonly notices: readonly string[];

  private constructor(readout: ReadoutInDiscord, library: SharedLibrary, notices: readonly string[]) {
    this.readout = readout;
    this.library = library;
    this.notices = notices;
  }

  static async start(by: string, { urls }: TestCluster, names: Names): Promise<Bot> {
    const notices: string[] = [];
    let opened: SharedLibrary | null = null;
    const library = async ({ folder }: Library) => {
      const cluster = new Cluster({ nodes: urls });
      const options = { folder, by, onNotice: (notice: string) => notices.push(notice), lookEvery: 100 };
      opened = await SharedLibrary.open({ cluster, names }, options);
      return opened;
    };
    const readout = await ReadoutInDiscord.ready({ library });
    return new Bot(readout, opened!, notices);
  }

  get health() {
    const archive = { articles: this.library.current.documents.size, outage: this.library.outage };
    return healthOf([this.readout.bot.heartbeat()], archive, Date.now());
  }

  member(name: string): Person {
    return this.readout.discord.member(name);
  }

  moderator(name: string): Person {
    return this.readout.discord.moderator(name);
  }

  async end(): Promise<void> {
    // A cluster takes this machine's time: a call to Discord may be made again after its answer was late.
    await this.readout.end(['POST /interactions']);
    await this.library.close();
  }
}

describe.skipIf(missing)('two bots on one cluster of three nodes', () => {
  let cluster: TestCluster;
  let names: Names;
  let bots: Bot[] = [];
  beforeAll(async () => {
    cluster = await startCluster();
  }, 300_000);
  afterAll(() => cluster?.stop());

  const startBots = async (): Promise<[Bot, Bot]> => {
    names = new Names(`archive${archives++}`);
    // Together: one of them reads the articles, the other waits for it.
    const started = await Promise.all([Bot.start('Readout North', cluster, names), Bot.start('Readout South', cluster, names)]);
    bots = started;
    return started;
  };
  afterEach(async () => {
    for (const node of cluster.nodes) node.thaw();
    for (const bot of bots) await bot.end();
    bots = [];
    const line = new Cluster({ nodes: cluster.urls });
    await removeIndices(line, await indicesLike(line, `${names.corpus}-*`));
    await line.close();
  }, 120_000);
  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  /** What a moderator of that bot is shown of a refresh, when it is over. */
  const refreshed = async (bot: Bot) => {
    const report = await bot.moderator('maria').runs('refresh');
    await until(() => !report.text.startsWith('The articles are being read again'));
    return report;
  };

  it('give the same answers, and see a refresh together', async () => {
    const [north, south] = await startBots();
    const [alice, bob] = [north.member('alice'), south.member('bob')];
    const [before, there] = [await alice.runs('ask', { question: QUESTION }), await bob.runs('ask', { question: QUESTION })];
    expect(before.text).toContain('Grace Wanjiru');
    expect(timeless(there.text)).toBe(timeless(before.text));
    await north.readout.write('holt.md', NEWS);
    const report = await refreshed(north);
    expect(report.text).toContain('Added: 1\nholt');
    expect(report.text).toContain('▎Portuguese Foreign Minister Tomas Ferreira met Finance Minister Astrid Holt');
    await until(() => south.library.current.documents.has('holt'));
    const [after, hereafter] = [
      await alice.runs('meetings', { actor: 'Astrid Holt' }),
      await bob.runs('meetings', { actor: 'Astrid Holt' }),
    ];
    expect(hereafter.text).toContain('Astrid Holt');
    expect(timeless(hereafter.text)).toBe(timeless(after.text));
  }, 120_000);

  it('let one refresh at a time, and say whose it is', async () => {
    const [, south] = await startBots();
    const line = new Cluster({ nodes: cluster.urls });
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const holding = refreshingAlone({ cluster: line, names }, 'Readout North', () => {
      begun.resolve();
      return held.promise;
    });
    await begun.promise;
    const told = await south.moderator('otto').runs('refresh');
    expect(told.text).toMatch(/^Readout North has been reading the articles for \d+ s, for every Readout that shares them\./);
    held.resolve();
    await holding;
    expect((await refreshed(south)).text).toContain('Nothing has changed');
    await line.close();
  }, 120_000);

  it('go on while a node is killed amid questions and a refresh: nothing is lost, and what answers is whole', async () => {
    const [north, south] = await startBots();
    const texts: string[] = [];
    let isOver = false;
    const keepAsking = async (person: Person) => {
      // Each in other words, so that each is looked for in the cluster.
      for (let i = 0; !isOver; i += 1)
        texts.push((await person.runs('ask', { question: `${QUESTION} ${'please '.repeat(i % 50)}` })).text);
    };
    const asking = [keepAsking(north.member('alice')), keepAsking(south.member('bob'))];
    await until(() => texts.length > 4);
    await north.readout.write('holt.md', NEWS);
    const refreshing = refreshed(north);
    await cluster.nodes[2]!.kill();
    const report = await refreshing;
    expect(report.text).toContain('Added: 1\nholt');
    await until(() => south.library.current.documents.has('holt'));
    const settled = texts.length;
    await until(() => texts.length > settled + 4);
    isOver = true;
    await Promise.all(asking);
    for (const text of texts)
      expect(text).toContain('Portuguese Foreign Minister Tomas Ferreira met Kenyan Ambassador Grace Wanjiru');
    for (const { library } of [north, south])
      expect([...library.current.documents.keys()].sort()).toEqual(['holt', 'lisbon-visit', 'notebook', 'oslo-talks']);
    await cluster.nodes[2]!.restart();
  }, 240_000);

  it('say so where no node answers, are not healthy, and mend by themselves', async () => {
    const [north] = await startBots();
    const alice = north.member('alice');
    await until(() => north.health.healthy);
    const told = north.notices.length;
    for (const node of cluster.nodes) node.freeze();
    // The "thinking…" that all see is taken away before she is told.
    await alice.runs('ask', { question: QUESTION }).catch(() => {});
    await until(() => alice.sees().length > 0);
    const message = alice.sees().at(-1)!;
    expect(message.text).toMatch(/^The archive cannot be reached just now; try again in a minute\./);
    expect(message.ephemeral).toBe(true);
    await until(() => !north.health.healthy);
    expect(north.health.problems.join()).toMatch(
      /^the archive has not been reached for \d+ s: no node of the OpenSearch cluster answers/,
    );
    // Names are at hand wherever the articles lie.
    expect(await alice.types('actor', 'name', 'Ferr')).toHaveLength(1);
    await until(() => north.notices.length > told);
    for (const node of cluster.nodes) node.thaw();
    await until(() => north.health.healthy && north.notices.length > told + 1);
    expect((await alice.runs('ask', { question: QUESTION })).text).toContain('Grace Wanjiru');
    expect(north.notices.slice(told).map((notice) => notice.split(':')[0])).toEqual([
      'the archive cannot be followed',
      'the archive answers again',
    ]);
  }, 240_000);
});
