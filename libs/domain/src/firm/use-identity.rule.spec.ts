import { describe, expect, it } from 'vitest';
import { mayTurnIdentityProvider } from './turn-identity-provider.rule';
import { mayComeByIdentity, mayLinkIdentity } from './use-identity.rule';

const address = { email: 'Sato@Kasumidai.example', isVerified: true };
const domains = ['kasumidai.example'];

describe('an identity at the firm’s provider', () => {
  it('lets in whoever linked it, and nobody by an address that is the same', () => {
    expect(mayComeByIdentity({ address, domains, isLinked: true })).toEqual({ allowed: true });
    expect(mayComeByIdentity({ address, domains, isLinked: false })).toMatchObject({
      code: 'identity-provider.not-linked',
    });
  });

  it.each([
    ['a guest', { email: 'sato@guest.example', isVerified: true }],
    ['an address below another’s', { email: 'sato@kasumidai.example.evil.example', isVerified: true }],
    ['an address that nobody checked', { ...address, isVerified: false }],
    ['nobody by address', { email: null, isVerified: true }],
  ])('is of no use to %s, where the firm named its domains', (_, other) => {
    const code = 'identity-provider.other-domain';
    expect(mayComeByIdentity({ address: other, domains, isLinked: true })).toMatchObject({ code });
    expect(mayLinkIdentity({ address: other, domains, isAnothers: false })).toMatchObject({ code });
    expect(mayLinkIdentity({ address: other, domains: [], isAnothers: false })).toEqual({ allowed: true });
  });

  it('is one person’s', () => {
    const code = 'identity-provider.linked-elsewhere';
    expect(mayLinkIdentity({ address, domains, isAnothers: true })).toMatchObject({ code });
  });
});

describe('a provider', () => {
  it('is turned on once it was tried as it stands, and off at any time', () => {
    expect(mayTurnIdentityProvider({ isOn: true, before: false, isTested: true })).toEqual({ allowed: true });
    expect(mayTurnIdentityProvider({ isOn: false, before: true, isTested: false })).toEqual({ allowed: true });
    const untried = mayTurnIdentityProvider({ isOn: true, before: false, isTested: false });
    expect(untried).toMatchObject({ code: 'identity-provider.not-tested' });
    const same = mayTurnIdentityProvider({ isOn: true, before: true, isTested: true });
    expect(same).toMatchObject({ code: 'identity-provider.is-so-already' });
  });
});
