import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../run/places.ts';
import type { NamedTest } from './goal.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

export const keyOf = ({ file, title }: Pick<NamedTest, 'file' | 'title'>): string => `${file} > ${title}`;

/** What each test came to: one run of vitest for each project. A test that is absent here did not run. */
export function runTests(asked: readonly NamedTest[]): Map<string, string> {
  const came = new Map<string, string>();
  for (const project of ['unit', 'integration'] as const) {
    const files = [...new Set(asked.filter((test) => test.project === project).map(({ file }) => file))];
    if (files.length === 0) continue;
    const folder = mkdtempSync(join(tmpdir(), 'akashi-measure-'));
    const out = join(folder, 'report.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const args = ['run', '--project', project, '--reporter=json', `--outputFile=${out}`, ...files];
    try {
      spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'ignore' });
      const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as Report;
      for (const { name, assertionResults } of testResults)
        for (const { title, status } of assertionResults)
          came.set(keyOf({ file: relative(root, name), title }), status);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return came;
}
