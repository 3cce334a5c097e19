import { describe, expect, it } from 'vitest';
import { mayWithdrawAddendum } from './withdraw-addendum.rule';

const facts = { state: 'written', writtenById: 'a', askedById: 'a', reason: '別の調書のことだったため' } as const;

describe('withdrawing an addendum', () => {
  it('is its writer’s until somebody has confirmed it', () => {
    expect(mayWithdrawAddendum(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['addendum.not-open', { state: 'confirmed' }],
    ['addendum.not-the-writer', { askedById: 'b' }],
    ['addendum.reason-missing', { reason: ' ' }],
    ['reason.not-storable', { reason: 'a\u0000' }],
  ] as const)('is refused as %s', (code, change) => {
    expect(mayWithdrawAddendum({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
