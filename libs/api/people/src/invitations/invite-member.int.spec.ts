import { actionsOf, aFirm, asFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { InvitationView, IssuedInvitationView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let test: TestApp;
let admin: Person;
let ana: Person;
let stranger: Person;
let member: typeof facts & { email: string };

const facts = { familyName: '髙橋', givenName: '澪', title: 'シニアマネジャー', firmRoles: ['member'] };
const reading = { familyKana: 'タカハシ', givenKana: 'ミオ' };
const password = '朝の珈琲と窓辺の青い鳥です';

beforeAll(async () => {
  test = await startTestApp([]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  // No two firms have the same address.
  member = { ...facts, email: `Mio.Takahashi@${firm.firmId.slice(0, 8)}.example.test` };
  admin = await firm.person('admin', 'firm_admin');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

const anyone = () => request(test.app.getHttpServer());
const invited = async (): Promise<IssuedInvitationView> =>
  (await admin.post('/api/invitations').send(member).expect(201)).body as IssuedInvitationView;
const tokenOf = ({ path }: IssuedInvitationView): string => path!.split('#')[1]!;
const open = (token: string) => anyone().post('/api/join/open').send({ token });
const join = (token: string, change: object = {}) =>
  anyone()
    .post('/api/join')
    .send({ token, ...reading, password, ...change });
const waiting = async (who = admin) => (await who.get('/api/invitations').expect(200)).body as InvitationView[];
const signIn = (word: string) => anyone().post('/api/session').send({ email: member.email, password: word });

describe('inviting a member', () => {
  it('tells a link once, which opens for three days and of which only a hash is kept', async () => {
    const answer = await invited();
    expect(answer).toMatchObject({ name: '髙橋 澪', email: member.email.toLowerCase(), state: 'open', version: 1 });
    expect(tokenOf(answer)).toMatch(/^[\w-]{43}$/);
    const hours = (Date.parse(answer.expiresAt) - Date.parse(answer.invitedAt)) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    expect(JSON.stringify(await waiting())).not.toContain(tokenOf(answer));
    const { rows } = await test.admin.query<{ row: string }>(
      `SELECT i::text AS row FROM invitation i UNION ALL SELECT k::text FROM idempotency_key k UNION ALL SELECT e::text FROM ledger_event e`,
    );
    expect(rows.filter(({ row }) => row.includes(tokenOf(answer)))).toEqual([]);
    expect(await actionsOf(test, ana.firmId)).toEqual(['member.invited']);
    expect(JSON.stringify(await ledgerOf(test, ana.firmId))).not.toContain('takahashi');
  });

  it('makes no member and no account: they begin with the person', async () => {
    await invited();
    expect((await admin.get('/api/members').expect(200)).body).toHaveLength(2);
    const { rows } = await test.admin.query(`SELECT FROM account WHERE email = $1`, [member.email.toLowerCase()]);
    expect(rows).toEqual([]);
  });

  it('tells the link to no second request under the same key, but makes none twice', async () => {
    const key = { 'Idempotency-Key': 'k-1' };
    await admin.post('/api/invitations').set(key).send(member).expect(201);
    const again = await admin.post('/api/invitations').set(key).send(member).expect(422);
    expect(again.body.code).toBe('member.already-invited');
    expect(await waiting()).toHaveLength(1);
  });

  it.each([
    ['the address is none', { email: 'mio' }, 422, 'member.email-malformed'],
    ['the role is unknown', { firmRoles: ['owner'] }, 400, 'invalid-input'],
    ['a password comes along', { password }, 400, 'invalid-input'],
  ])('is refused when %s', async (_, change, status, code) => {
    const answer = await admin.post('/api/invitations').send({ ...member, ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await actionsOf(test, ana.firmId)).toEqual([]);
  });

  it('is refused to a member without the permission, and for an address that signs in elsewhere', async () => {
    expect((await ana.post('/api/invitations').send(member).expect(403)).body.code).toBe('forbidden');
    const taken = await admin.post('/api/invitations').send({ ...member, email: stranger.email });
    expect([taken.status, taken.body.code]).toEqual([409, 'member.email-in-use']);
    const here = await admin.post('/api/invitations').send({ ...member, email: ana.email });
    expect([here.status, here.body.code]).toEqual([422, 'member.already-admitted']);
    expect(await actionsOf(test, ana.firmId)).toEqual([]);
  });

  it('is one invitation, when two administrators send it at the same moment', async () => {
    const send = () => admin.post('/api/invitations').send(member);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });
});

describe('coming in by the link', () => {
  it('makes the person a member with the reading and the password that they alone gave', async () => {
    const token = tokenOf(await invited());
    expect((await open(token).expect(200)).body).toMatchObject({ firmName: '試験監査法人', familyName: '髙橋' });
    await join(token).expect(204);
    const view = (await signIn(password).expect(200)).body as { userId: string };
    expect(view).toMatchObject({ kind: 'member', name: '髙橋 澪', firmRoles: ['member'] });
    const members = (await admin.get('/api/members').expect(200)).body as { kana: string; userId: string }[];
    expect(members.find(({ userId }) => userId === view.userId)?.kana).toBe('タカハシ ミオ');
    const [, joined] = await ledgerOf(test, ana.firmId);
    expect(joined).toMatchObject({
      action: 'member.joined',
      actor: { id: view.userId, name: '髙橋 澪', role: 'invited', authn: 'invitation' },
    });
    expect(await waiting()).toEqual([]);
  });

  it('works once, however many send it at the same moment', async () => {
    const token = tokenOf(await invited());
    const answers = await Promise.all([join(token), join(token), join(token)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await join(token).expect(422)).body.code).toBe('invitation.not-usable');
    expect((await open(token).expect(422)).body.code).toBe('invitation.not-usable');
    expect(await actionsOf(test, ana.firmId)).toEqual(['member.invited', 'member.joined']);
  });

  it('is not done by a GET, which programs that look through mail send too', async () => {
    const token = tokenOf(await invited());
    for (const path of [`/api/join`, `/api/join/open`, `/api/join?token=${token}`])
      await anyone().get(path).expect(404);
    await join(token).expect(204);
  });

  it.each([
    ['the password is short', { password: '短い合言葉' }, 'password.too-short'],
    ['the password was stolen elsewhere', { password: '1qazxsw23edc' }, 'password.common'],
    ['the password is one pattern', { password: '桜桜桜桜桜桜桜桜桜桜桜桜' }, 'password.one-pattern'],
    ['the password holds the name', { password: 'mio.takahashi-2026' }, 'password.contains-name'],
    ['the password holds the firm’s name', { password: '試験の朝は六時に起きます' }, 'password.contains-name'],
    ['the reading is missing', { familyKana: ' ', givenKana: '' }, 'member.kana-missing'],
  ])('is refused when %s, and the link still opens', async (_, change, code) => {
    const token = tokenOf(await invited());
    expect((await join(token, change).expect(422)).body.code).toBe(code);
    expect(await actionsOf(test, ana.firmId)).toEqual(['member.invited']);
    await join(token).expect(204);
  });

  it('is refused after three days, and when who sent it may invite nobody any more', async () => {
    const token = tokenOf(await invited());
    const change = (statement: string) => asFirm(test, ana.firmId, (client) => client.query(statement));
    await change(`UPDATE invitation SET expires_at = now() - interval '1 second'`);
    expect((await join(token).expect(422)).body.code).toBe('invitation.not-usable');
    expect(await waiting()).toMatchObject([{ state: 'expired' }]);
    await change(`UPDATE invitation SET expires_at = now() + interval '1 hour'`);
    await change(`UPDATE member SET firm_roles = '{member}' WHERE user_id = '${admin.userId}'`);
    expect((await join(token).expect(422)).body.code).toBe('invitation.not-usable');
  });

  it('is slowed for whoever tries tokens from one address, whichever tokens they are', async () => {
    const token = tokenOf(await invited());
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => open(`guess-${n}`)));
    expect(guesses.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15);
    await join(token).expect(429);
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    await join(token).expect(204);
  });
});

describe('an invitation that waits', () => {
  it('is made anew: the link before opens no more', async () => {
    const first = await invited();
    const answer = await admin.post(`/api/invitations/${first.id}/renew`).send({ version: 1 }).expect(200);
    const second = answer.body as IssuedInvitationView;
    expect([second.version, second.id]).toEqual([2, first.id]);
    expect((await join(tokenOf(first)).expect(422)).body.code).toBe('invitation.not-usable');
    await join(tokenOf(second)).expect(204);
    expect(await actionsOf(test, ana.firmId)).toEqual(['member.invited', 'invitation.renewed', 'member.joined']);
  });

  it('is taken back: the link opens no more, and the address can be invited anew', async () => {
    const first = await invited();
    await admin.post(`/api/invitations/${first.id}/withdraw`).send({ version: 1 }).expect(204);
    expect((await join(tokenOf(first)).expect(422)).body.code).toBe('invitation.not-usable');
    expect(await waiting()).toEqual([]);
    await join(tokenOf(await invited())).expect(204);
    expect(await actionsOf(test, ana.firmId)).toEqual([
      'member.invited',
      'invitation.withdrawn',
      'member.invited',
      'member.joined',
    ]);
  });

  it.each(['renew', 'withdraw'])(
    'refuses to %s: whoever came in, who may not, another firm, a stale version',
    async (verb) => {
      const first = await invited();
      const path = `/api/invitations/${first.id}/${verb}`;
      await ana.post(path).send({ version: 1 }).expect(403);
      await stranger.post(path).send({ version: 1 }).expect(404);
      expect((await admin.post(path).send({ version: 7 }).expect(409)).body.code).toBe('stale-version');
      await join(tokenOf(first)).expect(204);
      expect((await admin.post(path).send({ version: 2 }).expect(422)).body.code).toBe('invitation.accepted');
      await signIn(password).expect(200);
    },
  );

  it('is shown to the firm’s own people alone', async () => {
    await invited();
    expect(await waiting(ana)).toHaveLength(1);
    expect(await waiting(stranger)).toEqual([]);
  });
});
