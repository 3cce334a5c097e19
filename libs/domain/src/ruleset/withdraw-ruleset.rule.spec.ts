import { describe, expect, it } from 'vitest';
import { mayWithdrawRuleset } from './withdraw-ruleset.rule';

describe('withdrawing a version of the ruleset', () => {
  it('needs a reason, and is only for a draft', () => {
    expect(mayWithdrawRuleset({ state: 'draft', reason: '起算日を確かめ直す' })).toEqual({ allowed: true });
    expect(mayWithdrawRuleset({ state: 'draft', reason: ' ' })).toMatchObject({
      code: 'ruleset.withdrawal-reason-missing',
    });
    for (const state of ['shipped', 'approved', 'withdrawn'] as const)
      expect(mayWithdrawRuleset({ state, reason: '取りやめる' })).toMatchObject({ code: 'ruleset.not-draft' });
  });
});
