import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { checkStatement } from '../statement';
import { baseService, fullEdition, workedStatement } from '../statement/worked-example.fixture';
import { mayDraftPlan, mayOverruleScope, type DraftPlanFacts, type OverruleScopeFacts } from './draft-plan.rule';
import { computeScope, type ScopeContext, type ScopedControl } from './scope-decision';
import { sumScope } from './scope-sums';

const { scope, mainTargets, omissionReasons } = ismapRuleset20240801;

const context: ScopeContext = {
  scope,
  baseServices: [{ registrationNo: baseService, validUntil: '2027-10-31' }],
  periodEnd: '2026-09-30',
};

const own: ScopedControl = {
  stableKey: '9.2.1.3-1',
  populationCode: null,
  inheritedFrom: null,
  operationClaimed: false,
};

const shortly = (control: ScopedControl, change: Partial<ScopeContext> = {}) =>
  computeScope([control], { ...context, ...change }).map(({ testType, reason }) => `${testType} ${reason ?? 'in'}`);

describe('the scope of a control', () => {
  it.each<[string, Partial<ScopedControl>, string[]]>([
    ['its own control is tested in design', {}, ['DESIGN in', 'OPERATION DESIGN_ONLY']],
    ['a mark in the statement brings it into operation', { operationClaimed: true }, ['DESIGN in', 'OPERATION in']],
    ['a population brings it into operation', { populationCode: 'P-12' }, ['DESIGN in', 'OPERATION in']],
    [
      'a control taken over from a registered base service is omitted',
      { inheritedFrom: baseService, operationClaimed: true },
      ['DESIGN INHERITED', 'OPERATION INHERITED'],
    ],
    [
      'one taken over from an unknown service is tested',
      { inheritedFrom: 'C99-0002-1' },
      ['DESIGN in', 'OPERATION DESIGN_ONLY'],
    ],
  ])('%s', (_, change, decisions) => {
    expect(shortly({ ...own, ...change })).toEqual(decisions);
  });

  it('is not omitted when the base service is registered only for a part of the period', () => {
    const ending = [{ registrationNo: baseService, validUntil: '2026-09-29' }];
    expect(shortly({ ...own, inheritedFrom: baseService }, { baseServices: ending })[0]).toBe('DESIGN in');
    const lastDay = [{ registrationNo: baseService, validUntil: '2026-09-30' }];
    expect(shortly({ ...own, inheritedFrom: baseService }, { baseServices: lastDay })[0]).toBe('DESIGN INHERITED');
  });

  it('follows the ruleset in what brings a control into operation', () => {
    const markedOnly: ScopeContext['scope'] = { ...scope, operationTriggers: ['MARKED_IN_STATEMENT'] };
    expect(shortly({ ...own, populationCode: 'P-12' }, { scope: markedOnly })[1]).toBe('OPERATION DESIGN_ONLY');
  });
});

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

describe('drafting the plan', () => {
  const ready: DraftPlanFacts = { engagementState: 'accepted', planApproved: false, statementImported: true };

  it('is allowed from an imported statement', () => {
    expect(mayDraftPlan(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['a plan is approved', { planApproved: true, engagementState: 'planned' }, 'plan.already-approved'],
    ['the engagement is not accepted', { engagementState: 'proposed' }, 'engagement.not-accepted'],
    ['there is no statement', { statementImported: false }, 'plan.statement-missing'],
  ] satisfies [string, Partial<DraftPlanFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayDraftPlan({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});

describe('overruling the computed scope', () => {
  const omitOperation: OverruleScopeFacts = {
    planApproved: false,
    testType: 'OPERATION',
    current: { decision: 'in', reason: null },
    next: { decision: 'omitted', reason: 'CYCLE_YEAR' },
    overruleReason: '前年度に実施し、統制の変更がない',
    omissionReasons,
  };

  it('is allowed for a reason the ruleset knows, in the words of the firm', () => {
    expect(mayOverruleScope(omitOperation)).toEqual({ allowed: true });
  });

  it('is allowed to bring in what the rule left out', () => {
    const bringIn = { current: omitOperation.next, next: omitOperation.current };
    expect(mayOverruleScope({ ...omitOperation, ...bringIn })).toEqual({ allowed: true });
  });

  it.each([
    ['the plan is approved', { planApproved: true }, 'plan.already-approved'],
    ['nothing changes', { next: { decision: 'in', reason: null } }, 'scope.unchanged'],
    ['the ruleset has no such reason', { next: { decision: 'omitted', reason: 'BUSY' } }, 'scope.reason-not-allowed'],
    ['no reason is chosen', { next: { decision: 'omitted', reason: null } }, 'scope.omitted-without-reason'],
    [
      'the reason is for another type of test',
      { testType: 'DESIGN', next: { decision: 'omitted', reason: 'DESIGN_ONLY' } },
      'scope.reason-not-allowed',
    ],
    ['what is in carries a reason', { next: { decision: 'in', reason: 'CYCLE_YEAR' } }, 'scope.reason-not-allowed'],
    ['the firm gives no words', { overruleReason: ' ' }, 'scope.overruled-without-reason'],
  ] satisfies [string, Partial<OverruleScopeFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayOverruleScope({ ...omitOperation, ...change })).toEqual({ allowed: false, code });
  });
});
