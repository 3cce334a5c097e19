import { describe, expect, it } from 'vitest';
import { mayComeByIdentity } from './use-identity.rule';

const address = { email: 'Sato@Kasumidai.example', isVerified: true };
const facts = { address, domains: ['kasumidai.example'], isLinked: true };

describe('coming in by an identity at the firm’s provider', () => {
  it('is open to whoever linked it, and to nobody by an address that is the same', () => {
    expect(mayComeByIdentity(facts)).toEqual({ allowed: true });
    const code = 'identity-provider.not-linked';
    expect(mayComeByIdentity({ ...facts, isLinked: false })).toEqual({ allowed: false, code });
  });

  it.each([
    ['a guest', { email: 'sato@guest.example', isVerified: true }],
    ['an address below another’s', { email: 'sato@kasumidai.example.evil.example', isVerified: true }],
    ['an address that nobody checked', { ...address, isVerified: false }],
    ['nobody by address', { email: null, isVerified: true }],
  ])('is closed to %s, where the firm named its domains', (_, other) => {
    const code = 'identity-provider.other-domain';
    expect(mayComeByIdentity({ ...facts, address: other })).toEqual({ allowed: false, code });
    expect(mayComeByIdentity({ ...facts, address: other, domains: [] })).toEqual({ allowed: true });
  });
});
