import {
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { Problem } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let at: PlannedEngagement;
let admin: Person;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'akashi-web-'));
  writeFileSync(join(web, 'index.html'), '<!doctype html>shell');
  writeFileSync(join(web, 'main-ABCDEFGH.js'), 'let a = 1;');
  test = await startTestApp(areas, { webFolder: web });
  const firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  admin = await firm.person('管理', 'firm_admin', 'member');
});
afterAll(async () => {
  await test.close();
  rmSync(web, { recursive: true, force: true });
});

const anyone = () => request(test.app.getHttpServer());
const codeOf = ({ body }: request.Response): string => (body as Problem).code;

describe('an id in capitals', () => {
  it('is the same id: what is written with it stands in a ledger that holds', async () => {
    const path = `${at.path}/tests/${at.designTest(1)}/notes`.replace(/[0-9a-f-]{36}/g, (id) => id.toUpperCase());
    await at.senior
      .post(path)
      .send({ notes: [{ text: '確認してください。', field: '' }] })
      .expect(201);
    const verified = await at.senior.post(`${at.path}/ledger/verify`).send({}).expect(200);
    expect(verified.body).toMatchObject({ holds: true, size: 1 });
    const { rows } = await test.admin.query<{ canon: string }>(`SELECT canon FROM ledger_event WHERE stream_id = $1`, [
      at.engagementId,
    ]);
    expect(rows[0]?.canon).toContain(at.designTest(1));
  });

  it('is the same id in a body, and stays as typed in a text', async () => {
    const like = at.designTest(2).toUpperCase();
    const tests = [{ id: like, version: 1 }];
    await at.senior
      .put(`${at.path}/tests/assignments`)
      .send({ tests, assigneeId: at.practitioner.userId.toUpperCase(), dueOn: null })
      .expect(200);
    const notes = [{ text: like, field: '' }];
    const { body } = await at.senior.post(`${at.path}/tests/${like}/notes`).send({ notes }).expect(201);
    expect(body[0]).toMatchObject({ testId: like.toLowerCase(), text: like });
  });
});

describe('a body', () => {
  it('whose bytes are no UTF-8 is refused, not kept as other letters', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"notes":[{"text":"'),
      Buffer.from([0xe3, 0x81]),
      Buffer.from('","field":""}]}'),
    ]);
    const answer = await at.senior
      .post(`${at.path}/tests/${at.designTest(1)}/notes`)
      .type('json')
      .serialize((body) => body as unknown as string)
      .send(bytes as unknown as object)
      .expect(400);
    expect(codeOf(answer)).toBe('invalid-input');
  });
});

describe('an upload', () => {
  const query = new URLSearchParams({ source: '事業者', asOf: '2026-09-30', receivedOn: '2026-10-05' });
  const upload = (headers: Record<string, string>) =>
    at.practitioner
      .post(`${at.path}/evidence?testId=${at.designTest(1)}&${query}`)
      .set({ 'Content-Type': 'application/octet-stream', ...headers })
      .send(Buffer.from('x'));

  it.each(['.', '..', '...', 'a%2F..', '%2e%2e%5C..'])('is not named «%s», which is a folder', async (name) => {
    expect(codeOf(await upload({ 'X-File-Name': name }).expect(400))).toBe('invalid-input');
  });

  it('in a content coding is refused: its bytes would be another file', async () => {
    const answer = await upload({ 'X-File-Name': 'a.pdf', 'Content-Encoding': 'gzip' }).expect(415);
    expect(codeOf(answer)).toBe('wrong-type');
  });

  it('that declares no real media type is kept as bytes', async () => {
    const kept = async (type: string): Promise<string> =>
      (await upload({ 'X-File-Name': 'a.pdf', 'X-File-Type': type }).expect(201)).body.evidence.versions[0].mediaType;
    expect(await kept('application/pdf')).toBe('application/pdf');
    expect(await kept(`a/${'b'.repeat(5000)}`)).toBe('application/octet-stream');
    expect(await kept('text/html; charset="')).toBe('application/octet-stream');
  });
});

describe('the web beside the API', () => {
  it('answers its own routes with the shell, whatever range is asked for', async () => {
    for (const range of ['', 'bytes=999999-', 'bytes=0-1,2-3']) {
      const answer = await anyone().get('/engagements/x').set('Range', range).expect(200);
      expect(answer.text).toContain('shell');
    }
  });

  it('does not answer with the shell for a file of another build', async () => {
    const answer = await anyone().get('/main-ZZZZZZZZ.js').expect(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    await anyone().get('/main-ABCDEFGH.js').expect(200);
  });

  it.each(['post', 'put', 'patch', 'delete', 'options'] as const)('answers %s with a problem', async (method) => {
    const answer = await anyone()[method]('/').expect(404);
    expect(codeOf(answer)).toBe('not-found');
  });
});

describe('an idempotency key', () => {
  const client = (address: string) => ({
    name: '株式会社鍵',
    nameKana: 'カギ',
    corporateNumber: '7000012050002',
    address,
    representativeName: '',
    representativeTitle: '',
  });

  it('is bound to the whole request, by what only the API can compute', async () => {
    const body = client('東京都千代田区霞が関');
    await admin.post('/api/clients').set('Idempotency-Key', 'k-1').send(body).expect(201);
    await admin.post('/api/clients').set('Idempotency-Key', 'k-1').send(body).expect(201);
    const other = await admin.post('/api/clients').set('Idempotency-Key', 'k-1').send(client('another address'));
    expect(codeOf(other)).toBe('idempotency-key-reused');

    const { rows } = await test.admin.query<{ print: string }>(
      `SELECT request_sha256 AS print FROM idempotency_key WHERE key = 'k-1'`,
    );
    const guess = (text: string): string => createHash('sha256').update(text).digest('hex');
    const json = JSON.stringify(body);
    const guesses = [json, `POST /api/clients\n${json}`, JSON.stringify(['POST', '/api/clients', json])].map(guess);
    expect(rows[0]?.print).toMatch(/^[0-9a-f]{64}$/);
    expect(guesses).not.toContain(rows[0]?.print);
  });
});

describe('a database out of reach', () => {
  it('is told as busy, with when to come back; the next request is answered again', async () => {
    const limit = (most: number) =>
      test.admin.query(`ALTER DATABASE ${new URL(test.adminUrl).pathname.slice(1)} CONNECTION LIMIT ${most}`);
    await limit(0);
    await test.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE usename IN ('akashi_app', 'akashi_auth') AND datname = current_database()`,
    );
    try {
      const answer = await admin.get('/api/clients').expect(503);
      expect(codeOf(answer)).toBe('busy');
      expect(answer.headers['retry-after']).toBe('2');
    } finally {
      await limit(-1);
    }
    await admin.get('/api/clients').expect(200);
  });
});
