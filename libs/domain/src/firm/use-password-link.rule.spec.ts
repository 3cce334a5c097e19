import { describe, expect, it } from 'vitest';
import { mayUsePasswordLink, wasIdentifiedBefore } from './use-password-link.rule';

describe('using the link of a lost password', () => {
  const facts = { now: 1, expiresAt: 2, usedAt: null, issuerMayIssue: true, isDisabled: false, worksElsewhere: false };

  it('works once, within its time', () => {
    expect(mayUsePasswordLink(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['its time is over', { now: 2 }],
    ['it was used', { usedAt: 1 }],
    ['who handed it out is no administrator any more', { issuerMayIssue: false }],
    ['the member was disabled meanwhile', { isDisabled: true }],
    ['the same password opens another firm by now', { worksElsewhere: true }],
  ])('is refused with one answer when %s', (_, change) => {
    expect(mayUsePasswordLink({ ...facts, ...change })).toEqual({ allowed: false, code: 'password.link-not-usable' });
  });
});

describe('whoever comes in by it', () => {
  it('has been identified before only where who handed it out is no longer among those of the ways in', () => {
    const isUnconfirmed = true;
    expect(wasIdentifiedBefore({ issuedBy: 'mizuno', waysIssuedBy: [], isUnconfirmed: false })).toBe(true);
    expect(wasIdentifiedBefore({ issuedBy: 'mizuno', waysIssuedBy: ['hasegawa'], isUnconfirmed })).toBe(true);
    expect(wasIdentifiedBefore({ issuedBy: 'mizuno', waysIssuedBy: ['hasegawa', 'mizuno'], isUnconfirmed })).toBe(
      false,
    );
  });

  it('of the installation has been identified before only where nobody waits for that any more', () => {
    expect(wasIdentifiedBefore({ issuedBy: null, waysIssuedBy: [], isUnconfirmed: false })).toBe(true);
    expect(wasIdentifiedBefore({ issuedBy: null, waysIssuedBy: ['hasegawa'], isUnconfirmed: true })).toBe(false);
  });
});
