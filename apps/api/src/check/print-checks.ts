import type { Check, CheckResult, CheckState } from './check-result';

const marks: Readonly<Record<CheckState, string>> = { ok: 'OK', failed: 'NG', 'left-out': '--' };

/** A line for each thing that was tried: mark, what it is, what was found. */
export function printChecks(checks: readonly Check[], results: readonly CheckResult[], language: 'ja' | 'en'): string {
  const rows = results.map(({ check, state, found }) => {
    const title = checks.find(({ name }) => name === check)?.title[language] ?? check;
    return `${marks[state]}  ${padded(title, 26)}${found[language]}`;
  });
  return rows.join('\n');
}

/** Japanese letters take two places each in a terminal. */
function padded(text: string, width: number): string {
  const takes = [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - takes));
}
