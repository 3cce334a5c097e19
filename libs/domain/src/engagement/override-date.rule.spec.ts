import { describe, expect, it } from 'vitest';
import { mayOverrideDate } from './override-date.rule';

describe('overriding a date', () => {
  const later = { date: '2027-01-10', reason: 'IPAの回答による', periodEnd: '2026-09-30', state: 'accepted' as const };

  it('is allowed with a reason', () => {
    expect(mayOverrideDate(later)).toEqual({ allowed: true });
  });

  it.each([
    ['no reason is given', { reason: ' ' }, 'date.reason-missing'],
    ['the reason is too long', { reason: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['the date does not exist', { date: '2027-02-30' }, 'date.not-a-date'],
    ['the date lies in the period', { date: '2026-09-30' }, 'date.not-after-period'],
    ['the engagement is archived', { state: 'archived' as const }, 'engagement.archived'],
    ['the engagement was declined', { state: 'declined' as const }, 'engagement.declined'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayOverrideDate({ ...later, ...change })).toEqual({ allowed: false, code });
  });
});
