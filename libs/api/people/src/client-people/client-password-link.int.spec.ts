import {
  aClientPerson,
  aFirm,
  aService,
  joinFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type {
  ClientPeopleView,
  ColleaguesView,
  IssuedColleagueLinkView,
  PasswordLinkView,
  SessionView,
} from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let test: TestApp;
let firm: Firm;
let admin: Person;
let owner: Person;
let fujii: Person;
let clientId: string;

const fresh = '朝の珈琲と窓辺の青い鳥です';

beforeAll(async () => {
  test = await startTestApp([]);
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  ({ clientId } = await aService(test, firm));
  owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
});
afterAll(() => test.close());
beforeEach(async () => {
  fujii = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'contributor');
});

const versionOf = async ({ userId }: Person) =>
  (await test.admin.query<{ version: number }>(`SELECT version FROM client_person WHERE account_id = $1`, [userId]))
    .rows[0]!.version;
const byFirm = ({ userId }: Person) => `/api/clients/${clientId}/people/${userId}/password-link`;
const byOwner = ({ userId }: Person) => `/api/client-desk/colleagues/${userId}/password-link`;
const issue = async (who = owner, address = byOwner(fujii)) =>
  who.post(address).send({ version: await versionOf(fujii) });
const token = async (who = owner, address = byOwner(fujii)): Promise<string> => {
  const { status, body } = await issue(who, address);
  expect(status).toBe(201);
  return (body as IssuedColleagueLinkView).path.split('#')[1]!;
};
const set = (word: string, password = fresh) =>
  request(test.app.getHttpServer()).post('/api/password-link').send({ token: word, password });
const codeOf = (answer: request.Response) => [answer.status, (answer.body as { code?: string }).code];
const events = async () => (await ledgerOf(test, firm.firmId)).filter(({ entity }) => entity.id === fujii.userId);
const signedIn = async (): Promise<SessionView> =>
  (
    await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: fujii.email, password: fresh })
      .expect(200)
  ).body as SessionView;

describe('a link for a client’s person who has lost the password', () => {
  it('is the client’s owner’s to hand out, or the firm’s administrator’s, and leaves one entry each', async () => {
    await token();
    await token(admin, byFirm(fujii));
    const seen = (await events()).map(({ action, actor, entity }) => [action, actor.role, entity.type]);
    expect(seen).toEqual([
      ['password.link-issued', 'owner', 'client-person'],
      ['password.link-issued', 'firm_admin', 'client-person'],
    ]);
  });

  it('is nobody else’s: not a colleague’s, not a member’s, not another client’s owner’s, not another firm’s', async () => {
    const colleague = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'approver');
    const next = { firmId: firm.firmId, clientId: (await aService(test, firm)).clientId };
    const [stranger, member] = [await aClientPerson(test, next, 'owner'), await firm.person('佐藤')];
    const elsewhere = await (await aFirm(test)).person('他社', 'firm_admin');
    const asked: [Person, string, number][] = [
      [colleague, byOwner(fujii), 403],
      [admin, byOwner(fujii), 403],
      [member, byFirm(fujii), 403],
      [stranger, byOwner(fujii), 404],
      [elsewhere, byFirm(fujii), 404],
      [admin, byFirm(fujii).replace(clientId, next.clientId), 404],
    ];
    for (const [who, address, status] of asked) expect((await issue(who, address)).status).toBe(status);
    const stale = await owner.post(byOwner(fujii)).send({ version: 9 });
    expect(codeOf(stale)).toEqual([409, 'stale-version']);
    expect(await events()).toEqual([]);
  });

  it('goes to no owner from an owner, to nobody from themselves, and to nobody whose password opens another door', async () => {
    const other = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    expect(codeOf(await owner.post(byOwner(other)).send({ version: 1 }))).toEqual([422, 'client-person.owner-by-firm']);
    expect(codeOf(await owner.post(byOwner(owner)).send({ version: 1 }))).toEqual([422, 'password.own-link']);
    const word = await token();
    await joinFirm(test, fujii.userId, (await aFirm(test)).firmId, '藤井', ['member']);
    expect(codeOf(await issue())).toEqual([422, 'password.works-elsewhere']);
    expect(codeOf(await set(word))).toEqual([422, 'password.link-not-usable']);
  });

  it('sets the password once, ends every session, keeps the second factor, and leaves one entry', async () => {
    await test.admin.query(
      `INSERT INTO totp (account_id, sealed_secret, last_step, enrolled_at) VALUES ($1, '\\x00', 0, now())`,
      [fujii.userId],
    );
    const word = await token();
    const opened = await request(test.app.getHttpServer()).post('/api/password-link/open').send({ token: word });
    expect((opened.body as PasswordLinkView).clientName).not.toBeNull();
    await set(word).expect(204);
    await set(word).expect(422);
    await fujii.get('/api/session').expect(401);
    expect((await events()).map(({ action }) => action)).toEqual(['password.link-issued', 'password.reset']);
    expect((await signedIn()).kind).toBe('awaiting');
  });

  it('opens no owner by an owner’s link, whoever has become one since; by the administrator’s it does', async () => {
    const word = await token();
    await test.admin.query(`UPDATE client_person SET kind = 'owner' WHERE account_id = $1`, [fujii.userId]);
    expect(codeOf(await set(word))).toEqual([422, 'password.link-not-usable']);
    await set(await token(admin, byFirm(fujii))).expect(204);
  });

  it('opens no more once who made it may not, its person works there no more, or another was made', async () => {
    const first = await token();
    const by = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    const second = await token(by);
    await set(first).expect(422);
    await test.admin.query(`UPDATE client_person SET kind = 'approver' WHERE account_id = $1`, [by.userId]);
    expect(codeOf(await set(second))).toEqual([422, 'password.link-not-usable']);
    const third = await token();
    await test.admin.query(`UPDATE client_person SET disabled_at = now(), ended_by = $2 WHERE account_id = $1`, [
      fujii.userId,
      owner.userId,
    ]);
    expect(codeOf(await set(third))).toEqual([422, 'password.link-not-usable']);
    expect(codeOf(await issue())).toEqual([422, 'client-person.ended']);
  });
});

describe('whoever hands a link out and comes in by it', () => {
  it('is seen: in both lists and at every sign-in of the person, and another link takes nothing of it away', async () => {
    await set(await token(admin, byFirm(fujii))).expect(204);
    await token();
    const { passwordReset } = await signedIn();
    expect(passwordReset).toMatchObject({ byName: '管理 試' });
    const theirs = (await owner.get('/api/client-desk/colleagues').expect(200)).body as ColleaguesView;
    const firms = (await admin.get(`/api/clients/${clientId}/people`).expect(200)).body as ClientPeopleView;
    for (const { people } of [theirs, firms]) {
      const link = people.find(({ personId }) => personId === fujii.userId)?.passwordLink;
      expect([link?.byName !== undefined, link?.usedAt]).toEqual([true, passwordReset?.at]);
    }
  });

  it('is told no more after thirty days', async () => {
    await set(await token()).expect(204);
    const long = `UPDATE password_link SET reset_at = reset_at - interval '31 days' WHERE user_id = $1`;
    await test.admin.query(long, [fujii.userId]);
    expect((await signedIn()).passwordReset).toBeNull();
  });
});
