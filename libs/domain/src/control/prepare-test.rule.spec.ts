import { describe, expect, it } from 'vitest';
import { mayPrepareTest, type PrepareTestFacts } from './prepare-test.rule';

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
    [
      'the reason for leaving it out is too long',
      { conclusion: 'OMITTED', conclusionReason: 'あ'.repeat(2001) },
      'reason.not-storable',
    ],
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
