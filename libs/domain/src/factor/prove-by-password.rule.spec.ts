import { describe, expect, it } from 'vitest';
import { mayProveByPassword } from './prove-by-password.rule';

const facts = { hasDevice: false, hasPasskey: false, isCodeGiven: false };

describe('proving oneself anew by the password', () => {
  it.each([
    ['alone, where there is nothing else', {}],
    ['and a code, where a device shows codes', { hasDevice: true, isCodeGiven: true }],
    ['and a code on paper, where a passkey is lost', { hasPasskey: true, isCodeGiven: true }],
  ])('is allowed %s', (_, change) => {
    expect(mayProveByPassword({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['a device shows codes', { hasDevice: true }, 'factor.code-wrong'],
    ['there is a device and a passkey', { hasDevice: true, hasPasskey: true }, 'factor.code-wrong'],
    ['there is a passkey', { hasPasskey: true }, 'factor.passkey-needed'],
  ])('is refused without a code when %s', (_, change, code) => {
    expect(mayProveByPassword({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
