import { anApprovedReport, startTestApp, type TestApp } from '@akashi/api-testing';
import type { PreIssueCheckView, ReportView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';
import { issuedModel } from './planned-statement.fixture';
import { first, RestatedEngagement } from './restated-engagement.fixture';

let test: TestApp;
let engagement: RestatedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  engagement = await RestatedEngagement.make(test);
});

const seen = {
  registrationNo: 'C99-0001-1',
  name: 'アオバIaaS',
  found: 'NOT_LISTED',
  checkedOn: '2026-11-20',
  note: '登録の終了が公表されている',
  version: 1,
};
const check = (change: object) =>
  engagement.work.practitioner
    .post(`${engagement.work.path}/base-services/checks`)
    .send({ ...seen, ...change })
    .expect(201);
const failing = async () => {
  const { body } = await engagement.work.leader.get(`${engagement.work.path}/report/checks`).expect(200);
  return (body as PreIssueCheckView[]).filter(({ ok }) => !ok).map(({ code, level }) => [code, level]);
};
const issue = ({ id, version, digest }: Pick<ReportView, 'id' | 'version' | 'digest'>) =>
  engagement.work.leader.post(`${engagement.work.path}/report/${id}/issue`).send({ version, digest });

/** The plan is amended to what is known now, and every test of it done. */
async function amended(): Promise<void> {
  expect(await engagement.amend()).toBe(201);
  await engagement.decide();
  expect(await engagement.approveAmendment()).toBe(200);
  await engagement.finishTests();
}

async function composed(): Promise<void> {
  expect((await engagement.compose()).status).toBe(201);
  expect(await engagement.sign('quality-review')).toBe(200);
}

describe('a registration that ends between the approval of the plan and the issue', () => {
  it('keeps an approved report from going out when it ended in the period, until what was taken over is tested', async () => {
    await engagement.send(first);
    await amended();
    await composed();
    expect(await engagement.sign('approve')).toBe(200);
    await check({ validUntil: '2026-08-31' });
    const approved = (await engagement.standing())!;
    expect((await issue(approved).expect(422)).body.code).toBe('report.checks-open');
    expect(await failing()).toEqual([['base-services-registered', 'blocking']]);
    expect(await issuedModel(engagement)).toBeNull();

    const takenOver = ({ content }: ReportView) =>
      content.scope.omissions.filter(({ reason }) => reason.includes('引き継ぐ')).map(({ count }) => count);
    expect(takenOver(approved)).toEqual([1]);
    await amended();
    await composed();
    const anew = (await engagement.standing())!;
    // The control that was taken over is tested now and leaves the omissions; nothing of the statement changed.
    expect(takenOver(anew)).toEqual([]);
    expect(anew.content.subject.statement).toEqual(approved.content.subject.statement);
    expect(await engagement.sign('approve')).toBe(200);
    expect(await engagement.issue()).toBe(202);
    const tested = (await issuedModel(engagement))?.appendix.find(({ criterion }) => criterion === '12.6.1.1');
    expect(tested?.result).toBe('NO_EXCEPTION');
  });

  it('is told and lets the report go out when it lasted through the period', async () => {
    const approved = await anApprovedReport(test, engagement.work);
    await check({ validUntil: '2026-10-31' });
    expect(await failing()).toEqual([['base-services-watched', 'warning']]);
    await issue(approved).expect(202);
  });

  it('stops the report that is dated after too long a time without a look, only where the firm’s ruleset says so', async () => {
    const approved = await anApprovedReport(test, engagement.work);
    await test.admin.query(`UPDATE base_service_check SET checked_on = '2026-09-01' WHERE engagement_id = $1`, [
      engagement.work.engagementId,
    ]);
    expect(await failing()).toEqual([['base-services-watched', 'warning']]);
    await test.admin.query(
      `INSERT INTO scheme_ruleset (id, body, source_note)
       SELECT 'strict', jsonb_set(body, '{baseServices,faults,check-too-old}', '"stop"'), '試験' FROM scheme_ruleset s
       JOIN engagement e ON e.ruleset_id = s.id WHERE e.id = $1 ON CONFLICT DO NOTHING`,
      [engagement.work.engagementId],
    );
    await test.admin.query(`UPDATE engagement SET ruleset_id = 'strict' WHERE id = $1`, [engagement.work.engagementId]);
    expect(await failing()).toEqual([['base-services-registered', 'blocking']]);
    await issue(approved).expect(422);
  });
});
