import {
  actionsOf,
  ledgerOf,
  SoftAuthenticator,
  startTestApp,
  type Deviating,
  type TestApp,
} from '@akashi/api-testing';
import type { PasskeyProofBody } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf } from '../factors/device.fixture';
import { aHolder } from './passkey.fixture';

let test: TestApp;
let on: Awaited<ReturnType<typeof aHolder>>;

beforeAll(async () => {
  test = await startTestApp([]);
});
beforeEach(async () => {
  on = await aHolder(test);
});
afterAll(() => test.close());

describe('a passkey', () => {
  it('signs where a recovery code does not', async () => {
    await test.admin.query(`UPDATE member SET firm_roles = '{firm_admin}' WHERE user_id = $1`, [on.sato.userId]);
    const { codes } = await on.enrolled();
    const body = { email: 'new@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const byPaper = cookieOf(await on.post('session/code', await on.half(), { code: codes[0] }).expect(200));
    expect((await on.post('invitations', byPaper, body).expect(403)).body.code).toBe('recovery-signs-nothing');
    const byKey = cookieOf(await on.post('session/passkey', '', on.key.sign(await on.asked())).expect(200));
    // Signing in by a passkey signs nothing yet: it signs each act by itself.
    expect((await on.post('invitations', byKey, body).expect(403)).body.code).toBe('step-up-needed');
    await on
      .post('invitations', byKey, body)
      .set('X-Passkey-Proof', await on.proofOf(byKey, body))
      .expect(201);
    const events = await ledgerOf(test, on.firm.firmId);
    expect(events.at(-1)).toMatchObject({ action: 'member.invited', actor: { authn: 'passkey-again' } });
  });

  it('signs one act: not another, not twice, not in another session and not by another person’s key', async () => {
    await test.admin.query(`UPDATE member SET firm_roles = '{firm_admin}' WHERE user_id = $1`, [on.sato.userId]);
    const { cookie } = await on.enrolled();
    const body = { email: 'a@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const send = async (sent: object, proof: string, by = cookie) =>
      ((await on.post('invitations', by, sent).set('X-Passkey-Proof', proof)).body as { code?: string }).code;
    expect(await send({ ...body, email: 'b@example.test' }, await on.proofOf(cookie, body))).toBe(
      'factor.passkey-expired',
    );
    const proof = await on.proofOf(cookie, body);
    expect(await send(body, proof)).toBeUndefined();
    expect(await send(body, proof)).toBe('factor.passkey-expired');
    const elsewhere = cookieOf(await on.post('session/passkey', '', on.key.sign(await on.asked())).expect(200));
    const other = { ...body, email: 'c@example.test' };
    expect(await send(other, await on.proofOf(elsewhere, other))).toBe('factor.passkey-expired');
    expect(await send(other, await on.proofOf(cookie, other, new SoftAuthenticator()))).toBe('factor.passkey-unknown');
    for (const otherwise of [{ origin: 'https://akashi.example.org' }, { rpId: 'example.test' }, { isVerified: false }])
      expect(await send(other, await on.proofOf(cookie, other, on.key, otherwise))).toBe('factor.passkey-wrong');
    for (const nonsense of ['', '%%%', Buffer.from('[]').toString('base64url')])
      expect(await send(other, nonsense)).toMatch(/step-up-needed|factor\.passkey-wrong/);
  });

  it('signs nothing of a membership whose person nobody has identified: whoever came in holds the key', async () => {
    await test.admin.query(
      `UPDATE member SET firm_roles = '{firm_admin}', unconfirmed_since = now(), ways_issued_by = ARRAY[user_id]
       WHERE user_id = $1`,
      [on.sato.userId],
    );
    const { cookie } = await on.enrolled();
    const body = { email: 'd@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const answer = on.post('invitations', cookie, body).set('X-Passkey-Proof', await on.proofOf(cookie, body));
    expect((await answer.expect(403)).body.code).toBe('not-identified');
    expect(await actionsOf(test, on.firm.firmId)).not.toContain('member.invited');
  });

  it.each<[string, Deviating, string]>([
    ['of another origin', { origin: 'https://akashi.example.org' }, 'factor.passkey-wrong'],
    ['of another host', { rpId: 'example.test' }, 'factor.passkey-wrong'],
    ['of a device that did not know its holder', { isVerified: false }, 'factor.passkey-wrong'],
    ['to another question', { challenge: 'AAAA' }, 'factor.passkey-expired'],
    ['of another kind', { type: 'webauthn.create' }, 'factor.passkey-wrong'],
    ['of a key that may be copied, and could not before', { mayBeBackedUp: true }, 'factor.passkey-wrong'],
    ['of a key that counts backwards', { count: 1 }, 'factor.passkey-copied'],
    ['in another key’s name', { credentialId: new SoftAuthenticator().credentialId }, 'factor.passkey-unknown'],
  ])('is not taken with an answer %s', async (_, otherwise, code) => {
    const { cookie } = await on.enrolled();
    await on.post('session/passkey', '', on.key.sign(await on.asked())).expect(200);
    await on.post('session/passkey', '', on.key.sign(await on.asked())).expect(200);
    expect(await on.refusal('session/passkey', '', on.key.sign(await on.asked(), otherwise))).toBe(code);
    const step = 'session/passkey/step-up';
    expect(await on.refusal(step, cookie, on.key.sign(await on.askedAgain(cookie), otherwise))).toBe(code);
  });

  it('answers each question once, soon, and where it was asked', async () => {
    const { cookie } = await on.enrolled();
    const proof = on.key.sign(await on.asked());
    await on.post('session/passkey', '', proof).expect(200);
    expect(await on.refusal('session/passkey', '', proof)).toBe('factor.passkey-expired');

    const old = on.key.sign(await on.asked());
    await test.admin.query(`UPDATE passkey_challenge SET expires_at = now() - interval '1 second'`);
    expect(await on.refusal('session/passkey', '', old)).toBe('factor.passkey-expired');

    const forSignIn = on.key.sign(await on.asked());
    expect(await on.refusal('session/passkey/step-up', cookie, forSignIn)).toBe('factor.passkey-expired');
    const forStepUp = on.key.sign(await on.askedAgain(cookie));
    expect(await on.refusal('session/passkey', '', forStepUp)).toBe('factor.passkey-expired');
    const elsewhere = cookieOf(await on.post('session/passkey', '', on.key.sign(await on.asked())).expect(200));
    const ofThere: PasskeyProofBody = on.key.sign(await on.askedAgain(elsewhere));
    expect(await on.refusal('session/passkey/step-up', cookie, ofThere)).toBe('factor.passkey-expired');
  });

  it('of another person proves nothing', async () => {
    const { cookie } = await on.enrolled();
    const mori = await on.firm.person('森');
    const theirs = new SoftAuthenticator();
    await on.enrolled(theirs, mori.cookie);
    const step = 'session/passkey/step-up';
    expect(await on.refusal(step, cookie, theirs.sign(await on.askedAgain(cookie)))).toBe('factor.passkey-unknown');
    const waiting = await on.half();
    expect(await on.refusal('session/passkey/give', waiting, theirs.sign(await on.askedAgain(waiting)))).toBe(
      'factor.passkey-unknown',
    );
    const inTheirName = theirs.sign(await on.askedAgain(cookie), { credentialId: on.key.credentialId });
    expect(await on.refusal(step, cookie, inTheirName)).toBe('factor.passkey-wrong');
  });
});
