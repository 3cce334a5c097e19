import { describe, expect, it } from 'vitest';
import { mayRecordDeviation, type RecordDeviationFacts } from './record-deviation.rule';

describe('recording a deviation without a sample', () => {
  const seen: RecordDeviationFacts = {
    engagementState: 'in_fieldwork',
    reportApproved: false,
    stepOfTest: true,
    fact: '規程にSSDの手順がない',
    alreadyRecorded: false,
  };

  it('is allowed once under each step', () => {
    expect(mayRecordDeviation(seen)).toEqual({ allowed: true });
  });

  it.each([
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['no step of the paper shows it', { stepOfTest: false }, 'deviation.step-unknown'],
    ['the fact is not said', { fact: ' ' }, 'deviation.fact-missing'],
    ['the fact is said at too great length', { fact: 'あ'.repeat(2001) }, 'reason.not-storable'],
    ['the step has one already', { alreadyRecorded: true }, 'deviation.already-recorded'],
  ] satisfies [string, Partial<RecordDeviationFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordDeviation({ ...seen, ...change })).toEqual({ allowed: false, code });
  });
});
