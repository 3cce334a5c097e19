import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { AddendumView } from '@akashi/contracts';
import { addendumApi, at } from '@akashi/contracts/api';
import { mayWriteAddendum } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface WriteAddendumAsk {
  readonly engagementId: string;
  /** The paper from which it was asked for; null for the whole file. */
  readonly testId: string | null;
}

const filled = { engagementState: 'archived', said: '-', reason: '-' } as const;

/** 追補: what is added to a closed file, and why it could not stand in it before. */
@Component({
  selector: 'ak-write-addendum-dialog',
  imports: [FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="ask.testId ? t().ofPaper : t().ofFile" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-textarea-field [label]="t().said" [rows]="6" [formField]="form.fields.said" />
      <ak-textarea-field [label]="t().reason" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class WriteAddendumDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<WriteAddendumAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    ofPaper: ['この調書に追補を書きます', 'Add to this paper'],
    ofFile: ['ファイル全体に追補を書きます', 'Add to the whole file'],
    what: [
      '保管した内容は変わりません。今日の日付で残り、業務実施責任者か審査担当者の、別の方が確認します。',
      'What was archived does not change. It stands under today’s date, and the engagement leader or the quality reviewer, another person, confirms it.',
    ],
    said: ['追補の内容', 'What is added'],
    reason: ['理由', 'Reason'],
    send: ['追補の記載', 'Add'],
  });
  protected readonly form = ruleForm({
    said: { said: '', reason: '' },
    required: ['said', 'reason'],
    limits: { reason: 2000 },
    about: {
      'addendum.text-missing': 'said',
      'addendum.text-not-storable': 'said',
      'addendum.reason-missing': 'reason',
    },
    rules: {
      said: ({ said }) => mayWriteAddendum({ ...filled, said }),
      reason: ({ reason }) => mayWriteAddendum({ ...filled, reason }),
    },
    sending: this.sending,
    send: ({ said, reason }) => this.write(said.trim(), reason.trim()),
  });

  private write(said: string, reason: string): Promise<AddendumView | undefined> {
    const { engagementId, testId } = this.ask;
    const address = at(addendumApi.write, { engagementId });
    return this.sending.run((key) => this.api.send(address, { testId, said, reason }, key));
  }
}
