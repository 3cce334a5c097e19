import { actionsOf, aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let test: TestApp;
let admin: Person;
let ana: Person;
let stranger: Person;

const facts = {
  familyName: '髙橋',
  givenName: '澪',
  familyKana: 'タカハシ',
  givenKana: 'ミオ',
  title: 'シニアマネジャー',
  password: '朝の珈琲と窓辺の青い鳥',
  firmRoles: ['member'],
};
let member: typeof facts & { email: string };

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

describe('admitting a member', () => {
  it('lets them sign in with their password, of which only a hash is kept', async () => {
    const answer = await admin
      .post('/api/members')
      .send({ ...member, password: `${member.password}です` })
      .expect(201);
    expect(answer.body).toMatchObject({ name: '髙橋 澪', email: member.email.toLowerCase(), credentials: [] });
    await request(test.app.getHttpServer())
      .post('/api/session')
      .send({ email: member.email, password: `${member.password}です` })
      .expect(200);
    expect(await actionsOf(test, ana.firmId)).toEqual(['member.admitted']);
    expect(JSON.stringify(await ledgerOf(test, ana.firmId))).not.toContain('takahashi');
  });

  it.each([
    ['the password is short', { password: '短い合言葉' }, 422, 'password.too-short'],
    ['the password holds the name', { password: 'mio.takahashi-2026' }, 422, 'password.contains-name'],
    ['the address is none', { email: 'mio', password: '朝の珈琲と窓辺の青い鳥です' }, 422, 'member.email-malformed'],
    ['the role is unknown', { firmRoles: ['owner'] }, 400, 'invalid-input'],
  ])('is refused when %s', async (_, change, status, code) => {
    const answer = await admin.post('/api/members').send({ ...member, ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await actionsOf(test, ana.firmId)).toEqual([]);
  });

  it('is refused when they are here already', async () => {
    const again = { ...member, password: `${member.password}です` };
    await admin.post('/api/members').send(again).expect(201);
    expect((await admin.post('/api/members').send(again).expect(422)).body.code).toBe('member.already-admitted');
    expect(await actionsOf(test, ana.firmId)).toEqual(['member.admitted']);
  });

  it('is refused to a member without the permission, and for an address that another firm uses', async () => {
    await ana.post('/api/members').send(member).expect(403);
    await admin
      .post('/api/members')
      .send({ ...member, password: '朝の珈琲と窓辺の青い鳥です' })
      .expect(201);
    const taken = await stranger.post('/api/members').send({ ...member, password: '朝の珈琲と窓辺の青い鳥です' });
    expect([taken.status, taken.body.code]).toEqual([409, 'member.email-in-use']);
    expect((await stranger.get('/api/members').expect(200)).body).toHaveLength(1);
  });
});

describe('recording a credential', () => {
  const credential = { type: 'CISA', number: '1234567', validFrom: '2024-01-01', validUntil: '2026-12-31' };

  it('adds it to the member and leaves one entry', async () => {
    const answer = await admin.post(`/api/members/${ana.userId}/credentials`).send(credential).expect(201);
    expect(answer.body.credentials).toMatchObject([credential]);
    expect((await actionsOf(test, ana.firmId)).at(-1)).toBe('credential.recorded');
  });

  it('is refused when it ends before it begins, to whom may not, and for a member of another firm', async () => {
    const path = `/api/members/${ana.userId}/credentials`;
    const endsFirst = { ...credential, validUntil: '2023-12-31' };
    expect((await admin.post(path).send(endsFirst).expect(422)).body.code).toBe('credential.ends-before-it-begins');
    await ana.post(path).send(credential).expect(403);
    await stranger.post(path).send(credential).expect(404);
  });
});
