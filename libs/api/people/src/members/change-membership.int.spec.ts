import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import { PeopleModule } from '../people.module';
import { createApp } from '@akashi/api-platform';
import type { MemberView } from '@akashi/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let test: TestApp;
let second: NestExpressApplication;
let firm: Firm;
let admin: Person;
let ana: Person;
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp([]);
  second = await createApp(test.config, [PeopleModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin', 'member');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const reason = '11月16日付で退職';
const path = (verb: string, who = ana) => `/api/members/${who.userId}/${verb}`;
const memberOf = async (who: Person): Promise<MemberView> => {
  const members = (await admin.get('/api/members').expect(200)).body as MemberView[];
  return members.find(({ userId }) => userId === who.userId)!;
};
/** Asks the other process, with the cookie that the person has. */
const elsewhere = (who: Person) => request(second.getHttpServer()).get('/api/members').set('Cookie', who.cookie);

describe('disabling a member', () => {
  it('acts on their next request on every process, and keeps what they were', async () => {
    await elsewhere(ana).expect(200);
    const answer = await admin.post(path('disable')).send({ reason, version: 1 }).expect(200);
    expect(answer.body).toMatchObject({ userId: ana.userId, firmRoles: ['member'], version: 2 });
    await elsewhere(ana).expect(401);
    await ana.get('/api/members').expect(401);
    expect((await memberOf(ana)).disabledAt).not.toBeNull();
    const [event] = await ledgerOf(test, firm.firmId);
    expect(event).toMatchObject({ action: 'member.disabled', actor: { id: admin.userId }, facts: { sessions: 1 } });
    expect(JSON.stringify(event)).not.toContain('退職');
  });

  it('lets them come in again when they are enabled, by nothing that the administrator gave', async () => {
    await admin.post(path('disable')).send({ reason, version: 1 }).expect(200);
    const before = await test.admin.query(`SELECT password_hash FROM account WHERE id = $1`, [ana.userId]);
    const answer = await admin.post(path('enable')).send({ version: 2 }).expect(200);
    expect(answer.body).toMatchObject({ disabledAt: null, firmRoles: ['member'], version: 3 });
    await elsewhere(ana).expect(401);
    const after = await test.admin.query(`SELECT password_hash FROM account WHERE id = $1`, [ana.userId]);
    expect(after.rows).toEqual(before.rows);
    expect(await actionsOf(test, firm.firmId)).toEqual(['member.disabled', 'member.enabled']);
  });

  it.each([
    ['no reason is given', { reason: ' ', version: 1 }, 422, 'member.reason-missing'],
    ['somebody changed the member meanwhile', { reason, version: 7 }, 409, 'stale-version'],
  ])('is refused when %s', async (_, body, status, code) => {
    const answer = await admin.post(path('disable')).send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });

  it('is refused to who may not, for a member of another firm, and of oneself', async () => {
    const body = { reason, version: 1 };
    await ana.post(path('disable', admin)).send(body).expect(403);
    await stranger.post(path('disable')).send(body).expect(404);
    const own = await admin.post(path('disable', admin)).send(body).expect(422);
    expect(own.body.code).toBe('member.own-membership');
    await admin.post(path('disable')).send(body).expect(200);
    expect((await admin.post(path('disable')).send({ reason, version: 2 }).expect(422)).body.code).toBe(
      'member.already-disabled',
    );
    expect((await admin.post(path('enable', admin)).send({ version: 1 }).expect(422)).body.code).toBe(
      'member.not-disabled',
    );
  });
});

describe('the firm’s administrators', () => {
  it('never lose the last of them, however many end each other at the same moment', async () => {
    const four = [
      admin,
      ...(await Promise.all(['b', 'c', 'd'].map((name) => firm.person(name, 'firm_admin', 'member')))),
    ];
    for (const [index, verb] of ['disable', 'roles', 'disable', 'roles', 'disable'].entries()) {
      const living = await test.admin.query<{ id: string; version: number }>(
        `SELECT user_id AS id, version FROM member
         WHERE firm_id = $1 AND disabled_at IS NULL AND 'firm_admin' = ANY (firm_roles) ORDER BY user_id`,
        [firm.firmId],
      );
      const people = living.rows.map(({ id, version }) => ({
        version,
        person: four.find((one) => one.userId === id)!,
      }));
      // Everyone ends the next one, and on both processes.
      await Promise.all(
        people.map(({ person }, at) => {
          const next = people[(at + 1) % people.length]!;
          const url = path(verb, next.person);
          const sent = request(at % 2 === 0 ? test.app.getHttpServer() : second.getHttpServer());
          const body = { version: next.version, ...(verb === 'disable' ? { reason } : { firmRoles: ['member'] }) };
          return sent[verb === 'disable' ? 'post' : 'put'](url).set('Cookie', person.cookie).send(body);
        }),
      );
      const left = await test.admin.query(
        `SELECT FROM member WHERE firm_id = $1 AND disabled_at IS NULL AND 'firm_admin' = ANY (firm_roles)`,
        [firm.firmId],
      );
      expect([index, left.rowCount! > 0]).toEqual([index, true]);
    }
  });
});

describe('setting roles in the firm', () => {
  it('acts on the next request on every process, and says from what to what', async () => {
    const invite = (who: Person) => request(second.getHttpServer()).post('/api/invitations').set('Cookie', who.cookie);
    await invite(ana).send({}).expect(403);
    const body = { firmRoles: ['firm_admin', 'member'], version: 1 };
    expect((await admin.put(path('roles')).send(body).expect(200)).body).toMatchObject({ firmRoles: body.firmRoles });
    await invite(ana).send({}).expect(400);
    await admin
      .put(path('roles'))
      .send({ firmRoles: ['member'], version: 2 })
      .expect(200);
    await invite(ana).send({}).expect(403);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.map(({ facts }) => facts)).toEqual([
      { before: 'member', after: 'firm_admin,member', assertionSha256: null },
      { before: 'firm_admin,member', after: 'member', assertionSha256: null },
    ]);
  });

  it('is refused of oneself, to who may not, for another firm’s, under a stale version, and for one who left', async () => {
    const body = { firmRoles: ['quality_office', 'member'], version: 1 };
    expect((await admin.put(path('roles', admin)).send(body).expect(422)).body.code).toBe('member.own-membership');
    await ana.put(path('roles')).send(body).expect(403);
    await stranger.put(path('roles')).send(body).expect(404);
    await admin
      .put(path('roles'))
      .send({ ...body, version: 3 })
      .expect(409);
    await admin.post(path('disable')).send({ reason, version: 1 }).expect(200);
    const gone = await admin
      .put(path('roles'))
      .send({ ...body, version: 2 })
      .expect(422);
    expect(gone.body.code).toBe('member.already-disabled');
  });
});

describe('ending a member’s sessions', () => {
  it('signs them out of this firm on every process, and out of no other', async () => {
    expect((await admin.post(path('sessions/end')).expect(200)).body).toEqual({ ended: 1 });
    await elsewhere(ana).expect(401);
    await stranger.get('/api/members').expect(200);
    await stranger.post(path('sessions/end')).expect(404);
    await ana.post(path('sessions/end')).expect(401);
    expect(await actionsOf(test, firm.firmId)).toEqual(['member.sessions-ended']);
  });
});
