import type { JobKind } from '@akashi/domain/job';
import { Injectable } from '@nestjs/common';
import type { RunningJob } from './running-job';

/** The work behind a kind of job. Whatever it does before `complete` may be done again. */
export interface JobWork {
  /** Ends by `job.complete` in the transaction of its effect, or throws. */
  run(job: RunningJob): Promise<void>;
  /** What follows the effect and may be repeated; called again when the worker went away before it was done. */
  settle(job: RunningJob): Promise<void>;
}

/** Areas say at the start what they do for a job; the platform knows none of them. */
@Injectable()
export class JobKinds {
  private readonly works = new Map<JobKind, JobWork>();

  register(kind: JobKind, work: JobWork): void {
    this.works.set(kind, work);
  }

  of(kind: JobKind): JobWork {
    const work = this.works.get(kind);
    if (!work) throw new Error(`Nobody works on ${kind}.`);
    return work;
  }
}
