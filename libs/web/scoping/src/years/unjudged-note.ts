import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { PlanYearsView } from '@akashi/contracts';
import { Button, Note, texts } from '@akashi/web-ui';
import { countUnjudged } from './year-rows';

const n = (count: number) => count.toLocaleString('en-US');

/** What only another auditor's report tells of waits for a judgement: whether it was changed since, nobody here can compute. */
@Component({
  selector: 'ak-unjudged-note',
  imports: [Button, Note],
  template: `
    @if (count() > 0) {
      <ak-note kind="warn" [title]="t().title(count())"
        ><p>{{ t().text }}</p>
        <ak-button size="s" (press)="judge()">{{ t().judge }}</ak-button></ak-note
      >
    }
  `,
  styles: ':host:not(:empty) { display: block; padding: var(--ak-space-8) var(--ak-space-24) }',
})
export class UnjudgedNote {
  private readonly router = inject(Router);

  readonly engagementId = input.required<string>();
  readonly view = input.required<PlanYearsView>();

  protected readonly count = computed(() => countUnjudged(this.view()));
  protected readonly t = texts({
    title: (count: number) => [
      `他の監査機関の評価のあとに変わったかが、${n(count)}件の個別管理策で判定されていません`,
      `Of ${n(count)} controls nobody has judged whether they were changed since another auditor’s test`,
    ],
    text: ['判定しない管理策は、変わっていないものとして数えます。', 'What nobody judges is counted as it was then.'],
    judge: ['判定へ', 'Judge them'],
  });

  protected judge(): void {
    const place = ['/engagements', this.engagementId(), 'statement', 'comparison'];
    void this.router.navigate(place, { queryParams: { from: 0 } });
  }
}
