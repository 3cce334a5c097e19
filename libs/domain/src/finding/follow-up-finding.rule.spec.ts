import { describe, expect, it } from 'vitest';
import { findingStateAfterFollowUp, mayFollowUpFinding } from './follow-up-finding.rule';

const followedUp = {
  state: 'improved',
  seen: '停止の画面を閲覧した',
  seenOn: '2027-03-01',
  improvedOn: '2027-02-26',
  today: '2027-03-02',
} as const;

describe('following up a finding', () => {
  it('is allowed with what the firm saw', () => {
    expect(mayFollowUpFinding(followedUp)).toEqual({ allowed: true });
  });

  it.each([
    ['nothing is said of it', { seen: '' }, 'finding.reason-missing'],
    ['too much is said of it', { seen: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['it was seen before it was improved', { seenOn: '2027-02-25' }, 'finding.follow-up-date-invalid'],
    ['it is to be seen tomorrow', { seenOn: '2027-03-03' }, 'finding.follow-up-date-invalid'],
    ['the client has not said it is improved', { state: 'reported' as const }, 'finding.not-improved'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayFollowUpFinding({ ...followedUp, ...change })).toEqual({ allowed: false, code });
  });

  it('goes back to the plan where the improvement was not seen', () => {
    expect([true, false].map(findingStateAfterFollowUp)).toEqual(['followed_up', 'improvement_planned']);
  });
});
