import { DeriveNotices, SendMails } from '@akashi/api-notices';
import {
  aClientPerson,
  aFirm,
  aMailServer,
  aService,
  asFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type RunningMailServer,
  type TestApp,
} from '@akashi/api-testing';
import type {
  ClientPeopleView,
  FirmMailView,
  InvitationView,
  IssuedClientInvitationView,
  IssuedColleagueInvitationView,
  IssuedInvitationView,
} from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areas } from './areas';

const password = '朝の珈琲と窓辺の青い鳥です';

let test: TestApp;
let server: RunningMailServer;
let firm: Firm;
let admin: Person;
let clientId: string;
let count = 0;

beforeAll(async () => {
  server = await aMailServer();
  test = await startTestApp(areas, { mail: server.address });
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  ({ clientId } = await aService(test, firm));
});
beforeEach(() => {
  Object.assign(server, { refuse: {}, afterTaking: null });
  server.taken.length = 0;
});
afterAll(async () => {
  await test.close();
  await server.close();
});

const inFirm = (sql: string, values: unknown[] = []) =>
  asFirm(test, firm.firmId, (client) => client.query(sql, values));
/** Tells what was recorded and sends what is due, as a worker does; what was put off is due now. */
async function work(): Promise<void> {
  await test.app.get(DeriveNotices).run();
  await inFirm(`UPDATE mail_outbox SET send_at = now() - interval '1 second' WHERE state = 'again'`);
  await test.app.get(SendMails).run();
}
const anAddress = () => `invited-${(count += 1)}@example.test`;
const tokenIn = (body: string, page = 'join') => new RegExp(`/${page}#([\\w-]{43})`).exec(body)?.[1] ?? '';
const mailTo = (email: string) => server.taken.filter(({ to }) => to === email);
const open = (token: string) => request(test.app.getHttpServer()).post('/api/join/open').send({ token });
const join = (token: string) =>
  request(test.app.getHttpServer()).post('/api/join').send({ token, familyKana: 'シン', givenKana: 'ジン', password });

async function invite(more: object = {}): Promise<IssuedInvitationView> {
  const body = { familyName: '新', givenName: '人', title: '', email: anAddress(), firmRoles: ['member'], ...more };
  return (await admin.post('/api/invitations').send(body).expect(201)).body as IssuedInvitationView;
}
const view = async ({ id }: InvitationView): Promise<InvitationView | undefined> =>
  ((await admin.get('/api/invitations').expect(200)).body as InvitationView[]).find((one) => one.id === id);

describe('an invitation where mail is sent', () => {
  it('goes to its person alone: its link is in no answer, no table and no ledger', async () => {
    const issued = await invite();
    expect([issued.path, issued.mail]).toEqual([null, { state: 'waiting', at: null, fault: null }]);
    await work();
    const [mail] = mailTo(issued.email);
    const token = tokenIn(mail!.body);
    expect(mail!.body).toContain('試験監査法人');
    const rows = await inFirm(`SELECT i::text AS row FROM invitation i UNION ALL SELECT o::text FROM mail_outbox o`);
    expect(JSON.stringify([rows.rows, await ledgerOf(test, firm.firmId)])).not.toContain(token);
    expect((await view(issued))!.mail).toMatchObject({ state: 'sent', fault: null });
    await open(token).expect(200);
    await join(token).expect(204);
    await join(token).expect(422);
    const [event] = (await ledgerOf(test, firm.firmId)).filter(
      ({ action, entity }) => action === 'member.invited' && entity.id === issued.id,
    );
    expect(event!.facts).toMatchObject({ isMailed: true });
  });

  it('that was refused is shown so, and sent again with another link, the one before being void', async () => {
    server.refuse = { rcptTo: '550 5.1.1 No such user' };
    const issued = await invite();
    await work();
    expect((await view(issued))!.mail).toMatchObject({ state: 'undelivered', fault: 'recipient-refused' });
    const { undelivered } = (await admin.get('/api/mail').expect(200)).body as FirmMailView;
    expect(undelivered[0]).toMatchObject({ personName: '新 人', address: issued.email });
    server.refuse = {};
    const once = await admin.post(`/api/invitations/${issued.id}/renew`).send({ version: 1 }).expect(200);
    expect((once.body as IssuedInvitationView).path).toBeNull();
    await work();
    const first = tokenIn(mailTo(issued.email)[0]!.body);
    await open(first).expect(200);
    await admin.post(`/api/invitations/${issued.id}/renew`).send({ version: 2 }).expect(200);
    await open(first).expect(422);
    await work();
    const [before, after] = mailTo(issued.email);
    expect(before!.messageId).not.toBe(after!.messageId);
    await open(tokenIn(after!.body)).expect(200);
  });

  it('has one link that opens, however often its mail was tried', async () => {
    server.refuse = { data: '451 4.3.0 Try again' };
    const issued = await invite();
    await work();
    expect((await view(issued))!.mail).toMatchObject({ state: 'waiting' });
    server.refuse = {};
    await work();
    await work();
    expect(mailTo(issued.email)).toHaveLength(1);
    await open(tokenIn(mailTo(issued.email)[0]!.body)).expect(200);
  });

  it('is made by no worker anew that has heard nothing twice: the mail that may be there keeps its link', async () => {
    const issued = await invite();
    await test.app.get(DeriveNotices).run();
    await inFirm(
      `UPDATE mail_outbox SET state = 'taken', taken_until = now() - interval '1 second', doubts = 1 WHERE invitation_id = $1`,
      [issued.id],
    );
    const hash = `SELECT token_sha256 AS hash FROM invitation WHERE id = $1`;
    const before = (await inFirm(hash, [issued.id])).rows;
    await test.app.get(SendMails).run();
    expect((await inFirm(hash, [issued.id])).rows).toEqual(before);
    expect((await view(issued))!.mail).toMatchObject({ state: 'undelivered', fault: 'in-doubt' });
    expect(mailTo(issued.email)).toEqual([]);
  });

  it('is sent to nobody once it was taken back or somebody came in', async () => {
    const issued = await invite();
    await test.app.get(DeriveNotices).run();
    await admin.post(`/api/invitations/${issued.id}/withdraw`).send({ version: 1 }).expect(204);
    await work();
    expect(mailTo(issued.email)).toEqual([]);
  });

  it('is handed over as before where whoever invites says so', async () => {
    const issued = await invite({ isHandedOver: true });
    expect([issued.path?.startsWith('/join#'), issued.mail]).toEqual([true, null]);
    await work();
    expect(mailTo(issued.email)).toEqual([]);
    await admin.post('/api/invitations').send({ isHandedOver: 'yes' }).expect(400);
  });

  it('leaves the new member to be identified by somebody else, as every invitation does', async () => {
    const issued = await invite();
    await work();
    await join(tokenIn(mailTo(issued.email)[0]!.body)).expect(204);
    const entered = await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: issued.email, password })
      .expect(200);
    expect((entered.body as { isUnconfirmed: boolean }).isUnconfirmed).toBe(true);
  });

  it('keeps names of several lines out of the head of its mail', async () => {
    await test.admin.query(`UPDATE firm SET name = $2 WHERE firm_id = $1`, [
      firm.firmId,
      '監査法人\r\nBcc: thief@example.test',
    ]);
    const issued = await invite({ familyName: '新', title: 'To: thief@example.test' });
    await work();
    await test.admin.query(`UPDATE firm SET name = $2 WHERE firm_id = $1`, [firm.firmId, '試験監査法人']);
    const [mail] = mailTo(issued.email);
    expect(mail!.head).not.toContain('thief');
    expect(mail!.body).toContain('監査法人 Bcc: thief@example.test');
  });
});

describe('an invitation of a client’s person where mail is sent', () => {
  const person = () => ({ familyName: '野村', givenName: '拓也', title: '', email: anAddress(), kind: 'contributor' });

  it('goes to its person, invited by the firm or by the client’s owner, who is shown no link', async () => {
    const byFirm = (await admin.post(`/api/clients/${clientId}/invitations`).send(person()).expect(201))
      .body as IssuedClientInvitationView;
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    const byOwner = (await owner.post('/api/client-desk/colleagues/invitations').send(person()).expect(201))
      .body as IssuedColleagueInvitationView;
    expect([byFirm.path, byOwner.path]).toEqual([null, null]);
    await work();
    const { invitations } = (await admin.get(`/api/clients/${clientId}/people`).expect(200)).body as ClientPeopleView;
    expect(invitations.map(({ mail }) => mail?.state)).toEqual(['sent', 'sent']);
    for (const { email } of [byFirm, byOwner]) {
      const token = tokenIn(mailTo(email)[0]!.body, 'join-client');
      const body = { token, familyKana: 'ノムラ', givenKana: 'タクヤ', password };
      await request(test.app.getHttpServer()).post('/api/join-client').send(body).expect(204);
    }
  });

  it('of another firm is neither sent nor seen by this one', async () => {
    const other = await aFirm(test, '別の監査法人');
    const theirs = await other.person('管理', 'firm_admin');
    const { clientId: elsewhere } = await aService(test, other);
    await admin.post(`/api/clients/${elsewhere}/invitations`).send(person()).expect(404);
    const issued = (await theirs.post(`/api/clients/${elsewhere}/invitations`).send(person())).body as {
      email: string;
    };
    await work();
    expect(await inFirm(`SELECT FROM mail_outbox WHERE address = $1`, [issued.email])).toMatchObject({ rowCount: 0 });
  });
});
