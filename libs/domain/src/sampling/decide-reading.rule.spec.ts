import { describe, expect, it } from 'vitest';
import { mayTakeReading } from './decide-reading.rule';

describe('a file that is to be taken in', () => {
  const sure = { from: '2026-04-01', until: '2026-09-30', openQuestions: 0, undatedRecords: 0, undatedReason: '' };

  it('is read when nothing is asked any more', () => {
    expect(mayTakeReading(sure)).toEqual({ allowed: true });
    expect(mayTakeReading({ ...sure, undatedRecords: 2, undatedReason: '依頼者が期間内と確認' })).toEqual({
      allowed: true,
    });
  });

  it('has a period of one day at least, or of which only one end is known', () => {
    expect(mayTakeReading({ ...sure, until: sure.from })).toEqual({ allowed: true });
    expect(mayTakeReading({ ...sure, until: '' })).toEqual({ allowed: true });
    expect(mayTakeReading({ ...sure, from: '' })).toEqual({ allowed: true });
    expect(mayTakeReading({ ...sure, until: '2026-03-31', openQuestions: 1 })).toEqual({
      allowed: false,
      code: 'population.period-ends-before-it-begins',
    });
  });

  it('waits while something is', () => {
    expect(mayTakeReading({ ...sure, openQuestions: 1 })).toEqual({ allowed: false, code: 'population.reading-asked' });
  });

  it('wants to know why records without a day are taken in or left out', () => {
    expect(mayTakeReading({ ...sure, undatedRecords: 2, undatedReason: ' ' })).toEqual({
      allowed: false,
      code: 'population.undated-without-reason',
    });
  });
});
