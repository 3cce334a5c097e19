import type { MemberCaller } from '@akashi/api-platform';
import {
  aComposedReport,
  actionsOf,
  aFirm,
  anApprovedReport,
  anIssuedReport,
  aReportableEngagement,
  ledgerOf,
  movesIn,
  startTestApp,
  withdrawFirstFinding,
  workOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { DocumentProcesses } from '@akashi/documents';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportRenderer } from '../../report-renderer';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
});

describe('issuing a report', () => {
  it('renders its files, closes the reporting and anchors the ledger', async () => {
    const issued = await anIssuedReport(test, work);
    expect(issued.state).toBe('issued');
    expect(issued.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx']);
    const events = await ledgerOf(test, work.engagementId);
    expect(movesIn(events)).toEqual([
      { from: 'in_fieldwork', to: 'in_reporting' },
      { from: 'in_reporting', to: 'issued' },
    ]);
    const sha256 = Object.fromEntries(issued.files.map((file) => [`${file.format}Sha256`, file.sha256]));
    expect(events.at(-1)).toMatchObject({ action: 'report.issued', facts: { ...sha256, digest: issued.digest } });
    const { rows } = await test.admin.query(
      `SELECT size::int, reason FROM ledger_checkpoint WHERE stream_id = $1 ORDER BY size`,
      [work.engagementId],
    );
    expect(rows).toEqual([
      { size: events.findIndex(({ action }) => action === 'report.approved') + 1, reason: 'approval' },
      { size: events.length, reason: 'issue' },
    ]);
    const findings = (await work.leader.get(`${work.path}/findings`)).body as { state: string }[];
    expect(findings.map(({ state }) => state)).toEqual(['reported', 'reported']);
  });

  it('hands out the very bytes whose hash is in the ledger', async () => {
    const { id, files } = await anIssuedReport(test, work);
    for (const { format, sha256, size } of files) {
      const answer = await work.practitioner.get(`${work.path}/report/${id}/files/${format}`).expect(200);
      const bytes = answer.body as Buffer;
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
    }
    await work.outsider.get(`${work.path}/report/${id}/files/pdf`).expect(404);
    await work.leader.get(`${work.path}/report/${id}/files/odt`).expect(400);
  });

  it('shows a draft before, which is not what is issued', async () => {
    const { id } = await anApprovedReport(test, work);
    const draft = await work.senior.get(`${work.path}/report/${id}/preview.pdf`).expect(200);
    expect((draft.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await work.senior.get(`${work.path}/report/${id}/files/pdf`).expect(404);
  });

  it('is refused before the approval, to a wrong role, and twice', async () => {
    const composed = await aComposedReport(work);
    const path = `${work.path}/report/${composed.id}/issue`;
    expect((await work.leader.post(path).send({ version: 1, digest: composed.digest }).expect(422)).body.code).toBe(
      'report.not-approved',
    );
    await work.senior.post(path).send({ version: 1, digest: composed.digest }).expect(403);
    const issued = await anIssuedReport(test, work);
    const { version, digest } = issued;
    const again = await work.leader.post(`${work.path}/report/${issued.id}/issue`).send({ version, digest });
    expect([again.status, again.body.code]).toEqual([422, 'report.already-issued']);
    const actions = await actionsOf(test, work.engagementId);
    expect(actions.filter((action) => action === 'report.issued')).toHaveLength(1);
  });

  it('issues once when two ask at the same moment', async () => {
    const { id, version, digest } = await anApprovedReport(test, work);
    const send = () => work.leader.post(`${work.path}/report/${id}/issue`).send({ version, digest });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    await workOff(test);
    const actions = await actionsOf(test, work.engagementId);
    expect(actions.filter((action) => action === 'report.issued')).toHaveLength(1);
  });

  it('is refused when a finding changed after the approval, until the report is composed anew', async () => {
    const { id, version, digest } = await anApprovedReport(test, work);
    await withdrawFirstFinding(test, work);
    const answer = await work.leader.post(`${work.path}/report/${id}/issue`).send({ version, digest }).expect(422);
    expect(answer.body.code).toBe('report.outdated');
    const anew = await aComposedReport(work);
    expect(anew).toMatchObject({ versionNo: 2, state: 'draft', changed: [] });
  });

  it('renders the same bytes when the first try ended before it was recorded', async () => {
    const { id } = await anApprovedReport(test, work);
    const { IssuedFiles } = await import('./issued-files');
    const issued = test.app.get(IssuedFiles);
    const caller: MemberCaller = {
      kind: 'member',
      clientId: null,
      firmId: work.firmId,
      userId: work.leader.userId,
      name: '長谷川 試',
      firmRoles: ['member'],
      asking: 'report.issue',
      requestId: 'r-1',
      role: 'engagement_leader',
      authn: 'session',
    };
    const first = await issued.printedModel(caller, work.engagementId, id);
    const second = await issued.printedModel(caller, work.engagementId, id);
    if (!first || !second) throw new Error('The report is approved.');
    for (const format of ['pdf', 'docx', 'xlsx'] as const) {
      const { sha256 } = await issued.render(caller, format, first);
      // Another process of the API has kept nothing of it.
      const anew = await new ReportRenderer(test.app.get(DocumentProcesses)).render(work.firmId, format, second);
      expect(createHash('sha256').update(anew).digest('hex')).toBe(sha256);
    }
  });
});
