import type { ScheduleDateRule } from '../dates';
import { describe, expect, it } from 'vitest';
import { isOngoing, nextDeadline } from './next-deadline';

const on = (rule: ScheduleDateRule, date: string) => ({
  rule,
  date,
});
const dates = [on('report', '2026-12-31'), on('apply', '2027-01-31'), on('validUntil', '2028-01-31')];

describe('the deadline an engagement works towards', () => {
  it('is the report until the report is issued', () => {
    expect(nextDeadline('in_fieldwork', dates)).toEqual({ rule: 'report', date: '2026-12-31' });
  });

  it('is the application once the report is issued, and the end of validity after the handover', () => {
    expect(nextDeadline('issued', dates)?.rule).toBe('apply');
    expect(nextDeadline('handed_over', dates)?.rule).toBe('validUntil');
  });

  it('is none of an engagement that was declined or withdrawn', () => {
    expect([nextDeadline('declined', dates), nextDeadline('withdrawn', dates)]).toEqual([null, null]);
  });

  it('is nothing when the dates are not known', () => {
    expect(nextDeadline('proposed', [])).toBeNull();
  });
});

describe('an engagement', () => {
  it('goes on until it is handed over, or ends unaccepted', () => {
    expect(isOngoing('issued')).toBe(true);
    expect(isOngoing('handed_over')).toBe(false);
    expect([isOngoing('proposed'), isOngoing('declined'), isOngoing('withdrawn')]).toEqual([true, false, false]);
  });
});
