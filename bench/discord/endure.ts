// What `endurance.ts` starts: node --expose-gc bench/discord/endure.ts CORPUS INTERACTIONS
import { COMMANDS } from '../../commands/index.ts';
import { type Answer, type Loopback, NoAnswer, type Person } from '../../src/loopback/loopback.ts';
import { openCorpus } from '../openCorpus.ts';
import { inDiscord } from './inDiscord.ts';
import { type Step, sessions, take } from './session.ts';

/** People who use the bot in turn, and how many of them at once. */
const PEOPLE = 1_000;
const AT_ONCE = 32;
/** The heap is looked at so often. */
const ROUNDS = 10;
/** Before, caches fill, and the loopback's own history, which keeps 10,000 interactions. */
const SETTLED = 3;

interface Round {
  readonly interactions: number;
  readonly answered: number;
  readonly lost: number;
  readonly 'heap, MB': number;
  readonly 'buffers, MB': number;
  readonly 'resident, MB': number;
  readonly seconds: number;
}

const [corpus = 'seeds', asked = '100000'] = process.argv.slice(2);
const library = await openCorpus(corpus);
const total = Number(asked);
const rounds = await inDiscord(library, COMMANDS, (loopback) => endure(loopback, sessions(library.current)));
console.table(rounds);
const settled = rounds.slice(SETTLED);
if (settled.length > 1) {
  const slope = slopeOf(settled.map((round) => [round.interactions, round['heap, MB'] * 1e6]));
  console.log(
    `heap from ${settled[0]!.interactions.toLocaleString('en')} interactions on: ${slope.toFixed(1)} bytes more with each`,
  );
}
if (rounds.some(({ lost }) => lost > 0)) process.exitCode = 1;

async function endure(loopback: Loopback, steps: readonly Step[]): Promise<Round[]> {
  const people = Array.from({ length: PEOPLE }, (_, i) => loopback.member(`person${i}`));
  const done: Round[] = [];
  let [made, answered, lost] = [0, 0, 0];
  const turns = Array.from({ length: AT_ONCE }, (_, i) => ({
    at: Math.floor((i * steps.length) / AT_ONCE),
    seen: null as Answer | null,
  }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const started = performance.now();
    const until = Math.round((round * total) / ROUNDS);
    await Promise.all(
      turns.map(async (turn, i) => {
        for (let n = i; made < until; turn.at += 1) {
          const step = steps[turn.at % steps.length]!;
          // Somebody else comes with every command; a button is pressed by who asked.
          if (step.kind === 'runs') n += AT_ONCE;
          const person: Person = people[n % PEOPLE]!;
          try {
            const outcome = await take(step, person, turn.seen);
            if (outcome === null) continue;
            if (step.kind === 'runs') turn.seen = outcome as Answer;
            answered += 1;
          } catch (error) {
            if (!(error instanceof NoAnswer)) throw error;
            lost += 1;
          }
          made += 1;
        }
      }),
    );
    done.push({ interactions: made, answered, lost, ...held(), seconds: Math.round((performance.now() - started) / 1000) });
    console.log(JSON.stringify(done.at(-1)));
  }
  return done;
}

function held() {
  for (let i = 0; i < 3; i += 1) gc!();
  const { heapUsed, rss, external } = process.memoryUsage();
  const millions = (bytes: number): number => Math.round(bytes / 1e4) / 100;
  return { 'heap, MB': millions(heapUsed), 'buffers, MB': millions(external), 'resident, MB': millions(rss) };
}

/** Of the line that lies nearest to the points. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  return over / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}
