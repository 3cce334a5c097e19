import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ismapRuleset20240801 } from '../engagement';
import { addDays, addMonths, compareDates, daysBetween, weekday } from './arithmetic';
import { endOfTerm } from './end-of-term';
import { formatDateJa, formatWareki } from './format-date';
import { isLocalDate } from './local-date';
import { parseLocalDate } from './parse-date';
import { scheduleDates, wholeMonths } from './schedule-dates';

const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays('1970-01-01', days));

describe('the dates of an engagement', () => {
  it.each([
    ['2026-02-28', '2026-05-31', '2026-06-30', '2027-06-30'],
    ['2026-03-31', '2026-06-30', '2026-07-31', '2027-07-31'],
    ['2026-06-30', '2026-09-30', '2026-10-31', '2027-10-31'],
    ['2026-09-30', '2026-12-31', '2027-01-31', '2028-01-31'],
    ['2026-10-30', '2027-01-30', '2027-02-28', '2028-02-29'],
    ['2026-12-31', '2027-03-31', '2027-04-30', '2028-04-30'],
  ])('of a period to %s are report by %s, apply by %s, valid until %s', (periodEnd, report, apply, validUntil) => {
    expect(scheduleDates(periodEnd, ismapRuleset20240801)).toEqual({ report, apply, validUntil });
  });

  it('end a day later where the ruleset counts to the same day', () => {
    const sameDay = { deadlines: { ...ismapRuleset20240801.deadlines, endRule: 'SAME_DAY' as const } };
    expect(scheduleDates('2026-09-30', sameDay).report).toBe('2027-01-01');
  });
});

describe('a term of months', () => {
  it.each([
    ['2026-04-01', 12, '2027-03-31'],
    ['2026-04-15', 3, '2026-07-14'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-12-01', 3, '2027-02-28'],
    ['2027-12-01', 3, '2028-02-29'],
  ])('from %s over %i months ends on %s', (start, months, end) => {
    expect(endOfTerm(start, months, 'CIVIL_CODE')).toBe(end);
  });

  it.each([
    ['2026-04-01', '2026-09-30', 6],
    ['2026-04-01', '2026-09-29', 5],
    ['2026-04-01', '2026-04-29', 0],
    ['2026-04-01', '2027-03-31', 12],
  ])('from %s to %s counts %i whole months', (start, end, months) => {
    expect(wholeMonths(start, end)).toBe(months);
  });
});

describe('a calendar date', () => {
  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '',
    '2026-04-01T',
  ])('is not %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('is %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it('agrees with the platform calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const platform = new Date(days * 86_400_000);
        const date = addDays('1970-01-01', days);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(weekday(date)).toBe(platform.getUTCDay());
        expect(daysBetween('1970-01-01', date)).toBe(days);
      }),
    );
  });

  it('adds days that can be taken away again, and orders as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
      }),
    );
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
  });
});

describe('a date for reading', () => {
  it.each([
    ['2026-10-31', '2026年10月31日(土)', '令和8年10月31日'],
    ['2019-05-01', '2019年5月1日(水)', '令和元年5月1日'],
    ['2019-04-30', '2019年4月30日(火)', '平成31年4月30日'],
    ['1989-01-07', '1989年1月7日(土)', '昭和64年1月7日'],
    ['1873-01-01', '1873年1月1日(水)', '明治6年1月1日'],
    ['1872-12-31', '1872年12月31日(火)', '1872年12月31日'],
  ])('%s is %s and %s', (date, ja, wareki) => {
    expect(formatDateJa(date)).toBe(ja);
    expect(formatWareki(date)).toBe(wareki);
  });
});

describe('a typed date', () => {
  it.each([
    ['2026-10-31', '2026-10-31'],
    ['20261031', '2026-10-31'],
    ['2026/10/31', '2026-10-31'],
    ['2026/4/1', '2026-04-01'],
    ['R8.10.31', '2026-10-31'],
    ['r8/10/31', '2026-10-31'],
    ['令和8年10月31日', '2026-10-31'],
    ['令和元年5月1日', '2019-05-01'],
    ['\uff12\uff10\uff12\uff16\uff0f\uff11\uff10\uff0f\uff13\uff11', '2026-10-31'],
    ['2026年\u300010月 31日', '2026-10-31'],
  ])('%s is read as %s', (typed, date) => {
    expect(parseLocalDate(typed)).toBe(date);
  });

  it.each(['2026/02/29', '令和', 'X8.10.31', 'tomorrow', '2026-10', ''])('%j is not read', (typed) => {
    expect(parseLocalDate(typed)).toBeNull();
  });
});
