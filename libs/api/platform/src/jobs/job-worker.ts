import { Injectable, Logger } from '@nestjs/common';
import { assertionIn } from '../ledger/assertion.store';
import { Meters } from '../metrics/meters';
import { DomainProblem } from '../problems/domain-problem';
import { toDomainProblem } from '../problems/to-domain-problem';
import type { JobCaller } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { JobKinds } from './job-kinds';
import { JobLost, RunningJob, wallsOf } from './running-job';
import type { QueuedJob } from './job-queue';
import { JobStore, type BegunJob } from './job.store';

/** A job that its workers did not survive so often is not begun again: it may be what ends them. */
const attempts = 3;

/** Another try may mend these; whatever a rule refuses stays refused. */
const passing = new Set(['unexpected', 'busy', 'outcome-unknown']);

/** Well within the time after which a silent worker is taken for gone. */
const signOfLifeMs = 2_500;

/** Another worker is at it and alive: the queue hands the job over again, until that one is done or has gone away. */
export class JobHeld extends Error {}

/** Works on what the queue hands over, which it does at least once; the job's own row says whether there is work to do. */
@Injectable()
export class JobWorker {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly jobs: JobStore,
    private readonly kinds: JobKinds,
    private readonly transactions: Transactions,
    private readonly meters: Meters,
  ) {}

  /** Throws only what another try may mend: the queue then hands the job over again. */
  async work(queued: QueuedJob): Promise<void> {
    const begun = await this.transactions.housekeep(wallsOf(queued), (tx) => this.jobs.begin(tx, queued));
    if (begun) await this.hold(begun, () => this.attempt(begun));
    else if (await this.transactions.read(wallsOf(queued), (tx) => this.jobs.isHeld(tx, queued))) throw new JobHeld();
    await this.settle(queued);
  }

  /** Gives signs of life while the work goes on. One that fails is followed by the next. */
  private async hold(begun: BegunJob, work: () => Promise<void>): Promise<void> {
    const signs = setInterval(() => {
      this.transactions
        .housekeep(wallsOf(begun), (tx) => this.jobs.giveSignOfLife(tx, begun))
        .catch((error: unknown) => this.tell(begun, error));
    }, signOfLifeMs);
    try {
      await work();
    } finally {
      clearInterval(signs);
    }
  }

  private async attempt(begun: BegunJob): Promise<void> {
    try {
      if (begun.attempt > attempts) throw new DomainProblem('job.gave-up');
      await this.kinds.of(begun.kind).run(await this.running(begun));
      this.meters.job(begun.kind, 'done');
    } catch (error) {
      if (error instanceof JobLost) {
        this.meters.job(begun.kind, 'lost');
        return;
      }
      const { code } = toDomainProblem(error);
      const again = passing.has(code) && begun.attempt < attempts;
      this.meters.job(begun.kind, again ? 'again' : 'failed');
      if (code === 'unexpected') this.tell(begun, error);
      await this.transactions.housekeep(wallsOf(begun), (tx) =>
        again ? this.jobs.release(tx, begun) : this.jobs.fail(tx, begun, code),
      );
      if (again) throw error;
    }
  }

  /** The rest of a job whose effect is there, also when whoever brought it about went away just then. */
  private async settle(queued: QueuedJob): Promise<void> {
    const done = await this.transactions.read(wallsOf(queued), (tx) => this.jobs.done(tx, queued));
    if (!done) return;
    try {
      await this.kinds.of(done.kind).settle(await this.running(done));
    } catch (error) {
      this.tell(done, error);
      throw error;
    }
  }

  private tell({ jobId }: QueuedJob, error: unknown): void {
    this.log.error(`${jobId} ${error instanceof Error ? error.stack : String(error)}`);
  }

  /** The person who asked, as they are now: a role taken away or an account closed meanwhile stops the work. */
  private async running(job: BegunJob): Promise<RunningJob> {
    const actor = await this.transactions.read(wallsOf(job), (tx) => this.jobs.asker(tx, job));
    if (!actor) throw new DomainProblem('forbidden');
    const assertion = job.assertion === null ? null : assertionIn(job.assertion);
    const caller: JobCaller = Object.freeze({
      kind: 'job',
      ...actor,
      clientId: null,
      asking: job.kind,
      requestId: job.requestId,
      role: null,
      authn: 'job',
      ...(assertion && { assertion }),
    });
    return new RunningJob(job, caller, this.jobs, this.transactions);
  }
}
