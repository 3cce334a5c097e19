import {
  aClientPerson,
  aFirm,
  asFirm,
  aService,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { ColleaguesView, IssuedClientInvitationView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PasswordHasher } from '../passwords/password-hasher';

let test: TestApp;
let firm: Firm;
let ana: Person;
let owner: Person;
let clientId: string;

const facts = { familyName: '野村', givenName: '拓也', title: '運用係長', kind: 'contributor' };
const password = '朝の珈琲と窓辺の青い鳥です';

beforeAll(async () => {
  test = await startTestApp([]);
  firm = await aFirm(test);
  ana = await firm.person('ana');
  ({ clientId } = await aService(test, firm));
  owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
});
afterAll(() => test.close());

const anAddress = () => `nomura-${randomUUID()}@mizunara.example`;
const tokenOf = ({ path: link }: { path: string | null }): string => link!.split('#')[1]!;
const join = (token: string) =>
  request(test.app.getHttpServer())
    .post('/api/join-client')
    .send({ token, familyKana: 'ノムラ', givenKana: 'タクヤ', password });
const invited = async (change: object = {}, who = ana, to = `/api/clients/${clientId}/invitations`) =>
  (
    await who
      .post(to)
      .send({ ...facts, email: anAddress(), ...change })
      .expect(201)
  ).body as IssuedClientInvitationView;

describe('the owner of a client', () => {
  const colleagues = '/api/client-desk/colleagues';

  it('sees the colleagues who work there, and invites and ends them under their own name', async () => {
    const issued = await invited({}, owner, `${colleagues}/invitations`);
    await join(tokenOf(issued)).expect(204);
    const seen = (await owner.get(colleagues).expect(200)).body as ColleaguesView;
    const { personId, version } = seen.people.find(({ email }) => email === issued.email)!;
    expect(seen.people.find(({ isOneself }) => isOneself)?.personId).toBe(owner.userId);
    await owner
      .post(`${colleagues}/${personId}/end`)
      .send({ version: version + 1 })
      .expect(409);
    await owner.post(`${colleagues}/${personId}/end`).send({ version }).expect(204);
    const acts = (await ledgerOf(test, firm.firmId)).slice(-3).map(({ action, actor }) => [action, actor.role]);
    expect(acts).toEqual([
      ['client-person.invited', 'owner'],
      ['client-person.joined', 'invited'],
      ['client-person.ended', 'owner'],
    ]);
  });

  it('makes no owner, ends none and not themselves, and takes back what waits', async () => {
    const body = { ...facts, email: anAddress(), kind: 'owner' };
    expect((await owner.post(`${colleagues}/invitations`).send(body).expect(422)).body.code).toBe(
      'client-person.owner-by-firm',
    );
    const other = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    const refusals = [
      [other.userId, 'client-person.owner-by-firm'],
      [owner.userId, 'client-person.own-place'],
    ];
    for (const [id, code] of refusals)
      expect((await owner.post(`${colleagues}/${id}/end`).send({ version: 1 }).expect(422)).body.code).toBe(code);
    const waiting = await invited();
    const withdraw = `${colleagues}/invitations/${waiting.id}/withdraw`;
    await owner.post(withdraw).send({ version: 2 }).expect(409);
    await owner.post(withdraw).send({ version: 1 }).expect(204);
  });

  it('reaches nobody of another client, and no colleague does what is the owner’s', async () => {
    const next = { firmId: firm.firmId, clientId: (await aService(test, firm)).clientId };
    const theirs = await aClientPerson(test, next);
    await owner.post(`${colleagues}/${theirs.userId}/end`).send({ version: 1 }).expect(404);
    const waiting = await invited({}, ana, `/api/clients/${next.clientId}/invitations`);
    await owner.post(`${colleagues}/invitations/${waiting.id}/withdraw`).send({ version: 1 }).expect(404);
    const shown = JSON.stringify((await owner.get(colleagues).expect(200)).body);
    expect([theirs.email, waiting.email].filter((email) => shown.includes(email))).toEqual([]);
    const colleague = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'approver');
    await colleague.get(colleagues).expect(403);
    await colleague
      .post(`${colleagues}/invitations`)
      .send({ ...facts, email: anAddress() })
      .expect(403);
    await ana.get(colleagues).expect(403);
  });
});

describe('the two sides of an audit', () => {
  it('are never one person’s: not by an invitation, not by coming back to the firm, and not past the rules', async () => {
    const ben = await firm.person('ben');
    const admin = await firm.person('admin', 'firm_admin');
    const stop = { reason: '依頼者へ移ったため', version: 1 };
    await admin.post(`/api/members/${ben.userId}/disable`).send(stop).expect(200);
    const hash = await test.app.get(PasswordHasher).hash(password);
    await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [ben.userId, hash]);
    await join(tokenOf(await invited({ email: ben.email }))).expect(204);
    const back = await admin.post(`/api/members/${ben.userId}/enable`).send({ version: 2 }).expect(422);
    expect(back.body.code).toBe('member.works-for-client');
    const past = asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE member SET disabled_at = NULL WHERE firm_id = $1 AND user_id = $2`, [
        firm.firmId,
        ben.userId,
      ]),
    );
    await expect(past).rejects.toThrow('both sides');
  });
});
