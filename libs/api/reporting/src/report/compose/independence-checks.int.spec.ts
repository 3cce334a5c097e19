import {
  aComposedReport,
  aFirm,
  aReportableEngagement,
  startTestApp,
  type Firm,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PreIssueCheckView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let firm: Firm;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, firm);
  await aComposedReport(work);
});

const codes = ['team-declared', 'interests-resolved', 'declared-before-work'];
const checks = async (): Promise<PreIssueCheckView[]> => {
  const { body } = await work.leader.get(`${work.path}/report/checks`).expect(200);
  return (body as PreIssueCheckView[]).filter(({ code }) => codes.includes(code));
};
const failing = async () =>
  (await checks()).filter(({ ok }) => !ok).map(({ code, level, count }) => [code, level, count]);
/** As if it had been declared so: the routes let nobody in who has not declared. */
const declared = (statement: string) =>
  test.admin.query(`BEGIN; SET LOCAL session_replication_role = replica; ${statement}; COMMIT`);
const ofPractitioner = () => `engagement_id = '${work.engagementId}' AND user_id = '${work.practitioner.userId}'`;

describe('what the report says of independence', () => {
  it('holds where everyone on the team declared before they worked, with the page where it is mended', async () => {
    const found = await checks();
    expect(found.map(({ code, ok }) => [code, ok])).toEqual(codes.map((code) => [code, true]));
    expect(found.every(({ of }) => of >= 4)).toBe(true);
    expect([...new Set(found.map(({ path }) => path))]).toEqual(['plan']);
  });

  it('waits for somebody who has not declared, and not for one who left before they signed anything', async () => {
    const { userId } = await firm.person('新任');
    const joining = { userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null };
    await work.leader.post(`${work.path}/team`).send(joining).expect(201);
    expect(await failing()).toEqual([['team-declared', 'blocking', 1]]);
    await work.leader.put(`${work.path}/team/${userId}`).send({ toOn: '2026-11-30', version: 1 }).expect(200);
    expect(await failing()).toEqual([]);
  });

  it('waits until somebody else has resolved a declared interest', async () => {
    await work.practitioner
      .post(`${work.path}/independence`)
      .send({ hasInterest: true, explanation: '前職' })
      .expect(201);
    expect(await failing()).toEqual([['interests-resolved', 'blocking', 1]]);
    const { rows } = await test.admin.query<{ id: string }>(
      `SELECT id FROM independence_declaration WHERE ${ofPractitioner()} AND has_interest`,
    );
    await work.leader
      .post(`${work.path}/team/${work.practitioner.userId}/resolve-interest`)
      .send({ declarationId: rows[0]!.id, reason: '前職は監査の対象に関わらない' })
      .expect(200);
    expect(await failing()).toEqual([]);
  });

  it('tells of one who signed before they declared, which whoever signs has to weigh', async () => {
    await declared(`UPDATE independence_declaration SET declared_on = '2099-01-01' WHERE ${ofPractitioner()}`);
    expect(await failing()).toEqual([['declared-before-work', 'warning', 1]]);
  });
});
