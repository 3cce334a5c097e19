import { defineConfig } from 'vitest/config';

/** Journeys in a real Chromium against a whole Akashi; one after the other, because they tell one story. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['*.e2e.ts'],
    globalSetup: ['world.setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    sequence: { concurrent: false },
  },
});
