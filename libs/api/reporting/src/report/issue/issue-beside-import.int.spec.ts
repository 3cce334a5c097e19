import {
  aFirm,
  anApprovedReport,
  aReportableEngagement,
  aStatementOf,
  sendStatement,
  startTestApp,
  workOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type pg from 'pg';
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

/** Somebody else's transaction holds the engagement, does its part once `step` waits for it, and commits. */
async function whileHeld<T>(step: () => Promise<T>, part: (other: pg.PoolClient) => Promise<unknown>): Promise<T> {
  const other = await test.admin.connect();
  try {
    await other.query('BEGIN');
    await other.query('SELECT FROM engagement WHERE id = $1 FOR NO KEY UPDATE', [work.engagementId]);
    await part(other);
    const waiting = step();
    await somebodyWaits();
    await other.query('COMMIT');
    return await waiting;
  } finally {
    other.release(true);
  }
}

async function somebodyWaits(): Promise<void> {
  const blocked = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  for (let turn = 0; turn < 200; turn += 1) {
    if ((await test.admin.query(blocked)).rowCount !== 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Nobody waited for the engagement.');
}

const reportState = async (): Promise<unknown> =>
  (await test.admin.query(`SELECT state FROM report WHERE engagement_id = $1`, [work.engagementId])).rows;

describe('a statement and the issue of the report at the same moment', () => {
  it('does not take the statement in once the report went out while the import waited', async () => {
    const file = await aStatementOf({ controls: [] }, 2);
    const answer = await whileHeld(
      () => sendStatement(work, file),
      (other) => other.query(`UPDATE engagement SET state = 'issued' WHERE id = $1`, [work.engagementId]),
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'engagement.already-issued']);
  });

  it('does not let the report out when the statement came in while the issue waited', async () => {
    const { id, version, digest } = await anApprovedReport(test, work);
    await work.leader.post(`${work.path}/report/${id}/issue`).send({ version, digest }).expect(202);
    await whileHeld(
      () => workOff(test),
      (other) =>
        other.query(
          `INSERT INTO statement SELECT (jsonb_populate_record(s,
             jsonb_build_object('id', gen_random_uuid(), 'version_no', s.version_no + 1))).*
           FROM statement s WHERE s.engagement_id = $1`,
          [work.engagementId],
        ),
    );
    expect(await reportState()).toEqual([{ state: 'approved' }]);
  });
});
