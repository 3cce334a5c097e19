import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { createApp } from '@akashi/api-platform';
import type { CodesOfferView, FactorsView } from '@akashi/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';
import { PeopleModule } from '../people.module';
import { codeAt, cookieOf } from './device.fixture';

let test: TestApp;
let second: NestExpressApplication;
let firm: Firm;
let sato: Person;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  test = await startTestApp([]);
  second = await createApp(test.config, [PeopleModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  sato = await firm.person('佐藤');
  const hash = await test.app.get(PasswordHasher).hash(password);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [sato.userId, hash]);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const at = (app: NestExpressApplication, cookie: string) => ({
  get: (path: string) => request(app.getHttpServer()).get(path).set('Cookie', cookie),
  post: (path: string, body: object = {}) => request(app.getHttpServer()).post(path).set('Cookie', cookie).send(body),
});
const here = (cookie: string) => at(test.app, cookie);
const signIn = () => request(test.app.getHttpServer()).post('/api/session').send({ email: sato.email, password });
const give = (cookie: string, code: string) => here(cookie).post('/api/session/code', { code });
const factorsOf = async (cookie: string) =>
  (await here(cookie).get('/api/account/factors').expect(200)).body as FactorsView;

/** Sets a device up in a session; gives its secret, the codes on paper and the session as it goes on. */
async function enrolled(cookie: string) {
  const offered = (await here(cookie).post('/api/account/factors/codes/offer').expect(200)).body as CodesOfferView;
  const code = codeAt(offered.secret, -1);
  const sent = { offer: offered.offer, code };
  const answer = await here(cookie).post('/api/account/factors/codes', sent).expect(201);
  const { codes } = answer.body as { codes: string[] };
  return { secret: offered.secret, used: code, codes, cookie: cookieOf(answer) };
}

/** Half signed in: the password was right, and nothing else was given. */
const half = async () => cookieOf(await signIn().expect(200));

/** Lets the device's next code be that of now again. */
const afterAWhile = () => test.admin.query(`UPDATE totp SET last_step = last_step - 5`);

describe('a device that shows codes', () => {
  it('is set up by its person with a first code, ends other sessions, and is asked for from then on', async () => {
    const other = await half();
    const { cookie, codes, secret } = await enrolled(sato.cookie);
    await here(other).get('/api/account').expect(401);
    await here(sato.cookie).get('/api/account').expect(401);
    expect(await factorsOf(cookie)).toMatchObject({ recoveryCodesLeft: 10, isRequired: false, reset: null });
    expect(new Set(codes).size).toBe(10);
    const [event] = await ledgerOf(test, firm.firmId);
    const facts = { kind: 'codes', replaced: false, sessions: 1 };
    expect(event).toMatchObject({ action: 'factor.enrolled', actor: { id: sato.userId }, facts });

    const waiting = await signIn().expect(200);
    const told = { kind: 'awaiting', awaits: 'factor', memberships: [] };
    expect(waiting.body).toMatchObject(told);
    const done = await give(cookieOf(waiting), codeAt(secret)).expect(200);
    expect(done.body).toMatchObject({ kind: 'member', firmId: firm.firmId });
    await here(cookieOf(done)).get('/api/account').expect(200);
    await here(cookieOf(waiting)).get('/api/session').expect(401);
  });

  it('opens nothing while it is asked for but what leads on', async () => {
    await enrolled(sato.cookie);
    const cookie = await half();
    await here(cookie).get('/api/session').expect(200);
    for (const path of ['/api/account', '/api/members', '/api/account/factors'])
      expect((await here(cookie).get(path).expect(403)).body.code).toBe('second-factor-needed');
    for (const path of ['step-up', 'choose'])
      expect((await here(cookie).post(`/api/session/${path}`).expect(403)).body.code).toBe('second-factor-needed');
    for (const path of ['codes/offer', 'codes', 'codes/remove', 'recovery-codes'])
      await here(cookie).post(`/api/account/factors/${path}`).expect(403);
    await here(cookie).post('/api/session/close').expect(204);
  });

  it('takes each code once, also when two processes are asked at the same moment', async () => {
    const { secret, used } = await enrolled(sato.cookie);
    const [one, two] = [await half(), await half()];
    expect((await give(one, used).expect(422)).body.code).toBe('factor.code-used');
    const code = codeAt(secret);
    const answers = await Promise.all([
      at(test.app, one).post('/api/session/code', { code }),
      at(second, two).post('/api/session/code', { code }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.body.code).toBe('factor.code-used');
  });

  it('is guessed five times and then not for a while, however often the password is given', async () => {
    const { secret } = await enrolled(sato.cookie);
    const cookie = await half();
    const wrong = await Promise.all(Array.from({ length: 20 }, () => give(cookie, '000000')));
    expect(wrong.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
    expect(wrong.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15);
    await give(await half(), codeAt(secret)).expect(429);
  });

  it('keeps no secret that a reader of the database could use, and tells none in the ledger', async () => {
    const { secret, codes } = await enrolled(sato.cookie);
    const { rows } = await test.admin.query<{ row: string }>(
      `SELECT t::text || encode(sealed_secret, 'escape') AS row FROM totp t
       UNION ALL SELECT r::text FROM recovery_code r UNION ALL SELECT e::text FROM ledger_event e
       UNION ALL SELECT i::text FROM idempotency_key i`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(all.includes(word)).toBe(false);
  });

  it.each([
    ['the code is wrong', { code: '000000' }, 'factor.code-wrong'],
    ['the offer is none', { offer: 'AAAA' }, 'factor.offer-expired'],
  ])('is not set up when %s', async (_, change, code) => {
    const offered = (await sato.post('/api/account/factors/codes/offer').expect(200)).body as CodesOfferView;
    const right = { offer: offered.offer, code: codeAt(offered.secret) };
    expect(
      (
        await sato
          .post('/api/account/factors/codes')
          .send({ ...right, ...change })
          .expect(422)
      ).body.code,
    ).toBe(code);
    expect((await factorsOf(sato.cookie)).codesSince).toBeNull();
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });

  it('is not set up by the offer that somebody else was made', async () => {
    const mori = await firm.person('森');
    const offered = (await mori.post('/api/account/factors/codes/offer').expect(200)).body as CodesOfferView;
    const sent = { offer: offered.offer, code: codeAt(offered.secret) };
    expect((await sato.post('/api/account/factors/codes').send(sent).expect(422)).body.code).toBe(
      'factor.offer-expired',
    );
  });

  it('asks whoever sets it up or takes it away to prove themselves once more', async () => {
    const { cookie, secret } = await enrolled(sato.cookie);
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = $1`, [
      sato.userId,
    ]);
    for (const path of ['codes/offer', 'codes/remove', 'recovery-codes']) {
      const answer = await here(cookie).post(`/api/account/factors/${path}`).expect(403);
      expect(answer.body.code).toBe('step-up-needed');
    }
    const again = (body: object) => here(cookie).post('/api/session/step-up', body);
    expect((await again({ password, code: '' }).expect(422)).body.code).toBe('factor.code-wrong');
    await again({ password: 'wrong', code: codeAt(secret) }).expect(401);
    await again({ password, code: codeAt(secret) }).expect(204);
    await here(cookie).post('/api/account/factors/codes/remove').expect(204);
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.enrolled', 'factor.removed']);
    expect((await signIn().expect(200)).body.kind).toBe('member');
  });
});

describe('codes on paper', () => {
  it('let in once each, and only to set up anew what was lost', async () => {
    const { codes } = await enrolled(sato.cookie);
    const done = await give(await half(), ` ${codes[0]!.toLowerCase()} `).expect(200);
    expect((await give(await half(), codes[0]!).expect(422)).body.code).toBe('factor.code-wrong');
    expect((await factorsOf(cookieOf(done))).recoveryCodesLeft).toBe(9);
    const anew = await enrolled(cookieOf(done));
    expect(await factorsOf(anew.cookie)).toMatchObject({ recoveryCodesLeft: 10 });
    await give(await half(), codes[1]!).expect(422);
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.enrolled', 'factor.enrolled']);
  });

  it('sign nothing: what binds the firm asks for a sign-in by what was set up', async () => {
    await test.admin.query(`UPDATE member SET firm_roles = '{firm_admin}' WHERE user_id = $1`, [sato.userId]);
    const { codes } = await enrolled(sato.cookie);
    const byPaper = cookieOf(await give(await half(), codes[0]!).expect(200));
    const body = { email: 'new@example.test', familyName: '新', givenName: '人', title: '', firmRoles: ['member'] };
    const invite = (cookie: string) => here(cookie).post('/api/invitations', body);
    expect((await invite(byPaper).expect(403)).body.code).toBe('recovery-signs-nothing');
    const anew = await enrolled(byPaper);
    expect((await invite(anew.cookie).expect(403)).body.code).toBe('recovery-signs-nothing');
    await afterAWhile();
    const whole = cookieOf(await give(await half(), codeAt(anew.secret)).expect(200));
    await invite(whole).expect(201);
  });

  it('are made anew by their person, and those before are good for nothing', async () => {
    const { cookie, codes } = await enrolled(sato.cookie);
    const anew = (await here(cookie).post('/api/account/factors/recovery-codes').expect(201)).body as {
      codes: string[];
    };
    await give(await half(), codes[3]!).expect(422);
    await give(await half(), anew.codes[3]!).expect(200);
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.enrolled', 'recovery-codes.renewed']);
  });

  it('are those told last, when a request was sent twice because its answer was lost', async () => {
    const { cookie } = await enrolled(sato.cookie);
    const send = () => here(cookie).post('/api/account/factors/recovery-codes').set('Idempotency-Key', 'twice');
    const [lost, told] = [await send().expect(201), await send().expect(201)];
    await give(await half(), (lost.body as { codes: string[] }).codes[0]!).expect(422);
    await give(await half(), (told.body as { codes: string[] }).codes[0]!).expect(200);
  });

  it('are there only beside a device', async () => {
    await sato.post('/api/account/factors/recovery-codes').expect(404);
    await sato.post('/api/account/factors/codes/remove').expect(404);
  });
});
