import {
  actionsOf,
  aFirm,
  aMailServer,
  anIssuedReport,
  aReportableEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type RunningMailServer,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import { SendLinkCode } from '@akashi/api-people';
import type { AskedExportCodeView, CreatedExportView, ExportView, VendorExportView } from '@akashi/contracts';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HandoffModule } from '../handoff.module';

const email = 'fujii@mizunara.example';

let test: TestApp;
let server: RunningMailServer;
let firm: Firm;
let work: TestedEngagement;
let link: CreatedExportView;

beforeAll(async () => {
  server = await aMailServer();
  test = await startTestApp([HandoffModule, FirmsModule], { mail: server.address });
  firm = await aFirm(test);
  work = await aReportableEngagement(test, firm);
  await anIssuedReport(test, work);
});
beforeEach(async () => {
  Object.assign(server, { refuse: {} });
  server.taken.length = 0;
  const body = { recipientName: '藤井 恵', recipientEmail: email, days: 7, maxDownloads: 5 };
  link = (await work.leader.post(`${work.path}/exports`).send(body).expect(201)).body as CreatedExportView;
  await forget();
});
afterAll(async () => {
  await test.close();
  await server.close();
});

const forget = () => test.admin.query(`DELETE FROM sign_in_throttle`);
const vendor = (path: string, body: object) => request(test.app.getHttpServer()).post(`/api/vendor/${path}`).send(body);
const holder = () => ({ token: link.token, email });
const plain = (body: object) => ({ ...body, requestId: '' });
const inFirm = (sql: string, values: unknown[] = []) =>
  asFirm(test, firm.firmId, (client) => client.query(sql, values));
const ofLink = async () =>
  ((await work.leader.get(`${work.path}/exports`).expect(200)).body as ExportView[]).find(({ id }) => id === link.id)!;

async function ask(who: object = holder()): Promise<AskedExportCodeView> {
  return (await vendor('code', who).expect(200)).body as AskedExportCodeView;
}

/** The code of the last mail, once the server has it. */
async function mailed(count = 1): Promise<string> {
  await vi.waitFor(() => expect(server.taken).toHaveLength(count), { timeout: 20_000 });
  const [, code] = /^(\d{4} \d{4})$/m.exec(server.taken.at(-1)!.body)!;
  return code!.replace(' ', '');
}

async function opened(): Promise<VendorExportView & { pass: string }> {
  const { ask: asked } = await ask();
  const body = { ...holder(), ask: asked, code: await mailed(server.taken.length + 1) };
  return (await vendor('open', body).expect(200)).body as VendorExportView & { pass: string };
}

describe('a link that asks for a code', () => {
  it('mails it to the address that it was made for, names no client, and opens by it once', async () => {
    const size = (await ledgerOf(test, work.engagementId)).length;
    const { asksCode, ask: asked } = await ask();
    const code = await mailed();
    const [mail] = server.taken;
    expect([asksCode, mail!.to, mail!.head.includes('List-Unsubscribe')]).toEqual([true, email, false]);
    expect(mail!.body).toContain('10分以内に1回だけ');
    expect(mail!.body).not.toMatch(/ミズナラ|vendor|http/);
    expect((await vendor('open', holder()).expect(404)).body.code).toBe('link.not-usable');
    const body = { ...holder(), ask: asked, code };
    const view = (await vendor('open', body).expect(200)).body as VendorExportView;
    expect([view.files.length, typeof view.pass]).toEqual([3, 'string']);
    expect((await vendor('open', body).expect(422)).body.code).toBe('export.code-wrong');

    const events = (await ledgerOf(test, work.engagementId)).slice(size);
    expect(events.map(({ action, actor, facts }) => [action, actor.role, Object.keys(facts)])).toEqual([
      ['export.code-sent', 'recipient', ['expiresAt']],
    ]);
    const kept = JSON.stringify((await inFirm(`SELECT * FROM link_code`)).rows) + JSON.stringify(events);
    for (const secret of [code, asked, view.pass!, email]) expect(kept).not.toContain(secret);
  });

  it('stays open for a while by what the code gave, and for no other link', async () => {
    const { pass } = await opened();
    await vendor('open', { ...holder(), pass }).expect(200);
    await vendor('download', { ...holder(), pass, format: 'xlsx' }).expect(200);
    expect((await vendor('download', { ...holder(), format: 'xlsx' })).status).toBe(404);
    const first = link;
    link = (
      await work.leader
        .post(`${work.path}/exports`)
        .send({ recipientName: '別', recipientEmail: email, days: 7, maxDownloads: 5 })
    ).body as CreatedExportView;
    expect((await vendor('open', { ...holder(), pass }).expect(422)).body.code).toBe('export.pass-ended');
    link = first;
    await inFirm(`UPDATE link_code SET pass_until = now() WHERE export_id = $1`, [link.id]);
    expect((await vendor('download', { ...holder(), pass, format: 'pdf' }).expect(422)).body.code).toBe(
      'export.pass-ended',
    );
  });

  it('ends at once when it is taken back, whatever was opened before', async () => {
    const { pass } = await opened();
    const { version } = await ofLink();
    const revoking = { version, reason: '宛先の誤り' };
    await work.leader.post(`${work.path}/exports/${link.id}/revoke`).send(revoking).expect(200);
    expect((await vendor('download', { ...holder(), pass, format: 'pdf' }).expect(422)).body.code).toBe(
      'export.pass-ended',
    );
    const size = (await actionsOf(test, work.engagementId)).length;
    expect((await ask()).asksCode).toBe(true);
    await test.app.get(SendLinkCode).beforeApplicationShutdown();
    expect([server.taken.length, (await actionsOf(test, work.engagementId)).length]).toEqual([1, size]);
  });

  it('answers the same to a token that never was, another address and a wrong code', async () => {
    const { ask: asked } = await ask();
    const code = await mailed();
    const wrong = code === '00000000' ? '11111111' : '00000000';
    const strangers = [
      { token: 'A'.repeat(43), email },
      { token: link.token, email: 'someone@else.example' },
    ];
    for (const stranger of strangers) {
      const { ask: theirs, ...answer } = await ask(stranger);
      expect([answer, theirs.length]).toEqual([{ asksCode: true }, asked.length]);
    }
    await forget();
    const tries = [
      ...strangers.map((stranger) => ({ ...stranger, ask: asked, code })),
      { ...holder(), ask: asked, code: wrong },
      { ...holder(), ask: 'B'.repeat(43), code },
      { ...holder(), code },
    ];
    const answers = await Promise.all(tries.map((body) => vendor('open', body)));
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(plain(answer.body as object)).toEqual(plain(answers[0]!.body as object));
    }
    await test.app.get(SendLinkCode).beforeApplicationShutdown();
    expect(server.taken).toHaveLength(1);
  });

  it('is guessed at five times by who asked, and a stranger’s guesses cost the recipient nothing', async () => {
    const mine = await ask();
    const code = await mailed();
    const theirs = await ask();
    const other = await mailed(2);
    const wrong = other === '00000000' ? '11111111' : '00000000';
    for (let n = 0; n < 5; n++) {
      await forget();
      await vendor('open', { ...holder(), ask: theirs.ask, code: wrong }).expect(422);
    }
    await forget();
    await vendor('open', { ...holder(), ask: theirs.ask, code: other }).expect(422);
    await vendor('open', { ...holder(), ask: mine.ask, code }).expect(200);
  });

  it('is over after its minutes', async () => {
    const { ask: asked } = await ask();
    const code = await mailed();
    await inFirm(`UPDATE link_code SET expires_at = now() WHERE export_id = $1`, [link.id]);
    await vendor('open', { ...holder(), ask: asked, code }).expect(422);
  });

  it('is asked for a few times from one address, and then slowed down', async () => {
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push((await vendor('code', { token: `x${n}`, email })).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('shows the firm a mail that was refused, and tells its reader nothing of it', async () => {
    server.refuse = { rcptTo: '550 5.1.1 No such user' };
    expect((await ask()).asksCode).toBe(true);
    await test.app.get(SendLinkCode).beforeApplicationShutdown();
    expect((await ofLink()).lastCode).toMatchObject({ fault: 'recipient-refused' });
  });

  it('asks for none where the firm says so, and names the service where its mail may', async () => {
    const admin = await firm.person('管理', 'firm_admin');
    const set = async (path: string, body: object) => {
      const { version } = (await admin.get('/api/firm').expect(200)).body as { version: number };
      await admin
        .put(`/api/firm/${path}`)
        .send({ ...body, version })
        .expect(200);
    };
    await set('mail-names', { isNamed: true });
    await ask();
    await mailed();
    expect(server.taken[0]!.body).toContain('ミズナラ文書基盤');
    await set('export-codes', { isAsked: false });
    expect((await ask()).asksCode).toBe(false);
    expect((await vendor('open', holder()).expect(200)).body).toMatchObject({ pass: null });
    await vendor('download', { ...holder(), format: 'xlsx' }).expect(200);
    await set('export-codes', { isAsked: true });
    await vendor('download', { ...holder(), format: 'xlsx' }).expect(404);
  });
});
