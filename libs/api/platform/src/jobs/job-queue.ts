import { Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { Tx } from '../transactions/tenant-connection';
import { queueName, queueSchema } from './job-queue-tables';

/** All that travels through the queue: ids. What the work is stands in the firm's own row. */
export interface QueuedJob {
  firmId: string;
  engagementId: string;
  jobId: string;
}

/** `asks` puts jobs in and takes none; `works` takes them as well, and looks after those whose worker went away. */
export type QueuePart = 'asks' | 'works';

/** Jobs of one firm at the same time, over all workers: nobody's work waits behind a neighbour's. */
const atOncePerFirm = 1;
const superviseSeconds = 5;
const shutdownMilliseconds = 15_000;

/** The queue in the same PostgreSQL. A job is put in by the transaction that asks for it, or not at all. */
export class JobQueue implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  readonly boss: PgBoss;
  private worker: string | null = null;

  constructor(
    databaseUrl: string,
    readonly part: QueuePart,
  ) {
    this.boss = new PgBoss({
      connectionString: databaseUrl,
      schema: queueSchema,
      application_name: 'akashi-jobs',
      options: '-c statement_timeout=30s -c lock_timeout=5s',
      connectionTimeoutMillis: 3000,
      max: part === 'works' ? 2 : 1,
      migrate: false,
      createSchema: false,
      schedule: false,
      registerInstance: false,
      reindex: false,
      monitorVacuum: false,
      persistWarnings: false,
      supervise: part === 'works',
      superviseIntervalSeconds: superviseSeconds,
      monitorIntervalSeconds: superviseSeconds,
    });
    this.boss.on('error', (error) => this.log.error(error.message));
    this.boss.on('warning', ({ message }) => this.log.warn(message));
  }

  async onModuleInit(): Promise<void> {
    await this.boss.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ timeout: shutdownMilliseconds });
  }

  /** In the transaction that keeps the job's row. */
  async put(tx: Tx, job: QueuedJob): Promise<void> {
    await this.boss.send(queueName, job, { id: job.jobId, group: { id: job.firmId }, db: inside(tx) });
  }

  /** In the transaction that cancels the job's row: whoever works on it learns of it by that row. */
  async takeOut(tx: Tx, jobId: string): Promise<void> {
    await this.boss.cancel(queueName, jobId, { db: inside(tx) });
  }

  /**
   * Hands every job to `work`; one that throws comes again later. What it threw stays here: the queue would write it into its
   * own tables, and an error may quote what a firm's row holds.
   */
  async take(work: (job: QueuedJob) => Promise<void>): Promise<void> {
    const polling = { pollingIntervalSeconds: 1, localConcurrency: 2, groupConcurrency: atOncePerFirm };
    this.worker = await this.boss.work<QueuedJob>(queueName, polling, async (jobs) => {
      for (const { data } of jobs) {
        await work(data).catch(() => {
          throw new Error(`${data.jobId} is to be begun again.`);
        });
      }
    });
  }

  /** Lets a worker of this process look at once; the others look every second. */
  wake(): void {
    if (this.worker) this.boss.notifyWorker(this.worker);
  }
}

/** pg-boss's statements on the connection of our transaction. */
function inside(tx: Tx): { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> } {
  return {
    executeSql: async (text, values) => {
      const result = await tx.queryRunner?.query(text, values, true);
      return { rows: (result?.records ?? []) as unknown[] };
    },
  };
}
