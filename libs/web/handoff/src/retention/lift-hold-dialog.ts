import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { LegalHoldView } from '@akashi/contracts';
import { at, retentionApi } from '@akashi/contracts/api';
import { mayLiftHold } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

export interface LiftHoldAsk {
  readonly engagementId: string;
  readonly hold: LegalHoldView;
}

/** Lifts a hold that another person set, with the reason. */
@Component({
  selector: 'ak-lift-hold-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      kind="danger"
      [form]="form"
      [title]="t().title(ask.hold.number)"
      [label]="t().reason"
      [help]="t().help"
      [action]="t().send"
    >
      <p>{{ ask.hold.matter }}</p>
    </ak-reason-dialog>
  `,
})
export class LiftHoldDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<LiftHoldAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (number: number) => [`廃棄の停止 ${number} を解除します`, `Lift legal hold ${number}`],
    reason: ['解除の理由', 'Why it is lifted'],
    help: [
      '設定と解除の理由は、どちらも残ります。ほかに停止がなければ、保管期間の後に廃棄できるようになります。',
      'Both reasons stay to be read. Where nothing else holds it, the file may be destroyed after its years.',
    ],
    send: ['解除', 'Lift'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rules: {
      reason: ({ reason }) => mayLiftHold({ isInForce: true, setById: 'a', lifterId: 'b', reason }),
    },
    sending: this.sending,
    send: ({ reason }) => this.lift(reason.trim()),
  });

  private lift(reason: string): Promise<LegalHoldView | undefined> {
    const { engagementId, hold } = this.ask;
    const address = at(retentionApi.liftHold, { engagementId, holdId: hold.id });
    return this.sending.run((key) => this.api.send(address, { reason, version: hold.version }, key));
  }
}
