import { describe, expect, it } from 'vitest';
import { mayEnableMember } from './enable-member.rule';

describe('letting a member come in again', () => {
  it('is allowed when they were stopped, and means nothing otherwise', () => {
    expect(mayEnableMember({ isDisabled: true })).toEqual({ allowed: true });
    expect(mayEnableMember({ isDisabled: false })).toEqual({ allowed: false, code: 'member.not-disabled' });
  });
});
