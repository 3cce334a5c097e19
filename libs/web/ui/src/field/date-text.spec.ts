import { describe, expect, it } from 'vitest';
import { eraDate, longDate, readDate } from './date-text';

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
    expect(readDate(text)).toEqual(THE_DAY);
  });

  it('reads the first year of an era as 元年 and as 1', () => {
    expect(readDate('令和元年5月1日')).toEqual({ kind: 'day', date: '2019-05-01' });
    expect(readDate('R1.5.1')).toEqual({ kind: 'day', date: '2019-05-01' });
  });

  it('takes nothing typed for nothing', () => {
    expect(readDate('  　')).toEqual({ kind: 'empty' });
  });

  it.each([
    ['2026-02-29', 'no-such-day'],
    ['20261331', 'no-such-day'],
    ['令和1年4月30日', 'outside-era'],
    ['平成31年5月1日', 'outside-era'],
    ['26/10/31', 'unreadable'],
    ['10/31', 'unreadable'],
    ['来週', 'unreadable'],
    ['大正8年1月1日', 'unreadable'],
  ])('refuses %s as %s', (text, fault) => {
    expect(readDate(text)).toEqual({ kind: 'fault', fault });
  });

  it('knows the leap day', () => {
    expect(readDate('2028/2/29')).toEqual({ kind: 'day', date: '2028-02-29' });
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
