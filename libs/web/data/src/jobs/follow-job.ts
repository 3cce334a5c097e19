import { computed, inject, type Signal } from '@angular/core';
import type { JobView, ProblemCode } from '@akashi/contracts';
import { isJobOpen, type JobKind } from '@akashi/domain/job';
import { Sending } from '@akashi/web-platform';
import { Jobs } from './jobs';

/** One kind of long work, as a page shows it. */
export interface FollowedJob {
  /** What is under way, or what failed last; null when there is nothing to say. */
  readonly shown: Signal<JobView | null>;
  readonly isOpen: Signal<boolean>;
  /** Why the person who looks may not stop it. */
  readonly refusal: Signal<ProblemCode | null>;
  readonly stopping: Sending;
  take(job: JobView): void;
  stop(): void;
}

/** Follows long work where a page is made; `then` learns how it ended when it was seen under way. */
export function followJob(kind: JobKind, then: (job: JobView) => void): FollowedJob {
  const jobs = inject(Jobs);
  const stopping = new Sending();
  const shown = computed(() => {
    const job = jobs.latest(kind);
    return job && (isJobOpen(job.state) || job.state === 'failed') ? job : null;
  });
  jobs.refresh();
  jobs.onEnd(kind, then);
  return {
    shown,
    isOpen: computed(() => shown() !== null && shown()?.state !== 'failed'),
    refusal: computed(() => {
      const job = shown();
      return job ? jobs.cancelRefusal(job) : null;
    }),
    stopping,
    take: (job) => jobs.take(job),
    stop: () => {
      const job = shown();
      if (job) void stopping.run(() => jobs.cancel(job));
    },
  };
}
