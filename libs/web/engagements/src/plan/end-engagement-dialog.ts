import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { EndEngagementBody, EngagementView } from '@akashi/contracts';
import { at, engagementApi } from '@akashi/contracts/api';
import { mayDeclineEngagement, mayWithdrawEngagement } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface EndEngagementAsk {
  engagement: EngagementView;
  verb: 'decline' | 'withdraw';
  /** The day it is in Japan. */
  today: string;
}

/** The firm turns the work down, or the client takes it back: on which day, and why. */
@Component({
  selector: 'ak-end-engagement-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog kind="danger" [form]="form" [title]="words().title" [action]="words().send">
      <p>{{ t().what }}</p>
      <ak-date-field [label]="words().on" [formField]="form.fields.on" />
      <ak-textarea-field [label]="words().reason" [help]="t().reasonHelp" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class EndEngagementDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<EndEngagementAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    what: [
      'この案件はどの記録も変更できなくなり、元に戻せません。同じサービスと期間の案件は、あらためて作成できます。',
      'Nothing of this engagement can be changed afterwards. Another may be opened for the same service and period.',
    ],
    reasonHelp: ['監査機関の中の記録に残り、外には出ません。', 'It stays in the firm’s records and leaves them never.'],
    decline: ['案件の辞退', 'Decline'],
    declineTitle: ['この案件を辞退します', 'Decline this engagement'],
    declineOn: ['辞退を決めた日', 'Decided on'],
    declineReason: ['辞退の理由', 'Reason for declining'],
    withdraw: ['取下げの記録', 'Record the withdrawal'],
    withdrawTitle: ['依頼者による取下げを記録します', 'Record that the client withdrew'],
    withdrawOn: ['依頼者から聞いた日', 'Told by the client on'],
    withdrawReason: ['取下げの理由', 'Reason the client gave'],
  });
  protected readonly words = computed(() => {
    const t = this.t();
    return this.ask.verb === 'decline'
      ? { title: t.declineTitle, on: t.declineOn, reason: t.declineReason, send: t.decline }
      : { title: t.withdrawTitle, on: t.withdrawOn, reason: t.withdrawReason, send: t.withdraw };
  });
  protected readonly form = ruleForm({
    said: { on: this.ask.today, reason: '' },
    required: ['on', 'reason'],
    limits: { reason: textLimits.reason },
    rule: (said) => {
      const facts = { ...said, state: this.ask.engagement.state, today: this.ask.today };
      return this.ask.verb === 'decline' ? mayDeclineEngagement(facts) : mayWithdrawEngagement(facts);
    },
    about: {
      'engagement.end-date-invalid': 'on',
      'engagement.end-date-in-future': 'on',
      'engagement.decline-reason-missing': 'reason',
      'engagement.withdrawal-reason-missing': 'reason',
    },
    sending: this.sending,
    send: ({ on, reason }) => this.end({ on, reason: reason.trim(), version: this.ask.engagement.version }),
  });

  private end(body: EndEngagementBody): Promise<EngagementView | undefined> {
    const of = { engagementId: this.ask.engagement.id };
    const { verb } = this.ask;
    return this.sending.run((key) =>
      verb === 'decline'
        ? this.api.send(at(engagementApi.decline, of), body, key)
        : this.api.send(at(engagementApi.withdraw, of), body, key),
    );
  }
}
