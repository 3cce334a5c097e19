import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { IssuedFileView, VendorExportView } from '@akashi/contracts';
import { at, vendorApi } from '@akashi/contracts/api';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  EmptyState,
  Note,
  PageFrame,
  ProblemNote,
  TextField,
  texts,
  sizeWords,
  spacedHash,
  LanguageChoice,
} from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';

/**
 * What the recipient of a link sees, without an account. The token stands behind the # of the address, so that it reaches
 * no server's log; the address of the recipient is asked for before anything is shown.
 */
@Component({
  selector: 'ak-vendor-page',
  imports: [Button, EmptyState, FormField, LanguageChoice, Note, ProblemNote, RouterLink, RuleFormHost, TextField],
  templateUrl: './vendor-page.html',
  styleUrl: './vendor-page.css',
})
export class VendorPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly link = signal<VendorExportView | null>(null);
  protected readonly opening = new Sending();
  protected readonly fetching = new Sending();

  protected readonly size = sizeWords;
  protected readonly hash = spacedHash;
  protected readonly t = texts({
    title: ['実施結果報告書の受取り', 'Receive the assessment report'],
    ask: [
      'この受取用リンクの宛先になっているメールアドレスを入力してください。',
      'Enter the e-mail address this link was made for.',
    ],
    email: ['メールアドレス', 'E-mail address'],
    emailMissing: ['メールアドレスを入力してください。', 'Enter your e-mail address.'],
    open: ['リンクを開く', 'Open the link'],
    noToken: ['リンクが完全ではありません', 'The link is not complete'],
    noTokenText: [
      '受け取ったリンクの # から後も含めて、もう一度開いてください。',
      'Open it again, including everything after the #.',
    ],
    to: (name: string) => [`${name} 様`, `For ${name}`],
    from: (firm: string, service: string) => [
      `${firm} から「${service}」の実施結果報告書をお渡しします。`,
      `${firm} hands you the assessment report on ${service}.`,
    ],
    expires: (moment: string) => [`期限 ${moment}（日本時間）`, `Open until ${moment} (Japan)`],
    left: (n: number) => [`ダウンロードはあと ${n}回`, n === 1 ? '1 download left' : `${n} downloads left`],
    usedUp: [
      'ダウンロードの回数を使い切りました。監査機関に連絡してください。',
      'No downloads are left. Ask the audit firm.',
    ],
    files: ['ファイル', 'Files'],
    download: ['ダウンロード', 'Download'],
    downloadOld: ['置き換え前の版を受け取る', 'Take the old version'],
    replaced: (before: number, after: number, on: string) => [
      `第${before}版は ${on} に第${after}版に置き換えられました`,
      `Version ${before} was replaced by version ${after} on ${on}`,
    ],
    replacedGiven: [
      '下のファイルは置き換え前の版です。新しい版は、監査機関からの新しいリンクで受け取ってください。',
      'The files below are of the old version. The new one comes by another link of the audit firm.',
    ],
    replacedKept: [
      '置き換え前の版の受渡しは終わりました。新しい版は、監査機関からの新しいリンクで受け取ってください。',
      'The old version is no longer handed out. The new one comes by another link of the audit firm.',
    ],
    checkHere: ['発行の証明（.tlog-proof）で確かめる', 'Check it by its proof (.tlog-proof)'],
    check: ['ファイルの SHA-256 を、手元のファイルと比べられます。', 'Compare the SHA-256 with that of your file.'],
    logged: [
      'ダウンロードは、日時とともに監査機関の記録に残ります。',
      'Each download is recorded at the audit firm, with its time.',
    ],
  });
  protected readonly form = ruleForm({
    said: { email: '' },
    checks: ({ email }) => ({ email: email.trim() === '' ? this.t().emailMissing : '' }),
    sending: this.opening,
    send: () => this.open(),
  });
  protected readonly until = computed(() => {
    const link = this.link();
    return link ? momentInJapan(link.expiresAt) : '';
  });
  protected readonly spent = computed(() => (this.link()?.downloadsLeft === 0 ? this.t().usedUp : ''));

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  private async open(): Promise<VendorExportView | undefined> {
    const opened = await this.opening.run((key) => this.api.send(at(vendorApi.open), this.proof(), key));
    if (opened) this.link.set(opened);
    return opened;
  }

  /** What is left is told anew after each download. After the last one the link opens no more: then nothing is left. */
  protected async download(file: IssuedFileView): Promise<void> {
    const seen = this.link()?.replaced ? { replacedSeen: true } : {};
    const ask = { ...this.proof(), ...seen, format: file.format };
    const isSaved = await this.fetching.run(() => this.downloads.fetch(at(vendorApi.download), ask).then(() => true));
    const opened = await this.opening.run((key) => this.api.send(at(vendorApi.open), this.proof(), key));
    const isSpent = isSaved && this.opening.problem()?.code === 'link.not-usable';
    if (opened) this.link.set(opened);
    else if (isSpent) this.link.update((one) => one && { ...one, downloadsLeft: 0 });
    this.opening.clear();
  }

  private proof(): { token: string; email: string } {
    return { token: this.token(), email: this.form.said().email.trim() };
  }
}
