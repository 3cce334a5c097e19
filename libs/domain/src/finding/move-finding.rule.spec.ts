import { describe, expect, it } from 'vitest';
import { findingStates, isReported } from './finding-state';
import { mayMoveFinding } from './move-finding.rule';

describe('the states of a finding', () => {
  it('lead from draft to closed in order', () => {
    const path = findingStates.filter((state) => state !== 'withdrawn');
    for (const [i, to] of path.entries()) {
      if (i > 0) expect(mayMoveFinding({ from: path[i - 1]!, to })).toEqual({ allowed: true });
    }
  });

  it('never lead back out of the report, or out of withdrawal', () => {
    const before = findingStates.filter((state) => !isReported(state));
    for (const from of findingStates.filter(isReported)) {
      for (const to of before) expect(mayMoveFinding({ from, to }).allowed).toBe(false);
    }
    for (const to of findingStates) expect(mayMoveFinding({ from: 'withdrawn', to }).allowed).toBe(false);
  });
});
