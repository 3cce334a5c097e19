import { defineConfig } from 'vitest/config';

const tree = { resolve: { tsconfigPaths: true } };

/** Rules and documents need nothing; use cases run against a real PostgreSQL that the suite starts and stops. */
export default defineConfig({
  ...tree,
  test: {
    projects: [
      {
        ...tree,
        test: {
          name: 'unit',
          include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'tools/**/*.spec.ts'],
          exclude: ['**/*.int.spec.ts', 'libs/web/**', 'apps/web/**'],
        },
      },
      {
        ...tree,
        test: { name: 'web', include: ['libs/web/**/*.spec.ts', 'apps/web/**/*.spec.ts'], environment: 'jsdom' },
      },
      {
        ...tree,
        test: {
          name: 'integration',
          include: ['libs/api/**/*.int.spec.ts', 'apps/**/*.int.spec.ts'],
          globalSetup: ['libs/api/testing/src/database/global-setup.ts'],
          setupFiles: ['libs/api/testing/src/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
