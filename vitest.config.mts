import { defineConfig } from 'vitest/config';
import { angularJit } from './tools/angular-jit.ts';

/** A busy machine is no fault: a test may take this long, ms. */
const patience = 30_000;

const tree = { resolve: { tsconfigPaths: true } };

/**
 * The spec files of one worker share the modules they read: reading Nest or Angular anew for each took longer than its
 * tests. So no spec mocks a module, and what one lays on a global it takes away again.
 */
const together = { isolate: false };

/** Rules and documents need nothing; use cases run against a real PostgreSQL that the suite starts and stops. */
export default defineConfig({
  ...tree,
  test: {
    projects: [
      {
        ...tree,
        test: {
          ...together,
          name: 'unit',
          include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'tools/**/*.spec.ts'],
          exclude: ['**/*.int.spec.ts', 'libs/web/**', 'apps/web/**'],
          testTimeout: patience,
          hookTimeout: 4 * patience,
        },
      },
      {
        ...tree,
        plugins: [angularJit()],
        test: {
          ...together,
          name: 'web',
          include: ['libs/web/**/*.spec.ts', 'apps/web/**/*.spec.ts'],
          environment: 'jsdom',
          setupFiles: ['libs/web/ui/src/testing/setup.ts'],
          testTimeout: patience,
          hookTimeout: 4 * patience,
        },
      },
      {
        ...tree,
        test: {
          ...together,
          name: 'integration',
          include: ['libs/api/**/*.int.spec.ts', 'apps/**/*.int.spec.ts'],
          globalSetup: ['libs/api/testing/src/database/global-setup.ts'],
          setupFiles: ['libs/api/testing/src/setup.ts'],
          // Some walk through every operation there is, as everybody.
          testTimeout: 4 * patience,
          hookTimeout: 4 * patience,
          maxWorkers: 2,
        },
      },
    ],
  },
});
