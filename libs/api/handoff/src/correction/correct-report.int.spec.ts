import {
  aBuiltPackage,
  aClientPerson,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  ledgerOf,
  movesIn,
  passwordGivenAgain,
  reportDay,
  startTestApp,
  withClientPapers,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { Reconciliation, type Tx } from '@akashi/api-platform';
import type {
  ClientDocumentView,
  CorrectionRecipientView,
  CorrectionView,
  PaperView,
  CreatedExportView,
  PackageOverviewView,
  ReportDifferenceView,
  ReportView,
  VendorExportView,
} from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';
import {
  reason,
  open,
  overviewOf,
  findingsOf,
  bytesOf,
  actionsSince,
  compose,
  reword,
  confirmAndReview,
  issue,
} from './a-correction.fixture';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

describe('a report that turns out to be wrong after its issue', () => {
  let work: TestedEngagement;
  let first: ReportView;
  let link: CreatedExportView;
  let correction: CorrectionView;
  let before: Record<string, Buffer>;
  let atClient: Person;

  beforeAll(async () => {
    work = await aReportableEngagement(test, firm);
    first = await anIssuedReport(test, work);
    const recipient = { recipientName: '藤井 恵', recipientEmail: 'fujii@example.test', days: 7, maxDownloads: 9 };
    await passwordGivenAgain(test, work.leader);
    link = (await work.leader.post(`${work.path}/exports`).send(recipient).expect(201)).body as CreatedExportView;
    const place = `SELECT firm_id AS "firmId", client_id AS "clientId" FROM engagement WHERE id = $1`;
    const { rows } = await test.admin.query<{ firmId: string; clientId: string }>(place, [work.engagementId]);
    atClient = await aClientPerson(test, rows[0]!, 'owner');
    const copy = { reportId: first.id, format: 'pdf', note: '' };
    await work.leader.post(`${work.path}/released-documents/reports`).send(copy).expect(201);
    await withClientPapers(work);
    const { id, version } = await aBuiltPackage(test, work);
    const handing = { version, handedOverOn: '2026-12-18', handedOverTo: '藤井 恵' };
    await work.leader.post(`${work.path}/package/${id}/hand-over`).send(handing).expect(200);
    before = { pdf: await bytesOf(work, first.id, 'pdf'), docx: await bytesOf(work, first.id, 'docx') };
  });

  it('is corrected by its leader alone, for a reason that states facts', async () => {
    const size = (await ledgerOf(test, work.engagementId)).length;
    const body = { reportId: first.id, version: first.version, reason, givesOldFile: true };
    const path = `${work.path}/corrections`;
    await work.senior.post(path).send(body).expect(403);
    await work.outsider.post(path).send(body).expect(404);
    const refused = async (change: object, status: number) =>
      (
        await work.leader
          .post(path)
          .send({ ...body, ...change })
          .expect(status)
      ).body.code as string;
    expect(await refused({ reason: ' ' }, 422)).toBe('correction.reason-missing');
    expect(await refused({ reason: '有効性を保証する。' }, 422)).toBe('correction.banned-word');
    expect(await refused({ version: 1 }, 409)).toBe('stale-version');
    expect(await actionsSince(test, work, size)).toEqual([]);

    correction = await open(work, first);
    expect(correction).toMatchObject({ state: 'open', editionNo: 2, replacesId: first.id, reason });
    expect(await refused({}, 422)).toBe('correction.already-open');
    const events = await ledgerOf(test, work.engagementId);
    expect(events.slice(size).map(({ action }) => action)).toEqual(['engagement.moved', 'correction.opened']);
    expect(movesIn(events).at(-1)).toEqual({ from: 'handed_over', to: 'in_reporting' });
    const { report, correction: standing } = await overviewOf(work);
    expect([report?.id, report?.state, standing?.id]).toEqual([first.id, 'issued', correction.id]);
  });

  it('leaves every signed paper closed but those that are reopened with a reason', async () => {
    const isFrozen = async () =>
      ((await work.senior.get(`${work.path}/tests/${work.tests.accessDesign}`).expect(200)).body as PaperView).isFrozen;
    const { version } = (await work.senior.get(`${work.path}/tests/${work.tests.accessDesign}`).expect(200)).body;
    expect(await isFrozen()).toBe(true);
    const path = `${work.path}/tests/${work.tests.accessDesign}`;
    const conclusion = { version, conclusion: 'NO_EXCEPTION', note: '' };
    const refused = await work.practitioner.put(`${path}/conclusion`).send(conclusion).expect(422);
    expect(refused.body.code).toBe('test.not-reopened');
    const papers = `${work.path}/corrections/${correction.id}/papers`;
    const asked = { version: correction.version, testId: work.tests.accessDesign, reason: '承認者の記載の誤り' };
    expect(
      (
        await work.senior
          .post(papers)
          .send({ ...asked, reason: '' })
          .expect(422)
      ).body.code,
    ).toBe('correction.reopen-reason-missing');
    await work.practitioner.post(papers).send(asked).expect(403);
    correction = (await work.senior.post(papers).send(asked).expect(200)).body as CorrectionView;
    expect(correction.papers).toMatchObject([{ testId: work.tests.accessDesign, reason: '承認者の記載の誤り' }]);
    expect(await isFrozen()).toBe(false);
    expect((await work.senior.post(papers).send(asked).expect(422)).body.code).toBe('correction.already-reopened');
    expect((await ledgerOf(test, work.engagementId)).at(-1)).toMatchObject({
      action: 'correction.paper-reopened',
      facts: { testId: work.tests.accessDesign },
    });
  });

  it('is composed anew under the next number, with what it replaces and why', async () => {
    correction = await reword(work, correction);
    await confirmAndReview(work);
    const early = {
      datedOn: '2026-12-17',
      documentNumber: null,
      explanation: null,
      subsequentEvents: null,
      texts: null,
    };
    const refused = await work.senior
      .post(`${work.path}/report`)
      .send({ ...early, confirmedWords: [] })
      .expect(422);
    expect(refused.body.code).toBe('report.date-before-replaced');
    const draft = await compose(work);
    expect(draft.content).toMatchObject({
      version: 2,
      correction: {
        reason,
        replaced: { version: 1, sha256: first.files.find(({ format }) => format === 'pdf')?.sha256 },
      },
    });
    expect(draft.signatures).toEqual([]);
    const difference = (await work.leader.get(`${work.path}/corrections/${correction.id}/difference`).expect(200))
      .body as ReportDifferenceView;
    expect(difference).toMatchObject({ before: { edition: 1 }, after: { edition: 2 }, rows: [] });
    expect(difference.findings.map(({ number, change }) => [number, change])).toEqual([['F-01', 'changed']]);
    expect(difference.figures.every((figure) => figure.before === figure.after)).toBe(true);
    const { report, versions } = await overviewOf(work);
    expect(report?.id).toBe(draft.id);
    expect(versions.map(({ edition, state }) => [edition, state])).toEqual([
      [2, 'draft'],
      [1, 'issued'],
    ]);
  });

  it('is issued with a review and an approval of its own, and takes the place of the one before', async () => {
    const size = (await ledgerOf(test, work.engagementId)).length;
    const { report: draft } = await overviewOf(work);
    const second = await issue(test, work, draft!);
    expect(second).toMatchObject({ state: 'issued', replaced: null });
    expect(second.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx']);
    expect(await actionsSince(test, work, size)).toEqual([
      'report.quality-reviewed',
      'report.approved',
      'engagement.moved',
      'report.issued',
    ]);
    expect((await ledgerOf(test, work.engagementId)).at(-1)?.facts).toMatchObject({ replacesId: first.id });

    const old = (await work.leader.get(`${work.path}/report/${first.id}`).expect(200)).body as ReportView;
    expect(old).toMatchObject({ state: 'replaced', replaced: { edition: 2, reportId: second.id, reason } });
    expect(old.signatures.map(({ isCurrent }) => isCurrent)).toEqual([true, true]);
    expect({ pdf: await bytesOf(work, first.id, 'pdf'), docx: await bytesOf(work, first.id, 'docx') }).toEqual(before);
    expect((await findingsOf(work)).map(({ state }) => state)).toEqual(['improvement_planned', 'improvement_planned']);
    const overview = await overviewOf(work);
    expect([overview.engagementState, overview.correction]).toEqual(['handed_over', null]);
    await work.leader.get(`${work.path}/report/${second.id}/proof`).expect(200);
  });

  it('is told to the client’s people beside the copy that they have, and nothing of why', async () => {
    const [copy] = (await atClient.get('/api/client/documents').expect(200)).body as ClientDocumentView[];
    expect(copy?.replaced).toEqual({ edition: 2, on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string });
    await atClient.get(`/api/client/documents/${copy!.id}/file`).expect(200);
    const again = { reportId: first.id, format: 'docx', note: '' };
    const refused = await work.leader.post(`${work.path}/released-documents/reports`).send(again).expect(422);
    expect(refused.body.code).toBe('release.report-replaced');
  });

  it('tells whoever opens the old link, and hands the old file out with that word alone', async () => {
    const holder = { token: link.token, email: 'fujii@example.test' };
    const opened = (await work.leader.post('/api/vendor/open').send(holder).expect(200)).body as VendorExportView;
    expect(opened.replaced).toMatchObject({ edition: 2, replacedEdition: 1, givesOldFile: true });
    const asked = { ...holder, format: 'pdf' };
    const unseen = await work.leader.post('/api/vendor/download').send(asked).expect(422);
    expect(unseen.body.code).toBe('export.replaced-unseen');
    const seen = await work.leader
      .post('/api/vendor/download')
      .send({ ...asked, replacedSeen: true })
      .buffer();
    expect(Buffer.from(seen.body as Uint8Array).equals(before['pdf']!)).toBe(true);
  });

  it('lists who received it, and records that they were told, once each', async () => {
    const path = `${work.path}/corrections/${correction.id}/recipients`;
    const recipients = (await work.senior.get(path).expect(200)).body as CorrectionRecipientView[];
    expect(recipients.map(({ kind, name, told }) => [kind, name, told])).toEqual([
      ['export', '藤井 恵', null],
      ['package', '藤井 恵', null],
    ]);
    const telling = { kind: 'export', recipientId: link.id, toldOn: reportDay, way: 'メール' };
    await work.senior.post(path).send(telling).expect(403);
    const refused = async (change: object, status: number) =>
      (
        await work.leader
          .post(path)
          .send({ ...telling, ...change })
          .expect(status)
      ).body.code as string;
    expect(await refused({ toldOn: '2026-11-01' }, 422)).toBe('correction.told-date-invalid');
    expect(await refused({ recipientId: work.leader.userId }, 404)).toBe('not-found');
    const told = (await work.leader.post(path).send(telling).expect(200)).body as CorrectionRecipientView[];
    expect(told[0]?.told).toMatchObject({ on: reportDay, way: 'メール' });
    expect(await refused({}, 422)).toBe('correction.already-told');
    expect((await ledgerOf(test, work.engagementId)).at(-1)).toMatchObject({
      action: 'correction.recipient-told',
      facts: { recipientKind: 'export', recipientId: link.id, toldOn: reportDay },
    });
  });

  it('says so first by an old link that has ended, and then gives nothing', async () => {
    const holder = { token: link.token, email: 'fujii@example.test' };
    const told = async () =>
      (await work.leader.post('/api/vendor/open').send(holder).expect(200)).body as VendorExportView;
    const nothingMore = { files: [], downloadsLeft: 0 };
    const change = (what: string) => test.admin.query(`UPDATE vendor_export SET ${what} WHERE id = $1`, [link.id]);
    await change('download_count = max_downloads');
    expect(await told()).toMatchObject({ ...nothingMore, replaced: { edition: 2, reason, givesOldFile: false } });
    await change(
      `download_count = 1, created_at = created_at - interval '9 days', expires_at = now() - interval '1 day'`,
    );
    expect(await told()).toMatchObject({ ...nothingMore, replaced: { edition: 2, reason } });
    const { version } = (await work.leader.get(`${work.path}/exports`)).body.find(
      ({ id }: { id: string }) => id === link.id,
    );
    const revoking = { version, reason: '宛先の誤り' };
    await work.leader.post(`${work.path}/exports/${link.id}/revoke`).send(revoking).expect(200);
    expect(await told()).toMatchObject({ ...nothingMore, replaced: { edition: 2, reason: null } });
    const asked = { ...holder, format: 'pdf', replacedSeen: true };
    expect((await work.leader.post('/api/vendor/download').send(asked)).status).toBe(422);
    const stranger = { ...holder, email: 'someone@example.test' };
    await work.leader.post('/api/vendor/open').send(stranger).expect(404);
  });

  it('names the package it went out with in the next one, which is found whole again', async () => {
    const { id, version } = await aBuiltPackage(test, work);
    const { packages } = (await work.senior.get(`${work.path}/package`).expect(200)).body as PackageOverviewView;
    expect(packages.map(({ replaced }) => replaced?.edition ?? null)).toEqual([null, 2]);
    const { rows } = await test.admin.query<{ contents: string }>(
      `SELECT contents FROM handoff_package WHERE id = $1`,
      [id],
    );
    const { model } = JSON.parse(rows[0]!.contents) as { model: { replaces?: object } };
    expect(model.replaces).toMatchObject({ version: 1, sha256: packages[1]?.fileSha256 });
    for (const { id: one } of packages) {
      const checked = await work.senior.post(`${work.path}/package/${one}/verify`).expect(200);
      expect(checked.body).toMatchObject({ holds: true });
    }
    const handing = { version, handedOverOn: reportDay, handedOverTo: '藤井 恵' };
    await work.leader.post(`${work.path}/package/${id}/hand-over`).send(handing).expect(200);
  });

  it('is corrected a second time, and each version names the one that took its place', async () => {
    const { report: second } = await overviewOf(work);
    const again = await open(work, second!, { reason: '期間の記載の誤り' });
    expect(again).toMatchObject({ replacedEdition: 2, editionNo: 3 });
    await compose(work);
    const third = await issue(test, work, (await overviewOf(work)).report!);
    expect([third.state, third.content.version]).toEqual(['issued', 3]);
    const of = async (id: string) =>
      (await work.leader.get(`${work.path}/report/${id}`).expect(200)).body as ReportView;
    expect((await of(first.id)).replaced).toMatchObject({ edition: 2, reportId: second!.id });
    expect((await of(second!.id)).replaced).toMatchObject({
      edition: 3,
      reportId: third.id,
      reason: '期間の記載の誤り',
    });
    expect(await bytesOf(work, first.id, 'pdf')).toEqual(before['pdf']);
  });

  it('leaves no row that differs from what was recorded', async () => {
    const query = async (text: string, values: unknown[]) => (await test.admin.query(text, values)).rows as unknown;
    const of = { firmId: work.firmId, streamId: work.engagementId };
    const looked = await test.app.get(Reconciliation).look({ query } as unknown as Tx, of);
    expect(looked.rows.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
