import { PasswordHasher } from '../passwords/password-hasher';
import {
  aClientPerson,
  actionsOf,
  aFirm,
  asFirm,
  aService,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { ClientPeopleView, IssuedClientInvitationView, SessionView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let test: TestApp;
let firm: Firm;
let ana: Person;
let stranger: Person;
let owner: Person;
let clientId: string;

const facts = { familyName: '野村', givenName: '拓也', title: '運用係長', kind: 'contributor' };
const reading = { familyKana: 'ノムラ', givenKana: 'タクヤ' };
const password = '朝の珈琲と窓辺の青い鳥です';

beforeAll(async () => {
  test = await startTestApp([]);
  firm = await aFirm(test);
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
  ({ clientId } = await aService(test, firm));
  owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
});
afterAll(() => test.close());

const anAddress = () => `nomura-${randomUUID()}@mizunara.example`;
const anyone = () => request(test.app.getHttpServer());
const path = () => `/api/clients/${clientId}`;
const tokenOf = ({ path: link }: { path: string | null }): string => link!.split('#')[1]!;
const join = (token: string, change: object = {}) =>
  anyone()
    .post('/api/join-client')
    .send({ token, ...reading, password, ...change });
const invited = async (change: object = {}, who = ana, to = `${path()}/invitations`) =>
  (
    await who
      .post(to)
      .send({ ...facts, email: anAddress(), ...change })
      .expect(201)
  ).body as IssuedClientInvitationView;
const peopleOf = async (): Promise<ClientPeopleView> => (await ana.get(`${path()}/people`).expect(200)).body;
const personOf = async (email: string) => (await peopleOf()).people.find((one) => one.email === email)!;
const signIn = (email: string) => anyone().post('/api/session').send({ email, password });
const cookieOf = (answer: Response) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const desk = (cookie: string) => anyone().get('/api/client-desk/colleagues').set('Cookie', cookie);
const entries = async () => (await actionsOf(test, firm.firmId)).length;

describe('inviting one of a client’s people', () => {
  it('tells a link once, of which only a hash is kept, and leaves one entry in the true role', async () => {
    const before = await entries();
    const issued = await invited();
    expect(issued).toMatchObject({ name: '野村 拓也', kind: 'contributor', state: 'open', invitedByName: 'ana 試' });
    const { rows } = await test.admin.query<{ row: string }>(
      `SELECT i::text AS row FROM client_invitation i UNION ALL SELECT e::text FROM ledger_event e`,
    );
    expect(rows.filter(({ row }) => row.includes(tokenOf(issued)))).toEqual([]);
    expect(await entries()).toBe(before + 1);
    const [last] = (await ledgerOf(test, firm.firmId)).slice(-1);
    expect(last).toMatchObject({ action: 'client-person.invited', actor: { role: 'member' } });
    expect(JSON.stringify(last)).not.toContain(issued.email);
  });

  it('is nothing to another firm, and nothing that a client’s person may do by the firm’s way', async () => {
    const body = { ...facts, email: anAddress() };
    await stranger.post(`${path()}/invitations`).send(body).expect(404);
    await stranger.get(`${path()}/people`).expect(404);
    await owner.post(`${path()}/invitations`).send(body).expect(403);
    await owner.get(`${path()}/people`).expect(403);
  });

  it.each([
    ['the name is missing', { familyName: ' ', givenName: '' }, 422, 'client-person.name-missing'],
    ['the address is none', { email: 'nomura' }, 422, 'client-person.email-malformed'],
    ['the kind is unknown', { kind: 'leader' }, 400, 'invalid-input'],
  ])('is refused when %s, and nothing is recorded', async (_, change, status, code) => {
    const before = await entries();
    const answer = await ana.post(`${path()}/invitations`).send({ ...facts, email: anAddress(), ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await entries()).toBe(before);
  });

  it('is refused for whoever works for the firm, is there, or has a link that waits', async () => {
    const waiting = await invited();
    for (const [email, code] of [
      [ana.email, 'client-person.works-for-firm'],
      [owner.email, 'client-person.already-there'],
      [waiting.email, 'client-person.already-invited'],
    ]) {
      const answer = await ana.post(`${path()}/invitations`).send({ ...facts, email });
      expect([answer.status, answer.body.code]).toEqual([422, code]);
    }
  });

  it('is made anew and taken back by whoever saw how it stands; the link before opens nothing', async () => {
    const first = await invited();
    const again = `${path()}/invitations/${first.id}`;
    const second = (await ana.post(`${again}/renew`).send({ version: 1 }).expect(200)).body;
    await ana.post(`${again}/withdraw`).send({ version: 1 }).expect(409);
    await stranger.post(`${again}/withdraw`).send({ version: 2 }).expect(404);
    expect((await join(tokenOf(first)).expect(422)).body.code).toBe('invitation.not-usable');
    await ana.post(`${again}/withdraw`).send({ version: 2 }).expect(204);
    expect((await join(tokenOf(second)).expect(422)).body.code).toBe('invitation.not-usable');
  });
});

describe('coming in as one of a client’s people', () => {
  it('makes an account by the person’s own password, and lands at the client and nowhere else', async () => {
    const issued = await invited();
    const shown = await anyone()
      .post('/api/join-client/open')
      .send({ token: tokenOf(issued) })
      .expect(200);
    expect(shown.body).toMatchObject({
      clientName: '株式会社ミズナラクラウド',
      hasAccount: false,
      kind: 'contributor',
    });
    await join(tokenOf(issued)).expect(204);
    await join(tokenOf(issued)).expect(422);
    const signedIn = await signIn(issued.email).expect(200);
    expect(signedIn.body as SessionView).toMatchObject({ kind: 'clientPerson', clientId, clientRole: 'contributor' });
    expect(await personOf(issued.email)).toMatchObject({ kana: 'ノムラ タクヤ', endedAt: null, version: 1 });
    const [last] = (await ledgerOf(test, firm.firmId)).slice(-1);
    expect(last).toMatchObject({ action: 'client-person.joined', actor: { role: 'invited', name: '野村 拓也' } });
  });

  it('is by the account that the address has, for whoever gives its password: one account across firms', async () => {
    const elsewhere = await (await aFirm(test, '去年の監査法人')).person('ines');
    const hash = await test.app.get(PasswordHasher).hash(password);
    await test.admin.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [elsewhere.userId, hash]);
    const issued = await invited({ email: elsewhere.email });
    const token = tokenOf(issued);
    expect((await anyone().post('/api/join-client/open').send({ token }).expect(200)).body.hasAccount).toBe(true);
    const wrong = await join(token, { password: '別の合い言葉と赤い鳥です' }).expect(422);
    expect(wrong.body.code).toBe('client-person.password-wrong');
    await join(token).expect(204);
    const { rows } = await test.admin.query(`SELECT id FROM account WHERE email = $1`, [issued.email]);
    expect(rows).toEqual([{ id: elsewhere.userId }]);
    expect(((await signIn(issued.email).expect(200)).body as SessionView).memberships).toHaveLength(2);
  });

  it('is asked for a second factor where the firm asks for one, and sets it up alone', async () => {
    const strict = await aFirm(test, '厳しい監査法人');
    const lead = await strict.person('lead');
    const at = { firmId: strict.firmId, clientId: (await aService(test, strict)).clientId };
    const issued = await invited({}, lead, `/api/clients/${at.clientId}/invitations`);
    await join(tokenOf(issued)).expect(204);
    await asFirm(test, strict.firmId, (client) =>
      client.query(`UPDATE firm SET requires_second_factor = true WHERE firm_id = $1`, [strict.firmId]),
    );
    const cookie = cookieOf(await signIn(issued.email).expect(200));
    expect((await anyone().get('/api/session').set('Cookie', cookie)).body).toMatchObject({ awaits: 'enrolment' });
    expect((await desk(cookie).expect(403)).body.code).toBe('second-factor-needed');
    const factors = await anyone().get('/api/account/factors').set('Cookie', cookie).expect(200);
    expect(factors.body).toMatchObject({ isRequired: true });
    await anyone().post('/api/account/factors/codes/offer').set('Cookie', cookie).expect(200);
  });

  it('changes their own password, under their own name and kind', async () => {
    const issued = await invited({ kind: 'approver' });
    await join(tokenOf(issued)).expect(204);
    const cookie = cookieOf(await signIn(issued.email).expect(200));
    const body = { old: password, password: '夕べの紅茶と屋根の白い猫です' };
    const changed = await anyone().post('/api/account/password').set('Cookie', cookie).send(body).expect(204);
    expect((await anyone().get('/api/session').set('Cookie', cookieOf(changed))).body.kind).toBe('clientPerson');
    const [last] = (await ledgerOf(test, firm.firmId)).slice(-1);
    expect(last).toMatchObject({
      action: 'password.changed',
      actor: { name: '野村 拓也', role: 'approver' },
      entity: { type: 'client-person' },
    });
  });
});

describe('what a client’s person is there', () => {
  it('is changed and ended by the firm, for the version that was seen, and acts at the next request', async () => {
    const issued = await invited();
    await join(tokenOf(issued)).expect(204);
    const cookie = cookieOf(await signIn(issued.email).expect(200));
    const { personId } = await personOf(issued.email);
    const one = `${path()}/people/${personId}`;
    await stranger.post(`${one}/revise`).send({ kind: 'owner', version: 1 }).expect(404);
    await desk(cookie).expect(403);
    await ana.post(`${one}/revise`).send({ kind: 'owner', version: 1 }).expect(204);
    await desk(cookie).expect(200);
    await ana.post(`${one}/end`).send({ version: 1 }).expect(409);
    await stranger.post(`${one}/end`).send({ version: 2 }).expect(404);
    const before = await entries();
    await ana.post(`${one}/end`).send({ version: 2 }).expect(204);
    expect(await entries()).toBe(before + 1);
    expect((await desk(cookie).expect(403)).body.code).toBe('membership-not-chosen');
    await signIn(issued.email).expect(401);
    expect((await ana.post(`${one}/end`).send({ version: 3 }).expect(422)).body.code).toBe('client-person.ended');
  });

  it('begins again by another invitation, in the same row and by the same account', async () => {
    const issued = await invited();
    await join(tokenOf(issued)).expect(204);
    const { personId } = await personOf(issued.email);
    await ana.post(`${path()}/people/${personId}/end`).send({ version: 1 }).expect(204);
    const again = await invited({ email: issued.email, kind: 'approver' });
    await join(tokenOf(again)).expect(204);
    expect(await personOf(issued.email)).toMatchObject({ personId, kind: 'approver', endedAt: null, version: 3 });
  });
});
