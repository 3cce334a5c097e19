import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { LegalHoldView } from '@akashi/contracts';
import { at, retentionApi } from '@akashi/contracts/api';
import { maySetHold } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { TextareaField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface SetHoldAsk {
  readonly engagementId: string;
}

/** 廃棄の停止: for which matter, and why. */
@Component({
  selector: 'ak-set-hold-dialog',
  imports: [FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-text-field [label]="t().matter" [help]="t().matterHelp" [formField]="form.fields.matter" />
      <ak-textarea-field [label]="t().reason" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class SetHoldDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<SetHoldAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['この案件の廃棄を停止します', 'Set a legal hold on this engagement'],
    what: [
      '解除されるまで、保管期間が終わっても何も廃棄されません。解除するのは、設定した方とは別の方です。',
      'Until it is lifted nothing is destroyed, even after the years are over. Another person than who set it lifts it.',
    ],
    matter: ['事案', 'Matter'],
    matterHelp: ['事件番号、照会の名称など', 'The number of a case, the name of an enquiry'],
    reason: ['理由', 'Reason'],
    send: ['廃棄の停止', 'Set the hold'],
  });
  protected readonly form = ruleForm({
    said: { matter: '', reason: '' },
    required: ['matter', 'reason'],
    limits: { matter: 200, reason: 2000 },
    about: {
      'hold.matter-missing': 'matter',
      'hold.matter-not-storable': 'matter',
      'hold.reason-missing': 'reason',
    },
    rules: {
      matter: ({ matter }) => maySetHold({ matter, reason: '-' }),
      reason: ({ reason }) => maySetHold({ matter: '-', reason }),
    },
    sending: this.sending,
    send: ({ matter, reason }) => this.set(matter.trim(), reason.trim()),
  });

  private set(matter: string, reason: string): Promise<LegalHoldView | undefined> {
    const address = at(retentionApi.setHold, { engagementId: this.ask.engagementId });
    return this.sending.run((key) => this.api.send(address, { matter, reason }, key));
  }
}
