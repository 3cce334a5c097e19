import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { at, evidenceApi } from '@akashi/contracts/api';
import { EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FileUploads } from '@akashi/web-platform/uploads';
import { CheckField, sizeWords, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { UploadLine } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface UploadFilesAsk {
  readonly files: readonly File[];
  /** The paper that they come onto first. */
  readonly testId: string;
}

const sourceKey = 'akashi.evidence.source';

/** Asks once from whom all of these files are and of which day, and sends them one after the other. Closes with true when all are there. */
@Component({
  selector: 'ak-upload-files-dialog',
  imports: [CheckField, DateField, FormDialog, FormField, TextField, UploadLine],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.files.length)" [action]="t().send">
      <p class="sub">{{ t().names(ask.files.length, first, size) }}</p>
      <ak-text-field [label]="t().source" [formField]="form.fields.source" />
      <ak-date-field [label]="t().asOf" [formField]="form.fields.asOf" />
      @if (isOutside()) {
        <ak-check-field [label]="t().meant" [formField]="form.fields.isMeantOutside" />
      }
      <ak-date-field [label]="t().receivedOn" [formField]="form.fields.receivedOn" />
      @if (underWay(); as one) {
        <ak-upload-line [file]="one.file" [upload]="one.upload" />
      }
      <p class="sub" role="status">{{ sent() > 0 ? t().sent(sent(), ask.files.length, now()) : '' }}</p>
    </ak-form-dialog>
  `,
})
export class UploadFilesDialog {
  private readonly uploads = inject(FileUploads);
  private readonly context = inject(EngagementContext);
  private readonly sending = new Sending();
  protected readonly ask = inject<UploadFilesAsk>(DIALOG_DATA);

  protected readonly first = this.ask.files[0]?.name ?? '';
  protected readonly size = sizeWords(this.ask.files.reduce((sum, { size }) => sum + size, 0));
  /** Files that are there: what was refused is sent again from the one that was. */
  protected readonly sent = signal(0);
  protected readonly underWay = signal<{ readonly file: File; readonly upload: Upload } | null>(null);
  protected readonly now = computed(() => this.ask.files[this.sent()]?.name ?? '');

  protected readonly t = texts({
    title: (count: number) => [`書類 ${count}件を証跡に加えます`, `Add ${count} documents as evidence`],
    names: (count: number, first: string, size: string) =>
      count === 1
        ? [`${first}（${size}）`, `${first} (${size})`]
        : [`${first} ほか、計 ${size}`, `${first} and others, ${size}`],
    source: ['入手元（全件に共通）', 'From whom (for all of them)'],
    asOf: ['いつの時点の資料か', 'As of'],
    receivedOn: ['入手日', 'Received on'],
    meant: ['評価対象期間の外の日付で正しい', 'The day lies outside the period, and is meant'],
    sent: (some: number, all: number, now: string) => [
      `${some} / ${all} 件を送りました ${now}`,
      `${some} of ${all} sent ${now}`,
    ],
    send: ['送って照らし合わせる', 'Send and match'],
  });
  protected readonly form = ruleForm({
    said: {
      source: localStorage.getItem(sourceKey) ?? '',
      asOf: this.context.current()?.periodEnd ?? '',
      receivedOn: todayInJapan(),
      isMeantOutside: false,
    },
    required: ['source', 'asOf', 'receivedOn'],
    limits: { source: 500 },
    sending: this.sending,
    send: async ({ source, asOf, receivedOn, isMeantOutside }): Promise<true | undefined> => {
      localStorage.setItem(sourceKey, source.trim());
      const outside = this.isOutside() && isMeantOutside ? { outsidePeriod: 'yes' as const } : {};
      return this.sendAll({ source: source.trim(), asOf, receivedOn, ...outside });
    },
  });
  protected readonly isOutside = computed((): boolean => {
    const [{ asOf }, current] = [this.form.said(), this.context.current()];
    return asOf !== '' && current !== null && (asOf < current.periodStart || asOf > current.periodEnd);
  });

  private async sendAll(said: { source: string; asOf: string; receivedOn: string }): Promise<true | undefined> {
    for (const file of this.ask.files.slice(this.sent())) {
      const query = { testId: this.ask.testId, name: file.name, ...said };
      const address = at(evidenceApi.add, { engagementId: this.context.id() }, query);
      const place = `${this.sent()} ${address.url}`;
      const send = (key: string) => this.uploads.send(address, file, { key, upload: this.begin(file) });
      if (!(await this.sending.run(send, place))) return undefined;
      this.sent.update((count) => count + 1);
    }
    return true;
  }

  private begin(file: File): Upload {
    const upload = new Upload();
    this.underWay.set({ file, upload });
    return upload;
  }
}
