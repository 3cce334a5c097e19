import { PasswordHasher } from '@akashi/api-people';
import {
  aClientPerson,
  aFirm,
  asFirm,
  aService,
  joinClient,
  joinFirm,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { MembershipView, SessionView } from '@akashi/contracts';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let home: Firm;
let away: Firm;
/** Whose client it is: nobody works for a firm and for its client. */
let third: Firm;
let clientId: string;
let hash: string;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  test = await startTestApp(areas);
  [home, away] = [await aFirm(test, 'あおば監査法人'), await aFirm(test, 'かえで監査法人')];
  third = await aFirm(test, 'さくら監査法人');
  ({ clientId } = await aService(test, third));
  hash = await test.app.get(PasswordHasher).hash(password);
});
afterAll(() => test.close());

const given = (person: Person) =>
  test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [person.userId, hash]);
const signIn = (email: string) => request(test.app.getHttpServer()).post('/api/session').send({ email, password });
const cookieOf = (answer: Response) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const ask = (cookie: string, path: string) => request(test.app.getHttpServer()).get(path).set('Cookie', cookie);
const choose = (cookie: string, place: Pick<MembershipView, 'firmId' | 'clientId'>) =>
  request(test.app.getHttpServer()).post('/api/session/choose').set('Cookie', cookie).send(place);
const viewOf = (answer: Response) => answer.body as SessionView;

const atHome = () => ({ firmId: home.firmId, clientId: null });
const atAway = () => ({ firmId: away.firmId, clientId: null });
const atClient = () => ({ firmId: third.firmId, clientId });

/** A member of two firms, and one of the people of a client of a third. */
async function someoneOfThree(name: string): Promise<Person> {
  const person = await home.person(name, 'firm_admin', 'member');
  await joinFirm(test, person.userId, away.firmId, name, ['member']);
  await joinClient(test, person.userId, atClient(), 'approver');
  await given(person);
  return person;
}

describe('a person of one membership', () => {
  it('is at work in it at once', async () => {
    const ana = await home.person('ana');
    await given(ana);
    const view = viewOf(await signIn(ana.email).expect(200));
    expect(view).toMatchObject({ kind: 'member', ...{ firmId: home.firmId, firmName: 'あおば監査法人' } });
    expect(view.memberships).toHaveLength(1);
  });

  it('signs in nowhere any more when it was ended, and is told what a wrong password is told', async () => {
    const ben = await home.person('ben');
    await given(ben);
    await ben.get('/api/clients').expect(200);
    await asFirm(test, home.firmId, (client) =>
      client.query(`UPDATE member SET disabled_at = now() WHERE user_id = $1`, [ben.userId]),
    );
    expect((await signIn(ben.email).expect(401)).body.code).toBe('wrong-credentials');
    expect((await ben.get('/api/clients').expect(403)).body.code).toBe('membership-not-chosen');
    expect((await ben.get('/api/session').expect(200)).body).toMatchObject({ kind: 'unchosen', memberships: [] });
  });
});

describe('a person of several memberships', () => {
  it('is at work nowhere until they choose, and is told where they may', async () => {
    const cho = await someoneOfThree('cho');
    const answer = await signIn(cho.email).expect(200);
    const names = { clientName: null, clientId: null, inspectionId: null, authority: null };
    expect(answer.body).toEqual({
      kind: 'unchosen',
      userId: cho.userId,
      email: cho.email,
      asksCode: false,
      hasPasskey: false,
      passwordReset: null,
      memberships: [
        { firmName: 'あおば監査法人', firmId: home.firmId, ...names },
        { firmName: 'かえで監査法人', firmId: away.firmId, ...names },
        {
          firmName: 'さくら監査法人',
          firmId: third.firmId,
          ...names,
          clientId,
          clientName: '株式会社ミズナラクラウド',
        },
      ],
    });
    expect((await ask(cookieOf(answer), '/api/clients').expect(403)).body.code).toBe('membership-not-chosen');
  });

  it('works where they chose, with the roles they have there and no other', async () => {
    const dai = await someoneOfThree('dai');
    const first = cookieOf(await signIn(dai.email));
    const chosen = await choose(first, atHome()).expect(200);
    expect(viewOf(chosen)).toMatchObject({ kind: 'member', firmName: 'あおば監査法人' });
    expect(chosen.body.permissions).toContain('firm.maintain');
    const changed = await choose(cookieOf(chosen), atAway()).expect(200);
    expect(viewOf(changed)).toMatchObject({ kind: 'member', firmName: 'かえで監査法人', firmRoles: ['member'] });
    expect(changed.body.permissions).not.toContain('firm.maintain');
    expect((await ask(cookieOf(changed), '/api/firm').expect(200)).body.id).toBe(away.firmId);
  });

  it('gets a new secret with every choice; the one before is worth nothing, and no later end', async () => {
    const eve = await someoneOfThree('eve');
    const first = cookieOf(await signIn(eve.email));
    await test.admin.query(
      `UPDATE session SET step_up_at = now(), absolute_expires_at = now() + interval '1 hour'
      WHERE user_id = $1 AND revoked_at IS NULL`,
      [eve.userId],
    );
    const second = cookieOf(await choose(first, atHome()).expect(200));
    expect(second).not.toBe(first);
    await ask(first, '/api/session').expect(401);
    await choose(first, atAway()).expect(401);
    const { rows } = await test.admin.query(
      `SELECT step_up_at IS NULL AS "notAskedAgain", absolute_expires_at < now() + interval '61 minutes' AS "sameEnd"
       FROM session WHERE user_id = $1 AND revoked_at IS NULL AND firm_id = $2 AND user_agent <> 'spec'`,
      [eve.userId, home.firmId],
    );
    expect(rows).toEqual([{ notAskedAgain: true, sameEnd: true }]);
  });

  it('records nothing from a page of the one firm once they work in the other', async () => {
    const kai = await someoneOfThree('kai');
    const cookie = cookieOf(await choose(cookieOf(await signIn(kai.email)), atAway()).expect(200));
    const client = { name: '株式会社', nameKana: 'カブ', address: '', representativeName: '', representativeTitle: '' };
    const register = (firmId: string) =>
      request(test.app.getHttpServer())
        .post('/api/clients')
        .set({ Cookie: cookie, 'X-Firm': firmId })
        .send({ ...client, corporateNumber: '7000012050002' });
    expect((await register(home.firmId).expect(409)).body.code).toBe('workplace-changed');
    await register(away.firmId).expect(201);
  });

  it('chooses of their own memberships only, and none that was ended', async () => {
    const fay = await home.person('fay');
    for (const place of [atAway(), atClient(), { firmId: home.firmId, clientId }])
      expect((await choose(fay.cookie, place).expect(404)).body.code).toBe('not-found');
    const gil = await someoneOfThree('gil');
    await asFirm(test, away.firmId, (client) =>
      client.query(`UPDATE member SET disabled_at = now() WHERE firm_id = $1 AND user_id = $2`, [
        away.firmId,
        gil.userId,
      ]),
    );
    await choose(gil.cookie, atAway()).expect(404);
    await choose(gil.cookie, { firmId: 'x', clientId: null } as never).expect(400);
    await gil.get('/api/clients').expect(200);
  });

  it('is seen by each firm to have come in there, and nowhere else', async () => {
    const hana = await someoneOfThree('hana');
    await choose(cookieOf(await signIn(hana.email)), atHome()).expect(200);
    const { rows } = await test.admin.query<{ firm_id: string; seen: boolean }>(
      `SELECT firm_id, last_signed_in_at IS NOT NULL AS seen FROM member WHERE user_id = $1
       UNION ALL SELECT firm_id, last_signed_in_at IS NOT NULL FROM client_person WHERE account_id = $1`,
      [hana.userId],
    );
    expect(rows.filter(({ seen }) => seen)).toEqual([{ firm_id: home.firmId, seen: true }]);
    expect(rows).toHaveLength(3);
  });
});

describe('one of a client’s people', () => {
  it('is told where they are, and let into no route of the firm’s members', async () => {
    const person = await aClientPerson(test, atClient(), 'owner');
    expect(viewOf(await person.get('/api/session').expect(200))).toMatchObject({
      kind: 'clientPerson',
      clientName: '株式会社ミズナラクラウド',
      clientRole: 'owner',
      name: '楢崎 試',
    });
    for (const path of ['/api/clients', '/api/firm', '/api/members', '/api/register'])
      expect([path, (await person.get(path)).body.code]).toEqual([path, 'forbidden']);
    const client = await person.get(`/api/clients/${clientId}`);
    expect(client.status).toBe(403);
  });
});
