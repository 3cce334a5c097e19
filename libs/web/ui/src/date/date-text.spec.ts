import { describe, expect, it } from 'vitest';
import { eraDate, longDate, readDate } from './date-text';

const TODAY = '2026-11-28';
const THE_DAY = { kind: 'day', date: '2026-10-31' };

describe('reading a typed date', () => {
  it.each([
    '20261031',
    '2026/10/31',
    '2026-10-31',
    '2026.10.31',
    '2026年10月31日',
    'R8.10.31',
    'r8/10/31',
    '令和8年10月31日',
    '令和８年１０月３１日',
    '２０２６／１０／３１',
    '２０２６ー１０ー３１',
    ' 2026 年 10 月 31 日 ',
  ])('understands %s', (text) => {
    expect(readDate(text, TODAY)).toEqual(THE_DAY);
  });

  it.each([
    ['12/10', '2026-12-10'],
    ['12月10日', '2026-12-10'],
    ['１２１０', '2026-12-10'],
    ['R8.12.10', '2026-12-10'],
    ['2026-12-10', '2026-12-10'],
    ['+7', '2026-12-05'],
    ['＋７', '2026-12-05'],
    ['+7日', '2026-12-05'],
    ['-28', '2026-10-31'],
    ['月末', '2026-11-30'],
    ['来月末', '2026-12-31'],
    ['今日', '2026-11-28'],
  ])('counts from today, 28 November 2026, and understands %s as %s', (text, date) => {
    expect(readDate(text, TODAY)).toEqual({ kind: 'day', date });
  });

  it('takes a day without its year for the one nearest to today', () => {
    expect(readDate('1/15', TODAY)).toEqual({ kind: 'day', date: '2027-01-15' });
    expect(readDate('9/30', TODAY)).toEqual({ kind: 'day', date: '2026-09-30' });
    expect(readDate('12/28', '2027-01-05')).toEqual({ kind: 'day', date: '2026-12-28' });
    expect(readDate('2/29', '2028-06-01')).toEqual({ kind: 'day', date: '2028-02-29' });
  });

  it('reads the first year of an era as 元年 and as 1', () => {
    expect(readDate('令和元年5月1日', TODAY)).toEqual({ kind: 'day', date: '2019-05-01' });
    expect(readDate('R1.5.1', TODAY)).toEqual({ kind: 'day', date: '2019-05-01' });
  });

  it('takes nothing typed for nothing', () => {
    expect(readDate('  　', TODAY)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['2026-02-29', 'no-such-day'],
    ['20261331', 'no-such-day'],
    ['令和1年4月30日', 'outside-era'],
    ['平成31年5月1日', 'outside-era'],
    ['26/10/31', 'unreadable'],
    ['13/31', 'no-such-day'],
    ['0230', 'no-such-day'],
    ['131', 'unreadable'],
    ['+', 'unreadable'],
    ['来週', 'unreadable'],
    ['大正8年1月1日', 'unreadable'],
  ])('refuses %s as %s', (text, fault) => {
    expect(readDate(text, TODAY)).toEqual({ kind: 'fault', fault });
  });

  it('knows the leap day', () => {
    expect(readDate('2028/2/29', TODAY)).toEqual({ kind: 'day', date: '2028-02-29' });
  });
});

describe('writing a date out', () => {
  it('adds the day of the week', () => {
    expect(longDate('2026-10-31', 'ja')).toBe('2026年10月31日(土)');
    expect(longDate('2026-10-31', 'en')).toBe('Sat, 31 October 2026');
  });

  it('counts the years of the era and calls the first 元年', () => {
    expect(eraDate('2026-10-31')).toBe('令和8年10月31日');
    expect(eraDate('2019-05-01')).toBe('令和元年5月1日');
    expect(eraDate('2019-04-30')).toBe('平成31年4月30日');
  });

  it('leaves what is no day empty', () => {
    expect([longDate('2026-02-30', 'ja'), eraDate(''), eraDate('1800-01-01')]).toEqual(['', '', '']);
  });
});
