import {
  actionsOf,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  ledgerOf,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { CreatedExportView, ExportView, ReportView, VendorExportView } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;
let report: ReportView;

const email = 'fujii@mizunara.example';
const recipient = { recipientName: '藤井 恵', recipientEmail: email, days: 7, maxDownloads: 2 };

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  work = await aReportableEngagement(test, await aFirm(test));
  report = await anIssuedReport(test, work);
});
afterAll(() => test.close());

async function create(change: Partial<typeof recipient> = {}): Promise<CreatedExportView> {
  const answer = await work.leader
    .post(`${work.path}/exports`)
    .send({ ...recipient, ...change })
    .expect(201);
  return answer.body as CreatedExportView;
}

const vendor = (path: string, body: object) => request(test.app.getHttpServer()).post(`/api/vendor/${path}`).send(body);
const plain = (body: object) => ({ ...body, requestId: '' });

describe('creating an export', () => {
  it('tells the token once and keeps only its hash', async () => {
    const link = await create();
    expect(link).toMatchObject({ ...recipientView(), state: 'open', downloadCount: 0 });
    expect(link.path).toBe(`/vendor#${link.token}`);
    expect(Buffer.from(link.token, 'base64url')).toHaveLength(32);
    const { rows } = await test.admin.query(`SELECT * FROM vendor_export WHERE id = $1`, [link.id]);
    expect(JSON.stringify(rows)).not.toContain(link.token);
    const listed = (await work.senior.get(`${work.path}/exports`).expect(200)).body as ExportView[];
    expect(JSON.stringify(listed)).not.toContain(link.token);
    expect((await actionsOf(test, work.engagementId)).at(-1)).toBe('export.created');
    expect(JSON.stringify(await ledgerOf(test, work.engagementId))).not.toContain(link.token);
  });

  const recipientView = () => ({ recipientName: recipient.recipientName, recipientEmail: email, maxDownloads: 2 });

  it.each([
    ['the address is none', { recipientEmail: 'fujii' }, 422],
    ['nobody is named', { recipientName: ' ' }, 422],
    ['it would open longer than a week', { days: 8 }, 400],
  ])('is refused when %s', async (_, change, status) => {
    await work.leader
      .post(`${work.path}/exports`)
      .send({ ...recipient, ...change })
      .expect(status);
  });

  it('is for the leader, after the issue', async () => {
    await work.senior.post(`${work.path}/exports`).send(recipient).expect(403);
    await work.outsider.post(`${work.path}/exports`).send(recipient).expect(404);
    const early = await aReportableEngagement(test, await aFirm(test));
    const answer = await early.leader.post(`${early.path}/exports`).send(recipient).expect(422);
    expect(answer.body.code).toBe('export.report-not-issued');
  });
});

describe('opening a link', () => {
  it('shows its recipient the files with their hashes, and nothing of the engagement', async () => {
    const { token } = await create();
    const answer = await vendor('open', { token, email: ` ${email.toUpperCase()} ` }).expect(200);
    const view = answer.body as VendorExportView;
    expect(view).toMatchObject({ serviceName: 'ミズナラ文書基盤', recipientName: '藤井 恵', downloadsLeft: 2 });
    expect(view.files).toEqual(report.files);
    expect(Object.keys(view).sort()).toEqual(
      ['downloadsLeft', 'expiresAt', 'files', 'firmName', 'pass', 'recipientName', 'replaced', 'serviceName'].sort(),
    );
  });

  it('gives the recipient the issued bytes, counts each download and leaves one entry each', async () => {
    const { token, id } = await create();
    for (const { format, sha256 } of report.files.filter((file) => file.format !== 'docx')) {
      const answer = await vendor('download', { token, email, format }).expect(200).buffer(true).parse(bytesOf);
      expect(
        createHash('sha256')
          .update(answer.body as Buffer)
          .digest('hex'),
      ).toBe(sha256);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
    }
    const events = (await ledgerOf(test, work.engagementId)).slice(-2);
    expect(
      events.map(({ action, actor, facts }) => [action, actor.role, actor.authn, actor.name, facts['format']]),
    ).toEqual([
      ['export.downloaded', 'recipient', 'export-link', '藤井 恵', 'pdf'],
      ['export.downloaded', 'recipient', 'export-link', '藤井 恵', 'xlsx'],
    ]);
    const listed = (await work.leader.get(`${work.path}/exports`)).body as ExportView[];
    const link = listed.find((one) => one.id === id);
    expect(link).toMatchObject({ state: 'used-up', downloadCount: 2 });
    expect(link?.accesses.map(({ format }) => format)).toEqual(['xlsx', 'pdf']);
  });

  it('answers the same to a token that never was and to every link that is not usable', async () => {
    const never = await vendor('open', { token: 'A'.repeat(43), email }).expect(404);
    const [other, used, expired, revoked] = [await create(), await create(), await create(), await create()];
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    await test.admin.query(`UPDATE vendor_export SET download_count = 2 WHERE id = $1`, [used.id]);
    await test.admin.query(`UPDATE vendor_export SET expires_at = now() WHERE id = $1`, [expired.id]);
    const revoking = { version: revoked.version, reason: '宛先の間違い' };
    await work.leader.post(`${work.path}/exports/${revoked.id}/revoke`).send(revoking).expect(200);
    const answers = [
      await vendor('open', { token: other.token, email: 'someone@else.example' }),
      ...(await Promise.all([used, expired, revoked].map(({ token }) => vendor('open', { token, email })))),
      await vendor('download', { token: revoked.token, email, format: 'pdf' }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(plain(answer.body as object)).toEqual(plain(never.body as object));
    }
    expect(never.body.code).toBe('link.not-usable');
  });

  it('never gives one download more than agreed, however many ask at once', async () => {
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    const { token, id } = await create({ maxDownloads: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => vendor('download', { token, email, format: 'xlsx' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const { rows } = await test.admin.query(`SELECT count(*)::int AS n FROM export_access WHERE export_id = $1`, [id]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('slows down whoever tries, by where they come from: another token is no other try', async () => {
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    const tokens = [(await create()).token, (await create()).token];
    const guess = (n: number) => vendor('open', { token: tokens[n % 2], email: `guess${n}@example.test` });
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push((await guess(n)).status);
    expect(answers.slice(0, 5)).toEqual([404, 404, 404, 404, 404]);
    expect(answers.slice(5)).toEqual([429, 429]);
    const untried = await create();
    expect((await vendor('open', { token: untried.token, email })).status).toBe(429);
    await test.admin.query(`DELETE FROM sign_in_throttle`);
    expect((await vendor('open', { token: untried.token, email })).status).toBe(200);
  });
});

describe('revoking an export', () => {
  it('is refused without a reason, twice, when stale, and to another engagement', async () => {
    const { id, version } = await create();
    const path = `${work.path}/exports/${id}/revoke`;
    const revoke = (seen: number) => work.leader.post(path).send({ version: seen, reason: '誤り' });
    const reasonless = await work.leader.post(path).send({ version, reason: ' ' }).expect(422);
    expect(reasonless.body.code).toBe('export.reason-missing');
    await test.admin.query(`UPDATE vendor_export SET version = version + 1 WHERE id = $1`, [id]);
    expect((await revoke(version).expect(409)).body.code).toBe('stale-version');
    const other = await aReportableEngagement(test, await aFirm(test));
    await other.leader.post(`${other.path}/exports/${id}/revoke`).send({ version, reason: '誤り' }).expect(404);
    expect((await revoke(version + 1).expect(200)).body.state).toBe('revoked');
    const again = await revoke(version + 2).expect(422);
    expect(again.body.code).toBe('export.revoked');
  });
});

/** The whole answer as bytes, whatever its type says. */
function bytesOf(answer: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
