import { computed, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { JobView, ProblemCode } from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { jobApi } from '@akashi/contracts/api/job.api';
import { isJobOpen, mayCancelJob, type JobKind } from '@akashi/domain/job';
import { Api, ApiProblem, EngagementContext, Session } from '@akashi/web-platform';

const lookAgain = 1_000;
/** After a look that got no answer. */
const lookLater = 5_000;

/**
 * The long work of the engagement that is open. It goes on whatever the page does: entering the engagement, also after the
 * page was loaded again, finds it, and as long as something is under way it is looked at every second.
 */
@Injectable({ providedIn: 'root' })
export class Jobs {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly session = inject(Session);
  private readonly known = signal<readonly JobView[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly open = computed(() => this.known().filter(({ state }) => isJobOpen(state)));

  constructor() {
    effect(() => {
      const engagementId = this.context.id();
      untracked(() => {
        this.known.set([]);
        void this.look(engagementId);
      });
    });
    // Looked at by a person, not by a clock: asking on and on would keep a session alive that nobody uses.
    inject(DOCUMENT).defaultView?.addEventListener('focus', () => this.refresh());
  }

  /** The newest of its kind; null when none was asked for. */
  latest(kind: JobKind): JobView | null {
    return this.known().find((job) => job.kind === kind) ?? null;
  }

  /** Follows what was just asked for. */
  take(job: JobView): void {
    this.known.update((known) => [job, ...known.filter(({ id }) => id !== job.id)]);
    void this.look(this.context.id());
  }

  /** What others have asked for since this person entered the engagement is found by looking again. */
  refresh(): void {
    void this.look(this.context.id());
  }

  /** Calls back when a job of this kind that was seen under way has ended. Call it where a page is made. */
  onEnd(kind: JobKind, then: (job: JobView) => void): void {
    let followed = '';
    effect(() => {
      const job = this.latest(kind);
      if (job && isJobOpen(job.state)) followed = job.id;
      else if (job && job.id === followed) {
        followed = '';
        untracked(() => then(job));
      }
    });
  }

  /** Why this person may not stop it; null when they may. */
  cancelRefusal({ state, askedBy }: JobView): ProblemCode | null {
    if (!this.context.can('job.cancel')) return 'job.asked-by-another';
    const decision = mayCancelJob({
      state,
      askedById: askedBy,
      cancellerId: this.session.userId(),
      cancellerRole: this.context.current()?.myRole ?? null,
    });
    return decision.allowed ? null : decision.code;
  }

  /** Rejects with the problem when it had ended meanwhile; what stands then is shown all the same. */
  async cancel({ id }: JobView): Promise<void> {
    const engagementId = this.context.id();
    try {
      await this.api.send(at(jobApi.cancel, { engagementId, jobId: id }));
    } finally {
      await this.look(engagementId);
    }
  }

  private async look(engagementId: string): Promise<void> {
    clearTimeout(this.timer);
    if (engagementId === '') return;
    const jobs = await this.api.ask(at(jobApi.list, { engagementId })).catch((problem: unknown) => {
      if (!(problem instanceof ApiProblem)) throw problem;
      return null;
    });
    if (engagementId !== this.context.id()) return;
    if (jobs) this.known.set(jobs);
    clearTimeout(this.timer);
    if (this.open().length === 0) return;
    this.timer = setTimeout(() => void this.look(engagementId), jobs ? lookAgain : lookLater);
  }
}
