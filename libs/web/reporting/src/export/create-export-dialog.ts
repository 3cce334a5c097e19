import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type CreatedExportView, type CreateExportBody } from '@akashi/contracts';
import { exportLimits, mayCreateExport, type CreateExportRefusal } from '@akashi/domain/report';
import { Api, momentInJapan, Sending, inEngagement } from '@akashi/web-platform';
import {
  Button,
  DialogFrame,
  Language,
  Note,
  ProblemNote,
  SelectField,
  TextField,
  texts,
  Toasts,
} from '@akashi/web-ui';

export interface CreateExportAsk {
  engagementId: string;
}

const dayMs = 86_400_000;

const fieldOf: Partial<Record<CreateExportRefusal, 'name' | 'email' | 'count'>> = {
  'export.recipient-missing': 'name',
  'export.recipient-not-storable': 'name',
  'export.email-malformed': 'email',
  'export.download-limit-invalid': 'count',
};

/** A link for one recipient. Its address is told once, here: afterwards only its hash is kept. */
@Component({
  selector: 'ak-create-export-dialog',
  imports: [Button, DialogFrame, Note, ProblemNote, SelectField, TextField],
  templateUrl: './create-export-dialog.html',
})
export class CreateExportDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly toasts = inject(Toasts);
  private readonly ask = inject<CreateExportAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<CreatedExportView>>(DialogRef);
  protected readonly sending = new Sending();

  protected readonly recipientName = signal('');
  protected readonly recipientEmail = signal('');
  protected readonly days = signal(String(exportLimits.days));
  protected readonly maxDownloads = signal('5');
  protected readonly made = signal<CreatedExportView | null>(null);
  private readonly tried = signal(false);

  protected readonly limit = exportLimits.downloads;
  protected readonly t = texts({
    title: ['受取用リンクを作成します', 'Make a link for the recipient'],
    name: ['受取人の氏名', 'Name of the recipient'],
    email: ['受取人のメールアドレス', 'E-mail address of the recipient'],
    emailHelp: ['リンクを開くときに、このアドレスを尋ねます。', 'It is asked for when the link is opened.'],
    days: ['期限', 'Ends after'],
    day: (n: number) => [`${n}日`, n === 1 ? '1 day' : `${n} days`],
    count: ['ダウンロードの回数', 'Downloads'],
    countHelp: (n: number) => [
      `1 から ${n} 回。PDF と XLSX をそれぞれ 1回と数えます。`,
      `1 to ${n}; PDF and XLSX count one each.`,
    ],
    cancel: ['やめる', 'Cancel'],
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
  private readonly body = computed((): CreateExportBody => ({
    recipientName: this.recipientName().trim(),
    recipientEmail: this.recipientEmail().trim(),
    days: Number(this.days()),
    maxDownloads: Number(this.maxDownloads().normalize('NFKC')),
  }));
  private readonly decision = computed(() => {
    const { days, ...said } = this.body();
    return mayCreateExport({ ...said, reportState: 'issued', now: 0, expiresAt: days * dayMs });
  });
  protected readonly faults = computed(() => {
    const decision = this.decision();
    const faults = { name: '', email: '', count: '' };
    if (!this.tried() || decision.allowed) return faults;
    return { ...faults, [fieldOf[decision.code] ?? 'name']: problemText(decision.code)[this.lang()].happened };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.made() || !this.decision().allowed) return;
    const path = inEngagement(this.ask.engagementId, 'exports');
    const made = await this.sending.run((key) => this.api.post<CreatedExportView>(path, this.body(), key));
    if (!made) return;
    this.made.set(made);
    // A press beside the dialog must not throw away what is told once.
    this.dialog.disableClose = true;
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.address());
    this.toasts.show(this.t().copied);
  }

  protected close(): void {
    this.dialog.close(this.made() ?? undefined);
  }
}
