import { describe, expect, it } from 'vitest';
import { mayWithdrawFinding, type WithdrawFindingFacts } from './withdraw-finding.rule';

describe('withdrawing a finding', () => {
  const mistaken: WithdrawFindingFacts = {
    state: 'confirmed',
    isReopened: false,
    reason: '対象の2件は母集団に含まれない',
    raisedById: 'sato',
    withdrawnById: 'mori',
  };

  it('is allowed to a colleague, for a reason', () => {
    expect(mayWithdrawFinding(mistaken)).toEqual({ allowed: true });
  });

  it('is allowed of a reported one that a correction reopened', () => {
    expect(mayWithdrawFinding({ ...mistaken, state: 'reported', isReopened: true })).toEqual({ allowed: true });
  });

  it.each([
    ['it is withdrawn already', { state: 'withdrawn' }, 'finding.withdrawn'],
    ['it is reported', { state: 'reported' }, 'finding.already-reported'],
    ['there is no reason', { reason: '' }, 'finding.reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['the one who raised it withdraws it', { withdrawnById: 'sato' }, 'finding.reviewer-wrote-it'],
  ] satisfies [string, Partial<WithdrawFindingFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayWithdrawFinding({ ...mistaken, ...change })).toEqual({ allowed: false, code });
  });
});
