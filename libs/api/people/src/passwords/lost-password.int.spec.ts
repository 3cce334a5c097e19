import { SecurityLog } from '@akashi/api-platform';
import {
  aClientPerson,
  actionsOf,
  aFirm,
  aMailServer,
  aService,
  joinFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type ReceivedMail,
  type RunningMailServer,
  type TestApp,
} from '@akashi/api-testing';
import type { IssuedPasswordLinkView, MemberView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PeopleModule } from '../people.module';
import { PasswordMails } from './password-mails';

const fresh = '朝の珈琲と窓辺の青い鳥です';

let test: TestApp;
let server: RunningMailServer;
let firm: Firm;
let admin: Person;
let member: Person;

beforeAll(async () => {
  server = await aMailServer();
  test = await startTestApp([PeopleModule], { mail: server.address });
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(async () => {
  await settled();
  await test.admin.query(`DELETE FROM sign_in_throttle`);
  Object.assign(server, { refuse: {} });
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  member = await firm.person('佐藤');
  server.taken.length = 0;
});

const http = () => request(test.app.getHttpServer());
const ask = (email: string) => http().post('/api/password-link/ask').send({ email });
const open = (token: string) => http().post('/api/password-link/open').send({ token });
const set = (token: string, password = fresh) => http().post('/api/password-link').send({ token, password });
const signIn = (email: string, password = fresh) => http().post('/api/session').send({ email, password });
const settled = () => test.app.get(PasswordMails).settled();
const actions = async () => (await actionsOf(test, firm.firmId)).filter((action) => action.startsWith('password.'));
const tokenOf = ({ body }: ReceivedMail): string => /\/password#([\w-]{43})/.exec(body)![1]!;

/** Asks, and gives the link's token out of the mail. */
async function mailed(email = member.email): Promise<string> {
  await ask(email).expect(204);
  await settled();
  const mail = server.taken.at(-1)!;
  expect(mail.to).toBe(email);
  return tokenOf(mail);
}

describe('a link to set a lost password, asked for by its person', () => {
  it('goes out by mail, is kept as a hash alone, and is told to nobody else', async () => {
    const answer = await ask(` ${member.email.toUpperCase()}`).expect(204);
    expect(answer.text).toBe('');
    await settled();
    const token = tokenOf(server.taken[0]!);
    const { rows } = await test.admin.query(`SELECT l::text AS row FROM password_link l WHERE user_id = $1`, [
      member.userId,
    ]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([rows, await ledgerOf(test, firm.firmId)])).not.toContain(token);
    expect(server.taken[0]!.body).toContain('1時間以内に一回だけ');
    expect(await actions()).toEqual(['password.link-mailed']);
    const [event] = (await ledgerOf(test, firm.firmId)).filter(({ action }) => action === 'password.link-mailed');
    expect(event).toMatchObject({ actor: { role: 'installation' }, entity: { type: 'member', id: member.userId } });
  });

  it('sets the password once, ends every session, tells the person, and leaves them what they were', async () => {
    const token = await mailed();
    expect((await open(token).expect(200)).body).toMatchObject({ email: member.email, isMailed: true });
    await member.get('/api/account').expect(200);
    const answer = await set(token).expect(204);
    expect(answer.headers['set-cookie']).toBeUndefined();
    await member.get('/api/account').expect(401);
    await set(token).expect(422);
    await open(token).expect(422);
    await settled();
    expect(server.taken).toHaveLength(2);
    expect(server.taken[1]!.body).toContain('自分で設定した覚えがないときは');
    expect((await signIn(member.email).expect(200)).body).toMatchObject({
      passwordReset: { byName: null, isMailed: true },
      isUnconfirmed: false,
    });
    expect(await actions()).toEqual(['password.link-mailed', 'password.reset']);
  });

  it('keeps the second factor: the sign-in waits for it as before', async () => {
    await test.admin.query(
      `INSERT INTO totp (account_id, sealed_secret, last_step, enrolled_at) VALUES ($1, '\\x00', 0, now())`,
      [member.userId],
    );
    await set(await mailed()).expect(204);
    expect((await signIn(member.email).expect(200)).body).toMatchObject({ kind: 'awaiting', awaits: 'factor' });
    const { rows } = await test.admin.query(`SELECT FROM totp WHERE account_id = $1`, [member.userId]);
    expect(rows).toHaveLength(1);
  });

  it('is answered alike for an address that nobody has, that is disabled, and that is known', async () => {
    const gone = await firm.person('退職');
    const disable = `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE user_id = $1`;
    await test.admin.query(disable, [gone.userId, admin.userId]);
    const answers = [];
    for (const email of ['nobody@example.test', gone.email, member.email]) answers.push(await ask(email));
    const shown = answers.map(({ status, text, headers }) => [status, text, Object.keys(headers).sort()]);
    expect(shown[0]).toEqual(shown[1]);
    expect(shown[0]).toEqual(shown[2]);
    await settled();
    expect(server.taken.map(({ to }) => to)).toEqual([member.email]);
  });

  it('is not made by flooding: as many for an address that nobody has as for one that is known', async () => {
    for (const email of ['nobody@example.test', member.email]) {
      await test.admin.query(`DELETE FROM sign_in_throttle WHERE key LIKE 'password-ask:%'`);
      const statuses = [];
      for (let times = 0; times < 7; times++) statuses.push((await ask(email)).status);
      expect(statuses).toEqual([204, 204, 204, 204, 204, 429, 429]);
    }
    await settled();
    expect(server.taken).toHaveLength(5);
  });

  it('counts by where it comes from too, whoever is asked for', async () => {
    const statuses = [];
    for (let times = 0; times < 12; times++) statuses.push((await ask(`nobody${times}@example.test`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });

  it('opens no more once another was asked for, its hour is over, or the person was disabled', async () => {
    const first = await mailed();
    const second = await mailed();
    await set(first).expect(422);
    await test.admin.query(`UPDATE password_link SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      member.userId,
    ]);
    await set(second).expect(422);
    const third = await mailed();
    await test.admin.query(
      `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE user_id = $1`,
      [member.userId, admin.userId],
    );
    expect((await set(third).expect(422)).body.code).toBe('password.link-not-usable');
  });

  it('leaves a link alone that an administrator handed out, and ends it once it is used', async () => {
    const [{ version }] = ((await admin.get('/api/members').expect(200)).body as MemberView[]).filter(
      ({ userId }) => userId === member.userId,
    ) as [MemberView];
    const issued = await admin.post(`/api/members/${member.userId}/password-link`).send({ version }).expect(201);
    const handedOut = (issued.body as IssuedPasswordLinkView).path.split('#')[1]!;
    const token = await mailed();
    await open(handedOut).expect(200);
    await set(token).expect(204);
    await set(handedOut).expect(422);
    // Somebody had the other link in hand: the member is still to be identified.
    expect((await signIn(member.email).expect(200)).body.isUnconfirmed).toBe(true);
  });

  it('is of whoever works in several places too, and is told to each firm’s security log', async () => {
    const other = await aFirm(test, '別の監査法人');
    await joinFirm(test, member.userId, other.firmId, '佐藤', ['member']);
    await set(await mailed()).expect(204);
    await test.app.get(SecurityLog).settled();
    const { rows } = await test.admin.query<{ firm: string }>(
      `SELECT firm_id AS firm FROM security_event WHERE canon::json ->> 'operation' = 'passwordLink.ask' AND object = $1`,
      [member.userId],
    );
    expect(rows.map((row) => row.firm).sort()).toEqual([firm.firmId, other.firmId].sort());
  });

  it('is a client’s person’s as well', async () => {
    const { clientId } = await aService(test, firm);
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    await set(await mailed(owner.email)).expect(204);
    const entry = (await ledgerOf(test, firm.firmId)).find(({ action }) => action === 'password.reset');
    expect(entry).toMatchObject({ entity: { type: 'client-person' }, facts: { isMailed: true } });
  });

  it('is none where the person comes in by the firm’s provider alone: the mail says so', async () => {
    await comesByProvider(member);
    await ask(member.email).expect(204);
    await settled();
    expect(server.taken[0]!.body).toContain('認証基盤からサインインします');
    expect(server.taken[0]!.body).not.toContain('/password#');
    expect(await actions()).toEqual([]);
  });

  it('keeps a name of several lines out of the head of its mail', async () => {
    await test.admin.query(`UPDATE firm SET name = $2 WHERE firm_id = $1`, [
      firm.firmId,
      '監査法人\r\nBcc: thief@example.test\r\n\r\n<b>',
    ]);
    await mailed();
    const [mail] = server.taken;
    expect(mail!.head).not.toContain('thief');
    expect(mail!.to).toBe(member.email);
    expect(mail!.body).toContain('監査法人 Bcc: thief@example.test <b>');
    expect(mail!.body).toContain('&lt;b&gt;');
  });

  it('opens nothing that was not handed over: nobody hears of it but the program’s log', async () => {
    server.refuse = { rcptTo: '550 5.1.1 No such user' };
    await ask(member.email).expect(204);
    await settled();
    expect(server.taken).toEqual([]);
  });
});

/** The firm has its linked people come in by its provider. */
async function comesByProvider({ userId }: Person): Promise<void> {
  await test.admin.query(
    `INSERT INTO identity_provider (firm_id, kind, issuer, client_id, sealed_secret, domains, certificates, is_only,
       tested_at, enabled_at)
     VALUES ($1, 'oidc', 'https://idp.example', 'akashi', '\\x00', '{firm.example}', '{}', true, now(), now())`,
    [firm.firmId],
  );
  await test.admin.query(
    `INSERT INTO member_identity (firm_id, user_id, kind, issuer, subject, linked_at)
     VALUES ($1, $2, 'oidc', 'https://idp.example', 'subject', now())`,
    [firm.firmId, userId],
  );
}

describe('where no mail is sent', () => {
  it('none is asked for: the administrator hands one out', async () => {
    const silent = await startTestApp([PeopleModule]);
    const answer = await request(silent.app.getHttpServer())
      .post('/api/password-link/ask')
      .send({ email: 'a@example.test' });
    const ways = await request(silent.app.getHttpServer()).get('/api/session/ways').expect(200);
    await silent.close();
    expect([answer.status, answer.body.code, ways.body.mailsPasswordLinks]).toEqual([422, 'password.no-mail', false]);
  });
});
