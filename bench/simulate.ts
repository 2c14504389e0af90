import { type Deployment, mostQuestions, simulate, type Work } from './simulation/cluster.ts';
import { oneServer } from './simulation/theory.ts';

/**
 * Milliseconds of processor. A search on one shard is what `npm run bench -- cluster` measured over 60,000 passages; what it grows by with each million is
 * assumed: twice what our own postings take. Fetching is taken to cost half a search; an answer takes two or three fetches.
 */
const WORK: Work = { asking: 4, search: 6, searchAMillion: 6, rounds: 2, fetch: 3, network: 1, spread: 1 };

/** From one second on Discord shows that the bot thinks; longer than two people notice. Milliseconds. */
const WITHIN = 2_000;

const CASES: readonly (readonly [name: string, deployment: Omit<Deployment, 'lost'>])[] = [
  ['3 nodes of 2', { passages: 1e6, shards: 1, copies: 2, nodes: 3, processors: 2, bots: 2 }],
  ['3 nodes of 4', { passages: 1e7, shards: 10, copies: 2, nodes: 3, processors: 4, bots: 2 }],
  ['10 nodes of 8', { passages: 1e8, shards: 64, copies: 2, nodes: 10, processors: 8, bots: 4 }],
  ['32 nodes of 16', { passages: 1.2e9, shards: 64, copies: 2, nodes: 32, processors: 16, bots: 8 }],
];

/**
 * What cannot run here: questions to clusters of many machines, put together of costs measured on one. First the simulation itself is held against a
 * case whose outcome is known.
 */
export async function simulateBench(): Promise<void> {
  const { simulated, known } = oneServer(10, 0.7);
  console.log(`one server, 10 ms a job, 70 % busy: ${simulated.toFixed(1)} ms simulated, ${known.toFixed(1)} ms by theory`);
  console.table(
    CASES.map(([name, whole]) => {
      const deployment = { ...whole, lost: 0 };
      const row = { cluster: name, shards: whole.shards, passages: whole.passages.toLocaleString('en') };
      const most = mostQuestions(WORK, deployment, WITHIN);
      if (most === 0) return { ...row, 'questions a second': 'none so soon' };
      const quiet = simulate(WORK, deployment, most / 100);
      const busy = simulate(WORK, deployment, most / 2);
      const hurt = simulate(WORK, { ...deployment, lost: 1 }, most / 2);
      return {
        ...row,
        'questions a second': most,
        'quiet p50 ms': Math.round(quiet.p50),
        'quiet p99 ms': Math.round(quiet.p99),
        'half load p99 ms': Math.round(busy.p99),
        'a node lost p99 ms': Math.round(hurt.p99),
        'nodes busy at most': `${Math.round(200 * busy.nodesBusy)} %`,
        'bots busy at most': `${Math.round(200 * busy.botsBusy)} %`,
      };
    }),
  );
}
