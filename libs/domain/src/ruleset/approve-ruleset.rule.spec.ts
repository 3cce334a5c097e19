import { describe, expect, it } from 'vitest';
import { mayApproveRuleset, type ApproveRulesetFacts } from './approve-ruleset.rule';
import { isRulesetInForce, rulesetStates } from './ruleset-state';

const draft: ApproveRulesetFacts = { state: 'draft', revisedById: 'hasegawa', approverId: 'mori' };

describe('bringing a version of the ruleset into force', () => {
  it('is for a second person', () => {
    expect(mayApproveRuleset(draft)).toEqual({ allowed: true });
  });

  it.each([
    ['who wrote it approves it', { approverId: 'hasegawa' }, 'ruleset.own-draft'],
    ['it is in force already', { state: 'approved' }, 'ruleset.not-draft'],
    ['it was withdrawn', { state: 'withdrawn' }, 'ruleset.not-draft'],
    ['it came with the product', { state: 'shipped', revisedById: null }, 'ruleset.not-draft'],
  ] satisfies [string, Partial<ApproveRulesetFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayApproveRuleset({ ...draft, ...change })).toEqual({ allowed: false, code });
  });

  it('is what makes an engagement obey it: a draft and a withdrawn version bind nobody', () => {
    expect(rulesetStates.filter(isRulesetInForce)).toEqual(['shipped', 'approved']);
  });
});
