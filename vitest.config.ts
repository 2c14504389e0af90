import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of it is waiting, for browsers, processes and clients that try again: one more than the machine has processors.
    maxWorkers: availableParallelism() + 1,
  },
});
