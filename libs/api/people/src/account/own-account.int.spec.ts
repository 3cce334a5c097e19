import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { createApp } from '@akashi/api-platform';
import type { AccountView } from '@akashi/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';
import { PeopleModule } from '../people.module';

let test: TestApp;
let second: NestExpressApplication;
let firm: Firm;
let email: string;
let userId: string;
const old = '正しい馬の電池 staple';
const password = '窓辺の青い鳥と夜明けの列車';

beforeAll(async () => {
  test = await startTestApp([]);
  second = await createApp(test.config, [PeopleModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  const person = await firm.person('髙橋');
  ({ email, userId } = person);
  const hash = await test.app.get(PasswordHasher).hash(old);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [userId, hash]);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const server = () => request(test.app.getHttpServer());
const signIn = (word: string) => server().post('/api/session').send({ email, password: word });
const cookieOf = (answer: request.Response): string => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const signedIn = async (word = old) => cookieOf(await signIn(word).expect(200));
const view = async (cookie: string) =>
  (await server().get('/api/account').set('Cookie', cookie).expect(200)).body as AccountView;
const change = (cookie: string, body: object) =>
  server().post('/api/account/password').set('Cookie', cookie).send(body);
const elsewhere = (cookie: string) => request(second.getHttpServer()).get('/api/session').set('Cookie', cookie);

describe('one’s own password', () => {
  it('is changed by whoever knows it, ends every other session on every process, and renews this one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await elsewhere(there).expect(200);
    const answer = await change(here, { old, password }).expect(204);
    await elsewhere(there).expect(401);
    await elsewhere(here).expect(401);
    await elsewhere(cookieOf(answer)).expect(200);
    await signIn(old).expect(401);
    await signIn(password).expect(200);
    const [event] = await ledgerOf(test, firm.firmId);
    // The session of the arrangement, and the other one.
    expect(event).toMatchObject({ action: 'password.changed', actor: { id: userId }, facts: { sessions: 2 } });
  });

  it.each([
    ['the old one is wrong', { old: 'guess', password }, 'password.old-wrong'],
    ['it stays as it is', { old, password: old }, 'password.unchanged'],
    ['it is short', { old, password: '短い' }, 'password.too-short'],
    ['it was stolen elsewhere', { old, password: '1qazxsw23edc' }, 'password.common'],
    ['it holds the name', { old, password: '髙橋の朝の珈琲と窓辺の鳥' }, 'password.contains-name'],
  ])('is refused when %s, and nothing changes', async (_, body, code) => {
    const cookie = await signedIn();
    expect((await change(cookie, body).expect(422)).body.code).toBe(code);
    await elsewhere(cookie).expect(200);
    await signIn(old).expect(200);
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });

  it('has no end: nothing keeps how old it is, and nobody is asked for another', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'akashi' AND column_name LIKE '%password%' AND table_name IN ('account', 'member', 'firm')`,
    );
    expect(rows).toEqual([{ name: 'password_hash' }]);
  });

  it('is not guessed on an open page: the attempts count as those to sign in do', async () => {
    const cookie = await signedIn();
    const guesses = await Promise.all(Array.from({ length: 20 }, () => change(cookie, { old: 'guess', password })));
    expect(guesses.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15);
  });

  it('is changed once, when two pages send it at the same moment', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const answers = await Promise.all([
      change(here, { old, password }),
      change(there, { old, password: `${password}です` }),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await actionsOf(test, firm.firmId)).toEqual(['password.changed']);
  });
});

describe('one’s own account', () => {
  it('says where one is signed in and where one may work', async () => {
    const cookie = await signedIn();
    const { sessions, ...account } = await view(cookie);
    expect(account).toMatchObject({ email, member: { name: '髙橋 試', firmRoles: ['member'] } });
    expect(account.memberships).toMatchObject([{ firmId: firm.firmId, clientId: null }]);
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(sessions[1]).toMatchObject({ ip: '127.0.0.1', userAgent: 'spec', firmName: '試験監査法人' });
    const { rows } = await test.admin.query<{ hash: string }>(`SELECT encode(id_hash, 'hex') AS hash FROM session`);
    expect(rows.filter(({ hash }) => JSON.stringify(sessions).includes(hash))).toEqual([]);
  });

  it('ends one session, or all others; nobody else’s', async () => {
    const [here, there, third] = [await signedIn(), await signedIn(), await signedIn()];
    const thereId = (await view(there)).sessions.find(({ isThis }) => isThis)!.id;
    const stranger = await firm.person('zoe', 'firm_admin');
    await stranger.post(`/api/account/sessions/${thereId}/end`).expect(404);
    const end = (path: string) => server().post(`/api/account/sessions/${path}`).set('Cookie', here);
    await end(`${thereId}/end`).expect(204);
    await elsewhere(there).expect(401);
    await elsewhere(third).expect(200);
    await end('end-others').expect(204);
    await elsewhere(third).expect(401);
    await elsewhere(here).expect(200);
    await stranger.get('/api/account').expect(200);
  });

  it('asks who ends a session to prove themselves once more: an open page is not enough', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes'`);
    for (const path of [`${(await view(there)).sessions.find(({ isThis }) => isThis)!.id}/end`, 'end-others']) {
      const answer = await server().post(`/api/account/sessions/${path}`).set('Cookie', here).expect(403);
      expect(answer.body.code).toBe('step-up-needed');
    }
    await elsewhere(there).expect(200);
  });

  it('corrects how one’s own name is read, and nothing else of it', async () => {
    const cookie = await signedIn();
    const send = (body: object) => server().put('/api/account/reading').set('Cookie', cookie).send(body);
    await send({ familyKana: 'タカハシ', givenKana: 'ユイ', version: 1 }).expect(200);
    expect((await view(cookie)).member).toMatchObject({ name: '髙橋 試', familyKana: 'タカハシ', version: 2 });
    expect((await send({ familyKana: 'タ', givenKana: 'ユ', version: 1 }).expect(409)).body.code).toBe('stale-version');
    const empty = await send({ familyKana: ' ', givenKana: 'ユイ', version: 2 }).expect(422);
    expect(empty.body.code).toBe('member.kana-missing');
    await send({ familyKana: 'タ', givenKana: 'ユ', familyName: '別', version: 2 }).expect(400);
    expect(await actionsOf(test, firm.firmId)).toEqual(['reading.corrected']);
  });
});
