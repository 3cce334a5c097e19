import type { JobView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { Ids } from '../ids';
import { LedgerWriter } from '../ledger/ledger-writer';
import type { Caller } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';
import { JobQueue } from './job-queue';
import { JobStore, type AskedJob } from './job.store';

/** Where a use case asks for long work, in its own transaction and under its own rules. */
@Injectable()
export class JobRequests {
  constructor(
    private readonly jobs: JobStore,
    private readonly queue: JobQueue,
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
  ) {}

  /** The job, or the one of its kind that is open already: what is under way is not begun beside itself. */
  async ask(tx: Tx, caller: Caller, asked: AskedJob): Promise<JobView> {
    this.ledger.recordNothing(tx, 'Work is only asked for: what it does is recorded when it is done.');
    const job = { firmId: caller.firmId, engagementId: asked.engagementId, jobId: this.ids.next() };
    if (!(await this.jobs.add(tx, job, asked, caller))) return this.jobs.openOf(tx, job, asked.kind);
    await this.queue.put(tx, job);
    return this.jobs.one(tx, job);
  }

  /** After the transaction that asked has committed. */
  wake(): void {
    this.queue.wake();
  }
}
