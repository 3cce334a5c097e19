import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { IssuedInvitationView, MemberView, SessionView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf } from '../factors/device.fixture';

let test: TestApp;
let firm: Firm;
let admin: Person;
let office: Person;
let guests = 0;
const password = '窓辺の青い鳥と朝の珈琲です';

beforeAll(async () => {
  test = await startTestApp([]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  office = await firm.person('長谷川', 'quality_office');
});
afterAll(() => test.close());

const anonymous = (path: string) => request(test.app.getHttpServer()).post(path);
const send = (cookie: string, path: string, body: object) => anonymous(path).set('Cookie', cookie).send(body);
const confirm = (by: Person, member: MemberView, change: object = {}) =>
  by.post(`/api/members/${member.userId}/confirm`).send({ how: 'in-person', version: member.version, ...change });

/** What an administrator can do alone: invite, open the link, choose the password and sign in by it. */
async function letIn(
  by = admin,
  firmRoles = ['firm_admin', 'member'],
): Promise<{ member: MemberView; cookie: string }> {
  const email = `guest-${(guests += 1)}@example.test`;
  const asked = { familyName: '新', givenName: '人', title: '', email, firmRoles };
  const { path } = (await by.post('/api/invitations').send(asked).expect(201)).body as IssuedInvitationView;
  const join = { token: path!.split('#')[1], familyKana: 'シン', givenKana: 'ジン', password };
  await anonymous('/api/join').send(join).expect(204);
  const cookie = cookieOf(await anonymous('/api/session').send({ email, password }).expect(200));
  const members = (await by.get('/api/members').expect(200)).body as MemberView[];
  return { member: members.find((one) => one.email === email)!, cookie };
}

describe('a membership that another handed out the way in to', () => {
  it('signs nothing and changes nobody’s rights, until a colleague identified its person', async () => {
    const { member, cookie } = await letIn();
    expect(member.unconfirmed).toMatchObject({ waysIssuedBy: [admin.userId] });
    const session = await request(test.app.getHttpServer()).get('/api/session').set('Cookie', cookie).expect(200);
    expect(session.body as SessionView).toMatchObject({ kind: 'member', isUnconfirmed: true });
    const asked = { familyName: '他', givenName: '人', title: '', email: 'o@example.test', firmRoles: ['member'] };
    const invite = () => send(cookie, '/api/invitations', asked);
    expect((await invite().expect(403)).body.code).toBe('not-identified');

    const view = (await confirm(office, member).expect(200)).body as MemberView;
    expect(view).toMatchObject({ unconfirmed: null, version: member.version + 1 });
    await invite().expect(201);
    const entry = (await ledgerOf(test, firm.firmId)).filter(({ action }) => action === 'member.confirmed');
    expect(entry).toHaveLength(1);
    expect(entry[0]).toMatchObject({
      actor: { id: office.userId, role: 'quality_office' },
      entity: { id: member.userId },
      facts: { how: 'in-person', waysIssued: 1 },
    });
  });

  it('is identified by neither its own person nor who handed the link out, nor a guest of theirs', async () => {
    const [one, other] = [await letIn(), await letIn()];
    const of = ({ member }: typeof one) => `/api/members/${member.userId}/confirm`;
    const body = { how: 'video', version: 1 };
    expect((await send(one.cookie, of(one), body).expect(403)).body.code).toBe('not-identified');
    expect((await send(one.cookie, of(other), body).expect(403)).body.code).toBe('not-identified');
    expect((await confirm(admin, one.member).expect(422)).body.code).toBe('member.confirmed-by-issuer');
    expect(await actionsOf(test, firm.firmId)).not.toContain('member.confirmed');
  });

  it('is identified by any colleague only where no office is left to do it', async () => {
    const { member } = await letIn();
    const sato = await firm.person('佐藤');
    expect((await confirm(sato, member).expect(422)).body.code).toBe('member.confirmed-by-office');
    await test.admin.query(`UPDATE member SET disabled_at = now() WHERE user_id = $1`, [office.userId]);
    await confirm(sato, member, { how: 'known-voice' }).expect(200);
  });

  it('is of this firm, seen, once, and by a way that is known', async () => {
    const { member } = await letIn();
    const stranger = await (await aFirm(test)).person('別', 'quality_office');
    await confirm(stranger, member).expect(404);
    expect((await confirm(office, member, { version: 7 }).expect(409)).body.code).toBe('stale-version');
    await confirm(office, member, { how: 'by-mail' }).expect(400);
    await confirm(office, member).expect(200);
    const again = confirm(office, member, { version: member.version + 1 });
    expect((await again.expect(422)).body.code).toBe('member.already-confirmed');
  });

  it('is one again when an administrator resets its factors, and every issuer since is told apart', async () => {
    const { member } = await letIn(admin, ['member']);
    const second = await firm.person('別の管理', 'firm_admin');
    await confirm(office, member).expect(200);
    await test.admin.query(
      `INSERT INTO totp (account_id, sealed_secret, last_step, enrolled_at) VALUES ($1, '\\x00', 0, now())`,
      [member.userId],
    );
    const reset = second.post(`/api/members/${member.userId}/factors/reset`).send({ version: member.version + 1 });
    const view = (await reset.expect(200)).body as MemberView;
    expect(view.unconfirmed).toMatchObject({ waysIssuedBy: [second.userId] });
    expect((await confirm(second, view).expect(422)).body.code).toBe('member.confirmed-by-issuer');
    await confirm(admin, view).expect(200);
  });
});
