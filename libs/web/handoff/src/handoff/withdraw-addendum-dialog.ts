import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { AddendumView } from '@akashi/contracts';
import { addendumApi, at } from '@akashi/contracts/api';
import { mayWithdrawAddendum } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface WithdrawAddendumAsk {
  readonly engagementId: string;
  readonly addendum: AddendumView;
}

/** Takes an addendum back that nobody has confirmed, with the reason. */
@Component({
  selector: 'ak-withdraw-addendum-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(ask.addendum.number)"
      [label]="t().reason"
      [help]="t().help"
      [action]="t().send"
    />
  `,
})
export class WithdrawAddendumDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<WithdrawAddendumAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (number: number) => [`追補 ${number} を取り下げます`, `Withdraw addendum ${number}`],
    reason: ['取下げの理由', 'Why it is withdrawn'],
    help: ['内容と理由は、取下げとして残ります。', 'Text and reason stay to be read, as withdrawn.'],
    send: ['取下げ', 'Withdraw'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rules: {
      reason: ({ reason }) => mayWithdrawAddendum({ state: 'written', writtenById: '', askedById: '', reason }),
    },
    sending: this.sending,
    send: ({ reason }) => this.withdraw(reason.trim()),
  });

  private withdraw(reason: string): Promise<AddendumView | undefined> {
    const { engagementId, addendum } = this.ask;
    const address = at(addendumApi.withdraw, { engagementId, addendumId: addendum.id });
    return this.sending.run((key) => this.api.send(address, { reason, version: addendum.version }, key));
  }
}
