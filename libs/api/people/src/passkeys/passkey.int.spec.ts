import {
  actionsOf,
  aFirm,
  ledgerOf,
  SoftAuthenticator,
  startTestApp,
  type Deviating,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { FactorsView, PasskeyChallengeView, PasskeyOfferView, PasskeyProofBody } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf } from '../factors/device.fixture';
import { PasswordHasher } from '../passwords/password-hasher';

let test: TestApp;
let firm: Firm;
let sato: Person;
let key: SoftAuthenticator;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  test = await startTestApp([]);
});
beforeEach(async () => {
  await test.admin.query(`DELETE FROM passkey_challenge`);
  firm = await aFirm(test);
  sato = await firm.person('佐藤');
  key = new SoftAuthenticator();
  const hash = await test.app.get(PasswordHasher).hash(password);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [sato.userId, hash]);
});
afterAll(() => test.close());

const post = (path: string, cookie = '', body: object = {}) =>
  request(test.app.getHttpServer()).post(`/api/${path}`).set('Cookie', cookie).send(body);
const get = (path: string, cookie: string) =>
  request(test.app.getHttpServer()).get(`/api/${path}`).set('Cookie', cookie);
const offered = async (cookie = sato.cookie) =>
  (await post('account/factors/passkeys/offer', cookie).expect(200)).body as PasskeyOfferView;
const askedAgain = async (cookie: string) =>
  (await post('session/passkey/ask-again', cookie).expect(200)).body as PasskeyChallengeView;
const asked = async () => (await post('session/passkey/ask').expect(200)).body as PasskeyChallengeView;
const factors = async (cookie: string) => (await get('account/factors', cookie).expect(200)).body as FactorsView;
const half = async () => cookieOf(await post('session', '', { email: sato.email, password }).expect(200));

/** Sets a passkey up; gives the session as it goes on and the codes on paper that came with it. */
async function enrolled(by = key, cookie = sato.cookie) {
  const answer = await post('account/factors/passkeys', cookie, by.make(await offered(cookie), '鍵')).expect(201);
  return { cookie: cookieOf(answer), codes: (answer.body as { codes: string[] }).codes };
}

/** What the key signs under the act of inviting somebody, as it travels with it. */
async function proofOf(cookie: string, body: object, by = key, otherwise: Deviating = {}): Promise<string> {
  const act = { operation: 'POST /api/invitations', body: JSON.stringify(body) };
  const question = (await post('session/passkey/ask-for-act', cookie, act).expect(200)).body as PasskeyChallengeView;
  return Buffer.from(JSON.stringify(by.sign(question, otherwise))).toString('base64url');
}

async function refusal(path: string, cookie: string, body: object): Promise<string> {
  return ((await post(path, cookie, body).expect(422)).body as { code: string }).code;
}

describe('a passkey', () => {
  it('is set up by its person, ends other sessions, brings the codes on paper, and is asked for from then on', async () => {
    const other = await half();
    const { cookie, codes } = await enrolled();
    expect(codes).toHaveLength(10);
    await get('account', other).expect(401);
    await get('account', sato.cookie).expect(401);
    const told = await factors(cookie);
    expect(told).toMatchObject({ codesSince: null, recoveryCodesLeft: 10 });
    expect(told.passkeys).toMatchObject([{ name: '鍵', lastUsedAt: null, isBackedUp: false }]);
    const [event] = await ledgerOf(test, firm.firmId);
    const facts = { kind: 'passkey', replaced: false, sessions: 1 };
    expect(event).toMatchObject({ action: 'factor.enrolled', actor: { id: sato.userId }, facts });
    expect((await get('session', await half()).expect(200)).body).toMatchObject({
      kind: 'awaiting',
      awaits: 'factor',
      hasPasskey: true,
      asksCode: false,
    });
  });

  it('lets its holder in without a name and without a password, and a second one does too', async () => {
    const { cookie } = await enrolled();
    const second = new SoftAuthenticator();
    expect((await enrolled(second, cookie)).codes).toEqual([]);
    for (const one of [key, second]) {
      const question = await asked();
      expect(question.allowed).toEqual([]);
      const opened = await post('session/passkey', '', one.sign(question)).expect(200);
      expect(opened.body).toMatchObject({ kind: 'member', userId: sato.userId });
      await get('account', cookieOf(opened)).expect(200);
    }
    const last = cookieOf(await post('session/passkey', '', key.sign(await asked())).expect(200));
    expect((await factors(last)).passkeys.map(({ lastUsedAt }) => lastUsedAt !== null)).toEqual([true, true]);
  });

  it('is the second step after the password, and the proof that it is still the person', async () => {
    await enrolled();
    const waiting = await half();
    const question = await askedAgain(waiting);
    expect(question.allowed).toEqual([key.credentialId]);
    const whole = cookieOf(await post('session/passkey/give', waiting, key.sign(question)).expect(200));
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = $1`, [
      sato.userId,
    ]);
    await post('account/factors/passkeys/offer', whole).expect(403);
    const alone = { password, code: '' };
    expect(await refusal('session/step-up', whole, alone)).toBe('factor.passkey-needed');
    await post('session/passkey/step-up', whole, key.sign(await askedAgain(whole))).expect(204);
    await offered(whole);
  });

  it('signs where a recovery code does not', async () => {
    await test.admin.query(`UPDATE member SET firm_roles = '{firm_admin}' WHERE user_id = $1`, [sato.userId]);
    const { codes } = await enrolled();
    const body = { email: 'new@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const byPaper = cookieOf(await post('session/code', await half(), { code: codes[0] }).expect(200));
    expect((await post('invitations', byPaper, body).expect(403)).body.code).toBe('recovery-signs-nothing');
    const byKey = cookieOf(await post('session/passkey', '', key.sign(await asked())).expect(200));
    // Signing in by a passkey signs nothing yet: it signs each act by itself.
    expect((await post('invitations', byKey, body).expect(403)).body.code).toBe('step-up-needed');
    await post('invitations', byKey, body)
      .set('X-Passkey-Proof', await proofOf(byKey, body))
      .expect(201);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.at(-1)).toMatchObject({ action: 'member.invited', actor: { authn: 'passkey-again' } });
  });

  it('signs one act: not another, not twice, not in another session and not by another person’s key', async () => {
    await test.admin.query(`UPDATE member SET firm_roles = '{firm_admin}' WHERE user_id = $1`, [sato.userId]);
    const { cookie } = await enrolled();
    const body = { email: 'a@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const send = async (sent: object, proof: string, by = cookie) =>
      ((await post('invitations', by, sent).set('X-Passkey-Proof', proof)).body as { code?: string }).code;
    expect(await send({ ...body, email: 'b@example.test' }, await proofOf(cookie, body))).toBe(
      'factor.passkey-expired',
    );
    const proof = await proofOf(cookie, body);
    expect(await send(body, proof)).toBeUndefined();
    expect(await send(body, proof)).toBe('factor.passkey-expired');
    const elsewhere = cookieOf(await post('session/passkey', '', key.sign(await asked())).expect(200));
    const other = { ...body, email: 'c@example.test' };
    expect(await send(other, await proofOf(elsewhere, other))).toBe('factor.passkey-expired');
    expect(await send(other, await proofOf(cookie, other, new SoftAuthenticator()))).toBe('factor.passkey-unknown');
    for (const otherwise of [{ origin: 'https://akashi.example.org' }, { rpId: 'example.test' }, { isVerified: false }])
      expect(await send(other, await proofOf(cookie, other, key, otherwise))).toBe('factor.passkey-wrong');
    for (const nonsense of ['', '%%%', Buffer.from('[]').toString('base64url')])
      expect(await send(other, nonsense)).toMatch(/step-up-needed|factor\.passkey-wrong/);
  });

  it('signs nothing of a membership whose person nobody has identified: whoever came in holds the key', async () => {
    await test.admin.query(
      `UPDATE member SET firm_roles = '{firm_admin}', unconfirmed_since = now(), ways_issued_by = ARRAY[user_id]
       WHERE user_id = $1`,
      [sato.userId],
    );
    const { cookie } = await enrolled();
    const body = { email: 'd@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const answer = post('invitations', cookie, body).set('X-Passkey-Proof', await proofOf(cookie, body));
    expect((await answer.expect(403)).body.code).toBe('not-identified');
    expect(await actionsOf(test, firm.firmId)).not.toContain('member.invited');
  });

  it('is not set up where the answer is not what was asked, of this address and of its known holder', async () => {
    const tries: [Deviating, string][] = [
      [{ origin: 'https://akashi.example.org' }, 'factor.passkey-wrong'],
      [{ rpId: 'example.test' }, 'factor.passkey-wrong'],
      [{ isVerified: false }, 'factor.passkey-wrong'],
      [{ type: 'webauthn.get' }, 'factor.passkey-wrong'],
      [{ challenge: 'AAAA' }, 'factor.passkey-expired'],
    ];
    for (const [otherwise, code] of tries)
      expect(await refusal('account/factors/passkeys', sato.cookie, key.make(await offered(), '鍵', otherwise))).toBe(
        code,
      );
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });

  it('is not set up twice, by whomever, nor by the answer to what another session was asked', async () => {
    const mori = await firm.person('森');
    const ofMori = key.make(await offered(mori.cookie), '鍵');
    expect(await refusal('account/factors/passkeys', sato.cookie, ofMori)).toBe('factor.passkey-expired');
    await enrolled();
    const again = key.make(await offered(mori.cookie), '鍵');
    expect(await refusal('account/factors/passkeys', mori.cookie, again)).toBe('factor.passkey-known');
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
    const { cookie } = await enrolled();
    await post('session/passkey', '', key.sign(await asked())).expect(200);
    await post('session/passkey', '', key.sign(await asked())).expect(200);
    expect(await refusal('session/passkey', '', key.sign(await asked(), otherwise))).toBe(code);
    const step = 'session/passkey/step-up';
    expect(await refusal(step, cookie, key.sign(await askedAgain(cookie), otherwise))).toBe(code);
  });

  it('answers each question once, soon, and where it was asked', async () => {
    const { cookie } = await enrolled();
    const proof = key.sign(await asked());
    await post('session/passkey', '', proof).expect(200);
    expect(await refusal('session/passkey', '', proof)).toBe('factor.passkey-expired');

    const old = key.sign(await asked());
    await test.admin.query(`UPDATE passkey_challenge SET expires_at = now() - interval '1 second'`);
    expect(await refusal('session/passkey', '', old)).toBe('factor.passkey-expired');

    const forSignIn = key.sign(await asked());
    expect(await refusal('session/passkey/step-up', cookie, forSignIn)).toBe('factor.passkey-expired');
    const forStepUp = key.sign(await askedAgain(cookie));
    expect(await refusal('session/passkey', '', forStepUp)).toBe('factor.passkey-expired');
    const elsewhere = cookieOf(await post('session/passkey', '', key.sign(await asked())).expect(200));
    const ofThere: PasskeyProofBody = key.sign(await askedAgain(elsewhere));
    expect(await refusal('session/passkey/step-up', cookie, ofThere)).toBe('factor.passkey-expired');
  });

  it('of another person proves nothing', async () => {
    const { cookie } = await enrolled();
    const mori = await firm.person('森');
    const theirs = new SoftAuthenticator();
    await enrolled(theirs, mori.cookie);
    const step = 'session/passkey/step-up';
    expect(await refusal(step, cookie, theirs.sign(await askedAgain(cookie)))).toBe('factor.passkey-unknown');
    const waiting = await half();
    expect(await refusal('session/passkey/give', waiting, theirs.sign(await askedAgain(waiting)))).toBe(
      'factor.passkey-unknown',
    );
    const inTheirName = theirs.sign(await askedAgain(cookie), { credentialId: key.credentialId });
    expect(await refusal(step, cookie, inTheirName)).toBe('factor.passkey-wrong');
  });

  it('lets nobody in whose account or membership was ended', async () => {
    await enrolled();
    await test.admin.query(`UPDATE member SET disabled_at = now() WHERE user_id = $1`, [sato.userId]);
    expect(await refusal('session/passkey', '', key.sign(await asked()))).toBe('factor.passkey-unknown');
  });

  it('is removed by its person alone, the last one only where none is required', async () => {
    const { cookie } = await enrolled();
    const mori = await firm.person('森');
    const [passkey] = (await factors(cookie)).passkeys;
    const remove = `account/factors/passkeys/${passkey!.id}/remove`;
    await post(remove, mori.cookie).expect(404);
    await post(`account/factors/passkeys/${sato.userId}/remove`, cookie).expect(404);
    await test.admin.query(`UPDATE member SET requires_second_factor = true WHERE user_id = $1`, [sato.userId]);
    expect(await refusal(remove, cookie, {})).toBe('factor.last-one');
    await test.admin.query(`UPDATE member SET requires_second_factor = false WHERE user_id = $1`, [sato.userId]);
    await post(remove, cookie).expect(204);
    expect(await factors(cookie)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.enrolled', 'factor.removed']);
    expect(await refusal('session/passkey', '', key.sign(await asked()))).toBe('factor.passkey-unknown');
    expect((await post('session', '', { email: sato.email, password }).expect(200)).body.kind).toBe('member');
  });

  it('stops a flood of questions from one address', async () => {
    await asked();
    await test.admin.query(
      `INSERT INTO passkey_challenge SELECT sha256(n::text::bytea), purpose, session_hash, ip, expires_at
       FROM passkey_challenge, generate_series(1, 200) n`,
    );
    expect((await post('session/passkey/ask').expect(429)).body.code).toBe('too-many-requests');
  });

  it('leaves nothing in the ledger that its device said', async () => {
    const made = key.make(await offered(), '銀の鍵');
    await post('account/factors/passkeys', sato.cookie, made).expect(201);
    const { rows } = await test.admin.query<{ row: string }>(
      `SELECT e::text AS row FROM ledger_event e UNION ALL SELECT i::text FROM idempotency_key i`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const word of [made.credentialId, made.attestation, made.clientData, '銀の鍵'])
      expect(all.includes(word)).toBe(false);
  });
});
