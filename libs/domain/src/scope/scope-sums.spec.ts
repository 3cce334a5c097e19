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
      update: { all: 0, in: 0, omitted: 0, byReason: {} },
      tests: 1002,
      omissionsWithoutReason: 0,
      reconciled: true,
    });
  });

  it('keeps its numbers under the ruleset that knows update tests, which has one decision on each more', () => {
    const { cycle, ...ruleset } = ismapRuleset20240801;
    const criteria = new Map(fullEdition.map(({ key, part, isMandatory }) => [key, { part, isMandatory }]));
    const none = { earlier: new Map(), answered: new Map(), reliefOpen: 0 };
    const facts = {
      ...none,
      rules: cycle!,
      kind: 'INITIAL' as const,
      periodStart: '2026-04-01',
      periodEnd: '2026-09-30',
    };
    const sums = sumScope(
      computeScope(controls, { ...context, scope: ruleset.scope, cycle: { ...facts, criteria } }),
      controls.length,
    );
    expect([sums.design.in, sums.operation.in, sums.tests, sums.reconciled]).toEqual([788, 214, 1002, true]);
    expect(sums.update).toEqual({ all: 884, in: 0, omitted: 884, byReason: { INHERITED: 96, NO_UPDATE: 788 } });
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
