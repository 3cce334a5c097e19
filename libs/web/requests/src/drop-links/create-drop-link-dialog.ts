import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal } from '@angular/core';
import type { CreatedDropLinkView, CreateDropLinkBody, RequestRow } from '@akashi/contracts';
import { at, dropLinkApi, requestApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { dropLinkLimits, mayCreateDropLink } from '@akashi/domain/request';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  DialogFrame,
  Language,
  Note,
  ProblemNote,
  SelectField,
  TextCopy,
  TextField,
  texts,
} from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface CreateDropLinkAsk {
  engagementId: string;
  engagementState: EngagementState;
  /** Those that were sent and not taken back. */
  requests: readonly RequestRow[];
}

/** A link for one person of a client that declines the desk. Its address is told once, here, and in the list that is made here. */
@Component({
  selector: 'ak-create-drop-link-dialog',
  imports: [Button, DialogFrame, FormDialog, FormField, Note, ProblemNote, SelectField, TextField],
  templateUrl: './create-drop-link-dialog.html',
  styleUrl: './create-drop-link-dialog.css',
})
export class CreateDropLinkDialog {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly textCopy = inject(TextCopy);
  private readonly lang = inject(Language).lang;
  protected readonly ask = inject<CreateDropLinkAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<CreatedDropLinkView>>(DialogRef);
  private readonly sending = new Sending();
  protected readonly listing = new Sending();

  protected readonly made = signal<CreatedDropLinkView | null>(null);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly t = texts({
    title: ['資料受付リンクを作成します', 'Make a drop link'],
    what: [
      '依頼者の画面を使わない相手に、依頼を見せてファイルを受け取るリンクです。ほかのものは何も見えません。',
      'For who does not use the client’s desk: it shows requests and takes files, and nothing else is seen.',
    ],
    name: ['受け取る方の氏名', 'Name of its recipient'],
    email: ['メールアドレス', 'E-mail address'],
    emailHelp: [
      'リンクを開くときに尋ねます。メールが使える環境では、開くためのコードと、差戻しや期限などのお知らせもここに届きます。',
      'It is asked for when the link is opened. Where mail is set up, the code that opens it goes there, and so do returns, deadlines and the like.',
    ],
    days: ['期限', 'Ends after'],
    day: (n: number) => [`${n}日`, `${n} days`],
    which: ['受け付ける依頼', 'What it asks for'],
    all: ['送付済みのすべてと、これから送るもの', 'All that was sent, and what is sent later'],
    some: ['選んだものだけ', 'Only the chosen'],
    send: ['作成', 'Make'],
    madeTitle: ['資料受付リンクを作成しました', 'The drop link is made'],
    once: ['この画面を閉じると、リンクは二度と表示できません', 'Once this is closed the link cannot be shown again'],
    onceText: [
      'リンクか、リンクの入った依頼の一覧（Excel）を本人に渡してください。お知らせのメールにリンクは載りません。なくしたときは終了して作り直します。',
      'Hand the link, or the list of requests that holds it, to that person: the mail that tells them of it does not hold it. If it is lost, end it and make another.',
    ],
    link: ['リンク', 'Link'],
    until: (moment: string) => [`${moment} まで`, `until ${moment}`],
    copy: ['リンクを写す', 'Copy the link'],
    copied: ['リンクを写しました。', 'The link was copied.'],
    list: ['リンク入りのExcel', 'Excel with the link'],
    close: ['閉じる', 'Close'],
  });
  protected readonly lengths = computed(() =>
    [7, 14, 30, dropLinkLimits.days].map((n) => ({ value: String(n), label: this.t().day(n) })),
  );
  protected readonly scopes = computed(() => [
    { value: 'all', label: this.t().all },
    { value: 'some', label: this.t().some },
  ]);
  protected readonly until = computed(() => momentInJapan(this.made()?.expiresAt ?? new Date(0).toISOString()));
  protected readonly form = ruleForm({
    said: { recipientName: '', recipientEmail: '', days: '30', which: 'all' },
    required: ['recipientName', 'recipientEmail'],
    rule: (said) => {
      const { recipientName, recipientEmail, days, requestIds } = this.bodyOf(said);
      const requests = (requestIds ?? this.ask.requests).length;
      const { engagementState } = this.ask;
      return mayCreateDropLink({ engagementState, recipientName, recipientEmail, days, requests });
    },
    about: {
      'drop-link.recipient-missing': 'recipientName',
      'drop-link.recipient-not-storable': 'recipientName',
      'drop-link.email-malformed': 'recipientEmail',
      'drop-link.days-invalid': 'days',
      'drop-link.nothing-asked': 'which',
    },
    sending: this.sending,
    send: (said) => this.make(this.bodyOf(said)),
  });
  protected readonly choosesSome = computed(() => this.form.said().which === 'some');

  constructor() {
    // A press beside the dialog must not throw away what is told once.
    effect(() => (this.dialog.disableClose = this.made() !== null || this.form.busy()));
  }

  protected toggle(id: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.chosen.set(next);
  }

  protected async copy(): Promise<void> {
    await this.textCopy.copy(this.made()?.address ?? '', this.t().copied);
  }

  /** The same requests as one list that says the link's address: made now or never. */
  protected async list(): Promise<void> {
    const address = at(requestApi.exportList, { engagementId: this.ask.engagementId });
    const body = { audience: 'client', lang: this.lang(), dropToken: this.made()?.token ?? '' } as const;
    await this.listing.run(() => this.downloads.fetch(address, body));
  }

  protected close(): void {
    this.dialog.close(this.made() ?? undefined);
  }

  /** The dialog stays: the address is shown in it, once. */
  private async make(body: CreateDropLinkBody): Promise<undefined> {
    const address = at(dropLinkApi.create, { engagementId: this.ask.engagementId });
    const made = await this.sending.run((key) => this.api.send(address, body, key));
    if (made) this.made.set(made);
  }

  private bodyOf({ recipientName, recipientEmail, days, which }: Said): CreateDropLinkBody {
    return {
      recipientName: recipientName.trim(),
      recipientEmail: recipientEmail.trim(),
      days: Number(days),
      requestIds: which === 'all' ? null : [...this.chosen()],
    };
  }
}

interface Said {
  recipientName: string;
  recipientEmail: string;
  days: string;
  which: string;
}
