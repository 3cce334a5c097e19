import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type DeviationView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayEvaluateDeviation } from '@akashi/domain/sampling';
import { Api, EngagementContext, Sending, Session, inEngagement } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, TextareaField, texts } from '@akashi/web-ui';

export interface ExplainDeviationAsk {
  engagementId: string;
  engagementState: EngagementState;
  deviation: DeviationView;
}

/** Why a deviation is no finding, as an item outside the population; a reviewer who had no part in it agrees or not. */
@Component({
  selector: 'ak-explain-deviation-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextareaField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(ask.deviation.number)">
        <ak-problem-note [problem]="sending.problem()" />
        <p class="read">{{ ask.deviation.fact }}</p>
        <ak-textarea-field
          [label]="t().explanation"
          [help]="t().help"
          [required]="true"
          [rows]="4"
          [maxLength]="2000"
          [(value)]="explanation"
          [fault]="fault()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="sending.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class ExplainDeviationDialog {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly context = inject(EngagementContext);
  private readonly language = inject(Language);
  protected readonly ask = inject<ExplainDeviationAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<DeviationView>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly explanation = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: (n: number) => [`逸脱 D-${n} の説明を提案します`, `Propose an explanation of D-${n}`],
    explanation: ['発見事項にしない理由', 'Why it is no finding'],
    help: [
      '見た事実で説明します。逸脱は消えず、査閲者の同意が記録されます。',
      'By facts that were seen. The deviation stays, with the agreement of a reviewer.',
    ],
    cancel: ['やめる', 'Cancel'],
    send: ['説明の提案', 'Propose'],
  });
  private readonly decision = computed(() =>
    mayEvaluateDeviation({
      engagementState: this.ask.engagementState,
      state: this.ask.deviation.state,
      outcome: 'explanation_proposed',
      inFinding: false,
      explanation: this.explanation(),
      evaluatedById: this.session.userId(),
      evaluatorReviews: this.context.can('test.review'),
      recordedById: this.ask.deviation.recordedBy,
      proposedById: null,
    }),
  );
  protected readonly fault = computed(() => {
    const decision = this.decision();
    return this.tried() && !decision.allowed ? problemText(decision.code)[this.language.lang()].happened : '';
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const { engagementId, deviation } = this.ask;
    const path = inEngagement(engagementId, 'deviations', deviation.id, 'propose-explanation');
    const body = { explanation: this.explanation().trim(), version: deviation.version };
    const proposed = await this.sending.run((key) => this.api.post<DeviationView>(path, body, key));
    if (proposed) this.dialog.close(proposed);
  }
}
