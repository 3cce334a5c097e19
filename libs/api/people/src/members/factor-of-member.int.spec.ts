import {
  actionsOf,
  aFirm,
  joinFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { createApp } from '@akashi/api-platform';
import type { CodesOfferView, MemberView } from '@akashi/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeAt, cookieOf } from '../factors/device.fixture';
import { PasswordHasher } from '../passwords/password-hasher';
import { PeopleModule } from '../people.module';

let test: TestApp;
let second: NestExpressApplication;
let firm: Firm;
let admin: Person;
let sato: Person;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  test = await startTestApp([]);
  second = await createApp(test.config, [PeopleModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  sato = await firm.person('佐藤');
  const hash = await test.app.get(PasswordHasher).hash(password);
  await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [sato.userId, hash]);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const signIn = () => request(test.app.getHttpServer()).post('/api/session').send({ email: sato.email, password });
const elsewhere = (cookie: string) => request(second.getHttpServer()).get('/api/account').set('Cookie', cookie);
const require = (by: Person, isRequired: boolean, version = 1, userId = sato.userId) =>
  by.put(`/api/members/${userId}/second-factor`).send({ isRequired, version });
const reset = (by: Person, version = 1, userId = sato.userId) =>
  by.post(`/api/members/${userId}/factors/reset`).send({ version });

async function enrol(person: Person, cookie = person.cookie): Promise<string> {
  const post = (path: string) => request(test.app.getHttpServer()).post(path).set('Cookie', cookie);
  const offered = (await post('/api/account/factors/codes/offer').expect(200)).body as CodesOfferView;
  const sent = { offer: offered.offer, code: codeAt(offered.secret) };
  return cookieOf(await post('/api/account/factors/codes').send(sent).expect(201));
}

describe('a second factor asked of one member', () => {
  it('shuts them out of everything but setting one up, at their next request on every process', async () => {
    await elsewhere(sato.cookie).expect(200);
    const view = (await require(admin, true).expect(200)).body as MemberView;
    expect(view).toMatchObject({ requiresSecondFactor: true, hasSecondFactor: false, version: 2 });
    expect((await elsewhere(sato.cookie).expect(403)).body.code).toBe('second-factor-needed');
    const session = await sato.get('/api/session').expect(200);
    expect(session.body).toMatchObject({ kind: 'awaiting', awaits: 'enrolment' });
    const cookie = await enrol(sato);
    await elsewhere(cookie).expect(200);
    const [event] = await ledgerOf(test, firm.firmId);
    const entry = { action: 'factor.required', actor: { role: 'firm_admin' }, facts: { isRequired: true } };
    expect(event).toMatchObject(entry);
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.required', 'factor.enrolled']);
  });

  it('keeps the last one: it is not taken away while it is asked for', async () => {
    await require(admin, true).expect(200);
    const cookie = await enrol(sato);
    const remove = () =>
      request(test.app.getHttpServer()).post('/api/account/factors/codes/remove').set('Cookie', cookie);
    expect((await remove().expect(422)).body.code).toBe('factor.last-one');
    await require(admin, false, 2).expect(200);
    await remove().expect(204);
  });

  it('is the administrator’s, seen, of this firm and a change', async () => {
    await require(sato, true).expect(403);
    const other = await (await aFirm(test)).person('別', 'firm_admin');
    await require(other, true).expect(404);
    expect((await require(admin, true, 7).expect(409)).body.code).toBe('stale-version');
    expect((await require(admin, false).expect(422)).body.code).toBe('factor.requirement-unchanged');
    await require(admin, true).send({ isRequired: 'yes', version: 1 }).expect(400);
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });
});

describe('factors taken away by an administrator', () => {
  it('end every session; the person signs in by their own password, is told who did it, and sets up their own', async () => {
    await require(admin, true).expect(200);
    const cookie = await enrol(sato);
    const view = (await reset(admin, 2).expect(200)).body as MemberView;
    expect(view).toMatchObject({ hasSecondFactor: false, version: 3 });
    await elsewhere(cookie).expect(401);
    const waiting = await signIn().expect(200);
    expect(waiting.body).toMatchObject({ awaits: 'enrolment', factorsReset: { byName: '管理 試' } });
    const anew = await enrol(sato, cookieOf(waiting));
    await elsewhere(anew).expect(200);
    const last = (await ledgerOf(test, firm.firmId)).find(({ action }) => action === 'factor.reset');
    expect(last).toMatchObject({
      actor: { id: admin.userId },
      entity: { id: sato.userId },
      facts: { factors: 1, sessions: 1 },
    });
  });

  it('is the administrator’s, seen, of this firm, of another and of somebody who has one', async () => {
    expect((await reset(admin).expect(422)).body.code).toBe('factor.none-to-reset');
    await enrol(sato);
    const mori = await firm.person('森');
    await reset(mori).expect(403);
    const other = await (await aFirm(test)).person('別', 'firm_admin');
    await reset(other).expect(404);
    expect((await reset(admin, 9).expect(409)).body.code).toBe('stale-version');
    const own = await enrol(admin);
    const ofOwn = request(test.app.getHttpServer()).post(`/api/members/${admin.userId}/factors/reset`);
    expect((await ofOwn.set('Cookie', own).send({ version: 1 }).expect(422)).body.code).toBe('factor.own-reset');
    expect(await actionsOf(test, firm.firmId)).toEqual(['factor.enrolled', 'factor.enrolled']);
    await signIn().expect(({ body }) => expect(body.awaits).toBe('factor'));
  });

  it('is refused where another firm relies on them too', async () => {
    const other = await aFirm(test, '別の監査法人');
    await joinFirm(test, sato.userId, other.firmId, '佐藤', ['member']);
    await enrol(sato);
    expect((await reset(admin).expect(422)).body.code).toBe('factor.works-elsewhere');
  });
});
