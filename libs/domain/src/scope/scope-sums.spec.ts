import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { checkStatement } from '../statement';
import { baseService, fullEdition, workedStatement } from '../statement/worked-example.fixture';
import { computeScope, type ScopeContext } from './scope-decision';
import { sumScope } from './scope-sums';

const { scope, mainTargets } = ismapRuleset20240801;

const context: ScopeContext = {
  scope,
  profile: null,
  baseServices: [{ registrationNo: baseService, validUntil: '2027-10-31' }],
  periodEnd: '2026-09-30',
  relief: null,
  cycle: null,
};

describe('the plan of the worked example', () => {
  const { controls } = checkStatement(workedStatement(), {
    criteria: fullEdition,
    mainTargets,
    baseServices: [baseService],
  });
  const decisions = computeScope(controls, context);

  it('has 788 design tests and 214 operation tests for 884 controls', () => {
    expect(sumScope(decisions, controls.length)).toEqual({
      controls: 884,
      design: { all: 884, in: 788, omitted: 96, byReason: { INHERITED: 96 } },
      operation: { all: 884, in: 214, omitted: 670, byReason: { INHERITED: 96, DESIGN_ONLY: 574 } },
      tests: 1002,
      omissionsWithoutReason: 0,
      reconciled: true,
    });
  });

  it('does not add up when a control is missing, undecided or decided twice', () => {
    expect(sumScope(decisions, 885).reconciled).toBe(false);
    expect(sumScope(decisions.slice(1), 884).reconciled).toBe(false);
    expect(sumScope([decisions[2]!, ...decisions.slice(1)], 884).reconciled).toBe(false);
  });

  it('counts what is omitted without a reason', () => {
    const silent = [{ ...decisions[0]!, decision: 'omitted' as const }, ...decisions.slice(1)];
    expect(sumScope(silent, 884).omissionsWithoutReason).toBe(1);
  });
});
