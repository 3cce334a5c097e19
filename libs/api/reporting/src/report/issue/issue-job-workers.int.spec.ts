import { JobHeld, JobWorker } from '@akashi/api-platform';
import {
  actionsOf,
  aFirm,
  anApprovedReport,
  aReportableEngagement,
  ledgerOf,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { JobView, ReportView } from '@akashi/contracts';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReportRenderer } from '../../report-renderer';
import { ReportingModule } from '../../reporting.module';
import { IssuedFiles } from './issued-files';

let test: TestApp;
let work: TestedEngagement;
let report: ReportView;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
  report = await anApprovedReport(test, work);
});
afterEach(() => vi.restoreAllMocks());

const asked = async (): Promise<JobView> => {
  const sent = work.leader
    .post(`${work.path}/report/${report.id}/issue`)
    .send({ version: report.version, digest: report.digest });
  return (await sent.expect(202)).body as JobView;
};
const jobs = async () => (await work.senior.get(`${work.path}/jobs`).expect(200)).body as JobView[];
const issues = async () => (await actionsOf(test, work.engagementId)).filter((action) => action === 'report.issued');

/** The job as a worker has it who is handed it now. */
const handedOver = ({ id }: JobView) =>
  test.app.get(JobWorker).work({ firmId: work.firmId, engagementId: work.engagementId, jobId: id });

describe('two workers on one job', () => {
  const attempts = async ({ id }: JobView) =>
    (await test.admin.query<{ attempt: number }>(`SELECT attempt FROM job WHERE id = $1`, [id])).rows[0]?.attempt;
  /** The last sign of life of its worker was so long ago. */
  const silentFor = ({ id }: JobView, time: string) =>
    test.admin.query(`UPDATE job SET heartbeat_at = now() - $2::interval WHERE id = $1`, [id, time]);
  const isFresh = async ({ id }: JobView) =>
    (await test.admin.query(`SELECT 1 FROM job WHERE id = $1 AND heartbeat_at > now() - interval '5 seconds'`, [id]))
      .rows.length > 0;

  it('that are handed it at the same moment: one works, the other comes again', async () => {
    const job = await asked();
    const outcomes = await Promise.allSettled([handedOver(job), handedOver(job)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(JobHeld) });
    expect(await attempts(job)).toBe(1);
    expect(await jobs()).toMatchObject([{ state: 'done' }]);
    expect(await issues()).toHaveLength(1);
    const { rows } = await test.admin.query(`SELECT format FROM issued_file WHERE report_id = $1`, [report.id]);
    expect(rows).toHaveLength(3);
  });

  it('one of which is alive: the other leaves it alone, and finds nothing to do once it is done', async () => {
    const job = await asked();
    const renderer = test.app.get(ReportRenderer);
    const render = renderer.render.bind(renderer);
    vi.spyOn(renderer, 'render').mockImplementationOnce(async (...of) => {
      await silentFor(job, '9 seconds');
      await expect(handedOver(job)).rejects.toBeInstanceOf(JobHeld);
      return render(...of);
    });
    await handedOver(job);
    await handedOver(job);
    expect(await attempts(job)).toBe(1);
    expect(await issues()).toHaveLength(1);
  });

  it('one of which works for long and says so: the job stays with it', async () => {
    const job = await asked();
    const renderer = test.app.get(ReportRenderer);
    const render = renderer.render.bind(renderer);
    vi.spyOn(renderer, 'render').mockImplementationOnce(async (...of) => {
      await silentFor(job, '1 minute');
      await vi.waitUntil(() => isFresh(job), { timeout: 10_000 });
      await expect(handedOver(job)).rejects.toBeInstanceOf(JobHeld);
      return render(...of);
    });
    await handedOver(job);
    expect(await attempts(job)).toBe(1);
  });

  it('one of which stood still while the other issued keeps nothing', async () => {
    const job = await asked();
    const renderer = test.app.get(ReportRenderer);
    const render = renderer.render.bind(renderer);
    vi.spyOn(renderer, 'render').mockImplementationOnce(async (...of) => {
      await silentFor(job, '11 seconds');
      await handedOver(job);
      return render(...of);
    });
    await handedOver(job);
    expect(await attempts(job)).toBe(2);
    expect(await jobs()).toMatchObject([{ state: 'done' }]);
    expect(await issues()).toHaveLength(1);
  });

  it('one of which went away after the issue: the other signs the ledger, as the first was about to', async () => {
    const job = await asked();
    vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    vi.spyOn(test.app.get(IssuedFiles), 'anchor').mockRejectedValueOnce(new Error('The connection was lost.'));
    await expect(handedOver(job)).rejects.toThrow('The connection was lost.');
    expect(await jobs()).toMatchObject([{ state: 'done' }]);
    const signed = async () =>
      (
        await test.admin.query(`SELECT size::int FROM ledger_checkpoint WHERE stream_id = $1 AND reason = 'issue'`, [
          work.engagementId,
        ])
      ).rows;
    expect(await signed()).toEqual([]);
    await handedOver(job);
    expect(await signed()).toEqual([{ size: (await ledgerOf(test, work.engagementId)).length }]);
  });
});
