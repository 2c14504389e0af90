import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of it is waiting, for browsers, processes and clients that try again: one more than the machine has processors.
    maxWorkers: availableParallelism() + 1,
    // The program is started dozens of times; compiled once, it starts in two thirds of the time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)) },
  },
});
