import { gradedChecks } from './check-grade';
import type { PreIssueCheck, PreIssueCheckCode } from './pre-issue-check';

/** A warning as it stood: of a check, and how much of it. */
export interface Warning {
  code: PreIssueCheckCode;
  count: number;
}

/** The warnings that stand: what does not hold and stops nobody. */
export function standingWarnings(checks: readonly PreIssueCheck[]): PreIssueCheck[] {
  return checks.filter(({ level, ok }) => level === 'warning' && !ok);
}

/** What a firm may let pass and never leave out is let pass with a word. */
export const asksReason = (code: PreIssueCheckCode): boolean => gradedChecks[code].least === 'warn';

/** The checks of which one set says otherwise than the other, how much included. */
export function differingWarnings(standing: readonly Warning[], said: readonly Warning[]): PreIssueCheckCode[] {
  const isIn = (set: readonly Warning[], one: Warning) =>
    set.some(({ code, count }) => code === one.code && count === one.count);
  const codes = [...standing.filter((one) => !isIn(said, one)), ...said.filter((one) => !isIn(standing, one))];
  return [...new Set(codes.map(({ code }) => code))];
}
