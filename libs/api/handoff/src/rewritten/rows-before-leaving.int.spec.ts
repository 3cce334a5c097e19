import { Reconciliation } from '@akashi/api-platform';
import {
  aBuiltPackage,
  aComposedReport,
  actionsOf,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  passwordGivenAgain,
  startTestApp,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ReconciliationView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HandoffModule } from '../handoff.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
});

const reconcile = (): Promise<ReconciliationView> =>
  test.app.get(Reconciliation).run(work.firmId, work.engagementId, 'request');

/** As whoever holds the database: the rows' own triggers and rights do not stop them. */
async function rewriteFinding(): Promise<void> {
  await test.admin.query(`UPDATE finding_text SET fact = 'すべて記録があった' WHERE engagement_id = $1`, [
    work.engagementId,
  ]);
}

describe('honest work', () => {
  it('finds nothing in honest work, from the papers to the package', async () => {
    expect((await reconcile()).differences).toEqual([]);
    await anIssuedReport(test, work);
    await withClientPapers(work);
    await aBuiltPackage(test, work);
    const { differing, kinds, size } = await reconcile();
    expect(differing).toBe(0);
    const rowsOf = new Map(kinds.map(({ kind, rows }) => [kind, rows]));
    for (const kind of ['paper', 'signature', 'finding', 'report', 'package', 'checkpoint'] as const) {
      expect(rowsOf.get(kind), kind).toBeGreaterThan(0);
    }
    expect(rowsOf.get('event')).toBe(size);
  });
});

describe('a row that differs', () => {
  it('stops the approval of the report with a sentence, and nothing else', async () => {
    const { id, digest, version } = await aComposedReport(work);
    await work.qualityReviewer.post(`${work.path}/report/${id}/quality-review`).send({ version, digest }).expect(200);
    await test.admin.query(`UPDATE review_note SET text = text || '。' WHERE engagement_id = $1`, [work.engagementId]);
    await passwordGivenAgain(test, work.leader);
    const approval = work.leader.post(`${work.path}/report/${id}/approve`);
    const refused = await approval.send({ version: version + 1, digest }).expect(422);
    expect(refused.body).toMatchObject({
      code: 'ledger.rows-differ',
      facts: { rows: expect.stringContaining('note') },
    });
    expect(await actionsOf(test, work.engagementId)).not.toContain('report.approved');
    await work.leader.get(`${work.path}/report/${id}`).expect(200);
    expect(
      await test.app.get(Reconciliation).newest({ firmId: work.firmId, clientId: null }, work.engagementId),
    ).toMatchObject({ reason: 'approval' });
  });

  it('stops the building of a package', async () => {
    await anIssuedReport(test, work);
    await withClientPapers(work);
    await rewriteFinding();
    const refused = await work.senior.post(`${work.path}/package`).expect(422);
    expect(refused.body.code).toBe('ledger.rows-differ');
  });
});
