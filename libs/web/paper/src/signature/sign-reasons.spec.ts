// @vitest-environment jsdom
import '@angular/compiler';
import type { PaperView, SignOffView } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { mayPrepare, mayReturn, mayReview, type PaperOnDesk } from './sign-reasons';

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
const desk = (paper: Partial<PaperView> = {}, draft: Partial<PaperOnDesk['draft']> = {}): PaperOnDesk => ({
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
    expect(mayPrepare(desk()).allowed).toBe(true);
    expect(mayPrepare(desk({ conclusion: 'NO_EXCEPTION' }, { conclusion: null }))).toMatchObject({
      code: 'test.conclusion-missing',
    });
    expect(mayPrepare(desk({}, { steps: [{ ...step, result: '　' }] }))).toMatchObject({
      code: 'test.step-without-result',
    });
  });

  it('counts items and open deviations', () => {
    const sampled = { populations: [{}], itemTotal: 25, itemDone: 24 } as unknown as Partial<PaperView>;
    expect(mayPrepare(desk(sampled))).toMatchObject({ code: 'test.items-not-done' });
    const open = { deviations: [{ state: 'explanation_proposed' }] } as unknown as Partial<PaperView>;
    expect(mayPrepare(desk(open))).toMatchObject({ code: 'test.deviation-not-evaluated' });
  });

  it('keeps the preparer from reviewing, and reviews from open notes', () => {
    expect(mayReview(desk({ state: 'prepared', signOffs: [signed('sato')] })).allowed).toBe(true);
    expect(mayReview(desk({ state: 'prepared', signOffs: [signed('mori')] }))).toMatchObject({
      code: 'test.reviewer-is-preparer',
    });
    expect(mayReview(desk({ state: 'prepared', signOffs: [signed('sato')], openNoteCount: 1 }))).toMatchObject({
      code: 'test.open-notes',
    });
    expect(mayReturn(desk({ state: 'prepared', signOffs: [signed('sato')] })).allowed).toBe(true);
  });
});
