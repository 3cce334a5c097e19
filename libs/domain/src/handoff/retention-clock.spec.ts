import { describe, expect, it } from 'vitest';
import { retentionState, type RetentionFacts, type RetentionState } from './retention-clock';

const facts: RetentionFacts = {
  engagementState: 'archived',
  keepUntil: '2036-12-18',
  holdsInForce: 0,
  today: '2036-12-19',
};

describe('the retention of a file', () => {
  it.each<[RetentionState, Partial<RetentionFacts>]>([
    ['over', {}],
    ['kept', { today: '2036-12-18' }],
    ['held', { holdsInForce: 1 }],
    ['held', { holdsInForce: 2, today: '2030-01-01' }],
    ['undated', { keepUntil: null }],
    ['held', { keepUntil: null, holdsInForce: 1 }],
    ['not-archived', { engagementState: 'handed_over' }],
    ['not-archived', { engagementState: 'issued', holdsInForce: 1 }],
  ])('is %s with %o', (state, change) => {
    expect(retentionState({ ...facts, ...change })).toBe(state);
  });
});
