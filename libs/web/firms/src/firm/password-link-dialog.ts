import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { IssuedPasswordLinkView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, DialogFrame, Note, TextField, texts, Toasts } from '@akashi/web-ui';

/** A link to set a lost password, and for whom. */
export interface PasswordLinkAsk extends IssuedPasswordLinkView {
  readonly name: string;
}

/** The link, told this once: afterwards only its hash is kept. A press beside it does not throw it away. */
@Component({
  selector: 'ak-password-link-dialog',
  imports: [Button, DialogFrame, Note, TextField],
  template: `
    <ak-dialog-frame [title]="t().title(link.name)">
      <ak-note kind="warn" [title]="t().once">
        <p>{{ t().onceText }}</p>
      </ak-note>
      <ak-text-field [label]="t().link" [help]="t().until(until)" [readonly]="true" [value]="address" />
      <p class="cap">{{ t().after }}</p>
      <ak-button dialogFoot kind="quiet" key="Esc" [keyBound]="false" (press)="dialog.close()">{{
        t().close
      }}</ak-button>
      <ak-button dialogFoot data-first kind="primary" icon="copy" key="Ctrl+Enter" (press)="copy()">{{
        t().copy
      }}</ak-button>
    </ak-dialog-frame>
  `,
  host: { '(document:keydown.escape)': 'dialog.close()' },
})
export class PasswordLinkDialog {
  private readonly toasts = inject(Toasts);
  protected readonly dialog = inject<DialogRef<void>>(DialogRef);
  protected readonly link = inject<PasswordLinkAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (name: string) => [`${name}さんのパスワード再設定のリンク`, `The password link for ${name}`],
    once: ['この画面を閉じると、リンクは二度と表示できません', 'Once this is closed the link cannot be shown again'],
    onceText: [
      'この環境からメールは送られません。リンクを写し、本人だけに渡してください。なくしたときは作り直します。',
      'No mail is sent from here. Copy the link and hand it to the person alone. If it is lost, make it anew.',
    ],
    link: ['リンク', 'Link'],
    until: (moment: string) => [`${moment} まで、一回だけ使えます。`, `It works once, until ${moment}.`],
    after: [
      '2つ目の要素はこれまでどおり確認されます。リンクを出した方以外が本人と確認するまで、署名はできません。',
      'The second factor is asked for as before. Until somebody who handed out no link has identified them, they sign nothing.',
    ],
    copy: ['リンクを写す', 'Copy the link'],
    copied: ['リンクを写しました。', 'The link was copied.'],
    close: ['閉じる', 'Close'],
  });
  protected readonly address = `${location.origin}${this.link.path}`;
  protected readonly until = momentInJapan(this.link.expiresAt);

  constructor() {
    this.dialog.disableClose = true;
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.address);
    this.toasts.show(this.t().copied);
  }
}
