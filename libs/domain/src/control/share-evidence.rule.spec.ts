import { describe, expect, it } from 'vitest';
import { mayShareEvidence } from './share-evidence.rule';
import type { TestState } from './test-state';

const codeOf = (state: TestState, isLinked = false) => {
  const decision = mayShareEvidence({ state, isLinked });
  return decision.allowed ? null : decision.code;
};

describe('one piece of evidence on many papers', () => {
  it.each<TestState>(['not_started', 'in_progress', 'returned'])('goes onto a paper that is %s', (state) => {
    expect(codeOf(state)).toBeNull();
  });

  it.each<TestState>(['prepared', 'reviewed'])('takes no signature back from a paper that is %s', (state) => {
    expect(codeOf(state)).toBe('test.signed-already');
  });

  it('is not put a second time where it is, nor on a test that was ended', () => {
    expect(codeOf('in_progress', true)).toBe('evidence.linked-already');
    expect(codeOf('closed', true)).toBe('test.closed');
  });
});
