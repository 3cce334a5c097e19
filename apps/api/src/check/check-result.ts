import type { Said } from '../command/command';

/** `left-out`: the configuration names nothing of the kind. */
export type CheckState = 'ok' | 'failed' | 'left-out';

export interface CheckResult {
  readonly check: string;
  readonly state: CheckState;
  readonly found: Said;
}

export interface Finding {
  readonly state: CheckState;
  readonly found: Said;
}

/** One thing that is tried. What it throws is what was found wrong. */
export interface Check {
  readonly name: string;
  readonly title: Said;
  run(): Promise<Finding> | Finding;
}

const same = (text: string): Said => ({ ja: text, en: text });

export const ok = (found: Said | string): Finding => ({
  state: 'ok',
  found: typeof found === 'string' ? same(found) : found,
});
export const failed = (found: Said | string): Finding => ({ ...ok(found), state: 'failed' });
export const leftOut = (found: Said): Finding => ({ state: 'left-out', found });

/** All of them, one after the other: what fails keeps none from being tried. */
export async function runChecks(checks: readonly Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, run } of checks) {
    const finding = await Promise.resolve()
      .then(run)
      .catch((error: unknown) => failed(wordsOf(error)));
    results.push({ check: name, ...finding });
  }
  return results;
}

/** An address that does not answer may leave the words to the code. */
function wordsOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || String(error)).replace(/\s+/g, ' ');
}
