import { describe, expect, it } from 'vitest';
import { mayChangeInvitation } from './change-invitation.rule';

describe('inviting again, and taking an invitation back', () => {
  it.each(['open', 'expired'] as const)('is allowed while it is %s', (state) => {
    expect(mayChangeInvitation(state)).toEqual({ allowed: true });
  });

  it.each(['accepted', 'withdrawn'] as const)('is refused once it was %s', (state) => {
    expect(mayChangeInvitation(state)).toEqual({ allowed: false, code: `invitation.${state}` });
  });
});
