import { describe, expect, it } from 'vitest';
import { mayMoveReport } from './move-report.rule';
import { reportStates } from './report-state';

describe('the states of a report', () => {
  it('are gone through one by one', () => {
    const forward = ['draft', 'quality_reviewed', 'approved', 'issued', 'superseded'] as const;
    for (const [i, to] of forward.entries()) {
      if (i > 0) expect(mayMoveReport({ from: forward[i - 1]!, to })).toEqual({ allowed: true });
    }
    expect(mayMoveReport({ from: 'draft', to: 'approved' }).allowed).toBe(false);
    expect(mayMoveReport({ from: 'quality_reviewed', to: 'issued' }).allowed).toBe(false);
  });

  it('never lead back from an issued report', () => {
    const back = reportStates.filter((to) => mayMoveReport({ from: 'issued', to }).allowed);
    expect(back).toEqual(['superseded']);
  });
});
