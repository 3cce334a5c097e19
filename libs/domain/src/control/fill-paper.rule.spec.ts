import { describe, expect, it } from 'vitest';
import { allow, refuse } from '../decision';
import { mayFillPaper, stepLimit, stepsToFill, type FillPaperFacts } from './fill-paper.rule';

const asked = {
  id: 'p1',
  version: 2,
  techniques: ['INQUIRY', 'INSPECTION'],
  text: '担当者に尋ね、規程を閲覧する。',
} as const;
const repeated = { id: 'p2', version: 1, techniques: ['REPERFORMANCE'], text: '設定を再現する。' } as const;
const empty: FillPaperFacts = {
  state: 'not_started',
  stepCount: 0,
  present: [],
  procedures: [asked, repeated],
  besideSteps: false,
};

describe('filling a paper with the procedures of the firm', () => {
  it('writes a step for each technique, in the order of the procedures, in the version that holds', () => {
    expect(mayFillPaper(empty)).toEqual(allow);
    expect(stepsToFill(empty)).toEqual([
      { procedureId: 'p1', procedureVersion: 2, technique: 'INQUIRY', procedure: asked.text },
      { procedureId: 'p1', procedureVersion: 2, technique: 'INSPECTION', procedure: asked.text },
      { procedureId: 'p2', procedureVersion: 1, technique: 'REPERFORMANCE', procedure: repeated.text },
    ]);
  });

  it('brings no procedure twice', () => {
    expect(stepsToFill({ ...empty, present: ['p1'] }).map(({ procedureId }) => procedureId)).toEqual(['p2']);
  });

  it('goes beside steps that are there only when that is asked for', () => {
    const written = { ...empty, stepCount: 1 };
    expect(mayFillPaper(written)).toEqual(refuse('test.steps-written'));
    expect(mayFillPaper({ ...written, besideSteps: true })).toEqual(allow);
  });

  it.each([
    ['the test was ended', { state: 'closed' }, 'test.closed'],
    ['the preparer has signed', { state: 'prepared' }, 'test.signed-already'],
    ['the reviewer has signed', { state: 'reviewed', besideSteps: true }, 'test.signed-already'],
    ['the firm has no procedure for it', { procedures: [] }, 'test.no-procedure'],
    ['all of them stand there', { present: ['p1', 'p2'], stepCount: 3, besideSteps: true }, 'test.procedures-stand'],
    ['it would be too long', { stepCount: stepLimit - 2, besideSteps: true }, 'test.too-many-steps'],
  ] as const)('is refused when %s', (_, change, code) => {
    expect(mayFillPaper({ ...empty, ...change })).toEqual(refuse(code));
  });
});
