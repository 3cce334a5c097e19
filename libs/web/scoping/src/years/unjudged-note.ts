import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { PlanView } from '@akashi/contracts';
import { Button, Note, texts } from '@akashi/web-ui';

/** What a first plan asks about and nobody has judged: whether a control was changed since last year. It leads to where that is judged. */
@Component({
  selector: 'ak-unjudged-note',
  imports: [Button, Note],
  template: `
    @if (plan().state === 'draft' && !plan().isAmendment && plan().unjudged > 0) {
      <div>
        <ak-note [title]="t().title(plan().unjudged)"
          ><p>{{ t().text }}</p>
          <ak-button size="s" (press)="judge()">{{ t().judge }}</ak-button></ak-note
        >
      </div>
    }
  `,
  styles: ':host { display: contents } div { padding: var(--ak-space-8) var(--ak-space-24) }',
})
export class UnjudgedNote {
  private readonly router = inject(Router);

  readonly engagementId = input.required<string>();
  readonly plan = input.required<PlanView>();

  protected readonly t = texts({
    title: (count: number) => [
      `前年度から変わったかが、${count.toLocaleString('en-US')}件の個別管理策で判定されていません`,
      `Of ${count.toLocaleString('en-US')} controls nobody has judged whether they were changed since last year`,
    ],
    text: [
      '判定しないと、言明の違う管理策は今年度に評価し、他の監査機関だけが評価した管理策は変わっていないものとして数えます。',
      'Unjudged, what is stated otherwise is tested this year, and what only another auditor tested is counted as unchanged.',
    ],
    judge: ['判定へ', 'Judge them'],
  });

  protected judge(): void {
    const place = ['/engagements', this.engagementId(), 'statement', 'comparison'];
    void this.router.navigate(place, { queryParams: { from: 0 } });
  }
}
