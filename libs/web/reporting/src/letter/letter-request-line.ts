import { Component, computed, inject, input } from '@angular/core';
import type { LetterRequestStateView } from '@akashi/contracts';
import { at, letterApi } from '@akashi/contracts/api';
import { mayRequestLetter } from '@akashi/domain/report';
import { Api, EngagementContext, momentInJapan, problemOf, todayInJapan } from '@akashi/web-platform';
import { Button, Dialogs, ReadState, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { ReportEditor } from '../report/report-editor';
import { RequestLetterDialog, type RequestLetterAsk } from './request-letter-dialog';

/** Whether the letter lies on the client's desk, and the way to put it there. */
@Component({
  selector: 'ak-letter-request',
  imports: [Button, ReadState],
  template: `
    <ak-read-state [loading]="false" [problem]="problem()" (retry)="read.reload()" />
    <p class="row row--wrap">
      <span class="sub">{{ words() }}</span>
      @if (read.hasValue()) {
        <ak-button icon="out" [reason]="reason()" (press)="request()">{{ t().request }}</ak-button>
      }
    </p>
  `,
})
export class LetterRequestLine {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly editor = inject(ReportEditor);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly refusal = refusalText();

  readonly engagementId = input.required<string>();

  protected readonly read = this.api.read(() => at(letterApi.requested, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly t = texts({
    request: ['依頼者の画面で署名を依頼', 'Ask for a signature on the client’s desk'],
    none: ['依頼者の画面には出していません。', 'It was not put on the client’s desk.'],
    waiting: (name: string, at: string, by: string) => [
      `${name} が ${at} に署名を依頼（期限 ${by}）`,
      `put on the client’s desk by ${name} ${at}, to be signed by ${by}`,
    ],
    signed: (name: string, at: string) => [`${name} が ${at} に署名`, `signed by ${name} ${at}`],
    cannot: ['依頼できるのは主任または業務実施責任者です。', 'A senior or the engagement leader asks for it.'],
    done: ['経営者確認書を依頼者の画面に出しました。', 'The letter lies on the client’s desk.'],
  });
  protected readonly words = computed(() => {
    // Nothing is said of it before it is known.
    if (!this.read.hasValue()) return '';
    const [t, { request }] = [this.t(), this.read.value()];
    if (!request) return t.none;
    if (request.signedByName && request.signedAt)
      return t.signed(request.signedByName, momentInJapan(request.signedAt));
    return t.waiting(request.requestedByName, momentInJapan(request.requestedAt), request.signBy);
  });
  protected readonly reason = computed(() => {
    const ask = this.ask();
    if (!ask) return '';
    if (!this.context.can('letter.record')) return this.t().cannot;
    const today = todayInJapan();
    return this.refusal(mayRequestLetter({ ...ask, today, signBy: today, note: '' }));
  });
  private readonly ask = computed((): RequestLetterAsk | null => {
    const current = this.context.current();
    if (!current || !this.read.hasValue()) return null;
    const { hasApprover } = this.read.value();
    const reportState = this.editor.report()?.state ?? null;
    const { periodEnd, state: engagementState } = current;
    return { engagementId: this.engagementId(), engagementState, reportState, hasApprover, periodEnd };
  });

  protected async request(): Promise<void> {
    const ask = this.ask();
    if (!ask || this.reason()) return;
    const state = await this.dialogs.open<LetterRequestStateView, RequestLetterAsk>(RequestLetterDialog, ask);
    if (!state) return;
    this.read.set(state);
    this.toasts.show(this.t().done);
  }
}
