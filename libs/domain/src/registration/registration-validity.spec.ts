import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '../engagement';
import { isRegisteredOn, nextPeriod, registrationWarnings } from './registration-validity';

describe('a registration', () => {
  it.each([
    ['on its last day', '2028-01-31', null, true],
    ['the day after', '2028-02-01', null, false],
    ['after it, with a renewal applied for in time', '2028-02-01', '2028-01-31', true],
    ['after it, with a renewal applied for too late', '2028-02-02', '2028-02-01', false],
  ])('%s holds: %s', (_, date, renewalAppliedOn, holds) => {
    expect(isRegisteredOn({ validUntil: '2028-01-31', renewalAppliedOn }, date)).toBe(holds);
  });

  it('is followed by a period that leaves no day out', () => {
    expect(nextPeriod('2026-09-30', '2027-09-30', ismapRuleset20240801)).toEqual({
      start: '2026-10-01',
      end: '2027-09-30',
      report: '2027-12-31',
      apply: '2028-01-31',
      validUntil: '2029-01-31',
    });
  });

  it('is recorded as it is, with a warning where it differs from the dates of the engagement', () => {
    const dates = {
      appliedOn: '2027-01-31',
      applyBy: '2027-01-31',
      listedValidUntil: '2028-01-31',
      validUntil: '2028-01-31',
    };
    expect(registrationWarnings(dates)).toEqual([]);
    expect(registrationWarnings({ ...dates, appliedOn: '2027-02-01' })).toEqual(['registration.applied-late']);
    expect(registrationWarnings({ ...dates, listedValidUntil: '2028-01-30' })).toEqual([
      'registration.valid-until-differs',
    ]);
  });
});
