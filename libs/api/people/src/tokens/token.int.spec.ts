import { SecurityLog } from '@akashi/api-platform';
import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { FirmTokenView, IssuedTokenView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PeopleModule } from '../people.module';
import { tokenText } from './token-text';

let test: TestApp;
let firm: Firm;
let admin: Person;
let member: Person;

beforeAll(async () => {
  test = await startTestApp([PeopleModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin', 'member');
  member = await firm.person('佐藤');
});

const wanted = { name: '人員の一覧', permissions: ['member.read'], engagementIds: null, days: 90 };
const make = (by: Person, body: object = {}) => by.post('/api/account/tokens').send({ ...wanted, ...body });
const made = async (by: Person, body: object = {}): Promise<IssuedTokenView> =>
  (await make(by, body).expect(201)).body as IssuedTokenView;
const read = (token: string, path = '/api/members') =>
  request(test.app.getHttpServer()).get(path).set('Authorization', `Bearer ${token}`);
const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;
const actions = async () => (await actionsOf(test, firm.firmId)).filter((action) => action.startsWith('token.'));
const setMember = (what: string, { userId }: Person) =>
  test.admin.query(`UPDATE member SET ${what} WHERE firm_id = $1 AND user_id = $2`, [firm.firmId, userId]);

describe('an API token', () => {
  it('is told once, kept as a hash, made anew at each send, and leaves one entry that says how far it reaches', async () => {
    const [first, second] = [
      (await make(member).set('Idempotency-Key', 'k').expect(201)).body as IssuedTokenView,
      (await make(member).set('Idempotency-Key', 'k').expect(201)).body as IssuedTokenView,
    ];
    expect(first.token).not.toBe(second.token);
    expect(await actions()).toEqual(['token.made', 'token.made']);
    const { rows } = await test.admin.query<{ row: string }>(
      `SELECT t::text AS row FROM api_token t WHERE firm_id = $1 UNION ALL SELECT canon FROM ledger_event WHERE firm_id = $1
       UNION ALL SELECT i::text FROM idempotency_key i WHERE firm_id = $1`,
      [firm.firmId],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ row }) => row.includes(first.token.slice(7)))).toEqual([]);
    const [event] = await ledgerOf(test, firm.firmId);
    expect(event).toMatchObject({ entity: { type: 'api-token', id: first.id }, facts: { ofFirm: 'member.read' } });
    const listed = (await member.get('/api/account/tokens').expect(200)).text;
    expect(listed).toContain(first.id);
    expect(listed).not.toContain(first.token.slice(7));
  });

  it('reads as its maker does, by the header alone, and says when and from where it was used last', async () => {
    const { token, id } = await made(member);
    const answer = await read(token).expect(200);
    expect(answer.body).toEqual((await member.get('/api/members').expect(200)).body);
    await request(test.app.getHttpServer()).get(`/api/members?access_token=${token}`).expect(401);
    await request(test.app.getHttpServer()).get('/api/members').set('Cookie', `akashi=${token}`).expect(401);
    const own = (await member.get('/api/account/tokens').expect(200)).body as FirmTokenView[];
    expect(own.find((one) => one.id === id)).toMatchObject({ state: 'live' });
    expect(own.find((one) => one.id === id)?.lastUsedAt).not.toBeNull();
  });

  it('is not helped by a cookie that comes with it, not even by one that would do', async () => {
    const { token } = await made(member);
    const both = (path: string, text: string) => read(text, path).set('Cookie', admin.cookie);
    expect(codeOf(await both('/api/members', `${token}x`).expect(401))).toBe('token-not-valid');
    expect(codeOf(await both('/api/invitations', 'nonsense').expect(401))).toBe('token-not-valid');
    expect(codeOf(await both('/api/account/tokens', token).expect(403))).toBe('not-for-programs');
    const post = request(test.app.getHttpServer()).post('/api/account/tokens').set('Cookie', admin.cookie).send(wanted);
    expect(codeOf(await post.set('Authorization', `Bearer ${token}`).expect(403))).toBe('not-for-programs');
  });

  it('is refused beyond a year, for what its maker does not hold, by a name that reads backwards, and without a proof of presence', async () => {
    expect(codeOf(await make(member, { days: 366 }).expect(422))).toBe('token.term-out-of-range');
    expect(codeOf(await make(member, { permissions: ['security-log.read'] }).expect(422))).toBe('token.not-held');
    expect(codeOf(await make(member, { permissions: ['report.approve'] }).expect(400))).toBe('invalid-input');
    expect(codeOf(await make(member, { name: '\u202e一覧' }).expect(422))).toBe('token.name-not-storable');
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '1 hour' WHERE user_id = $1`, [
      member.userId,
    ]);
    expect(codeOf(await make(member).expect(403))).toBe('step-up-needed');
    expect(await actions()).toEqual([]);
  });
});

describe('what its maker loses, a token loses at the next request', () => {
  it.each<[string, string, number, string]>([
    ['the place in the firm', `disabled_at = now(), disabled_reason = '退職'`, 401, 'token-not-valid'],
    ['the way in, until a second factor is set up', 'requires_second_factor = true', 401, 'token-not-valid'],
  ])('%s', async (_, what, status, code) => {
    const { token } = await made(member);
    await read(token).expect(200);
    await setMember(what, member);
    expect(codeOf(await read(token).expect(status))).toBe(code);
  });

  it('the way in, once the whole firm asks for a second factor', async () => {
    const { token } = await made(member);
    await test.admin.query(`UPDATE firm SET requires_second_factor = true WHERE firm_id = $1`, [firm.firmId]);
    expect(codeOf(await read(token).expect(401))).toBe('token-not-valid');
  });

  it('its time', async () => {
    const { token, id } = await made(member);
    await test.admin.query(
      `UPDATE api_token SET made_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    expect(codeOf(await read(token).expect(401))).toBe('token-not-valid');
  });
});

describe('the end of a token', () => {
  const end = (by: Person, path: string, version = 1) => by.post(`/api/${path}/revoke`).send({ version });

  it('is its maker’s to bring about, once, over the version that was seen, with one entry', async () => {
    const { token, id } = await made(member);
    const own = `account/tokens/${id}`;
    await end(member, own, 2).expect(409);
    await end(admin, own).expect(404);
    await read(token).expect(200);
    await end(member, own).expect(204);
    await read(token).expect(401);
    expect(codeOf(await end(member, own, 2).expect(422))).toBe('token.ended-already');
    expect(await actions()).toEqual(['token.made', 'token.revoked']);
  });

  it('is the administrator’s too, who sees every token of the firm and the text of none', async () => {
    const { token, id } = await made(member);
    const stranger = await (await aFirm(test)).person('他社', 'firm_admin');
    await member.get('/api/tokens').expect(403);
    await end(member, `tokens/${id}`).expect(403);
    await end(stranger, `tokens/${id}`).expect(404);
    expect((await stranger.get('/api/tokens').expect(200)).body).toEqual([]);
    const listed = (await admin.get('/api/tokens').expect(200)).body as FirmTokenView[];
    expect(listed).toMatchObject([{ id, userId: member.userId, makerName: '佐藤 試', state: 'live' }]);
    await end(admin, `tokens/${id}`).expect(204);
    await read(token).expect(401);
    const events = await ledgerOf(test, firm.firmId);
    expect(events.at(-1)).toMatchObject({ action: 'token.revoked', actor: { role: 'firm_admin' } });
  });
});

describe('guessing and flooding by token', () => {
  const minute = (key: string, failures: number) =>
    test.admin.query(
      `INSERT INTO sign_in_throttle (key, failures, last_failure_at, blocked_until) VALUES ($1, $2, now(), now() + interval '30 s')
       ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until`,
      [key, failures],
    );

  it('wrong ones are counted by address; a good one from there goes on', async () => {
    const { token } = await made(member);
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    const wrong = () => read(tokenText(Buffer.alloc(32, 7)));
    expect(codeOf(await wrong().expect(401))).toBe('token-not-valid');
    const { rows } = await test.admin.query<{ key: string; failures: number }>(
      `SELECT key, failures FROM sign_in_throttle`,
    );
    expect(rows).toEqual([{ key: expect.stringMatching(/^token-address:.*127\.0\.0\.1$/), failures: 1 }]);
    await minute(rows[0]!.key, 30);
    expect(codeOf(await wrong().expect(429))).toBe('too-many-requests');
    expect(codeOf(await read('akashi_short').expect(429))).toBe('too-many-requests');
    await read(token).expect(200);
    await test.admin.query(`DELETE FROM sign_in_throttle`);
  });

  it('one that asks all the time waits, and another of the same person does not', async () => {
    const [busy, other] = [await made(member), await made(member)];
    await minute(`token:${busy.id}`, 600);
    const refused = await read(busy.token).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await read(other.token).expect(200);
  });
});

describe('the security log', () => {
  it('tells that a token was made, that it came in, what it was refused and that it is dead, and never its text', async () => {
    const { token, id } = await made(member);
    await read(token).expect(200);
    await read(token).expect(200);
    await read(token, '/api/invitations').expect(200);
    await read(token, '/api/account/tokens').expect(403);
    await member.post(`/api/account/tokens/${id}/revoke`).send({ version: 1 }).expect(204);
    await read(token).expect(401);
    await test.app.get(SecurityLog).settled();
    const { rows } = await test.admin.query<{ canon: string }>(
      `SELECT canon FROM security_event WHERE firm_id = $1 ORDER BY seq`,
      [firm.firmId],
    );
    const told = rows.map(({ canon }) => JSON.parse(canon) as Record<string, unknown>);
    const person = { id: member.userId, name: '佐藤 試' };
    expect(told).toMatchObject([
      { kind: 'factor', operation: 'token.make', thing: 'token', person },
      { kind: 'sign-in', operation: 'token.used', thing: 'token', object: id, person },
      { kind: 'refused', operation: 'token.own', code: 'not-for-programs', facts: { token: id }, person },
      { kind: 'factor', operation: 'token.revoke', object: id },
      { kind: 'failed', operation: 'member.list', code: 'token-not-valid', facts: { token: id }, person },
    ]);
    expect(rows.filter(({ canon }) => canon.includes(token.slice(7)))).toEqual([]);
  });
});
