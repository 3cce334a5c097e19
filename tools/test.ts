import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, runTool, type Run } from './run/build.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const ngc = '@angular/compiler-cli/bundles/src/bin/ngc.js';
const scratch = mkdtempSync(join(tmpdir(), 'akashi-results-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

function add(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** Runs one suite and says how it went; a suite that cannot run at all counts as one failure. */
async function suite(name: string, work: () => Counts | Promise<Counts>): Promise<void> {
  const begun = performance.now();
  // What throws before it waits for anything ends no other suite either.
  const counts = await Promise.resolve()
    .then(work)
    .catch((error: unknown): Counts => {
      console.log(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
  add(counts);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
}

/** A check is one test: it holds or it does not. */
function check(name: string, work: () => Promise<string>, refused?: RegExp): Promise<void> {
  return suite(name, async () => {
    const printed = await work();
    if (refused?.test(printed)) throw new Error(printed);
    return { passed: 1, failed: 0, skipped: 0 };
  });
}

interface Description {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: object }> }>>;
}

/** Every answer of every operation was held to its schema, if it was given at all: the specs have to bring each about once. */
function lookedAt(file: string): Counts {
  const { paths } = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as Description;
  const isFile = ({ content }: { content?: object }) => content !== undefined && 'application/octet-stream' in content;
  const wanted = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .filter(
      ({ responses }) => !Object.entries(responses).some(([status, told]) => status.startsWith('2') && isFile(told)),
    )
    .map(({ operationId }) => operationId);
  const seen = new Set(readFileSync(file, 'utf8').split('\n'));
  const missing = wanted.filter((name) => !seen.has(name));
  for (const name of missing) console.log(`No spec has seen ${name} answer.`);
  return { passed: wanted.length - missing.length, failed: missing.length, skipped: 0 };
}

/** Runs Vitest and reads its counts; a file that could not be loaded is a failure even when no test in it failed. */
function tests(name: string, args: string[], how: Run = {}): Promise<void> {
  return suite(name, async () => {
    const report = join(scratch, `${name}.json`);
    const reporting = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
    const run = runTool('vitest/vitest.mjs', ['run', ...reporting, ...args], how);
    const printed = await run.then(
      () => null,
      (error: Error) => error.message,
    );
    if (printed) console.log(printed);
    const result = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = Math.max(result['numFailedTests'] ?? 0, printed ? 1 : 0);
    return { passed: result['numPassedTests'] ?? 0, failed, skipped: result['numPendingTests'] ?? 0 };
  });
}

/** Journeys that build on no other: in a second Akashi, beside those that do. */
const inWorldOfTheirOwn = ['screens', 'plan', 'worked-example', 'catalogues', 'provider', 'second-factor', 'passkey'];

const journeys = (name: string, which: string[], how: Run): Promise<void> =>
  tests(name, ['--config', 'e2e/vitest.config.mts', ...which], how);

const suites: Record<string, (how: Run) => Promise<void>> = {
  build: () => check('build', () => build(['api', 'verify', 'witness', 'demo'])),
  // Only a browser asks for it.
  'web build': () => check('web build', () => build(['web'])),
  format: (how) => check('format', () => runTool('prettier/bin/prettier.cjs', ['--check', '.'], how)),
  integration: async (how) => {
    const answered = join(scratch, 'answered.txt');
    await tests('integration', ['--project', 'integration'], { ...how, env: { AKASHI_ANSWERED: answered } });
    await suite('answers', () => lookedAt(answered));
  },
  browser: (how) =>
    journeys(
      'browser',
      inWorldOfTheirOwn.flatMap((name) => ['--exclude', `${name}.e2e.ts`]),
      how,
    ),
  'browser beside': (how) => journeys('browser beside', inWorldOfTheirOwn, how),
  types: async (how) => {
    await check('types', () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'], how));
    // The build of the web reads no spec; this reads them, and the templates that they draw.
    await check('web types', () => runTool(ngc, ['-p', 'tsconfig.web.json'], how));
  },
  lint: (how) => {
    // Without a cached project graph the boundary rule is skipped with a mere warning; that counts as a failure here.
    const lint = async () => {
      await runTool('nx/dist/bin/nx.js', ['show', 'projects', '--json'], how);
      const printed = await runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'], how);
      // What the types know: written in Go, it takes a quarter of what the same rules take in ESLint.
      return printed + (await runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'], how));
    };
    return check('lint', lint, /rule will be skipped/i);
  },
  unit: (how) => tests('unit', ['--project', 'unit'], how),
  web: (how) => tests('web', ['--project', 'web'], how),
};

/**
 * Whoever waits for a database or for a person in a browser leaves a part of the machine idle: what needs no more than a
 * core goes on beside it, one after the other, with what is left of both.
 */
const everything: readonly { together: readonly string[]; beside: readonly string[] }[] = [
  { together: ['build'], beside: [] },
  { together: ['integration'], beside: ['web build', 'format', 'types', 'lint'] },
  { together: ['browser', 'browser beside'], beside: ['unit', 'web'] },
];

async function run(name: string, how: Run = {}): Promise<void> {
  const named = suites[name];
  if (!named) throw new Error(`There is no suite «${name}»; there are ${Object.keys(suites).join(', ')}.`);
  await named(how);
}

async function runAll(names: readonly string[], how: Run): Promise<void> {
  for (const name of names) await run(name, how);
}

// Whoever is told to end takes along what was started; without this nobody would.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const asked = process.argv.slice(2).map((name) => ({ together: [name], beside: [] }));
for (const { together, beside } of asked.length > 0 ? asked : everything)
  await Promise.all([...together.map((name) => run(name)), runAll(beside, { isPatient: true })]);
rmSync(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
