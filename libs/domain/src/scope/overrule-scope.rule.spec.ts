import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { mayOverruleScope, type OverruleScopeFacts } from './overrule-scope.rule';

const { omissionReasons } = ismapRuleset20240801;

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
    ['the firm gives too many', { overruleReason: 'あ'.repeat(2001) }, 'reason.not-storable'],
  ] satisfies [string, Partial<OverruleScopeFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayOverruleScope({ ...omitOperation, ...change })).toEqual({ allowed: false, code });
  });
});
