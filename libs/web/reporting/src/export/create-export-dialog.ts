import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal } from '@angular/core';
import type { CreatedExportView, CreateExportBody } from '@akashi/contracts';
import { at, exportApi, termsApi } from '@akashi/contracts/api';
import { exportLimits, mayCreateExport } from '@akashi/domain/report';
import { contractInForce } from '@akashi/domain/terms';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Button, DialogFrame, Note, SelectField, TextField, texts, TextCopy } from '@akashi/web-ui';
import { NumberField, FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface CreateExportAsk {
  engagementId: string;
}

const dayMs = 86_400_000;

/** A link for one recipient. Its address is told once, here: afterwards only its hash is kept. */
@Component({
  selector: 'ak-create-export-dialog',
  imports: [Button, DialogFrame, FormDialog, FormField, Note, NumberField, SelectField, TextField],
  templateUrl: './create-export-dialog.html',
})
export class CreateExportDialog {
  private readonly api = inject(Api);
  private readonly textCopy = inject(TextCopy);
  private readonly ask = inject<CreateExportAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<CreatedExportView>>(DialogRef);
  private readonly sending = new Sending();

  protected readonly made = signal<CreatedExportView | null>(null);

  private readonly terms = this.api.read(() => at(termsApi.view, { engagementId: this.ask.engagementId }));
  /** What the contract in force says; null while none is recorded. */
  protected readonly contract = computed(() =>
    this.terms.hasValue() ? contractInForce(this.terms.value().contracts) : null,
  );
  protected readonly limit = exportLimits.downloads;
  protected readonly t = texts({
    title: ['受取用リンクを作成します', 'Make a link for the recipient'],
    permitted: ['契約で報告書を受け取ってよい相手', 'Who may be given the report under the contract'],
    name: ['受取人の氏名', 'Name of the recipient'],
    email: ['受取人のメールアドレス', 'E-mail address of the recipient'],
    emailHelp: [
      'リンクを開くときに尋ねます。メールが使える環境では、開くためのコードもここに届きます。',
      'It is asked for when the link is opened; where mail is set up, the code that opens it goes there.',
    ],
    days: ['期限', 'Ends after'],
    day: (n: number) => [`${n}日`, n === 1 ? '1 day' : `${n} days`],
    count: ['ダウンロードの回数', 'Downloads'],
    countHelp: (n: number) => [
      `1 から ${n} 回。PDF と XLSX をそれぞれ 1回と数えます。`,
      `1 to ${n}; PDF and XLSX count one each.`,
    ],
    send: ['作成', 'Make'],
    madeTitle: ['受取用リンクを作成しました', 'The link is made'],
    once: ['この画面を閉じると、リンクは二度と表示できません', 'Once this is closed the link cannot be shown again'],
    onceText: [
      'リンクを写し、受取人に渡してください。なくしたときは取り消して作り直します。',
      'Copy it and hand it to the recipient. If it is lost, revoke it and make another.',
    ],
    link: ['リンク', 'Link'],
    until: (moment: string) => [`${moment} まで`, `until ${moment}`],
    copy: ['リンクを写す', 'Copy the link'],
    copied: ['リンクを写しました。', 'The link was copied.'],
    close: ['閉じる', 'Close'],
  });
  protected readonly lengths = computed(() =>
    [1, 2, 3, 5, exportLimits.days].map((n) => ({ value: String(n), label: this.t().day(n) })),
  );
  protected readonly address = computed(() => `${location.origin}${this.made()?.path ?? ''}`);
  protected readonly until = computed(() => momentInJapan(this.made()?.expiresAt ?? new Date(0).toISOString()));
  protected readonly form = ruleForm({
    said: { recipientName: '', recipientEmail: '', days: String(exportLimits.days), maxDownloads: 5 as number | null },
    required: ['recipientName', 'recipientEmail', 'maxDownloads'],
    rule: (said) => {
      const body = bodyOf(said);
      return mayCreateExport({ ...body, reportState: 'issued', now: 0, expiresAt: body.days * dayMs });
    },
    about: {
      'export.recipient-missing': 'recipientName',
      'export.email-malformed': 'recipientEmail',
      'export.expiry-past': 'days',
      'export.expiry-too-far': 'days',
      'export.download-limit-invalid': 'maxDownloads',
    },
    sending: this.sending,
    send: (said) => this.make(bodyOf(said)),
  });

  constructor() {
    // A press beside the dialog must not throw away what is told once.
    effect(() => (this.dialog.disableClose = this.made() !== null || this.form.busy()));
  }

  /** The dialog stays: the address is shown in it, once. */
  private async make(body: CreateExportBody): Promise<undefined> {
    const address = at(exportApi.create, { engagementId: this.ask.engagementId });
    const made = await this.sending.run((key) => this.api.send(address, body, key));
    if (made) this.made.set(made);
  }

  protected async copy(): Promise<void> {
    await this.textCopy.copy(this.address(), this.t().copied);
  }

  protected close(): void {
    this.dialog.close(this.made() ?? undefined);
  }
}

interface SaidOfLink {
  recipientName: string;
  recipientEmail: string;
  days: string;
  maxDownloads: number | null;
}

function bodyOf({ recipientName, recipientEmail, days, maxDownloads }: SaidOfLink): CreateExportBody {
  return {
    recipientName: recipientName.trim(),
    recipientEmail: recipientEmail.trim(),
    days: Number(days),
    maxDownloads: maxDownloads ?? 0,
  };
}
