import { DomainProblem, ensure, JobQueue, JobStore, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { JobView } from '@akashi/contracts';
import { mayCancelJob } from '@akashi/domain/job';
import { Injectable } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';

/** 取消し: what waits is not begun, and what is under way ends without an effect. */
@Injectable()
export class CancelJob {
  constructor(
    private readonly door: EngagementDoor,
    private readonly jobs: JobStore,
    private readonly queue: JobQueue,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, jobId: string): Promise<JobView> {
    const job = { firmId: caller.firmId, engagementId, jobId };
    return this.door.write(caller, engagementId, async (tx, { role }) => {
      const { state, kind, askedBy } = await this.jobs.one(tx, job);
      ensure(mayCancelJob({ state, askedById: askedBy, cancellerId: caller.userId, cancellerRole: role }));
      // It may have come to its end between the look and the change.
      if (!(await this.jobs.cancel(tx, job))) throw new DomainProblem('job.already-ended');
      await this.queue.takeOut(tx, jobId);
      this.ledger.record(tx, {
        action: 'job.cancelled',
        engagementId,
        entity: { type: 'job', id: jobId },
        facts: { kind },
      });
      return this.jobs.one(tx, job);
    });
  }
}
