import { computed, inject } from '@angular/core';
import { EngagementContext } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import type { Withheld } from '../board/request-board';

/** Why the person may not do what is done with requests; empty where they may. Make it where injection is allowed. */
export class RequestReasons {
  private readonly context = inject(EngagementContext);
  private readonly t = texts({
    staff: ['依頼を作れるのは実施者・主任・業務実施責任者です。', 'The team that does the work writes requests.'],
    checkers: ['受領できるのは実施者・主任・業務実施責任者です。', 'The team that does the work accepts answers.'],
    withdrawers: ['取り下げられるのは主任・業務実施責任者です。', 'Seniors and leaders withdraw requests.'],
  });

  readonly draft = computed(() => (this.context.can('request.draft') ? '' : this.t().staff));
  readonly check = computed(() => (this.context.can('request.check') ? '' : this.t().checkers));
  /** Of each act that moves a card. */
  readonly withheld = computed((): Withheld => {
    const check = this.check();
    const withdraw = this.context.can('request.withdraw') ? '' : this.t().withdrawers;
    return { send: this.draft(), check, accept: check, return: check, withdraw };
  });
}
