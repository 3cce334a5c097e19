import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { InspectionView } from '@akashi/contracts';
import { at, inspectionApi } from '@akashi/contracts/api';
import { mayEndInspection } from '@akashi/domain/inspection';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';

/** 検査の終了: at once, and why. */
@Component({
  selector: 'ak-end-inspection-dialog',
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog kind="danger" [form]="form" [title]="t().title" [label]="t().reason" [action]="t().send">
      <p>{{ t().acts }}</p>
    </ak-reason-dialog>
  `,
})
export class EndInspectionDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly ask = inject<InspectionView>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['検査の受入れを終了します', 'End the inspection'],
    acts: [
      '検査担当者は、次の操作から何も開けなくなります。再開はできません。',
      'From the next thing they do inspectors find nothing open. It is not taken up again.',
    ],
    reason: ['終了の理由', 'Why it ends'],
    send: ['終了', 'End'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: textLimits.reason },
    about: { 'inspection.reason-missing': 'reason' },
    rule: ({ reason }) => mayEndInspection({ isEnded: false, reason }),
    sending: this.sending,
    send: ({ reason }) => this.end(reason.trim()),
  });

  private end(reason: string): Promise<InspectionView | undefined> {
    const { id, version } = this.ask;
    const address = at(inspectionApi.end, { inspectionId: id });
    return this.sending.run((key) => this.api.send(address, { reason, version }, key));
  }
}
