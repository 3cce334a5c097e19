import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { LetterView } from '@akashi/contracts';
import { at, letterApi } from '@akashi/contracts/api';
import { mayRecordLetter, type ReportState } from '@akashi/domain/report';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FileField } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface RecordLetterAsk {
  engagementId: string;
  periodEnd: string;
  reportState: ReportState | null;
}

/** The letter as PDF with what it says: its date, the day it came, who signed it. */
@Component({
  selector: 'ak-record-letter-dialog',
  imports: [DateField, FileField, FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <ak-file-field accept="application/pdf,.pdf" [label]="t().drop" [formField]="form.fields.file" />
      <ak-date-field [label]="t().dated" [formField]="form.fields.datedOn" />
      <ak-date-field [label]="t().received" [formField]="form.fields.receivedOn" />
      <ak-text-field [label]="t().signerTitle" [formField]="form.fields.signerTitle" />
      <ak-text-field [label]="t().signerName" [formField]="form.fields.signerName" />
      <ak-text-field [label]="t().authority" [help]="t().authorityHelp" [formField]="form.fields.signerAuthority" />
    </ak-form-dialog>
  `,
})
export class RecordLetterDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<RecordLetterAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['経営者確認書の受領を記録します', 'Record the written representation'],
    drop: ['署名された PDF をここに置く', 'Drop the signed PDF here'],
    noFile: ['PDF を選んでください。', 'Choose the PDF.'],
    dated: ['確認書の日付', 'Dated'],
    received: ['受領日', 'Received'],
    signerTitle: ['署名した人の役職', 'Title of the signer'],
    signerName: ['署名した人の氏名', 'Name of the signer'],
    authority: ['署名した人の権限', 'Authority of the signer'],
    authorityHelp: [
      'サービスの情報セキュリティについて、何を決める権限があるか。',
      'What the signer may decide about the security of the service.',
    ],
    send: ['受領の記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: {
      file: null as File | null,
      datedOn: '',
      receivedOn: todayInJapan(),
      signerTitle: '',
      signerName: '',
      signerAuthority: '',
    },
    required: ['file', 'datedOn', 'receivedOn', 'signerTitle', 'signerName', 'signerAuthority'],
    rule: (said) => {
      const { periodEnd, reportState } = this.ask;
      return mayRecordLetter({ ...wordsOf(said), reportState, periodEnd, today: todayInJapan() });
    },
    about: {
      'letter.date-invalid': 'datedOn',
      'letter.date-before-period-end': 'datedOn',
      'letter.received-before-its-date': 'receivedOn',
      'letter.received-in-future': 'receivedOn',
      'letter.signer-missing': 'signerName',
      'letter.authority-missing': 'signerAuthority',
      'letter.authority-not-storable': 'signerAuthority',
    },
    checks: ({ file }) => ({ file: file ? '' : this.t().noFile }),
    sending: this.sending,
    send: (said) => this.record(said),
  });

  private async record({ file, ...said }: SaidOfLetter): Promise<LetterView | undefined> {
    if (!file) return undefined;
    const address = at(letterApi.record, { engagementId: this.ask.engagementId }, wordsOf(said));
    return this.sending.run((key) => this.api.sendFile(address, file, key));
  }
}

interface LetterWords {
  datedOn: string;
  receivedOn: string;
  signerTitle: string;
  signerName: string;
  signerAuthority: string;
}

interface SaidOfLetter extends LetterWords {
  file: File | null;
}

function wordsOf({ datedOn, receivedOn, signerTitle, signerName, signerAuthority }: LetterWords) {
  const signer = { signerName: signerName.trim(), signerTitle: signerTitle.trim() };
  return { datedOn, receivedOn, ...signer, signerAuthority: signerAuthority.trim() };
}
