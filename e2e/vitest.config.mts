import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The journeys of one world share an Akashi and build on each other: what is typed comes before what is signed and handed
 * over. Two worlds stand side by side, because a browser alone waits for its own answers half of the time.
 */
const worlds: Readonly<Record<string, readonly string[]>> = {
  example: [
    'first-load',
    'firm-wall',
    'search',
    'find-in-grid',
    'workbook',
    'conflict',
    'cells',
    'fieldwork',
    'evidence',
    'procedures',
    'journey',
    'hand-over',
  ],
  firm: ['population-intake', 'identified', 'screens', 'plan', 'amendment', 'catalogues', 'second-factor', 'passkey'],
};
const order = Object.values(worlds).flat();
const there = readdirSync(import.meta.dirname).flatMap((name) => /^(.*)\.e2e\.ts$/.exec(name)?.[1] ?? []);
const astray = [...there.filter((name) => !order.includes(name)), ...order.filter((name) => !there.includes(name))];
if (astray.length > 0) throw new Error(`Journeys that no world takes, or that are not there: ${astray.join(', ')}.`);

/** The journeys of one world alone, as the whole test does; without it all of them go through a single one. */
const only = process.env['E2E_WORLD'];

class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => order.findIndex((name) => moduleId.includes(`/${name}.e2e.`));
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b)));
  }
}

/** Journeys in a real Chromium against a whole Akashi; one after the other. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  test: {
    include: (only ? (worlds[only] ?? []) : order).map((name) => `${name}.e2e.ts`),
    globalSetup: ['world.setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000, interval: 200 } },
    fileParallelism: false,
    sequence: { concurrent: false, sequencer: InOrder },
  },
});
