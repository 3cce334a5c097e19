import { describe, expect, it } from 'vitest';
import { mayRecordTest, type RecordTestFacts, type StepDraft } from './record-test.rule';
import { recordingVoidsSignOff, testStates } from './test-state';

const step: StepDraft = {
  technique: 'INSPECTION',
  procedure: '規程を閲覧',
  result: '第3条に記載あり',
  performedOn: '2026-07-10',
};

describe('recording a test', () => {
  const recording: RecordTestFacts = {
    engagementState: 'in_fieldwork',
    reportApproved: false,
    today: '2026-07-10',
    steps: [step],
  };

  it('is allowed while fieldwork is open, half written papers too', () => {
    expect(mayRecordTest(recording)).toEqual({ allowed: true });
    expect(
      mayRecordTest({ ...recording, steps: [{ ...step, procedure: '', result: '', performedOn: null }] }).allowed,
    ).toBe(true);
  });

  it.each([
    ['the plan is not approved', { engagementState: 'accepted' }, 'test.fieldwork-not-open'],
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['a technique is unknown', { steps: [{ ...step, technique: 'GUESS' }] }, 'test.technique-unknown'],
    ['a result holds a NUL', { steps: [step, { ...step, result: '\u0000' }] }, 'test.text-not-storable'],
    ['a procedure holds half a character', { steps: [{ ...step, procedure: '\ud800' }] }, 'test.text-not-storable'],
    ['a day does not exist', { steps: [{ ...step, performedOn: '2026-06-31' }] }, 'test.date-invalid'],
    ['a day is still to come', { steps: [{ ...step, performedOn: '2026-07-11' }] }, 'test.date-in-future'],
  ] satisfies [string, Partial<RecordTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayRecordTest({ ...recording, ...change })).toEqual({ allowed: false, code });
  });

  it('takes a signature back from prepared and reviewed work only', () => {
    expect(testStates.filter(recordingVoidsSignOff)).toEqual(['prepared', 'reviewed']);
  });
});
