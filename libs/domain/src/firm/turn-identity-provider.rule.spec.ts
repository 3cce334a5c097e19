import { describe, expect, it } from 'vitest';
import { mayTurnIdentityProvider } from './turn-identity-provider.rule';

describe('signing in by the firm’s provider', () => {
  it('is turned on once it was tried as it stands, and off at any time', () => {
    expect(mayTurnIdentityProvider({ isOn: true, before: false, isTested: true })).toEqual({ allowed: true });
    expect(mayTurnIdentityProvider({ isOn: false, before: true, isTested: false })).toEqual({ allowed: true });
  });

  it.each([
    ['it was not tried', { isOn: true, before: false, isTested: false }, 'identity-provider.not-tested'],
    ['it is so already', { isOn: true, before: true, isTested: true }, 'identity-provider.is-so-already'],
  ])('is not turned when %s', (_, facts, code) => {
    expect(mayTurnIdentityProvider(facts)).toEqual({ allowed: false, code });
  });
});
