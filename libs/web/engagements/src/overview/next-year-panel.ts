import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { EngagementKind, EngagementState } from '@akashi/domain/engagement';
import { EngagementContext } from '@akashi/web-platform';
import { Button, Panel, texts } from '@akashi/web-ui';

/** From the issue of the report on, the next thing of a service is its next year: earlier, it is not what anybody looks for here. */
const states: readonly EngagementState[] = ['issued', 'handed_over', 'archived'];

/** The way to the next year, for whoever may open it. */
@Component({
  selector: 'ak-next-year-panel',
  imports: [Button, Panel],
  template: `
    @if (isShown()) {
      <ak-panel [title]="t().title" [tight]="true">
        <p class="sub">{{ t().what }}</p>
        <p>
          <ak-button key="N" (press)="go()">{{ t().go }}</ak-button>
        </p>
      </ak-panel>
    }
  `,
  styles: `
    p + p {
      padding-top: var(--ak-space-8);
    }
  `,
})
export class NextYearPanel {
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);

  readonly engagementId = input.required<string>();
  readonly state = input.required<EngagementState>();
  readonly kind = input.required<EngagementKind>();

  protected readonly t = texts({
    title: ['次の期間', 'The next period'],
    what: [
      '期間・体制・契約の条項を引き継いで、次年度の案件を作ります。',
      'Open the next year with its period, team and terms from this one.',
    ],
    go: ['次年度の案件へ', 'To the next year'],
  });
  protected readonly isShown = computed(
    () =>
      states.includes(this.state()) &&
      (this.kind() === 'INITIAL' || this.kind() === 'RENEWAL') &&
      this.context.can('engagement.renew'),
  );

  protected go(): void {
    void this.router.navigate(['/engagements', this.engagementId(), 'next-year']);
  }
}
