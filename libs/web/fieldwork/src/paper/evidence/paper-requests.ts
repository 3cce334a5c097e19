import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import { at, requestApi } from '@akashi/contracts/api';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { isOverdue } from '@akashi/domain/request';
import { Api, EngagementContext, pageAt, problemOf, todayInJapan } from '@akashi/web-platform';
import { Button, Chip, labels, ProblemNote, texts } from '@akashi/web-ui';
import { requestChips } from '@akashi/web-ui/request';

/** What the client was asked for this paper and how it stands, and the way to ask for more. */
@Component({
  selector: 'ak-paper-requests',
  imports: [Button, Chip, ProblemNote, RouterLink],
  template: `
    <div class="row">
      <h3>{{ t().title }}</h3>
      <ak-button class="push" size="s" icon="mail" key="Alt+Q" [reason]="reason()" [shown]="false" (press)="ask()">{{
        t().ask
      }}</ak-button>
    </div>
    <ak-problem-note [problem]="problem()" [retryable]="true" (retry)="read.reload()" />
    <ul>
      @for (row of rows(); track row.id) {
        <li>
          <a class="id" [routerLink]="page()" [queryParams]="{ open: row.id }">{{ row.code }}</a>
          <span class="one" [title]="row.title">{{ row.title }}</span>
          <time class="id" [class.ink-warn]="row.isLate">{{ row.dueOn.slice(5) }}</time>
          <ak-chip [state]="row.chip">{{ row.said }}</ak-chip>
        </li>
      } @empty {
        @if (read.hasValue()) {
          <li class="cap">{{ t().none }}</li>
        }
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--ak-space-8);
      min-height: 32px;
    }
    li .one {
      flex: 1;
      min-width: 0;
    }
  `,
})
export class PaperRequests {
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);

  readonly testId = input.required<string>();

  protected readonly t = texts({
    title: ['依頼資料', 'Requests to the client'],
    ask: ['資料を依頼', 'Ask the client'],
    none: ['この調書のための依頼はありません。', 'Nothing was asked for this paper.'],
    mayNot: ['依頼を作れるのは実施者・主任・業務実施責任者です。', 'The team that does the work writes requests.'],
    closed: ['評価の期間ではないため、依頼できません。', 'Fieldwork is not open: nothing can be asked for.'],
  });
  private readonly states = labels(requestStateLabels);
  protected readonly page = computed(() => pageAt(this.context.id(), 'requests'));
  protected readonly read = inject(Api).read(() =>
    this.context.can('request.read')
      ? at(requestApi.ofPaper, { engagementId: this.context.id(), testId: this.testId() })
      : undefined,
  );
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly rows = computed(() => {
    const today = todayInJapan();
    return (this.read.hasValue() ? this.read.value()! : []).map((row) => ({
      ...row,
      isLate: isOverdue(row, today),
      chip: requestChips[row.state],
      said: this.states()[row.state],
    }));
  });
  protected readonly reason = computed(() => {
    if (!this.context.can('request.draft')) return this.t().mayNot;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });

  protected ask(): void {
    void this.router.navigate([this.page()], { queryParams: { papers: this.testId() } });
  }
}
