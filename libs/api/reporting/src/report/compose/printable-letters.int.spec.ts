import {
  aComposedReport,
  aFirm,
  aReportableEngagement,
  reportDay,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PreIssueCheckView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  work = await aReportableEngagement(test, await aFirm(test));
});
afterAll(() => test.close());

const open = async () => {
  const { body } = await work.leader.get(`${work.path}/report/checks`).expect(200);
  const told = (body as PreIssueCheckView[]).filter(({ ok, code }) => !ok && /^(letters-in|evidence)/.test(code));
  return told.map(({ code, level, path, found }) => [code, level, path, ...found]);
};

describe('what would print as an empty box', () => {
  it('is told before the issue, each letter with its number and the page on which it is mended', async () => {
    await aComposedReport(work);
    expect(await open()).toEqual([]);
    const { engagementId, leader, practitioner } = work;
    const write = (statement: string, ...values: string[]) => test.admin.query(statement, values);
    await write(`UPDATE finding_text SET fact = fact || '🟥' WHERE engagement_id = $1`, engagementId);
    await write(`UPDATE statement SET scope = scope || U&'\\E000' WHERE engagement_id = $1`, engagementId);
    await write(`UPDATE cloud_service SET name = name || '🅰' WHERE firm_id = $1`, work.firmId);
    await write(`UPDATE member SET family_name = '𠮷田' WHERE user_id = $1`, leader.userId);
    await write(`UPDATE member SET family_name = '𠮟野' WHERE user_id = $1`, practitioner.userId);
    const said = { documentNumber: 'K-1', explanation: '承認を見た😀。', subsequentEvents: null, texts: null };
    const body = { ...said, datedOn: reportDay, confirmedWords: [] };
    await work.senior.post(`${work.path}/report`).send(body).expect(201);
    expect(await open()).toEqual([
      ['letters-in-report', 'blocking', 'report', '😀 U+1F600'],
      ['letters-in-findings', 'blocking', 'findings', '🟥 U+1F7E5'],
      ['letters-in-statement', 'blocking', 'scope', '\u{E000} U+E000'],
      ['letters-in-names', 'blocking', '/clients', '🅰 U+1F170'],
      ['letters-in-peoples-names', 'warning', 'plan', '𠮷 U+20BB7'],
    ]);
  });

  it('stops the quality review and the approval until it is mended', async () => {
    const { body } = await work.senior.get(`${work.path}/report`).expect(200);
    const { id, version, digest } = body.report as { id: string; version: number; digest: string };
    const refused = work.qualityReviewer.post(`${work.path}/report/${id}/quality-review`).send({ version, digest });
    expect((await refused.expect(422)).body.code).toBe('report.checks-open');
  });
});

describe('evidence of a day outside the period', () => {
  it('is told, and stops nothing: what was seen later may tell of the period', async () => {
    const isOf = (day: string) =>
      test.admin.query(`UPDATE evidence SET as_of = $2 WHERE engagement_id = $1`, [work.engagementId, day]);
    const told = async () => (await open()).filter(([code]) => code === 'evidence-in-period');
    await isOf('2026-09-30');
    expect(await told()).toEqual([]);
    await isOf('2026-10-01');
    expect(await told()).toEqual([['evidence-in-period', 'warning', 'matrix']]);
    await test.admin.query(`UPDATE evidence SET as_of = NULL WHERE engagement_id = $1`, [work.engagementId]);
    expect(await told()).toEqual([]);
  });
});
