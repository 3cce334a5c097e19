import { Component, computed, inject } from '@angular/core';
import { at, clientStatementApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { EmptyState, PageFrame, ReadState, texts } from '@akashi/web-ui';
import { CheckInPanel } from './check-in-panel';

/** The statement of each audit as the client's people check it in. */
@Component({
  selector: 'ak-client-statements-page',
  imports: [CheckInPanel, EmptyState, ReadState],
  template: `
    <h1>{{ t().title }}</h1>
    <p class="sub">{{ t().intro }}</p>
    <ak-read-state [loading]="!read.hasValue()" [rows]="5" [problem]="problem()" (retry)="read.reload()" />
    @for (audit of audits(); track audit.id) {
      <ak-client-check-in [audit]="audit" (sent)="read.reload()" />
    } @empty {
      @if (read.hasValue()) {
        <div class="panel"><ak-empty-state icon="doc" [title]="t().none" [text]="t().noneText" /></div>
      }
    }
  `,
  styleUrl: '../home/home-page.css',
})
export class StatementsPage {
  private readonly api = inject(Api);

  protected readonly read = this.api.read(() => at(clientStatementApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly audits = computed(() => (this.read.hasValue() ? this.read.value() : []));

  protected readonly t = texts({
    title: ['言明書', 'Statement'],
    intro: [
      '出すと、直すところがその場で分かります。何度でも出し直せます。監査法人が受け取ると版になります。',
      'What there is to mend is told at once, as often as you hand it in. It becomes a version once the audit firm takes it up.',
    ],
    none: ['始まっている監査はありません', 'No audit has begun'],
    noneText: ['監査が始まると、ここから言明書を出せます。', 'Once one has begun, the statement is handed in here.'],
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }
}
