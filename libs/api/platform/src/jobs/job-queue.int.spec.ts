import { startTestApp, type TestApp } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { JobQueue } from './job-queue';
import { queueName } from './job-queue-tables';

let test: TestApp;
let queue: JobQueue;
const faults: string[] = [];

beforeAll(async () => {
  test = await startTestApp([], { role: 'worker' });
  queue = test.app.get(JobQueue);
  queue.boss.on('error', ({ message }) => faults.push(message));
});
afterAll(() => test.close());

describe('the queue, under the login of the running role', () => {
  it('is looked after without a right that is missing', async () => {
    await test.admin.query(
      `UPDATE akashi_jobs.version SET cron_on = NULL, bam_on = NULL, flow_on = NULL, reindex_on = NULL`,
    );
    await queue.boss.supervise();
    await queue.boss.supervise(queueName);
    await queue.boss.resolveFlow();
    expect(faults).toEqual([]);
  });

  it('owns none of its tables, and neither makes nor empties one', async () => {
    const { rows } = await test.admin.query<{ owner: string }>(
      `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'akashi_jobs'`,
    );
    expect(rows).toEqual([{ owner: 'akashi_owner' }]);
    const { rows: rights } = await test.admin.query(
      `SELECT has_schema_privilege('akashi_app', 'akashi_jobs', 'CREATE') AS makes,
         bool_or(has_table_privilege('akashi_app', c.oid, 'TRUNCATE')) AS empties,
         bool_or(has_table_privilege('akashi_auth', c.oid, 'SELECT')) AS "seenBySignIn"
       FROM pg_class c WHERE c.relnamespace = 'akashi_jobs'::regnamespace AND c.relkind IN ('r', 'p')`,
    );
    expect(rights).toEqual([{ makes: false, empties: false, seenBySignIn: false }]);
  });

  it('gives a job up for lost after fifteen seconds without a sign of life', async () => {
    expect(await queue.boss.getQueue(queueName)).toMatchObject({ heartbeatSeconds: 15, retryLimit: 900 });
  });
});

describe('a job that throws', () => {
  it('comes again, and leaves no word of what it threw in the queue’s tables', async () => {
    const asking = await startTestApp([]);
    try {
      const { boss } = asking.app.get(JobQueue);
      const seen: string[] = [];
      await asking.app.get(JobQueue).take(({ jobId }) => {
        seen.push(jobId);
        return Promise.reject(new Error('秘密の文'));
      });
      const [firmId, engagementId, jobId] = [randomUUID(), randomUUID(), randomUUID()];
      await boss.send(queueName, { firmId, engagementId, jobId }, { id: jobId, group: { id: firmId } });
      await vi.waitUntil(() => seen.length > 1, { timeout: 20_000 });
      const { rows } = await asking.admin.query<{ row: string }>(`SELECT j::text AS row FROM akashi_jobs.job j`);
      expect(rows.map(({ row }) => row).join()).toContain('is to be begun again');
      expect(rows.map(({ row }) => row).join()).not.toContain('秘密');
    } finally {
      await asking.close();
    }
  });
});
