import { describe, expect, it } from 'vitest';
import { mayConfirmAddendum } from './confirm-addendum.rule';

const facts = { state: 'written', writtenById: 'a', confirmerId: 'b' } as const;

describe('confirming an addendum', () => {
  it('is another person’s than who wrote it', () => {
    expect(mayConfirmAddendum(facts)).toEqual({ allowed: true });
    const own = mayConfirmAddendum({ ...facts, confirmerId: 'a' });
    expect(own).toEqual({ allowed: false, code: 'addendum.writer-confirms' });
  });

  it.each(['confirmed', 'withdrawn'] as const)('is over once it is %s', (state) => {
    expect(mayConfirmAddendum({ ...facts, state })).toEqual({ allowed: false, code: 'addendum.not-open' });
  });
});
