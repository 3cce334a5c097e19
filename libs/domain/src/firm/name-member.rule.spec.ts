import { describe, expect, it } from 'vitest';
import { mayNameMember } from './name-member.rule';

describe('naming somebody for work', () => {
  it('is allowed while they work here', () => {
    expect(mayNameMember({ isDisabled: false })).toEqual({ allowed: true });
  });

  it('is refused once they have been disabled', () => {
    expect(mayNameMember({ isDisabled: true })).toEqual({ allowed: false, code: 'member.disabled' });
  });
});
