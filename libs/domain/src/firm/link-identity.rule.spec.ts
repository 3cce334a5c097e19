import { describe, expect, it } from 'vitest';
import { mayLinkIdentity } from './link-identity.rule';

const address = { email: 'sato@kasumidai.example', isVerified: true };
const facts = { address, domains: ['kasumidai.example'], isAnothers: false };

describe('linking an identity at the firm’s provider', () => {
  it('is open to whoever came back with one of the firm’s', () => {
    expect(mayLinkIdentity(facts)).toEqual({ allowed: true });
  });

  it.each([
    ['another person’s', { isAnothers: true }, 'identity-provider.linked-elsewhere'],
    ['a guest’s', { address: { email: 'a@guest.example', isVerified: true } }, 'identity-provider.other-domain'],
  ])('is refused for %s', (_, change, code) => {
    expect(mayLinkIdentity({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
