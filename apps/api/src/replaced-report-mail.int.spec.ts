import { DeriveNotices, SendMails } from '@akashi/api-notices';
import {
  aFirm,
  aMailServer,
  anIssuedReport,
  aReportableEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type RunningMailServer,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { CorrectionRecipientView, CorrectionView, CreatedExportView, FirmMailView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let server: RunningMailServer;
let firm: Firm;
let work: TestedEngagement;
let correction: CorrectionView;

const reason = '件数の記載の誤り';
const linked = async (recipientName: string, recipientEmail: string) =>
  (await work.leader.post(`${work.path}/exports`).send({ recipientName, recipientEmail, days: 7, maxDownloads: 3 }))
    .body as CreatedExportView;
const look = async () => {
  await test.app.get(DeriveNotices).run();
  await test.app.get(SendMails).run();
};
/** Again from the log's beginning: an event that is gone through twice tells nobody twice. */
const lookAgain = async () => {
  await asFirm(test, firm.firmId, (client) => client.query(`UPDATE notice_walk SET size = 0`));
  await look();
};
const recipients = async () =>
  (await work.leader.get(`${work.path}/corrections/${correction.id}/recipients`).expect(200))
    .body as CorrectionRecipientView[];
const mailOf = (all: CorrectionRecipientView[]) => all.map(({ email, mail }) => [email, mail?.state ?? null]);
const ours = () => server.taken.filter(({ to }) => to.endsWith('@mizunara.example'));

beforeAll(async () => {
  server = await aMailServer();
  test = await startTestApp(areas, { mail: server.address });
  firm = await aFirm(test);
  work = await aReportableEngagement(test, firm);
  const first = await anIssuedReport(test, work);
  await linked('藤井 恵', 'fujii@mizunara.example');
  await linked('藤井 恵', 'Fujii@mizunara.example');
  await linked('存在しない宛先', 'nobody@gone.example');
  const { id, version } = await linked('宛先の誤り', 'wrong@mizunara.example');
  await work.leader.post(`${work.path}/exports/${id}/revoke`).send({ version, reason: '誤り' }).expect(200);
  const opening = { reportId: first.id, version: first.version, reason, givesOldFile: false };
  correction = (await work.leader.post(`${work.path}/corrections`).send(opening).expect(201)).body as CorrectionView;
});
afterAll(async () => {
  await test.close();
  await server.close();
});

describe('whoever has a version that was replaced', () => {
  it('is told by mail when the next one is issued, once and not before, and the firm sees who was', async () => {
    await look();
    expect(ours()).toEqual([]);
    await anIssuedReport(test, work);
    await look();
    await lookAgain();
    const [mail, ...more] = ours();
    expect([mail?.to.toLowerCase(), more]).toEqual(['fujii@mizunara.example', []]);
    expect(mail!.body).toContain('第2版が発行され');
    expect(mail!.body).not.toMatch(new RegExp(`ミズナラ|${reason}|http`));
    expect(mail!.head).not.toContain('List-Unsubscribe');
    expect(mailOf(await recipients())).toEqual([
      ['fujii@mizunara.example', 'sent'],
      ['Fujii@mizunara.example', 'sent'],
      ['nobody@gone.example', 'sent'],
      ['wrong@mizunara.example', null],
    ]);
  });

  it('stands with the firm’s mail where nobody could be given it', async () => {
    const change = `UPDATE mail_outbox SET state = 'again', ended_at = NULL, tries = 0 WHERE kind = 'replaced'`;
    await asFirm(test, firm.firmId, (client) => client.query(change));
    server.refuse = { rcptTo: '550 5.1.1 No such user' };
    await look();
    const admin = await firm.person('管理', 'firm_admin');
    const { undelivered } = (await admin.get('/api/mail').expect(200)).body as FirmMailView;
    const theirs = undelivered.filter(({ address }) => address === 'nobody@gone.example');
    expect(theirs).toMatchObject([{ personName: '存在しない宛先', fault: 'recipient-refused', clientName: null }]);
    expect((await recipients()).map(({ mail }) => mail?.fault ?? null)).toContain('recipient-refused');
  });
});
