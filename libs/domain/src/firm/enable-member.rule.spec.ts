import { describe, expect, it } from 'vitest';
import { mayEnableMember } from './enable-member.rule';

describe('letting a member come in again', () => {
  const stopped = { isDisabled: true, worksForClient: false };

  it('is allowed when they were stopped, and means nothing otherwise', () => {
    expect(mayEnableMember(stopped)).toEqual({ allowed: true });
    expect(mayEnableMember({ ...stopped, isDisabled: false })).toEqual({ allowed: false, code: 'member.not-disabled' });
  });

  it('is refused while they are one of a client’s people: nobody stands on both sides', () => {
    expect(mayEnableMember({ ...stopped, worksForClient: true })).toEqual({
      allowed: false,
      code: 'member.works-for-client',
    });
  });
});
