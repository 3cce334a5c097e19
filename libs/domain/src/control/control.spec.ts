import { describe, expect, it } from 'vitest';
import { mayAssignTest, type AssignTestFacts } from './assign-test.rule';
import { mayPrepareTest, type PrepareTestFacts } from './prepare-test.rule';
import { mayRecordTest, type RecordTestFacts, type StepDraft } from './record-test.rule';
import { mayReturnTest, mayReviewTest, type ReturnTestFacts, type ReviewTestFacts } from './review-test.rule';
import { recordingVoidsSignOff, testStates } from './test-state';
import { testWarnings, type TestWarningFacts } from './test-warnings';

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

describe('preparing a test', () => {
  const done: PrepareTestFacts = {
    engagementState: 'in_fieldwork',
    state: 'in_progress',
    conclusion: 'NO_EXCEPTION',
    conclusionReason: null,
    steps: [{ hasResult: true }],
    sampled: true,
    itemsDrawn: 25,
    itemsDone: 25,
    deviations: { raised: 0, explained: 0, open: 0 },
  };
  const none = { raised: 0, explained: 0, open: 0 };

  it.each([
    ['all is done', {}],
    ['it was returned and is done again', { state: 'returned' }],
    ['it needs no sample', { sampled: false, itemsDrawn: 0, itemsDone: 0 }],
    ['its only deviation is explained', { deviations: { ...none, explained: 1 } }],
    ['it concludes with the deviation it raised', { conclusion: 'DEVIATION', deviations: { ...none, raised: 2 } }],
    [
      'it concludes with a deviation still to be evaluated',
      { conclusion: 'DEVIATION', deviations: { ...none, open: 1 } },
    ],
    [
      'nothing occurred in the period, and that is said',
      { conclusion: 'NOT_APPLICABLE', conclusionReason: '期中に発生なし', steps: [], itemsDrawn: 0, itemsDone: 0 },
    ],
  ] satisfies [string, Partial<PrepareTestFacts>][])('is allowed when %s', (_, change) => {
    expect(mayPrepareTest({ ...done, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'handed_over' }, 'test.fieldwork-not-open'],
    ['it was not begun', { state: 'not_started' }, 'test.not-in-progress'],
    ['it is signed already', { state: 'prepared' }, 'test.not-in-progress'],
    ['there is no conclusion', { conclusion: null }, 'test.conclusion-missing'],
    ['there is no step', { steps: [] }, 'test.step-missing'],
    ['a step has no result', { steps: [{ hasResult: true }, { hasResult: false }] }, 'test.step-without-result'],
    ['no sample is drawn', { itemsDrawn: 0, itemsDone: 0 }, 'test.sample-not-drawn'],
    ['an item was not looked at', { itemsDone: 24 }, 'test.items-not-done'],
    ['a deviation is not evaluated', { deviations: { ...none, open: 1 } }, 'test.deviation-not-evaluated'],
    [
      'it says no exception beside a finding',
      { deviations: { ...none, raised: 1 } },
      'test.deviation-contradicts-conclusion',
    ],
    ['it says deviation and has none', { conclusion: 'DEVIATION' }, 'test.deviation-missing'],
    [
      'it says deviation and all are explained',
      { conclusion: 'DEVIATION', deviations: { ...none, explained: 1 } },
      'test.deviation-missing',
    ],
    [
      'it says not applicable without a reason',
      { conclusion: 'NOT_APPLICABLE', conclusionReason: ' ' },
      'test.reason-missing',
    ],
    [
      'it says omitted beside a finding',
      { conclusion: 'OMITTED', conclusionReason: '引継ぎ', deviations: { ...none, raised: 1 } },
      'test.deviation-contradicts-conclusion',
    ],
  ] satisfies [string, Partial<PrepareTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayPrepareTest({ ...done, ...change })).toEqual({ allowed: false, code });
  });
});

describe('reviewing a test', () => {
  const prepared: ReviewTestFacts = {
    engagementState: 'in_fieldwork',
    state: 'prepared',
    reviewerId: 'mei',
    preparerId: 'rin',
    preparerSignatureCurrent: true,
    openNotes: 0,
  };

  it('is allowed for a second person with every note settled', () => {
    expect(mayReviewTest(prepared)).toEqual({ allowed: true });
  });

  it.each([
    ['fieldwork is closed', { engagementState: 'archived' }, 'test.fieldwork-not-open'],
    ['nobody signed it', { state: 'in_progress' }, 'test.not-prepared'],
    ['it is reviewed', { state: 'reviewed' }, 'test.not-prepared'],
    ['the preparer would review it', { reviewerId: 'rin' }, 'test.reviewer-is-preparer'],
    ['it changed after signing', { preparerSignatureCurrent: false }, 'test.signature-not-current'],
    ['a note is open', { openNotes: 1 }, 'test.open-notes'],
  ] satisfies [string, Partial<ReviewTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReviewTest({ ...prepared, ...change })).toEqual({ allowed: false, code });
  });
});

describe('returning a test', () => {
  const prepared: ReturnTestFacts = {
    engagementState: 'in_reporting',
    state: 'reviewed',
    reviewerId: 'mei',
    preparerId: 'rin',
    openNotes: 1,
    reportApproved: false,
  };

  it('is allowed with a note that says what to do, after review too', () => {
    expect(mayReturnTest(prepared)).toEqual({ allowed: true });
  });

  it.each([
    ['nothing was signed', { state: 'in_progress' }, 'test.nothing-to-return'],
    ['there is no note', { openNotes: 0 }, 'test.return-without-note'],
    ['it is one’s own work', { reviewerId: 'rin' }, 'test.reviewer-is-preparer'],
    ['the report is approved', { reportApproved: true }, 'test.report-approved'],
    ['the report is issued', { engagementState: 'issued' }, 'test.fieldwork-not-open'],
  ] satisfies [string, Partial<ReturnTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayReturnTest({ ...prepared, ...change })).toEqual({ allowed: false, code });
  });
});

describe('assigning a test', () => {
  const assigning: AssignTestFacts = {
    engagementState: 'planned',
    assigneeRole: 'practitioner',
    due: '2026-10-31',
    reportDate: '2026-12-31',
  };

  it('is allowed to someone on the team, with or without a due date', () => {
    expect(mayAssignTest(assigning)).toEqual({ allowed: true });
    expect(mayAssignTest({ ...assigning, due: null })).toEqual({ allowed: true });
  });

  it.each([
    ['the plan is not approved', { engagementState: 'accepted' }, 'test.fieldwork-not-open'],
    ['they are not on the team', { assigneeRole: null }, 'test.assignee-not-on-team'],
    ['they review the quality', { assigneeRole: 'quality_reviewer' }, 'test.assignee-is-quality-reviewer'],
    ['the day does not exist', { due: '2026-11-31' }, 'test.due-date-invalid'],
    ['the day is after the report is due', { due: '2027-01-01' }, 'test.due-after-report-date'],
  ] satisfies [string, Partial<AssignTestFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAssignTest({ ...assigning, ...change })).toEqual({ allowed: false, code });
  });
});

describe('warning about a test', () => {
  const sound: TestWarningFacts = {
    type: 'OPERATION',
    conclusion: 'NO_EXCEPTION',
    techniques: ['INQUIRY', 'INSPECTION'],
    evidence: 3,
    design: { state: 'reviewed', conclusion: 'NO_EXCEPTION' },
  };

  it('says nothing about sound work', () => {
    expect(testWarnings(sound)).toEqual([]);
    expect(testWarnings({ ...sound, design: null })).toEqual([]);
  });

  it.each([
    ['people were only asked', { techniques: ['INQUIRY'] }, 'test.only-inquiry'],
    ['nothing was kept', { evidence: 0 }, 'test.no-evidence'],
    ['design is not done', { design: { state: 'in_progress', conclusion: null } }, 'test.design-not-prepared'],
    ['design has a deviation', { design: { state: 'reviewed', conclusion: 'DEVIATION' } }, 'test.design-has-deviation'],
  ] satisfies [string, Partial<TestWarningFacts>, string][])('says so when %s', (_, change, code) => {
    expect(testWarnings({ ...sound, ...change })).toEqual([code]);
  });

  it('asks for no evidence of what was not done, and for no design of a design test', () => {
    expect(testWarnings({ ...sound, conclusion: 'NOT_APPLICABLE', evidence: 0 })).toEqual([]);
    expect(
      testWarnings({ ...sound, type: 'DESIGN', design: { state: 'in_progress', conclusion: 'DEVIATION' } }),
    ).toEqual([]);
  });
});
