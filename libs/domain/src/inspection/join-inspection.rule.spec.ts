import { describe, expect, it } from 'vitest';
import { mayJoinInspection, type JoinInspectionFacts } from './join-inspection.rule';

const facts: JoinInspectionFacts = {
  acceptedAt: null,
  withdrawnAt: null,
  expiresAt: 2000,
  now: 1000,
  standing: 'in-force',
  worksForFirm: false,
  worksForClient: false,
  isPasswordRight: true,
};

describe('coming in to an inspection', () => {
  it('is allowed by a link that is open, before the first day too', () => {
    expect(mayJoinInspection(facts)).toEqual({ allowed: true });
    expect(mayJoinInspection({ ...facts, standing: 'not-begun' })).toEqual({ allowed: true });
  });

  it.each([
    [{ acceptedAt: 900 }, 'invitation.not-usable'],
    [{ withdrawnAt: 900 }, 'invitation.not-usable'],
    [{ now: 2000 }, 'invitation.not-usable'],
    [{ standing: 'over' }, 'invitation.not-usable'],
    [{ standing: 'ended' }, 'invitation.not-usable'],
    [{ worksForFirm: true }, 'inspector.works-for-firm'],
    [{ worksForClient: true }, 'inspector.works-for-client'],
    [{ isPasswordRight: false }, 'inspector.password-wrong'],
  ] as const)('%j is refused as %s', (change, code) => {
    expect(mayJoinInspection({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
