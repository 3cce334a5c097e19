import { describe, expect, it } from 'vitest';
import { mayFollowEngagement, type FollowedEngagement } from './follow-engagement.rule';

const facts: FollowedEngagement = {
  last: { kind: 'INITIAL', state: 'archived', periodEnd: '2026-09-30' },
  latestEnd: '2026-09-30',
};

type Case = [string, Partial<FollowedEngagement>];

describe('the year after an engagement', () => {
  it.each([
    ['one that is archived', {}],
    ['one that is still under way', { last: { ...facts.last, state: 'in_fieldwork' } }],
    ['a renewal', { last: { ...facts.last, kind: 'RENEWAL' } }],
  ] satisfies Case[])('may follow %s', (_, change) => {
    expect(mayFollowEngagement({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['was never accepted', { last: { ...facts.last, state: 'proposed' } }, 'engagement.nothing-to-renew'],
    ['was declined', { last: { ...facts.last, state: 'declined' } }, 'engagement.nothing-to-renew'],
    ['was withdrawn', { last: { ...facts.last, state: 'withdrawn' } }, 'engagement.nothing-to-renew'],
    ['looked at a period again', { last: { ...facts.last, kind: 'REAUDIT' } }, 'engagement.nothing-to-renew'],
    ['has another year after it', { latestEnd: '2027-09-30' }, 'engagement.renewed-already'],
  ] satisfies [...Case, string][])('does not follow one that %s', (_, change, code) => {
    expect(mayFollowEngagement({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
