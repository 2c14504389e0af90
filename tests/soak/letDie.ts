import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chance } from './chance.ts';

interface Doomed {
  /** A program of this folder, called with `args`, the seed, and after how many steps to kill itself (-1: never). */
  readonly program: string;
  readonly args: readonly string[];
  readonly seed: number;
  /** Steps that one lives at most that kills itself. */
  readonly mostSteps: number;
  /** How long one lives at most that is killed from outside, once it has said something. Milliseconds. */
  readonly longest: number;
}

/** What it said until it died, a JSON value a line; what was cut short it has not said. */
export interface LastWords {
  readonly lines: readonly unknown[];
  /** Else it has come to its end. */
  readonly wasKilled: boolean;
}

/** Lets a bot live until it is killed (-9): every other one kills itself at a step, the others are killed at some time. */
export async function letDie({ program, args, seed, mostSteps, longest }: Doomed): Promise<LastWords> {
  const { below } = chance(seed);
  const steps = seed % 2 === 0 ? below(mostSteps) : -1;
  const bot = spawn(process.execPath, [join(import.meta.dirname, program), ...args, String(seed), String(steps)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A thousand bots compile the same code.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'readout-soak-code') },
  });
  let said = '';
  const started = Promise.withResolvers<void>();
  bot.stdout.on('data', (piece) => {
    said += piece;
    started.resolve();
  });
  const ended = once(bot, 'close');
  if (steps < 0) {
    await Promise.race([started.promise, ended]);
    await wait(below(longest));
    bot.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the bot of seed ${seed} ended with ${code}`);
  const lines = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
  return { lines: lines.map((line): unknown => JSON.parse(line)), wasKilled: signal === 'SIGKILL' };
}
