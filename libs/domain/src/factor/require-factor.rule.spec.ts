import { describe, expect, it } from 'vitest';
import { mayRequireFactor } from './require-factor.rule';

describe('asking for a second factor', () => {
  it('is allowed where it changes something, either way', () => {
    expect(mayRequireFactor({ isRequired: false, wanted: true })).toEqual({ allowed: true });
    expect(mayRequireFactor({ isRequired: true, wanted: false })).toEqual({ allowed: true });
  });

  it('is refused where it stands so already', () => {
    const code = 'factor.requirement-unchanged';
    expect(mayRequireFactor({ isRequired: true, wanted: true })).toEqual({ allowed: false, code });
  });
});
