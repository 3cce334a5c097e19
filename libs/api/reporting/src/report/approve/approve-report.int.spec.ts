import {
  actionsOf,
  aComposedReport,
  aFirm,
  anApprovedReport,
  aReportableEngagement,
  ledgerOf,
  passwordGivenAgain,
  startTestApp,
  withdrawFirstFinding,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ReportOverviewView } from '@akashi/contracts';
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

describe('reviewing and approving a report', () => {
  it('is done by the quality reviewer and then by the leader, each under the same digest', async () => {
    const report = await anApprovedReport(test, work);
    expect(report.state).toBe('approved');
    expect(report.signatures.map(({ role, method, isCurrent }) => [role, method, isCurrent])).toEqual([
      ['quality_review', 'password', true],
      ['approve', 'password', true],
    ]);
    const events = await ledgerOf(test, work.engagementId);
    expect(events.slice(-2).map(({ action, actor }) => [action, actor.role, actor.authn])).toEqual([
      ['report.quality-reviewed', 'quality_reviewer', 'password-again'],
      ['report.approved', 'engagement_leader', 'password-again'],
    ]);
    expect(report.ledger?.size).toBe(events.length);
  });

  it('asks the leader to prove themselves again', async () => {
    const { id, digest, version } = await aComposedReport(work);
    const path = `${work.path}/report/${id}`;
    await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
    await test.admin.query(`UPDATE session SET step_up_at = NULL, step_up_way = NULL WHERE user_id = $1`, [
      work.leader.userId,
    ]);
    const answer = await work.leader.post(`${path}/approve`).send({ version: 2, digest }).expect(403);
    expect(answer.body.code).toBe('step-up-needed');
    await test.admin.query(
      `UPDATE session SET step_up_at = now() - interval '6 minutes', step_up_way = 'password' WHERE user_id = $1`,
      [work.leader.userId],
    );
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
    await withdrawFirstFinding(test, work);
    const path = `${work.path}/report/${id}`;
    const answer = await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(422);
    expect(answer.body).toMatchObject({ code: 'report.outdated', facts: { changed: 'appendix findings' } });
    const overview = (await work.leader.get(`${work.path}/report`)).body as ReportOverviewView;
    expect(overview.report?.changed).toEqual(['appendix', 'findings']);
  });
});
