import { describe, expect, it } from 'vitest';
import { mayGivePasskey } from './give-passkey.rule';

const facts = { isAskedNow: true, isTheirs: true, isProven: true, isSameKind: true, count: 8, lastCount: 7 };

describe('proving oneself by a passkey', () => {
  it.each([
    ['that counts on', {}],
    ['that does not count', { count: 0, lastCount: 0 }],
  ])('is allowed with a key %s', (_, change) => {
    expect(mayGivePasskey({ ...facts, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['what was asked is too old, or was answered', { isAskedNow: false }, 'factor.passkey-expired'],
    ['the key is another person’s, or nobody’s', { isTheirs: false }, 'factor.passkey-unknown'],
    ['the answer proves nothing', { isProven: false }, 'factor.passkey-wrong'],
    ['it says of itself what it did not before', { isSameKind: false }, 'factor.passkey-wrong'],
    ['it counts what it counted already', { count: 7 }, 'factor.passkey-copied'],
    ['it has stopped counting', { count: 0 }, 'factor.passkey-copied'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayGivePasskey({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
