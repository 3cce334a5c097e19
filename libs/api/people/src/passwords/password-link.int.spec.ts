import { SecurityLog } from '@akashi/api-platform';
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
import type { IssuedPasswordLinkView, MemberView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PeopleModule } from '../people.module';
import { IssueLinkByInstallation } from './issue-link-by-installation';
import { PasswordHasher } from './password-hasher';

let test: TestApp;
let firm: Firm;
let admin: Person;
let member: Person;

const fresh = '朝の珈琲と窓辺の青い鳥です';

beforeAll(async () => {
  test = await startTestApp([PeopleModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  member = await firm.person('佐藤');
});

const view = async (): Promise<MemberView> => {
  const members = (await admin.get('/api/members').expect(200)).body as MemberView[];
  return members.find(({ userId }) => userId === member.userId)!;
};
const issue = async (by = admin, { userId } = member) =>
  by.post(`/api/members/${userId}/password-link`).send({ version: (await view()).version });
const token = async (): Promise<string> => {
  const { status, body } = await issue();
  expect(status).toBe(201);
  return (body as IssuedPasswordLinkView).path.split('#')[1]!;
};
const set = (word: string, password = fresh) =>
  request(test.app.getHttpServer()).post('/api/password-link').send({ token: word, password });
const open = (word: string) => request(test.app.getHttpServer()).post('/api/password-link/open').send({ token: word });
const hashOf = async (): Promise<string> =>
  (await test.admin.query<{ hash: string }>(`SELECT password_hash AS hash FROM account WHERE id = $1`, [member.userId]))
    .rows[0]!.hash;
const actions = async () => (await actionsOf(test, firm.firmId)).filter((action) => action.startsWith('password.'));

describe('a link to set a lost password', () => {
  it('is the administrator’s to hand out, for a colleague, and leaves one entry', async () => {
    expect((await issue(member)).status).toBe(403);
    expect((await issue(await firm.person('品管', 'quality_office', 'member'))).status).toBe(403);
    expect((await issue(await (await aFirm(test)).person('他社', 'firm_admin'))).status).toBe(404);
    const stale = await admin.post(`/api/members/${member.userId}/password-link`).send({ version: 9 }).expect(409);
    expect((stale.body as { code: string }).code).toBe('stale-version');
    const own = await admin.post(`/api/members/${admin.userId}/password-link`).send({ version: 1 }).expect(422);
    expect((own.body as { code: string }).code).toBe('password.own-link');
    expect((await issue()).status).toBe(201);
    expect(await actions()).toEqual(['password.link-issued']);
  });

  it('says whose it is, changes nothing when it is opened, and is kept as a hash alone', async () => {
    const word = await token();
    const before = await hashOf();
    expect((await open(word).expect(200)).body).toMatchObject({ email: member.email, familyName: '佐藤' });
    expect(await hashOf()).toBe(before);
    const { rows } = await test.admin.query(`SELECT l::text AS row FROM password_link l WHERE user_id = $1`, [
      member.userId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(word);
    expect(word).toHaveLength(43);
  });

  it('sets the password once, ends every session, lets nobody in, and leaves one entry', async () => {
    const word = await token();
    expect((await set(word, '短い').expect(422)).body.code).toBe('password.too-short');
    const answer = await set(word).expect(204);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await test.app.get(PasswordHasher).matches(await hashOf(), fresh)).toBe(true);
    await member.get('/api/account').expect(401);
    expect((await set(word).expect(422)).body.code).toBe('password.link-not-usable');
    expect((await open(word).expect(422)).body.code).toBe('password.link-not-usable');
    expect(await actions()).toEqual(['password.link-issued', 'password.reset']);
  });

  it('works for one of two who send it at the same moment', async () => {
    const word = await token();
    const both = await Promise.all([set(word), set(word, `${fresh}!`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 422]);
    expect((await actions()).filter((action) => action === 'password.reset')).toHaveLength(1);
  });

  it('opens no more once another was made, its time is over, or who made it may not', async () => {
    const first = await token();
    const second = await token();
    await set(first).expect(422);
    await test.admin.query(`UPDATE password_link SET expires_at = now() - interval '1 second' WHERE user_id = $1`, [
      member.userId,
    ]);
    await set(second).expect(422);
    const third = await token();
    await test.admin.query(`UPDATE member SET firm_roles = '{member}' WHERE user_id = $1`, [admin.userId]);
    expect((await set(third).expect(422)).body.code).toBe('password.link-not-usable');
  });

  it('tells its person at the next sign-in whose link it was', async () => {
    await set(await token()).expect(204);
    const entered = await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: member.email, password: fresh })
      .expect(200);
    expect(entered.body.passwordReset).toMatchObject({ byName: '管理 試' });
  });

  it('leaves the member to be identified by somebody who handed none out', async () => {
    await token();
    expect((await view()).unconfirmed?.waysIssuedBy).toEqual([admin.userId]);
  });

  it('leaves them so again where they were identified before anybody came by it: who made it may hold it still', async () => {
    const office = await firm.person('品管', 'quality_office', 'member');
    const word = await token();
    const { version } = await view();
    await office.post(`/api/members/${member.userId}/confirm`).send({ how: 'in-person', version }).expect(200);
    expect((await view()).unconfirmed).toBeNull();
    await set(word).expect(204);
    expect((await view()).unconfirmed?.waysIssuedBy).toEqual([admin.userId]);
    const own = { how: 'in-person', version: (await view()).version };
    expect((await admin.post(`/api/members/${member.userId}/confirm`).send(own)).status).toBe(422);
    expect(await actions()).toEqual(['password.link-issued', 'password.reset']);
  });

  it('opens nothing once the member was disabled, and is made for nobody who is', async () => {
    const word = await token();
    const disable = `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE user_id = $1`;
    await test.admin.query(disable, [member.userId, admin.userId]);
    expect((await set(word).expect(422)).body.code).toBe('password.link-not-usable');
    const refused = await issue();
    expect([refused.status, refused.body.code]).toEqual([422, 'password.member-disabled']);
  });

  it('is made for nobody who works for another firm too, and opens no more once they do', async () => {
    const word = await token();
    await joinFirm(test, member.userId, (await aFirm(test, '別の監査法人')).firmId, '佐藤', ['member']);
    const refused = await issue();
    expect([refused.status, refused.body.code]).toEqual([422, 'password.works-elsewhere']);
    expect((await set(word).expect(422)).body.code).toBe('password.link-not-usable');
  });

  it('keeps the second factor: the sign-in waits for it as before', async () => {
    await test.admin.query(
      `INSERT INTO totp (account_id, sealed_secret, last_step, enrolled_at) VALUES ($1, '\\x00', 0, now())`,
      [member.userId],
    );
    await set(await token()).expect(204);
    const entered = await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: member.email, password: fresh })
      .expect(200);
    // Whose link it was, is told once they are through.
    expect(entered.body).toMatchObject({ awaits: 'factor', passwordReset: null });
    const { rows } = await test.admin.query(`SELECT FROM totp WHERE account_id = $1`, [member.userId]);
    expect(rows).toHaveLength(1);
  });
});

describe('a link from whoever runs the installation', () => {
  const byInstallation = (email: string) => test.app.get(IssueLinkByInstallation).execute(email);

  it('is the only administrator’s way back, in ledger and security log, and its holder signs nothing until identified', async () => {
    // Whoever runs the installation writes an address as it was told them.
    const { path } = await byInstallation(` ${admin.email.toUpperCase()}`);
    const word = path.split('#')[1]!;
    const [event] = (await ledgerOf(test, firm.firmId)).filter(({ action }) => action === 'password.link-issued');
    expect(event).toMatchObject({
      actor: { role: 'installation', authn: 'installation' },
      entity: { type: 'member', id: admin.userId },
    });
    expect(JSON.stringify(event)).not.toContain(word);
    await test.app.get(SecurityLog).settled();
    const { rows } = await test.admin.query(
      `SELECT kind, object, canon::json ->> 'operation' AS operation FROM security_event WHERE firm_id = $1`,
      [firm.firmId],
    );
    expect(rows).toEqual([{ kind: 'factor', object: admin.userId, operation: 'installation.password-link' }]);
    await set(word).expect(204);
    await set(word).expect(422);
    const entered = await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: admin.email, password: fresh })
      .expect(200);
    const cookie = (entered.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
    const binding = await request(test.app.getHttpServer())
      .post(`/api/members/${member.userId}/disable`)
      .set('Cookie', cookie)
      .send({ reason: '退職したため', version: 1 });
    expect((binding.body as { code: string }).code).toBe('not-identified');
    const version = (
      await test.admin.query<{ version: number }>(`SELECT version FROM member WHERE user_id = $1`, [admin.userId])
    ).rows[0]!.version;
    await member.post(`/api/members/${admin.userId}/confirm`).send({ how: 'in-person', version }).expect(200);
  });

  it('is given to nobody whom an administrator can help, and to no address that nobody has', async () => {
    await expect(byInstallation(member.email)).rejects.toThrow('password.administrator-there');
    await firm.person('第二の管理', 'firm_admin');
    await expect(byInstallation(admin.email)).rejects.toThrow('password.administrator-there');
    await expect(byInstallation('nobody@example.test')).rejects.toThrow('not-found');
    expect(await actions()).toEqual([]);
  });
});
