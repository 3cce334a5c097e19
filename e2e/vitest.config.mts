import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The journeys share one Akashi and build on each other: the example is counted before anything is added to it, and what is typed
 * comes before what is signed and handed over.
 */
const order = [
  'example-counts',
  'first-load',
  'firm-wall',
  'conflict',
  'cells',
  'fieldwork',
  'evidence',
  'requests',
  'drop-link',
  'client-desk',
  'dropped-line',
  'mail',
  'sample-match',
  'procedures',
  'tasks',
  'journey',
  'hand-over',
  'correction',
  'screens',
  'plan',
  'worked-example',
  'catalogues',
  'provider',
  'second-factor',
  'passkey',
  'archive',
];

class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = order.findIndex((name) => moduleId.includes(`/${name}.e2e.`));
      // What builds on no other comes at once after the counts.
      return at < 0 ? 0.5 : at;
    };
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b)));
  }
}

/** Journeys in a real Chromium against a whole Akashi; one after the other. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  test: {
    include: ['*.e2e.ts'],
    globalSetup: ['world.setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000, interval: 200 } },
    fileParallelism: false,
    // What only looks may look at two screens at a time.
    maxConcurrency: 2,
    sequence: { concurrent: false, sequencer: InOrder },
  },
});
