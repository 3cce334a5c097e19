import {
  actionsOf,
  aFirm,
  anApprovedReport,
  aReportableEngagement,
  ledgerOf,
  startTestApp,
  workedOff,
  workOff,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { JobWorker } from '@akashi/api-platform';
import type { JobView, ReportView } from '@akashi/contracts';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReportRenderer } from '../../report-renderer';
import { ReportingModule } from '../../reporting.module';

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

const ask = (version = report.version, person = work.leader) =>
  person.post(`${work.path}/report/${report.id}/issue`).send({ version, digest: report.digest });
const asked = async () => (await ask().expect(202)).body as JobView;
const cancel = ({ id }: JobView, person: Person = work.leader) =>
  person.post(`${work.path}/jobs/${id}/cancel`).send({});
const jobs = async () => (await work.senior.get(`${work.path}/jobs`).expect(200)).body as JobView[];
const issues = async () => (await actionsOf(test, work.engagementId)).filter((action) => action === 'report.issued');
const stateNow = async () => ((await work.senior.get(`${work.path}/report/${report.id}`)).body as ReportView).state;
const queued = async () =>
  (await test.admin.query(`SELECT id, data FROM akashi_jobs.job WHERE data->>'engagementId' = $1`, [work.engagementId]))
    .rows as { id: string; data: object }[];

/** The job as a worker has it who is handed it now. */
const handedOver = ({ id }: JobView) =>
  test.app.get(JobWorker).work({ firmId: work.firmId, engagementId: work.engagementId, jobId: id });

describe('asking for the issue', () => {
  it('is answered with a job, found again by whoever reads the engagement, and issues nothing yet', async () => {
    const job = await asked();
    expect(job).toMatchObject({
      kind: 'report.issue',
      state: 'queued',
      step: 0,
      steps: 4,
      doing: null,
      problem: null,
      subjectId: report.id,
      resultId: null,
      askedBy: work.leader.userId,
    });
    expect(await jobs()).toMatchObject([{ id: job.id, state: 'queued' }]);
    expect(await stateNow()).toBe('approved');
    expect(await issues()).toEqual([]);
    await work.outsider.get(`${work.path}/jobs/${job.id}`).expect(404);
  });

  it('puts ids into the queue and nothing else', async () => {
    const { id } = await asked();
    const { firmId, engagementId } = work;
    expect(await queued()).toEqual([{ id, data: { firmId, engagementId, jobId: id } }]);
  });

  it('leaves neither job nor place in the queue when it is refused', async () => {
    expect((await ask(report.version - 1).expect(409)).body.code).toBe('stale-version');
    await ask(report.version, work.senior).expect(403);
    expect(await jobs()).toEqual([]);
    expect(await queued()).toEqual([]);
  });

  it('is done by whoever asked, in the name of a job, once', async () => {
    const job = await workedOff(test, work.leader, work.path, await asked());
    expect(job).toMatchObject({ state: 'done', step: 4, doing: 'record-issue', resultId: report.id });
    const events = await ledgerOf(test, work.engagementId);
    expect(events.at(-1)).toMatchObject({
      action: 'report.issued',
      actor: { id: work.leader.userId, role: 'engagement_leader', authn: 'job' },
    });
    await handedOver(job);
    expect(await issues()).toHaveLength(1);
  });
});

describe('cancelling it', () => {
  it('before it began leaves an approved report, one entry, and the way open to ask again', async () => {
    const job = await asked();
    expect((await cancel(job, work.senior).expect(422)).body.code).toBe('job.asked-by-another');
    await cancel(job, work.practitioner).expect(403);
    expect((await cancel(job).expect(200)).body).toMatchObject({ id: job.id, state: 'cancelled' });
    expect((await actionsOf(test, work.engagementId)).at(-1)).toBe('job.cancelled');
    await workOff(test);
    expect(await stateNow()).toBe('approved');
    expect((await cancel(job).expect(422)).body.code).toBe('job.already-ended');
    expect(await workedOff(test, work.leader, work.path, await asked())).toMatchObject({ state: 'done' });
  });

  it('while it runs stops it at the next step, and nothing of it is kept', async () => {
    const job = await asked();
    const renderer = test.app.get(ReportRenderer);
    const render = renderer.render.bind(renderer);
    vi.spyOn(renderer, 'render').mockImplementation(async (...of) => {
      const seen = (await work.leader.get(`${work.path}/jobs/${job.id}`)).body as JobView;
      expect(seen).toMatchObject({ state: 'running', step: 2, doing: 'render-report' });
      await cancel(job).expect(200);
      return render(...of);
    });
    expect(await workedOff(test, work.leader, work.path, job)).toMatchObject({ state: 'cancelled', resultId: null });
    expect(renderer.render).toHaveBeenCalledTimes(1);
    expect(await stateNow()).toBe('approved');
    expect(await issues()).toEqual([]);
  });
});

describe('a job that does not come to its end', () => {
  it('says in which step a rule refused it and why, and may be asked for again', async () => {
    const job = await asked();
    await test.admin.query(`UPDATE engagement SET state = 'in_fieldwork' WHERE id = $1`, [work.engagementId]);
    const failed = await workedOff(test, work.leader, work.path, job);
    const told = { step: 1, doing: 'collect-report', problem: 'engagement.not-in-reporting', resultId: null };
    expect(failed).toMatchObject({ state: 'failed', ...told });
    await test.admin.query(`UPDATE engagement SET state = 'in_reporting' WHERE id = $1`, [work.engagementId]);
    expect(await workedOff(test, work.leader, work.path, await asked())).toMatchObject({ state: 'done' });
    expect((await jobs()).map(({ state }) => state)).toEqual(['done', 'failed']);
  });

  it('is refused to somebody who lost the role meanwhile', async () => {
    const job = await asked();
    await test.admin.query(`UPDATE team_member SET to_on = '2020-01-02' WHERE engagement_id = $1 AND user_id = $2`, [
      work.engagementId,
      work.leader.userId,
    ]);
    await workOff(test);
    expect(await jobs()).toMatchObject([{ id: job.id, state: 'failed', problem: 'not-found' }]);
    expect(await issues()).toEqual([]);
  });

  it('is refused to somebody whose account was closed meanwhile', async () => {
    await asked();
    await test.admin.query(`UPDATE account SET disabled_at = now() WHERE id = $1`, [work.leader.userId]);
    await workOff(test);
    expect(await jobs()).toMatchObject([{ state: 'failed', problem: 'forbidden' }]);
  });

  it('is begun again after what nobody foresaw, and told so after the third time', async () => {
    const job = await asked();
    const renderer = vi.spyOn(test.app.get(ReportRenderer), 'render').mockRejectedValue(new Error('The disk is full.'));
    const log = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    for (const state of ['queued', 'queued', 'failed']) {
      await handedOver(job).catch(() => undefined);
      expect(await jobs()).toMatchObject([{ state, step: 2 }]);
    }
    expect(await jobs()).toMatchObject([{ problem: 'unexpected', doing: 'render-report' }]);
    expect(log.mock.calls.map(([line]) => String(line).split('\n')[0])).toEqual(
      Array(3).fill(`${job.id} Error: The disk is full.`),
    );
    renderer.mockRestore();
    expect(await workedOff(test, work.leader, work.path, await asked())).toMatchObject({ state: 'done' });
  });

  it('is not begun a fourth time when its workers did not survive it', async () => {
    const job = await asked();
    await test.admin.query(`UPDATE job SET state = 'running', attempt = 3 WHERE id = $1`, [job.id]);
    expect(await workedOff(test, work.leader, work.path, job)).toMatchObject({
      state: 'failed',
      problem: 'job.gave-up',
    });
  });
});
