import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { DeviationView } from '@akashi/contracts';
import { at, deviationApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayEvaluateDeviation } from '@akashi/domain/sampling';
import { Api, Drafts, EngagementContext, Sending, Session } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm, type Reason } from '@akashi/web-ui/form';

export interface ExplainDeviationAsk {
  engagementId: string;
  engagementState: EngagementState;
  deviation: DeviationView;
}

/** Why a deviation is no finding, as an item outside the population; a reviewer who had no part in it agrees or not. */
@Component({
  selector: 'ak-explain-deviation-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      [form]="form"
      [title]="t().title(ask.deviation.number)"
      [label]="t().explanation"
      [help]="t().help"
      [rows]="4"
      [action]="t().send"
    >
      <p class="read">{{ ask.deviation.fact }}</p>
    </ak-reason-dialog>
  `,
})
export class ExplainDeviationDialog {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(Session);
  private readonly context = inject(EngagementContext);
  protected readonly ask = inject<ExplainDeviationAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (n: number) => [`逸脱 D-${n} の説明を提案します`, `Propose an explanation of D-${n}`],
    explanation: ['発見事項にしない理由', 'Why it is no finding'],
    help: [
      '見た事実で説明します。逸脱は消えず、査閲者の同意が記録されます。',
      'By facts that were seen. The deviation stays, with the agreement of a reviewer.',
    ],
    send: ['説明の提案', 'Propose'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ reason }) =>
      mayEvaluateDeviation({
        engagementState: this.ask.engagementState,
        state: this.ask.deviation.state,
        outcome: 'explanation_proposed',
        inFinding: false,
        explanation: reason,
        evaluatedById: this.session.userId(),
        evaluatorReviews: this.context.can('test.review'),
        recordedById: this.ask.deviation.recordedBy,
        proposedById: null,
      }),
    about: { 'deviation.explained-without-reason': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.propose(reason.trim()),
    draft: this.drafts.of<Reason>(`explanation.${this.ask.deviation.id}`),
  });

  private propose(explanation: string): Promise<DeviationView | undefined> {
    const { engagementId, deviation } = this.ask;
    const address = at(deviationApi.propose, { engagementId, deviationId: deviation.id });
    const body = { explanation, version: deviation.version };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
