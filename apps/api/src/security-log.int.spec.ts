import { SecurityLog } from '@akashi/api-platform';
import {
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  asFirm,
  joinFirm,
  passwordGivenAgain,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { operations } from '@akashi/contracts/api';
import { logKinds, type SecurityEvent } from '@akashi/domain/security-log';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PasswordHasher } from '@akashi/api-people';
import { areas } from './areas';

let test: TestApp;
let firm: Firm;
let admin: Person;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  test = await startTestApp(areas);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
});

/** What a firm's log tells, the oldest first. */
async function told(firmId = firm.firmId): Promise<SecurityEvent[]> {
  await test.app.get(SecurityLog).settled();
  const { rows } = await test.admin.query<{ canon: string }>(
    `SELECT canon FROM security_event WHERE firm_id = $1 ORDER BY seq`,
    [firmId],
  );
  return rows.map(({ canon }) => JSON.parse(canon) as SecurityEvent);
}

async function withPassword(person: Person): Promise<Person> {
  const hash = await test.app.get(PasswordHasher).hash(password);
  await asFirm(test, firm.firmId, (client) =>
    client.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [person.userId, hash]),
  );
  return person;
}

const signIn = (email: string, word: string) =>
  request(test.app.getHttpServer()).post('/api/session').send({ email, password: word });

describe('who comes in', () => {
  it('is told when they do, when they leave, and when somebody fails in their name', async () => {
    const sato = await withPassword(await firm.person('佐藤'));
    await signIn(sato.email, 'wrong').expect(401);
    await test.app.get(SecurityLog).settled();
    const { headers } = await signIn(sato.email, password).expect(200);
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    await request(test.app.getHttpServer()).post('/api/session/close').set('Cookie', cookie).expect(204);
    const person = { id: sato.userId, name: '佐藤 試' };
    expect(await told()).toMatchObject([
      { kind: 'failed', operation: 'session.open', code: 'wrong-credentials', outcome: 'refused', person },
      { kind: 'sign-in', operation: 'session.open', outcome: 'done', person, code: null },
      { kind: 'sign-out', operation: 'session.close', person },
    ]);
  });

  it('is told to the firm they come in to and to no other; a failure to each they belong to', async () => {
    const other = await aFirm(test);
    const sato = await withPassword(await firm.person('佐藤'));
    await joinFirm(test, sato.userId, other.firmId, '左藤', ['member']);
    await signIn(sato.email, 'wrong').expect(401);
    await test.app.get(SecurityLog).settled();
    const { headers } = await signIn(sato.email, password).expect(200);
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const choose = request(test.app.getHttpServer()).post('/api/session/choose').set('Cookie', cookie);
    await choose.send({ firmId: other.firmId, clientId: null }).expect(200);
    expect((await told()).map(({ kind, person }) => [kind, person?.name])).toEqual([['failed', '佐藤 試']]);
    expect((await told(other.firmId)).map(({ kind, operation, person }) => [kind, operation, person?.name])).toEqual([
      ['failed', 'session.open', '左藤 試'],
      ['sign-in', 'session.choose', '左藤 試'],
    ]);
  });

  it('is told of no address that nobody has: what was typed may be a password', async () => {
    const count = async () => (await test.admin.query(`SELECT count(*)::int AS n FROM security_event`)).rows[0].n;
    const before = await count();
    await signIn('my-secret-word@example.test', 'wrong').expect(401);
    await test.app.get(SecurityLog).settled();
    expect(await count()).toBe(before);
  });
});

describe('what is read and taken along', () => {
  it('is told by thing, object and file: papers, evidence, the report and its recipient’s download', async () => {
    const at = await aReportableEngagement(test, firm);
    await at.senior.get(`${at.path}/matrix`).expect(200);
    await at.senior.get(`${at.path}/evidence`).expect(200);
    const issued = await anIssuedReport(test, at);
    const { body: file } = await at.leader.get(`${at.path}/report/${issued.id}/files/pdf`).expect(200);
    expect(Buffer.isBuffer(file)).toBe(true);
    await passwordGivenAgain(test, at.leader);
    const link = { recipientName: '楢崎', recipientEmail: 'n@example.test', days: 7, maxDownloads: 3 };
    const { body: made } = await at.leader.post(`${at.path}/exports`).send(link).expect(201);
    const take = { token: made.token as string, email: link.recipientEmail, format: 'pdf' };
    await request(test.app.getHttpServer()).post('/api/vendor/download').send(take).expect(200);

    const all = await told();
    const engagement = at.engagementId;
    expect(all).toContainEqual(expect.objectContaining({ kind: 'read', operation: 'matrix.read', engagement }));
    expect(all).toContainEqual(expect.objectContaining({ kind: 'read', thing: 'evidence', engagement }));
    const downloads = all.filter(({ kind }) => kind === 'download');
    expect(downloads).toMatchObject([
      { operation: 'report.file', thing: 'report', object: issued.id, person: { id: at.leader.userId } },
      { operation: 'vendor.download', thing: 'link', person: { name: '楢崎' } },
    ]);
    expect(downloads[0]?.facts).toEqual(downloads[1]?.facts);
    expect(downloads[0]?.facts['sha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(all).toContainEqual(expect.objectContaining({ kind: 'export', operation: 'export.create' }));
  });

  it('does not leave when its line cannot be kept', async () => {
    const at = await aReportableEngagement(test, firm);
    const issued = await anIssuedReport(test, at);
    vi.spyOn(test.app.get(SecurityLog), 'keep').mockRejectedValue(new Error('the database is away'));
    const answer = await at.leader.get(`${at.path}/report/${issued.id}/files/pdf`);
    vi.restoreAllMocks();
    expect([answer.status, answer.body.code]).toEqual([500, 'unexpected']);
  });
});

describe('what somebody was refused', () => {
  it('is told with the operation and the ids that were asked for, and with nothing that was typed', async () => {
    const at = await aReportableEngagement(test, firm);
    const stranger = await aFirm(test);
    const zoe = await stranger.person('zoe');
    const evidenceId = randomUUID();
    await zoe.get(`${at.path}/evidence/${evidenceId}/file`).expect(404);
    await zoe.get(`${at.path}/package/items/my-secret/file`).expect(404);
    await zoe.post(`/api/members/${zoe.userId}/disable`).send({ reason: 'my-secret', version: 1 }).expect(403);
    await zoe.post('/api/clients').set('Sec-Fetch-Site', 'cross-site').send({}).expect(403);
    const all = await told(stranger.firmId);
    expect(all.map(({ kind, operation, code }) => [kind, operation, code])).toEqual([
      ['refused', 'evidence.file', 'not-found'],
      ['refused', 'packageItem.file', 'not-found'],
      ['refused', 'member.disable', 'forbidden'],
      ['refused', 'client.register', 'cross-site'],
    ]);
    expect(all[0]).toMatchObject({ object: evidenceId, engagement: at.engagementId, person: { id: zoe.userId } });
    expect(JSON.stringify(all)).not.toContain('my-secret');
    expect(await told()).not.toContainEqual(expect.objectContaining({ person: { id: zoe.userId } }));
  });
});

describe('who may do what', () => {
  it('is told when it changes: roles, factors and the log’s own term', async () => {
    const sato = await firm.person('佐藤');
    await admin
      .put(`/api/members/${sato.userId}/roles`)
      .send({ firmRoles: ['quality_office'], version: 1 })
      .expect(200);
    await admin.put('/api/firm/second-factor').send({ isRequired: true, version: 1 }).expect(200);
    expect(await told()).toMatchObject([
      {
        kind: 'people',
        operation: 'member.setRoles',
        thing: 'member',
        object: sato.userId,
        person: { id: admin.userId },
      },
      { kind: 'factor', operation: 'firm.requireFactor', thing: 'firm' },
    ]);
  });
});

describe('a process that ends', () => {
  it('keeps what it had gathered', async () => {
    const own = await startTestApp(areas);
    const ofOwn = await aFirm(own);
    const person = await ofOwn.person('佐藤');
    await person.get(`/api/engagements/${randomUUID()}/matrix`).expect(404);
    await own.app.close();
    const { rows } = await own.admin.query(`SELECT kind FROM security_event WHERE firm_id = $1`, [ofOwn.firmId]);
    await own.admin.end();
    expect(rows).toEqual([{ kind: 'refused' }]);
  });
});

describe('the table of the API', () => {
  it('marks every file that leaves a firm’s engagement, and each kind is one the page knows', () => {
    const files = operations.filter(({ operation: { answers, sends, access } }) => {
      return answers === 'file' && sends === 'json' && access !== 'signed-in';
    });
    const unmarked = files.filter(({ operation }) => operation.logs === null).map(({ name }) => name);
    // Numbers of criteria and empty layouts: nothing of a client's.
    expect(unmarked).toEqual(['edition.exportMapping', 'reportTemplate.starter', 'statement.template']);
    const marks = operations.flatMap(({ operation: { logs } }) => (logs ? [logs.kind] : []));
    expect(marks.filter((kind) => !logKinds.includes(kind))).toEqual([]);
    expect(marks.length).toBeGreaterThan(40);
  });
});
