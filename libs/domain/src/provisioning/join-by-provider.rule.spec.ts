import { describe, expect, it } from 'vitest';
import { mayJoinByProvider } from './join-by-provider.rule';

const first = {
  address: { email: 'shin@kasumidai.example', isVerified: true },
  domains: ['kasumidai.example'],
  isAwaited: true,
  isTaken: false,
};

describe('whoever comes in by the provider for the first time', () => {
  it('joins where the provider had said so', () => expect(mayJoinByProvider(first).allowed).toBe(true));

  it.each([
    ['of another domain', { address: { ...first.address, email: 'a@b.example' } }, 'identity-provider.other-domain'],
    [
      'of an address that nobody checked',
      { address: { ...first.address, isVerified: false } },
      'identity-provider.other-domain',
    ],
    ['where the firm has named no domain', { domains: [] }, 'identity-provider.other-domain'],
    ['of whom nobody had said it', { isAwaited: false }, 'identity-provider.not-linked'],
    ['under an address that has an account', { isTaken: true }, 'member.email-in-use'],
  ])('does not %s', (_, changed, code) => expect(mayJoinByProvider({ ...first, ...changed })).toMatchObject({ code }));
});
