import { Component, computed, inject } from '@angular/core';
import { at, clientFindingApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { EmptyState, PageFrame, ReadState, texts } from '@akashi/web-ui';
import { FindingLines } from './finding-lines';
import { asksClient } from './finding-words';

/** Every finding that the firm put before the client: what is asked first. */
@Component({
  selector: 'ak-client-findings-page',
  imports: [EmptyState, FindingLines, ReadState],
  template: `
    <h1>{{ t().title }}</h1>
    <p class="sub">{{ t().intro }}</p>
    <ak-read-state [loading]="!read.hasValue()" [rows]="4" [problem]="problem()" (retry)="read.reload()" />
    @if (read.hasValue()) {
      @if (asked().length > 0) {
        <ak-client-finding-lines [title]="t().asked" [findings]="asked()" />
      } @else {
        <div class="panel"><ak-empty-state icon="check" [title]="t().nothing" [text]="t().nothingText" /></div>
      }
      @if (others().length > 0) {
        <ak-client-finding-lines [title]="t().others" [findings]="others()" />
      }
    }
  `,
  styleUrl: '../home/home-page.css',
})
export class FindingsPage {
  private readonly api = inject(Api);

  protected readonly read = this.api.read(() => at(clientFindingApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  private readonly all = computed(() => (this.read.hasValue() ? this.read.value() : []));
  protected readonly asked = computed(() => this.all().filter(asksClient));
  protected readonly others = computed(() => this.all().filter((one) => !asksClient(one)));

  protected readonly t = texts({
    title: ['事実の確認・改善計画', 'Facts and plan'],
    intro: [
      '監査法人が見た事実に違いがないかを確かめ、報告書のあとに改善計画を出します。お答えになるのは承認者の方です。',
      'Say whether what the audit firm saw is so and, after the report, hand in the plan. Your approver answers.',
    ],
    asked: ['お答えをお待ちしています', 'Waiting for your answer'],
    others: ['お答えずみ・そのほか', 'Answered and others'],
    nothing: ['今、お尋ねしていることはありません', 'Nothing is asked now'],
    nothingText: [
      '監査法人が事実をお見せすると、ここに並びます。',
      'What the audit firm puts before you next stands here.',
    ],
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }
}
