import { describe, expect, it } from 'vitest';
import { tellOutlook, type OutlookFacts } from './outlook';

const facts = (more: Partial<OutlookFacts> = {}): OutlookFacts => ({
  today: '2026-11-27',
  dueOn: '2026-12-31',
  total: 1000,
  done: 600,
  doneLately: 280,
  firstDoneOn: '2026-07-01',
  ...more,
});
const told = (more: Partial<OutlookFacts>) => tellOutlook(facts(more));

describe('the outlook of an engagement', () => {
  it.each([
    // 280 in 28 days are 10 a day: 400 that are left need 40 days, 340 need 34.
    ['later than its date at this pace', {}, ['expected_late', 6, '2027-01-06']],
    ['in time at this pace, to the day', { done: 660 }, ['in_time', null, '2026-12-31']],
    ['late by the days that have passed', { dueOn: '2026-11-20' }, ['late', 7, '2027-01-06']],
    ['late, and the pace says nothing', { dueOn: '2026-11-26', firstDoneOn: null, done: 0 }, ['late', 1, null]],
    ['in time on the day itself', { dueOn: '2026-11-27', done: 1000 }, ['none', null, null]],
    ['at a standstill', { doneLately: 0 }, ['expected_late', null, null]],
    ['at a standstill where more was returned than done', { doneLately: -3 }, ['expected_late', null, null]],
    ['done, with nothing left to tell', { done: 1000 }, ['none', null, null]],
    ['of no date', { dueOn: null }, ['none', null, null]],
  ] as const)('is %s', (_, more, [kind, days, endsOn]) => {
    expect(told(more)).toEqual({ kind, days, endsOn });
  });

  it('is not told before there is enough to tell by', () => {
    const unbegun = told({ done: 0, doneLately: 0, firstDoneOn: null });
    const unscoped = told({ total: 0, done: 0, doneLately: 0, firstDoneOn: null });
    // 13 days of work with today, and 14.
    const young = told({ firstDoneOn: '2026-11-15' });
    expect([unbegun, unscoped, young].map(({ kind }) => kind)).toEqual(['untold', 'untold', 'untold']);
    expect(told({ firstDoneOn: '2026-11-14' }).kind).not.toBe('untold');
  });

  it('counts a young pace over the days that there were, not over four weeks', () => {
    expect(told({ firstDoneOn: '2026-11-14', doneLately: 140 }).endsOn).toBe('2027-01-06');
  });
});
