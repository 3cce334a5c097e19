import { describe, expect, it } from 'vitest';
import { mayEnrolPasskey, mostPasskeys } from './enrol-passkey.rule';

const facts = { isAskedNow: true, isProven: true, isKnown: false, passkeys: 0 };

describe('setting up a passkey', () => {
  it('is allowed to whoever answers what was asked, beside others too', () => {
    expect(mayEnrolPasskey(facts)).toEqual({ allowed: true });
    expect(mayEnrolPasskey({ ...facts, passkeys: mostPasskeys - 1 })).toEqual({ allowed: true });
  });

  it.each([
    ['what was asked is too old, or was answered', { isAskedNow: false }, 'factor.passkey-expired'],
    ['the answer proves nothing', { isProven: false }, 'factor.passkey-wrong'],
    ['the key stands with an account', { isKnown: true }, 'factor.passkey-known'],
    ['there are as many as anybody needs', { passkeys: mostPasskeys }, 'factor.passkeys-full'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayEnrolPasskey({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
