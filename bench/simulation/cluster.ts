import { percentile } from '../percentile.ts';
import { randomFrom } from '../scale/random.ts';
import { Agenda } from './agenda.ts';
import { Station } from './station.ts';

/** What a question costs, in milliseconds of processor, as measured. */
export interface Work {
  /** The bot's, for each time that it asks anew. */
  readonly asking: number;
  /** A search on one shard: so much always, and so much for each million of its passages. */
  readonly search: number;
  readonly searchAMillion: number;
  /** What is fetched besides, each on one shard: how often, and its cost. */
  readonly rounds: number;
  readonly fetch: number;
  /** To a node and back. */
  readonly network: number;
  /** Standard deviation of a cost over its mean. */
  readonly spread: number;
}

export interface Deployment {
  readonly passages: number;
  readonly shards: number;
  /** Of each shard, on different nodes. */
  readonly copies: number;
  readonly nodes: number;
  /** Of a node. */
  readonly processors: number;
  readonly bots: number;
  /** Nodes that are gone. */
  readonly lost: number;
}

export interface Simulated {
  /** From question to answer, milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Share of their time that the processors of the nodes and the threads of the bots were at work. */
  readonly nodesBusy: number;
  readonly botsBusy: number;
}

/** Searches on shards that are simulated, and questions at least. */
const SEARCHES = 200_000;
const FEWEST_QUESTIONS = 4_000;
/** The share of the questions that come before all is as busy as it will be. */
const WARMING = 0.1;

/**
 * Lets questions come at random, so many a second, to bots in turn. Each goes to one copy of every shard, that whose node has the least to do, waits for
 * the last, then fetches what it needs in rounds; the bot asks anew after each. The same seed gives the same.
 */
export function simulate(work: Work, deployment: Deployment, aSecond: number, seed = 1): Simulated {
  const { shards, copies, passages } = deployment;
  const random = randomFrom(seed);
  const agenda = new Agenda();
  const nodes = Array.from({ length: deployment.nodes }, () => new Station(agenda, deployment.processors));
  const bots = Array.from({ length: deployment.bots }, () => new Station(agenda, 1));
  const isThere = (node: number) => node >= deployment.lost;
  const holding = Array.from({ length: shards }, (_, shard) => {
    const holders = Array.from({ length: copies }, (_, copy) => (shard + copy) % nodes.length).filter(isThere);
    if (holders.length === 0) throw new RangeError('a shard is nowhere');
    return holders.map((node) => nodes[node]!);
  });
  const took: number[] = [];
  const searching = work.search + (work.searchAMillion * passages) / shards / 1e6;
  const cost = (mean: number) => lognormal(mean, work.spread, random);
  const onShard = (shard: number, milliseconds: number, done: () => void) =>
    agenda.in(work.network / 2, () => leastLoaded(holding[shard]!).do(milliseconds, () => agenda.in(work.network / 2, done)));
  const ask = (bot: Station, began: number, round: number): void =>
    bot.do(cost(work.asking), () => {
      if (round > work.rounds) took.push(agenda.now - began);
      else if (round > 0) onShard(Math.floor(random() * shards), cost(work.fetch), () => ask(bot, began, round + 1));
      else {
        let left = shards;
        for (let shard = 0; shard < shards; shard += 1)
          onShard(shard, cost(searching), () => {
            left -= 1;
            if (left === 0) ask(bot, began, 1);
          });
      }
    });
  let comes = 0;
  const questions = Math.max(FEWEST_QUESTIONS, SEARCHES / shards);
  for (let question = 0; question < questions; question += 1) {
    comes -= (1000 / aSecond) * Math.log(1 - random());
    const bot = bots[question % bots.length]!;
    agenda.in(comes, () => ask(bot, agenda.now, 0));
  }
  agenda.run();
  const settled = took.slice(WARMING * took.length);
  const busy = (stations: readonly Station[], threads: number) =>
    stations.reduce((sum, { worked }) => sum + worked, 0) / (stations.length * threads * agenda.now);
  return {
    p50: percentile(settled, 50),
    p99: percentile(settled, 99),
    nodesBusy: busy(
      nodes.filter((_, node) => isThere(node)),
      deployment.processors,
    ),
    botsBusy: busy(bots, 1),
  };
}

function leastLoaded(stations: readonly Station[]): Station {
  return stations.reduce((least, station) => (station.load < least.load ? station : least));
}

/** Costs are never negative and now and then far above the mean. */
function lognormal(mean: number, spread: number, random: () => number): number {
  const variance = Math.log(1 + spread * spread);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal);
}

/** The most questions a second, to two digits, of which 99 in 100 are answered within so many milliseconds. */
export function mostQuestions(work: Work, deployment: Deployment, within: number): number {
  const { shards, nodes, processors, bots, passages } = deployment;
  const onNodes = shards * work.search + (work.searchAMillion * passages) / 1e6 + work.rounds * work.fetch;
  const onBots = (work.rounds + 2) * work.asking;
  let low = 0;
  // More than their processors do is never answered in time.
  let high = Math.min((nodes * processors * 1000) / onNodes, (bots * 1000) / onBots);
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (simulate(work, deployment, middle).p99 <= within) low = middle;
    else high = middle;
  }
  return Number(low.toPrecision(2));
}

/** Each halves what is not known. */
const STEPS = 6;
