import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type LetterView } from '@akashi/contracts';
import { mayRecordLetter, type RecordLetterRefusal, type ReportState } from '@akashi/domain/report';
import { Api, Sending, todayInJapan, inEngagement } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, FileDrop, Language, ProblemNote, TextField, texts } from '@akashi/web-ui';

export interface RecordLetterAsk {
  engagementId: string;
  periodEnd: string;
  reportState: ReportState | null;
}

const fieldOf: Partial<Record<RecordLetterRefusal, 'dated' | 'received' | 'signer'>> = {
  'letter.date-invalid': 'dated',
  'letter.date-before-period-end': 'dated',
  'letter.received-before-its-date': 'received',
  'letter.received-in-future': 'received',
  'letter.signer-missing': 'signer',
  'letter.signer-not-storable': 'signer',
};

/** The letter as PDF with what it says: its date, the day it came, who signed it. */
@Component({
  selector: 'ak-record-letter-dialog',
  imports: [Button, DateField, DialogFrame, FileDrop, ProblemNote, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-file-drop
          accept="application/pdf,.pdf"
          [label]="file()?.name ?? t().drop"
          (files)="file.set($event[0] ?? null)"
        />
        @if (tried() && !file()) {
          <p class="err" role="alert">{{ t().noFile }}</p>
        }
        <ak-date-field [label]="t().dated" [required]="true" [(value)]="datedOn" [fault]="faults().dated" />
        <ak-date-field [label]="t().received" [required]="true" [(value)]="receivedOn" [fault]="faults().received" />
        <ak-text-field [label]="t().signerTitle" [required]="true" [(value)]="signerTitle" />
        <ak-text-field [label]="t().signerName" [required]="true" [(value)]="signerName" [fault]="faults().signer" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="sending.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class RecordLetterDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<RecordLetterAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<LetterView>>(DialogRef);
  protected readonly sending = new Sending();

  protected readonly file = signal<File | null>(null);
  protected readonly datedOn = signal('');
  protected readonly receivedOn = signal(todayInJapan());
  protected readonly signerName = signal('');
  protected readonly signerTitle = signal('');
  protected readonly tried = signal(false);

  protected readonly t = texts({
    title: ['経営者確認書の受領を記録します', 'Record the written representation'],
    drop: ['署名された PDF をここに置く', 'Drop the signed PDF here'],
    noFile: ['PDF を選んでください。', 'Choose the PDF.'],
    dated: ['確認書の日付', 'Dated'],
    received: ['受領日', 'Received'],
    signerTitle: ['署名した人の役職', 'Title of the signer'],
    signerName: ['署名した人の氏名', 'Name of the signer'],
    cancel: ['やめる', 'Cancel'],
    send: ['受領の記録', 'Record'],
  });
  private readonly said = computed(() => ({
    datedOn: this.datedOn(),
    receivedOn: this.receivedOn(),
    signerName: this.signerName().trim(),
    signerTitle: this.signerTitle().trim(),
  }));
  private readonly decision = computed(() => {
    const { periodEnd, reportState } = this.ask;
    return mayRecordLetter({ ...this.said(), reportState, periodEnd, today: todayInJapan() });
  });
  protected readonly faults = computed(() => {
    const decision = this.decision();
    const faults = { dated: '', received: '', signer: '' };
    if (!this.tried() || decision.allowed) return faults;
    const said = problemText(decision.code)[this.language.lang()].happened;
    return { ...faults, [fieldOf[decision.code] ?? 'dated']: said };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const file = this.file();
    if (!file || !this.decision().allowed) return;
    const query = new URLSearchParams(this.said());
    const path = `${inEngagement(this.ask.engagementId, 'letter')}?${query.toString()}`;
    const recorded = await this.sending.run(() => this.api.upload<LetterView>(path, file));
    if (recorded) this.dialog.close(recorded);
  }
}
