import { describe, expect, it } from 'vitest';
import { allow, refuse } from '../decision';
import { mayCopySteps, stepsToCopy, type CopyStepsFacts, type StepToCopy } from './copy-steps.rule';
import { stepLimit } from './fill-paper.rule';

const step = (stepId: string): StepToCopy => ({
  ...{ engagementId: 'e0', stepId, stepVersion: 3, technique: 'INSPECTION', procedure: '規程を閲覧する。' },
});
const empty: CopyStepsFacts = {
  state: 'not_started',
  stepCount: 0,
  present: [],
  offered: [step('s1'), step('s2')],
  besideSteps: false,
};

describe('copying the steps of another paper', () => {
  it('brings each once, in their order', () => {
    expect(mayCopySteps(empty)).toEqual(allow);
    expect(stepsToCopy({ ...empty, present: ['s1'] }).map(({ stepId }) => stepId)).toEqual(['s2']);
  });

  it('goes beside steps that are there only when that is asked for', () => {
    expect(mayCopySteps({ ...empty, stepCount: 1 })).toEqual(refuse('test.steps-written'));
    expect(mayCopySteps({ ...empty, stepCount: 1, besideSteps: true })).toEqual(allow);
  });

  it.each([
    ['the test was ended', { state: 'closed' }, 'test.closed'],
    ['the preparer has signed', { state: 'prepared', besideSteps: true }, 'test.signed-already'],
    ['there is no such paper', { offered: null }, 'test.no-paper-to-copy'],
    ['it has no steps', { offered: [] }, 'test.no-paper-to-copy'],
    ['all of them stand there', { present: ['s1', 's2'], stepCount: 2, besideSteps: true }, 'test.copies-stand'],
    ['it would be too long', { stepCount: stepLimit - 1, besideSteps: true }, 'test.too-many-steps'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayCopySteps({ ...empty, ...change })).toEqual(refuse(code));
  });
});
