import { aComposedReport, anApprovedReport, startTestApp, type TestApp } from '@akashi/api-testing';
import type { ReportModel } from '@akashi/documents';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';
import { expectTrue, issuedModel } from './planned-statement.fixture';
import { first, RestatedEngagement, reworded } from './restated-engagement.fixture';

let test: TestApp;
let engagement: RestatedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  engagement = await RestatedEngagement.make(test);
});

describe('a report names what was audited', () => {
  it('is not composed while a statement waits for its amendment, and says then what the amended plan says', async () => {
    expect(await engagement.send({ ...first, access: reworded, reuse: true })).toBe(201);
    const refused = await engagement.compose().expect(422);
    expect(refused.body.code).toBe('plan.behind-statement');
    await engagement.amend();
    expect((await engagement.compose().expect(422)).body.code).toBe('plan.behind-statement');
    await engagement.decide();
    expect(await engagement.approveAmendment()).toBe(200);
    await engagement.finishTests();
    await engagement.compose().expect(201);
    const report = await engagement.standing();
    expect(report?.content.subject.statement.version).toBe(2);
    const { rows } = await test.admin.query<{ model: string }>(
      `SELECT model FROM report WHERE engagement_id = $1 AND state = 'draft'`,
      [engagement.work.engagementId],
    );
    const model = JSON.parse(rows[0]!.model) as ReportModel;
    await expectTrue(engagement, model);
    const line = model.appendix.find(({ controlText }) => controlText === reworded);
    expect(line?.controlVersion).toBe(2);
  });

  it('does not list the test of a dropped control, and keeps it on file', async () => {
    await engagement.send({ ...first, access: null });
    await engagement.amend();
    await engagement.decide();
    expect(await engagement.approveAmendment()).toBe(200);
    await engagement.finishTests();
    await engagement.compose().expect(201);
    const { content } = (await engagement.standing())!;
    expect(content.counts.map(({ testType, performed }) => [testType, performed])).toEqual([['DESIGN', 2]]);
    const { rows } = await test.admin.query(
      `SELECT test_type, conclusion FROM control_test WHERE engagement_id = $1 AND state = 'closed' ORDER BY test_type`,
      [engagement.work.engagementId],
    );
    expect(rows).toMatchObject([{ test_type: 'DESIGN' }, { test_type: 'OPERATION', conclusion: 'DEVIATION' }]);
  });

  it('is not issued once a newer statement came in, although it was approved before', async () => {
    const { id, version, digest } = await anApprovedReport(test, engagement.work);
    expect(await engagement.send({ ...first, access: reworded })).toBe(201);
    const refused = await engagement.work.leader
      .post(`${engagement.work.path}/report/${id}/issue`)
      .send({ version, digest })
      .expect(422);
    expect(refused.body.code).toBe('report.checks-open');
    const { body } = await engagement.work.leader.get(`${engagement.work.path}/report/checks`).expect(200);
    const failing = (body as { code: string; ok: boolean }[]).filter(({ ok }) => !ok).map(({ code }) => code);
    expect(failing).toEqual(['statement-is-planned']);
  });

  it('is not issued under an earlier composition once the amendment is approved', async () => {
    await aComposedReport(engagement.work);
    await engagement.send({ ...first, access: reworded });
    await engagement.amend();
    await engagement.decide();
    await engagement.approveAmendment();
    expect(await engagement.sign('quality-review')).toBe(422);
    expect(await engagement.sign('approve')).toBe(422);
    expect(await engagement.issue()).toBe(422);
    expect(await issuedModel(engagement)).toBeNull();
  });
});
