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
  passwordGivenAgain,
  reportDay,
  startTestApp,
  workOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PreIssueCheckView, ReportOverviewView, ReportView } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

const open = { documentNumber: null, explanation: null, subsequentEvents: null, texts: null };

async function checks(): Promise<PreIssueCheckView[]> {
  return (await work.leader.get(`${work.path}/report/checks`).expect(200)).body as PreIssueCheckView[];
}

async function failing(): Promise<string[]> {
  return (await checks()).filter(({ ok }) => !ok).map(({ code }) => code);
}

/** Fieldwork after the report was composed: a finding is withdrawn. */
async function withdrawFinding(): Promise<void> {
  const { rows } = await test.admin.query<{ id: string; version: number }>(
    `SELECT id, version FROM finding WHERE engagement_id = $1 ORDER BY number`,
    [work.engagementId],
  );
  const [first] = rows;
  const body = { version: first?.version, reason: '対象の2件は母集団に含まれない' };
  await work.senior.post(`${work.path}/findings/${first?.id}/withdraw`).send(body).expect(200);
}

describe('composing a report', () => {
  it('states what the papers say, and leaves one entry with its digest', async () => {
    const report = await aComposedReport(work);
    expect(report).toMatchObject({ versionNo: 1, state: 'draft', changed: [], signatures: [], files: [] });
    expect(report.content.findings.map(({ number, tested, items }) => [number, tested, items])).toEqual([
      ['F-01', 5, ['P-01 #10', 'P-01 #20']],
      ['F-02', 0, []],
    ]);
    expect(report.content.counts).toMatchObject([
      { testType: 'DESIGN', performed: 3, NO_EXCEPTION: 2, FINDING: 1, OMITTED: 1 },
      { testType: 'OPERATION', performed: 1, FINDING: 1 },
    ]);
    expect(report.content.scope.parts).toMatchObject([
      { label: 'ガバナンス基準', all: 1, selected: 1, design: 1 },
      { label: 'マネジメント基準', all: 1, selected: 1, design: 1 },
      { all: 4, selected: 2, excluded: 1, notSelected: 1, omitted: 1, design: 1, operation: 1 },
    ]);
    expect(report.content.results).toMatchObject({
      populations: 1,
      sampleItems: 5,
      deviations: 3,
      deviationsExplained: 1,
    });
    const [event] = (await ledgerOf(test, work.engagementId)).slice(-1);
    expect(event).toMatchObject({ action: 'report.composed', facts: { digest: report.digest, versionNo: 1 } });
  });

  it('begins the reporting, and holds in every check but the quality review', async () => {
    await aComposedReport(work);
    const overview = (await work.leader.get(`${work.path}/report`).expect(200)).body as ReportOverviewView;
    expect(overview).toMatchObject({
      engagementState: 'in_reporting',
      reportBy: '2026-12-31',
      letter: { datedOn: reportDay },
    });
    expect(await failing()).toEqual(['quality-review-done']);
    expect((await checks()).find(({ code }) => code === 'findings-confirmed')).toMatchObject({
      of: 2,
      path: 'findings',
    });
  });

  it('takes the place of the version before, keeps its own words and voids what was signed', async () => {
    const first = await aComposedReport(work);
    const path = `${work.path}/report/${first.id}`;
    const signing = { version: first.version, digest: first.digest };
    await work.qualityReviewer.post(`${path}/quality-review`).send(signing).expect(200);
    const body = { ...open, datedOn: '2026-12-17', explanation: 'うち1件は母集団に含まれない。' };
    const second = (await work.senior.post(`${work.path}/report`).send(body).expect(201)).body as ReportView;
    expect(second).toMatchObject({ versionNo: 2, state: 'draft', content: { documentNumber: 'K-2026-0001' } });
    const before = (await work.leader.get(path).expect(200)).body as ReportView;
    expect(before).toMatchObject({ state: 'superseded', signatures: [{ role: 'quality_review', isCurrent: false }] });
  });

  it('is refused when it is dated in the period', async () => {
    const dated = { ...open, datedOn: '2026-09-30' };
    const answer = await work.senior.post(`${work.path}/report`).send(dated).expect(422);
    expect(answer.body.code).toBe('report.date-before-period-end');
  });

  it('is not for practitioners, and hidden from another firm', async () => {
    const body = { ...open, datedOn: reportDay };
    await work.practitioner.post(`${work.path}/report`).send(body).expect(403);
    const stranger = await (await aFirm(test)).person('zoe');
    await stranger.post(`${work.path}/report`).send(body).expect(404);
    const report = await aComposedReport(work);
    await stranger.get(`${work.path}/report/${report.id}`).expect(404);
    const other = await aReportableEngagement(test, await aFirm(test));
    await other.leader.get(`${other.path}/report/${report.id}`).expect(404);
  });
});

describe('reviewing and approving a report', () => {
  it('is done by the quality reviewer and then by the leader, each under the same digest', async () => {
    const report = await anApprovedReport(test, work);
    expect(report.state).toBe('approved');
    expect(report.signatures.map(({ role, method, isCurrent }) => [role, method, isCurrent])).toEqual([
      ['quality_review', 'session', true],
      ['approve', 'password', true],
    ]);
    const events = await ledgerOf(test, work.engagementId);
    expect(events.slice(-2).map(({ action, actor }) => [action, actor.role, actor.authn])).toEqual([
      ['report.quality-reviewed', 'quality_reviewer', 'session'],
      ['report.approved', 'engagement_leader', 'password-again'],
    ]);
    expect(report.ledger?.size).toBe(events.length);
  });

  it('asks the leader for the password again', async () => {
    const { id, digest, version } = await aComposedReport(work);
    const path = `${work.path}/report/${id}`;
    await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
    const answer = await work.leader.post(`${path}/approve`).send({ version: 2, digest }).expect(403);
    expect(answer.body.code).toBe('step-up-needed');
    await test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = $1`, [
      work.leader.userId,
    ]);
    await work.leader.post(`${path}/approve`).send({ version: 2, digest }).expect(403);
    expect(await actionsOf(test, work.engagementId)).not.toContain('report.approved');
  });

  it('is refused before the quality review, to a wrong role, under another digest and when stale', async () => {
    const { id, digest, version } = await aComposedReport(work);
    const path = `${work.path}/report/${id}`;
    await passwordGivenAgain(test, work.leader);
    const early = await work.leader.post(`${path}/approve`).send({ version, digest }).expect(422);
    expect(early.body.code).toBe('report.not-quality-reviewed');
    await work.senior.post(`${path}/quality-review`).send({ version, digest }).expect(403);
    const other = await work.qualityReviewer
      .post(`${path}/quality-review`)
      .send({ version, digest: '0'.repeat(64) })
      .expect(422);
    expect(other.body.code).toBe('sign-off.subject-changed');
    await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
    const late = await work.leader.post(`${path}/approve`).send({ version, digest }).expect(409);
    expect(late.body.code).toBe('stale-version');
    expect((await work.leader.get(path).expect(200)).body.state).toBe('quality_reviewed');
  });

  it('is refused once a finding changed, and says which part did', async () => {
    const { id, digest, version } = await aComposedReport(work);
    await withdrawFinding();
    const path = `${work.path}/report/${id}`;
    const answer = await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(422);
    expect(answer.body).toMatchObject({ code: 'report.outdated', facts: { changed: 'appendix findings' } });
    const overview = (await work.leader.get(`${work.path}/report`)).body as ReportOverviewView;
    expect(overview.report?.changed).toEqual(['appendix', 'findings']);
  });
});

describe('issuing a report', () => {
  it('renders both files, closes the reporting and anchors the ledger', async () => {
    const issued = await anIssuedReport(test, work);
    expect(issued.state).toBe('issued');
    expect(issued.files.map(({ format }) => format)).toEqual(['pdf', 'xlsx']);
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
    await work.leader.get(`${work.path}/report/${id}/files/docx`).expect(400);
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
    expect((await work.leader.post(path).send({ version: 1 }).expect(422)).body.code).toBe('report.not-approved');
    await work.senior.post(path).send({ version: 1 }).expect(403);
    const issued = await anIssuedReport(test, work);
    const again = await work.leader.post(`${work.path}/report/${issued.id}/issue`).send({ version: issued.version });
    expect([again.status, again.body.code]).toEqual([422, 'report.already-issued']);
    const actions = await actionsOf(test, work.engagementId);
    expect(actions.filter((action) => action === 'report.issued')).toHaveLength(1);
  });

  it('issues once when two ask at the same moment', async () => {
    const { id, version } = await anApprovedReport(test, work);
    const send = () => work.leader.post(`${work.path}/report/${id}/issue`).send({ version });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    await workOff(test);
    const actions = await actionsOf(test, work.engagementId);
    expect(actions.filter((action) => action === 'report.issued')).toHaveLength(1);
  });

  it('is refused when a finding changed after the approval, until the report is composed anew', async () => {
    const { id, version } = await anApprovedReport(test, work);
    await withdrawFinding();
    const answer = await work.leader.post(`${work.path}/report/${id}/issue`).send({ version }).expect(422);
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
      stepUpAt: null,
    };
    const first = await issued.printedModel(caller, work.engagementId, id);
    const second = await issued.printedModel(caller, work.engagementId, id);
    if (!first || !second) throw new Error('The report is approved.');
    for (const format of ['pdf', 'xlsx'] as const) {
      expect(await issued.render(caller, format, second)).toEqual(await issued.render(caller, format, first));
    }
  });
});
