import { describe, expect, it } from 'vitest';
import { mayRevokeToken } from './revoke-token.rule';
import { tokenEndsAt, tokenState } from './token-term';

describe('the end of a token', () => {
  const made = new Date('2026-11-29T09:00:00.000Z');
  const expiresAt = tokenEndsAt(made, 1);
  const at = (ms: number) => new Date(expiresAt.getTime() + ms);

  it.each([
    ['works until its last moment', tokenState({ expiresAt, revokedAt: null }, at(-1)), 'live'],
    ['and not in it', tokenState({ expiresAt, revokedAt: null }, at(0)), 'expired'],
    ['nor once it was revoked', tokenState({ expiresAt, revokedAt: made }, at(-1)), 'revoked'],
  ])('it %s', (_, state, said) => expect(state).toBe(said));

  it('is brought about once', () => {
    expect(mayRevokeToken('live').allowed).toBe(true);
    expect(mayRevokeToken('revoked')).toMatchObject({ code: 'token.ended-already' });
    expect(mayRevokeToken('expired')).toMatchObject({ code: 'token.ended-already' });
  });
});
