// @vitest-environment jsdom
import '@angular/compiler';
import type { PaperView, SignOffView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { mayPrepare, mayReturn, mayReview, type PaperInSight } from './sign-reasons';

const signed = (signerId: string, current = true) => ({ role: 'prepare', signerId, current }) as SignOffView;
const step = {
  key: 'a',
  id: 'a',
  technique: 'INSPECTION',
  procedure: '',
  result: '見た',
  interviewee: '',
  performedOn: null,
} as const;
const editor = (paper: Partial<PaperView> = {}, draft: Partial<PaperInSight['draft']> = {}): PaperInSight => ({
  paper: {
    state: 'in_progress',
    deviations: [],
    populations: [],
    itemTotal: 0,
    itemDone: 0,
    openNoteCount: 0,
    signOffs: [],
    ...paper,
  } as unknown as PaperView,
  draft: { steps: [step], conclusion: 'NO_EXCEPTION', note: '', ...draft },
  engagementState: 'in_fieldwork',
  userId: 'mori',
});

describe('the reason a signature is off', () => {
  it('follows what is being typed, not what is stored', () => {
    expect(mayPrepare(editor()).allowed).toBe(true);
    expect(mayPrepare(editor({ conclusion: 'NO_EXCEPTION' }, { conclusion: null }))).toMatchObject({
      code: 'test.conclusion-missing',
    });
    expect(mayPrepare(editor({}, { steps: [{ ...step, result: '　' }] }))).toMatchObject({
      code: 'test.step-without-result',
    });
  });

  it('counts items and open deviations', () => {
    const sampled = { populations: [{}], itemTotal: 25, itemDone: 24 } as unknown as Partial<PaperView>;
    expect(mayPrepare(editor(sampled))).toMatchObject({ code: 'test.items-not-done' });
    const open = { deviations: [{ state: 'explanation_proposed' }] } as unknown as Partial<PaperView>;
    expect(mayPrepare(editor(open))).toMatchObject({ code: 'test.deviation-not-evaluated' });
  });

  it('keeps the preparer from reviewing, and reviews from open notes', () => {
    expect(mayReview(editor({ state: 'prepared', signOffs: [signed('sato')] })).allowed).toBe(true);
    expect(mayReview(editor({ state: 'prepared', signOffs: [signed('mori')] }))).toMatchObject({
      code: 'test.reviewer-is-preparer',
    });
    expect(mayReview(editor({ state: 'prepared', signOffs: [signed('sato')], openNoteCount: 1 }))).toMatchObject({
      code: 'test.open-notes',
    });
    expect(mayReturn(editor({ state: 'prepared', signOffs: [signed('sato')] })).allowed).toBe(true);
  });
});
