import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Fault } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { Api, EngagementContext, pageAt } from '@akashi/web-platform';
import { Button, Language, texts } from '@akashi/web-ui';
import { AskedRequests } from '@akashi/web-ui/asked-requests';
import { requestForFaults } from './request-for-faults';

/** 差し戻しを依頼: a request that lists the faults of a statement, and those that were asked already. */
@Component({
  selector: 'ak-send-back',
  imports: [AskedRequests, Button],
  template: `
    <ak-asked-requests [rows]="asked()" [key]="key()" [page]="page()" />
    <ak-button size="s" icon="mail" [reason]="reason()" [shown]="false" (press)="ask()">{{ t().ask }}</ak-button>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ak-space-8);
    }
  `,
})
export class SendBack {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);
  private readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly fileName = input.required<string>();
  readonly faults = input.required<readonly Fault[]>();
  readonly total = input.required<number>();
  /** Number of the latest version; 0 while none is imported. */
  readonly latestNo = input.required<number>();

  protected readonly t = texts({
    ask: ['差し戻しを依頼', 'Ask for a mended one'],
    mayNot: ['依頼を作れるのは実施者・主任・業務実施責任者です。', 'The team that does the work writes requests.'],
    closed: [
      '計画の承認の前なので、依頼は作れません。指摘を付けたファイルを渡してください。',
      'Nothing can be asked for before the plan is approved: hand over the marked-up copy.',
    ],
  });
  protected readonly key = computed(() => String(this.latestNo()));
  protected readonly page = computed(() => pageAt(this.engagementId(), 'requests'));
  private readonly read = this.api.read(() =>
    this.context.can('request.read')
      ? at(requestApi.askedFrom, { engagementId: this.engagementId() }, { kind: 'statement' })
      : undefined,
  );
  protected readonly asked = computed(() => (this.read.hasValue() ? this.read.value()! : []));
  protected readonly reason = computed(() => {
    if (!this.context.can('request.draft')) return this.t().mayNot;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });

  protected ask(): void {
    const said = { fileName: this.fileName(), faults: this.faults(), total: this.total() };
    const begun = requestForFaults(said, this.lang());
    void this.router.navigate([this.page()], { queryParams: { statement: this.key() }, state: { begun } });
  }
}
