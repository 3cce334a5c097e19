import { describe, expect, it } from 'vitest';
import { mayFollowUpFinding } from './follow-up-finding.rule';

const followedUp = { state: 'improved', seen: '停止の画面を閲覧した' } as const;

describe('following up a finding', () => {
  it('is allowed with what the firm saw', () => {
    expect(mayFollowUpFinding(followedUp)).toEqual({ allowed: true });
  });

  it.each([
    ['nothing is said of it', { seen: '' }, 'finding.reason-missing'],
    ['too much is said of it', { seen: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['the client has not said it is improved', { state: 'reported' as const }, 'finding.not-improved'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayFollowUpFinding({ ...followedUp, ...change })).toEqual({ allowed: false, code });
  });
});
