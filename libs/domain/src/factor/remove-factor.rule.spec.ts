import { describe, expect, it } from 'vitest';
import { mayRemoveFactor } from './remove-factor.rule';

describe('taking one’s own factor away', () => {
  it.each([
    ['where none is required', { isRequired: false, others: 0 }],
    ['where another is left', { isRequired: true, others: 1 }],
  ])('is allowed %s', (_, facts) => {
    expect(mayRemoveFactor(facts)).toEqual({ allowed: true });
  });

  it('is refused for the last one, where one is required', () => {
    expect(mayRemoveFactor({ isRequired: true, others: 0 })).toEqual({ allowed: false, code: 'factor.last-one' });
  });
});
