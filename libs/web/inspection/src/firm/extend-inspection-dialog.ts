import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { InspectionView } from '@akashi/contracts';
import { at, inspectionApi } from '@akashi/contracts/api';
import { mayExtendInspection } from '@akashi/domain/inspection';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** 期間の延長: a later last day, and why. */
@Component({
  selector: 'ak-extend-inspection-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().now(ask.endsOn) }}</p>
      <ak-date-field [label]="t().ends" [formField]="form.fields.endsOn" />
      <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class ExtendInspectionDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  protected readonly ask = inject<InspectionView>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['検査の期間を延長します', 'Extend the inspection'],
    now: (day: string) => [`今の終了日は ${day} です。`, `Its last day is ${day} now.`],
    ends: ['新しい終了日', 'New last day'],
    reason: ['延長の理由', 'Why it is extended'],
    send: ['延長', 'Extend'],
  });
  protected readonly form = ruleForm({
    said: { endsOn: '', reason: '' },
    required: ['endsOn', 'reason'],
    limits: { reason: textLimits.reason },
    about: {
      'inspection.not-later': 'endsOn',
      'inspection.days-past': 'endsOn',
      'inspection.too-long': 'endsOn',
      'inspection.reason-missing': 'reason',
    },
    rule: ({ endsOn, reason }) =>
      mayExtendInspection({
        ...this.ask,
        isEnded: this.ask.end !== null,
        newEndsOn: endsOn,
        today: todayInJapan(),
        reason,
      }),
    sending: this.sending,
    send: ({ endsOn, reason }) => this.extend(endsOn, reason.trim()),
  });

  private extend(endsOn: string, reason: string): Promise<InspectionView | undefined> {
    const { id, version } = this.ask;
    const address = at(inspectionApi.extend, { inspectionId: id });
    return this.sending.run((key) => this.api.send(address, { endsOn, reason, version }, key));
  }
}
