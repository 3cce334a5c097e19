import { computed, inject, Injectable } from '@angular/core';
import { at, paperApi } from '@akashi/contracts/api';
import { PaperActions, PaperEditor } from '@akashi/web-paper';
import { Api, EngagementContext } from '@akashi/web-platform';
import { texts, Toasts } from '@akashi/web-ui';

/** Last year's paper of the one that is open: where it is, and what is copied from it. */
@Injectable()
export class PriorPaper {
  private readonly actions = inject(PaperActions);
  private readonly editor = inject(PaperEditor);
  private readonly context = inject(EngagementContext);
  private readonly toasts = inject(Toasts);

  private readonly t = texts({
    done: (steps: number) => [`前年度の調書から${steps}件の手続を写しました`, `${steps} steps copied from last year`],
  });
  /** Only another paper is asked for anew: where last year's is, saving this one does not change. */
  private readonly testId = computed(() => this.editor.paper()?.id);
  private readonly read = inject(Api).read(() => {
    const [engagementId, testId] = [this.context.id(), this.testId()];
    return testId ? at(paperApi.prior, { engagementId, testId }) : undefined;
  });
  /** Null in the first year of a service. */
  readonly prior = computed(() => {
    const prior = this.read.hasValue() ? this.read.value() : undefined;
    return prior?.name ? prior : null;
  });

  /** These steps of it, or all; false where none came. */
  async copy(stepIds: string[] | null): Promise<boolean> {
    const answer = await this.actions.copySteps('last-year', stepIds);
    if (!answer) return false;
    this.toasts.show(this.t().done(answer.filled[0]?.steps ?? 0));
    return true;
  }
}
