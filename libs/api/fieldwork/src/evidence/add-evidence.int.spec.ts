import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  testId = at.designTest(1);
});

const bytes = Buffer.from('<script>alert(1)</script> 申請 髙橋');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const facts = { source: '株式会社ミズナラクラウド', asOf: '2026-09-30', receivedOn: '2026-10-05' };

const upload = (person: Person, path: string, content: Buffer = bytes) =>
  sendFile(person, path, '申請一覧 (9月).html', content);
const add = (change: object = {}, person = at.practitioner) =>
  upload(person, `${at.path}/evidence`).query({ testId, ...facts, ...change });
const rowOf = async (id: string) => (await test.admin.query(`SELECT * FROM control_test WHERE id = $1`, [id])).rows[0];

describe('adding evidence', () => {
  it('keeps the bytes under their hash, numbers the evidence and counts it on the paper', async () => {
    const answer = await add().expect(201);
    expect(answer.body.evidence).toMatchObject({ number: 1, name: '申請一覧 (9月).html', ...facts, latestVersion: 1 });
    expect(answer.body.evidence.versions[0]).toMatchObject({ sha256, size: bytes.length, versionNo: 1 });
    expect(answer.body.tests).toMatchObject([{ id: testId, version: 2, state: 'in_progress' }]);
    expect(await rowOf(testId)).toMatchObject({ evidence_count: 1 });
    expect((await add().expect(201)).body.evidence.number).toBe(2);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added', 'evidence.added']);
  });

  it('has one effect when it is sent again, and is refused with another content of the same name and length', async () => {
    const path = `${at.path}/evidence`;
    const send = (content: Buffer) =>
      upload(at.practitioner, path, content)
        .query({ testId, ...facts })
        .set('Idempotency-Key', `e-${testId}`);
    const first = await send(bytes).expect(201);
    const again = await send(bytes).expect(201);
    expect(again.body).toEqual(first.body);
    const other = Buffer.from(bytes).fill('x', 0, 1);
    expect((await send(other).expect(422)).body.code).toBe('idempotency-key-reused');
    expect((await send(bytes.subarray(1)).expect(422)).body.code).toBe('idempotency-key-reused');
    expect(await rowOf(testId)).toMatchObject({ evidence_count: 1 });
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added']);
  });

  it('sends the file back so that no browser runs it', async () => {
    const { body } = await add().expect(201);
    const path = `${at.path}/evidence/${body.evidence.id}/file`;
    const answer = await at.qualityReviewer.get(path).buffer(true).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('申請一覧')}`);
    expect(Buffer.from(answer.body as Buffer)).toEqual(bytes);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added']);
    await at.practitioner.get(`${path}?version=2`).expect(404);
    await at.outsider.get(path).expect(404);
  });

  it.each([
    ['the source is missing', { source: ' ' }, 'evidence.source-missing'],
    ['it shows a day after it came', { asOf: '2026-10-06' }, 'evidence.as-of-after-received'],
  ])('is refused when %s', async (_, change, code) => {
    expect((await add(change).expect(422)).body.code).toBe(code);
    expect(await rowOf(testId)).toMatchObject({ evidence_count: 0, version: 1 });
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('is refused for an empty file, another type of body and a deceiving name', async () => {
    const empty = await upload(at.practitioner, `${at.path}/evidence`, Buffer.alloc(0)).query({ testId, ...facts });
    expect(empty.body.code).toBe('evidence.file-empty');
    await at.practitioner
      .post(`${at.path}/evidence`)
      .query({ testId, ...facts })
      .send({})
      .expect(415);
    const deceiving = await add().set('X-File-Name', encodeURIComponent('../../etc/abc\u202Egpj.exe'));
    expect(deceiving.body.evidence.name).toBe('abcgpj.exe');
  });

  it('answers foreign ids as if they had never existed, and wrong roles with a refusal', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    const other = await aPlannedEngagement(test, firm);
    await add({}, stranger).expect(404);
    await add({}, at.outsider).expect(404);
    await add({ testId: other.designTest(1) }).expect(404);
    await add({ testId: randomUUID() }).expect(404);
    await add({ stepId: randomUUID() }).expect(404);
    await add({}, at.qualityReviewer).expect(403);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });
});

describe('changing evidence', () => {
  it('keeps the older file beside the newer one and touches every paper that uses it', async () => {
    const { evidence } = (await add().expect(201)).body;
    const linked = await at.practitioner
      .post(`${at.path}/evidence/${evidence.id}/links`)
      .send({ testId: at.designTest(2), stepId: null })
      .expect(201);
    expect(linked.body.evidence.links).toHaveLength(2);
    const newer = Buffer.from('新しい版');
    const answer = await upload(at.practitioner, `${at.path}/evidence/${evidence.id}/versions`, newer).expect(201);
    expect(answer.body.evidence.versions.map((one: { versionNo: number }) => one.versionNo)).toEqual([1, 2]);
    expect(answer.body.tests).toHaveLength(2);
    const file = (version: string) =>
      at.practitioner.get(`${at.path}/evidence/${evidence.id}/file${version}`).buffer(true).expect(200);
    expect(Buffer.from((await file('')).body as Buffer)).toEqual(newer);
    expect(Buffer.from((await file('?version=1')).body as Buffer)).toEqual(bytes);
    expect(await actionsOf(test, at.engagementId)).toEqual(['evidence.added', 'evidence.linked', 'evidence.replaced']);
  });

  it('ends a link once, and the evidence stays in the engagement', async () => {
    const { evidence } = (await add().expect(201)).body;
    const path = `${at.path}/evidence/links/${evidence.links[0].id}/end`;
    const answer = await at.practitioner.post(path).expect(200);
    expect(answer.body.evidence.links[0].endedAt).not.toBeNull();
    await at.practitioner.post(path).expect(404);
    expect(await rowOf(testId)).toMatchObject({ evidence_count: 0 });
    expect((await at.senior.get(`${at.path}/evidence`).expect(200)).body).toHaveLength(1);
    expect((await at.senior.get(`${at.path}/tests/${testId}`)).body.evidence).toEqual([]);
  });
});
