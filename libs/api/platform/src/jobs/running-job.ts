import { jobSteps, type JobStep } from '@akashi/domain/job';
import type { JobCaller, Walls } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';
import type { Transactions } from '../transactions/transactions';
import type { BegunJob, JobStore } from './job.store';

/** Cancelled, or begun by another worker meanwhile: whoever finds this out stops, and nothing of theirs is kept. */
export class JobLost extends Error {}

/** Jobs are asked for by members, who see the whole firm. */
export const wallsOf = ({ firmId }: Pick<BegunJob, 'firmId'>): Walls => ({ firmId, clientId: null });

/** One attempt at a job, by the person who asked for it and with the roles they hold now. */
export class RunningJob {
  constructor(
    readonly row: BegunJob,
    readonly caller: JobCaller,
    private readonly jobs: JobStore,
    private readonly transactions: Transactions,
  ) {}

  get engagementId(): string {
    return this.row.engagementId;
  }

  /** Says what comes next, and stops here when the job is not ours any more. Outside of any transaction. */
  async begin(step: JobStep): Promise<void> {
    const steps: readonly JobStep[] = jobSteps[this.row.kind];
    const number = steps.indexOf(step) + 1;
    const isOurs = await this.transactions.housekeep(wallsOf(this.row), (tx) =>
      this.jobs.advance(tx, this.row, number),
    );
    if (!isOurs) throw new JobLost();
  }

  /**
   * In the transaction of the effect, before anything else in it: two workers on one job wait for each other here, and the
   * second leaves with nothing. So the effect is there exactly once.
   */
  async complete(tx: Tx, resultId: string): Promise<void> {
    if (!(await this.jobs.complete(tx, this.row, resultId))) throw new JobLost();
  }
}
