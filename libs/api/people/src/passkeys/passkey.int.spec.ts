import {
  actionsOf,
  ledgerOf,
  SoftAuthenticator,
  startTestApp,
  type Deviating,
  type TestApp,
} from '@akashi/api-testing';
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
  it('is set up by its person, ends other sessions, brings the codes on paper, and is asked for from then on', async () => {
    const other = await on.half();
    const { cookie, codes } = await on.enrolled();
    expect(codes).toHaveLength(10);
    await on.get('account', other).expect(401);
    await on.get('account', on.sato.cookie).expect(401);
    const told = await on.factors(cookie);
    expect(told).toMatchObject({ codesSince: null, recoveryCodesLeft: 10 });
    expect(told.passkeys).toMatchObject([{ name: '鍵', lastUsedAt: null, isBackedUp: false }]);
    const [event] = await ledgerOf(test, on.firm.firmId);
    const facts = { kind: 'passkey', replaced: false, sessions: 1 };
    expect(event).toMatchObject({ action: 'factor.enrolled', actor: { id: on.sato.userId }, facts });
    expect((await on.get('session', await on.half()).expect(200)).body).toMatchObject({
      kind: 'awaiting',
      awaits: 'factor',
      hasPasskey: true,
      asksCode: false,
    });
  });

  it('lets its holder in without a name and without a password, and a second one does too', async () => {
    const { cookie } = await on.enrolled();
    const second = new SoftAuthenticator();
    expect((await on.enrolled(second, cookie)).codes).toEqual([]);
    for (const one of [on.key, second]) {
      const question = await on.asked();
      expect(question.allowed).toEqual([]);
      const opened = await on.post('session/passkey', '', one.sign(question)).expect(200);
      expect(opened.body).toMatchObject({ kind: 'member', userId: on.sato.userId });
      await on.get('account', cookieOf(opened)).expect(200);
    }
    const last = cookieOf(await on.post('session/passkey', '', on.key.sign(await on.asked())).expect(200));
    expect((await on.factors(last)).passkeys.map(({ lastUsedAt }) => lastUsedAt !== null)).toEqual([true, true]);
  });

  it('is the second step after the password, and the proof that it is still the person', async () => {
    await on.enrolled();
    const waiting = await on.half();
    const question = await on.askedAgain(waiting);
    expect(question.allowed).toEqual([on.key.credentialId]);
    const whole = cookieOf(await on.post('session/passkey/give', waiting, on.key.sign(question)).expect(200));
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = $1`, [
      on.sato.userId,
    ]);
    await on.post('account/factors/passkeys/offer', whole).expect(403);
    const alone = { password: on.password, code: '' };
    expect(await on.refusal('session/step-up', whole, alone)).toBe('factor.passkey-needed');
    await on.post('session/passkey/step-up', whole, on.key.sign(await on.askedAgain(whole))).expect(204);
    await on.offered(whole);
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
      expect(
        await on.refusal('account/factors/passkeys', on.sato.cookie, on.key.make(await on.offered(), '鍵', otherwise)),
      ).toBe(code);
    expect(await actionsOf(test, on.firm.firmId)).toEqual([]);
  });

  it('is not set up twice, by whomever, nor by the answer to what another session was asked', async () => {
    const mori = await on.firm.person('森');
    const ofMori = on.key.make(await on.offered(mori.cookie), '鍵');
    expect(await on.refusal('account/factors/passkeys', on.sato.cookie, ofMori)).toBe('factor.passkey-expired');
    await on.enrolled();
    const again = on.key.make(await on.offered(mori.cookie), '鍵');
    expect(await on.refusal('account/factors/passkeys', mori.cookie, again)).toBe('factor.passkey-known');
  });

  it('lets nobody in whose account or membership was ended', async () => {
    await on.enrolled();
    await test.admin.query(`UPDATE member SET disabled_at = now() WHERE user_id = $1`, [on.sato.userId]);
    expect(await on.refusal('session/passkey', '', on.key.sign(await on.asked()))).toBe('factor.passkey-unknown');
  });

  it('is removed by its person alone, the last one only where none is required', async () => {
    const { cookie } = await on.enrolled();
    const mori = await on.firm.person('森');
    const [passkey] = (await on.factors(cookie)).passkeys;
    const remove = `account/factors/passkeys/${passkey!.id}/remove`;
    await on.post(remove, mori.cookie).expect(404);
    await on.post(`account/factors/passkeys/${on.sato.userId}/remove`, cookie).expect(404);
    await test.admin.query(`UPDATE member SET requires_second_factor = true WHERE user_id = $1`, [on.sato.userId]);
    expect(await on.refusal(remove, cookie, {})).toBe('factor.last-one');
    await test.admin.query(`UPDATE member SET requires_second_factor = false WHERE user_id = $1`, [on.sato.userId]);
    await on.post(remove, cookie).expect(204);
    expect(await on.factors(cookie)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
    expect(await actionsOf(test, on.firm.firmId)).toEqual(['factor.enrolled', 'factor.removed']);
    expect(await on.refusal('session/passkey', '', on.key.sign(await on.asked()))).toBe('factor.passkey-unknown');
    expect((await on.post('session', '', { email: on.sato.email, password: on.password }).expect(200)).body.kind).toBe(
      'member',
    );
  });

  it('stops a flood of questions from one address', async () => {
    await on.asked();
    await test.admin.query(
      `INSERT INTO passkey_challenge SELECT sha256(n::text::bytea), purpose, session_hash, ip, expires_at
       FROM passkey_challenge, generate_series(1, 200) n`,
    );
    expect((await on.post('session/passkey/ask').expect(429)).body.code).toBe('too-many-requests');
  });

  it('leaves nothing in the ledger that its device said', async () => {
    const made = on.key.make(await on.offered(), '銀の鍵');
    await on.post('account/factors/passkeys', on.sato.cookie, made).expect(201);
    const { rows } = await test.admin.query<{ row: string }>(
      `SELECT e::text AS row FROM ledger_event e UNION ALL SELECT i::text FROM idempotency_key i`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const word of [made.credentialId, made.attestation, made.clientData, '銀の鍵'])
      expect(all.includes(word)).toBe(false);
  });
});
