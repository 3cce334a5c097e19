import { describe, expect, it } from 'vitest';
import { mayDeclareIndependence } from './declare-independence.rule';

describe('declaring independence', () => {
  const own = { declarantId: 'rin', memberId: 'rin', onTeam: true, hasInterest: false, description: '' };

  it('is allowed for oneself, and for an interest that is described', () => {
    expect(mayDeclareIndependence(own)).toEqual({ allowed: true });
    expect(mayDeclareIndependence({ ...own, hasInterest: true, description: '配偶者が勤務' })).toEqual({
      allowed: true,
    });
  });

  it.each([
    ['it is for someone else', { declarantId: 'leader' }, 'independence.not-own'],
    ['they are not on the team', { onTeam: false }, 'team.not-on-it'],
    ['an interest is not described', { hasInterest: true }, 'independence.interest-not-described'],
    [
      'an interest is described at too great length',
      { hasInterest: true, description: 'あ'.repeat(2001) },
      'reason.not-storable',
    ],
  ])('is refused when %s', (_, change, code) => {
    expect(mayDeclareIndependence({ ...own, ...change })).toEqual({ allowed: false, code });
  });
});
