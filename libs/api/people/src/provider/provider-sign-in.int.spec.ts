import { actionsOf, aFirm, joinFirm, ledgerOf, type Person } from '@akashi/api-testing';
import type { ClaimsView, MemberSessionView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';
import { address, codeOf, cookieIn, FirmWithProvider } from './firm-with-provider.fixture';

let here: FirmWithProvider;
beforeAll(async () => {
  here = await FirmWithProvider.start();
}, 60_000);
afterAll(() => here.close());
beforeEach(() => here.begin());

describe('the identity provider of a firm', () => {
  it('is the administrator’s to name, try and turn on; each leaves one entry and none the secret', async () => {
    const asked = { ...here.said(), version: (await here.view()).version };
    expect((await here.sato.put(address).send(asked)).status).toBe(403);
    expect((await here.sato.get(address)).status).toBe(403);
    expect(codeOf(await here.admin.put(address).send({ ...asked, version: 99 }))).toEqual([409, 'stale-version']);
    expect(codeOf(await here.admin.put(address).send({ ...asked, issuer: 'http://evil.example' }))).toEqual([
      422,
      'identity-provider.issuer-malformed',
    ]);
    // A secret goes to nobody but whom it was given for.
    const moved = { ...asked, issuer: here.other.issuer, secret: null };
    expect(codeOf(await here.admin.put(address).send(moved))).toEqual([422, 'identity-provider.secret-missing']);
    const acts = (await actionsOf(here.test, here.firm.firmId)).filter((action) => action.startsWith('identity'));
    expect(acts).toEqual([
      'identity-provider.set',
      'identity-provider.tested',
      'identity-provider.turned',
      'identity.linked',
    ]);
    const { rows } = await here.test.admin.query(`SELECT p::text AS row FROM identity_provider p`);
    const told = [
      JSON.stringify(await ledgerOf(here.test, here.firm.firmId)),
      JSON.stringify(rows),
      JSON.stringify(await here.view()),
    ];
    expect(told.filter((text) => text.includes(here.provider.secret))).toEqual([]);
  });

  it('shows the administrator what it says of them, links nobody by that, and is not on before it was tried', async () => {
    const others = await aFirm(here.test);
    const theirs = await others.person('別の管理', 'firm_admin', 'member');
    await theirs
      .put(address)
      .send({ ...here.said(), version: 0 })
      .expect(200);
    const on = { isOn: true, version: 1 };
    expect(codeOf(await theirs.put(`${address}/state`).send(on))).toEqual([422, 'identity-provider.not-tested']);
    here.provider.person = { sub: 'guest', email: 'guest@elsewhere.example' };
    const guest = await here.go(`${address}/test`, {}, theirs.cookie);
    const seen = await here.post(`${address}/claims`, guest.answer, theirs.cookie, guest.way).expect(200);
    expect((seen.body as ClaimsView).isOfFirm).toBe(false);
    expect((seen.body as ClaimsView).claims).toContainEqual({ name: 'sub', value: 'guest' });
    expect(codeOf(await theirs.put(`${address}/state`).send(on))).toEqual([422, 'identity-provider.not-tested']);
    const start = await here.post('/api/session/provider/start', { firmId: others.firmId });
    expect(codeOf(start)).toEqual([422, 'identity-provider.not-there']);
    const { rows } = await here.test.admin.query(`SELECT FROM member_identity WHERE firm_id = $1`, [others.firmId]);
    expect(rows).toEqual([]);
  });

  it('shows the administrator nothing that opens anything elsewhere, and no more than can be read', async () => {
    const elsewhere = { there: { endpoint: 'https://claims.example', access_token: 'a-key-to-elsewhere' } };
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`claim-${n}`, `x${'𠮷'.repeat(300)}`]));
    here.provider.deviate = { claims: { _claim_sources: elsewhere, ...many } };
    const { way, answer } = await here.go(`${address}/test`, {}, here.admin.cookie);
    const seen = await here.post(`${address}/claims`, answer, here.admin.cookie, way).expect(200);
    const { claims } = seen.body as ClaimsView;
    expect(JSON.stringify(claims)).not.toContain('a-key-to-elsewhere');
    expect(claims).toHaveLength(100);
    expect(claims.filter(({ value }) => value.length > 300 || !value.isWellFormed())).toEqual([]);
  });
});

describe('signing in by the firm’s provider', () => {
  it('lets in whoever linked the identity, into that firm, with nothing proven to us', async () => {
    const entered = await here.comeIn(await here.goIn()).expect(200);
    const session = entered.body as MemberSessionView;
    expect([session.kind, session.userId, session.firmId]).toEqual(['member', here.sato.userId, here.firm.firmId]);
    const cookie = cookieIn(entered, 'akashi');
    // Neither a signature nor a factor of one's own: the provider's word is no proof of who sits there.
    for (const path of ['/api/account/factors/codes/offer', '/api/account/identity/start'])
      expect(codeOf(await here.post(path, {}, cookie))).toEqual([403, 'step-up-needed']);
  });

  it('opens no other place of the person’s, and tells of none', async () => {
    const away = await aFirm(here.test, '別の監査法人');
    await joinFirm(here.test, here.sato.userId, away.firmId, '佐藤', ['member']);
    await here.test.admin.query(
      `INSERT INTO password_link (firm_id, user_id, token_sha256, expires_at, issued_at, reset_at, reset_by_name)
       VALUES ($1, $2, repeat('a', 64), now(), now(), now(), 'よその管理者')`,
      [away.firmId, here.sato.userId],
    );
    const entered = await here.comeIn(await here.goIn()).expect(200);
    expect(JSON.stringify(entered.body)).not.toContain(away.firmId);
    expect(JSON.stringify(entered.body)).not.toContain('よその管理者');
    const cookie = cookieIn(entered, 'akashi');
    const there = { firmId: away.firmId, clientId: null };
    expect(codeOf(await here.post('/api/session/choose', there, cookie))).toEqual([404, 'not-found']);
    const account = await here.account(cookie).expect(200);
    expect(JSON.stringify(account.body)).not.toContain('別の監査法人');
    const past = `UPDATE session SET firm_id = $1 WHERE provider_firm_id = $2 AND revoked_at IS NULL`;
    await expect(here.test.admin.query(past, [away.firmId, here.firm.firmId])).rejects.toThrow('session_of_provider');
    await here.test.admin.query(
      `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE firm_id = $1 AND user_id = $2`,
      [away.firmId, here.sato.userId],
    );
  });

  it('lets nobody stay who was on the way back while it was turned off, not even when it is on again', async () => {
    const cookie = await here.cameIn();
    await here.turn(false);
    // As one that was written a moment later, which nothing ended.
    const late = `UPDATE session SET revoked_at = NULL WHERE provider_firm_id = $1`;
    await here.test.admin.query(late, [here.firm.firmId]);
    await here.account(cookie).expect(401);
    await here.turn(true);
    await here.account(cookie).expect(401);
    await here.account(await here.cameIn()).expect(200);
  });

  it('leaves out no second factor that the firm asks for', async () => {
    const required = `UPDATE firm SET requires_second_factor = $2 WHERE firm_id = $1`;
    await here.test.admin.query(required, [here.firm.firmId, true]);
    const entered = await here.comeIn(await here.goIn()).expect(200);
    expect(entered.body).toMatchObject({ kind: 'awaiting', memberships: [] });
    const refused = await request(here.test.app.getHttpServer())
      .get('/api/members')
      .set('Cookie', cookieIn(entered, 'akashi'));
    expect(refused.status).toBe(403);
    await here.test.admin.query(required, [here.firm.firmId, false]);
  });

  it('takes the place of the password where the firm has it so, and the password comes back when it is off', async () => {
    const password = '正しい馬の電池 staple';
    const hash = await here.test.app.get(PasswordHasher).hash(password);
    await here.test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = ANY ($1)`, [
      [here.sato.userId, here.admin.userId],
      hash,
    ]);
    await here.turnOn({ isOnly: true, secret: null });
    const signIn = ({ email }: Person, word = password) => here.post('/api/session', { email, password: word });
    expect(codeOf(await signIn(here.sato))).toEqual([422, 'identity-provider.only-way']);
    expect(codeOf(await signIn(here.sato, '間違った合言葉です'))).toEqual([401, 'wrong-credentials']);
    // Whoever has linked none comes in by their password, to link one.
    await signIn(here.admin).expect(200);
    const cookie = await here.cameIn();
    await here.turn(false);
    await here.account(cookie).expect(401);
    expect(codeOf(await here.post('/api/session/provider/start', { firmId: here.firm.firmId }))).toEqual([
      422,
      'identity-provider.not-there',
    ]);
    await signIn(here.sato).expect(200);
    await here.turnOn({ secret: null });
  });
});
