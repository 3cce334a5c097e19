import type { BenchResult } from '../bench/result.ts';
import type { Goal, Means } from './goal.ts';
import type { Outcome } from './page.ts';
import { keyOf } from './run-tests.ts';

type Judged = Omit<Outcome, 'goal'>;

/** A failed test is not met; passed ones meet the goal where it asks nothing beyond them. */
function judgeTests({ tests, missing }: Extract<Means, { by: 'tests' }>, came: ReadonlyMap<string, string>): Judged {
  const failed = tests.filter((test) => came.get(keyOf(test)) === 'failed');
  const named = (of: typeof tests): string => [...new Set(of.map(({ file }) => `\`${file}\``))].join(', ');
  if (failed.length > 0) return { verdict: 'not met', said: `failed: ${failed.map(keyOf).join('; ')}` };
  const silent = tests.filter((test) => came.get(keyOf(test)) !== 'passed');
  if (silent.length > 0) return { verdict: 'not measured', said: `not run to the end: ${named(silent)}` };
  if (missing) return { verdict: 'not measured', said: `in part: ${named(tests)} passed; not shown: ${missing}` };
  return { verdict: 'met', said: `${named(tests)} passed` };
}

function judgeFigure({ figure, most }: Extract<Means, { by: 'figure' }>, figures: readonly BenchResult[]): Judged {
  const found = figures.find(({ id }) => id === figure);
  if (!found) return { verdict: 'not measured', said: `the benchmark of ${figure} was not run` };
  const rounds = found.rounds.map(({ ours }) => ours);
  const said = `${Math.min(...rounds)}–${found.ours}–${Math.max(...rounds)} ${found.unit} (least, median, most)`;
  return { verdict: Math.max(...rounds) <= most ? 'met' : 'not met', said };
}

export function judge(goal: Goal, came: ReadonlyMap<string, string>, figures: readonly BenchResult[]): Outcome {
  const { means } = goal;
  if (means.by === 'tests') return { goal, ...judgeTests(means, came) };
  if (means.by === 'figure') return { goal, ...judgeFigure(means, figures) };
  return { goal, verdict: 'not measured', said: means.reason };
}
