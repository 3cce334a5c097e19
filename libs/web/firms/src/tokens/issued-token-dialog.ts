import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { IssuedTokenView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, DialogFrame, Note, TextCopy, TextField, texts } from '@akashi/web-ui';

export type IssuedToken = Pick<IssuedTokenView, 'name' | 'token' | 'expiresAt'>;

/** The text of a token, told this once: afterwards only its hash is kept. A press beside it does not throw it away. */
@Component({
  selector: 'ak-issued-token-dialog',
  imports: [Button, DialogFrame, Note, TextField],
  template: `
    <ak-dialog-frame [title]="t().title(issued.name)">
      <ak-note kind="warn" [title]="t().once">
        <p>{{ t().onceText }}</p>
      </ak-note>
      <ak-text-field [label]="t().token" [help]="t().until(until)" [readonly]="true" [value]="issued.token" />
      <p class="cap">{{ t().how }}</p>
      <p class="cap id">Authorization: Bearer …</p>
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
export class IssuedTokenDialog {
  private readonly textCopy = inject(TextCopy);
  protected readonly dialog = inject<DialogRef<void>>(DialogRef);
  protected readonly issued = inject<IssuedToken>(DIALOG_DATA);

  protected readonly t = texts({
    title: (name: string) => [`トークン「${name}」を作成しました`, `The token ${name} was made`],
    once: ['この画面を閉じると、トークンは二度と表示できません', 'Once this is closed the token cannot be shown again'],
    onceText: [
      '秘密の値を保管する場所に写してください。ソースコードやメールには書かないでください。漏れたときは、すぐに失効させます。',
      'Copy it to where secrets are kept, never into source code or mail. If it leaks, end it at once.',
    ],
    token: ['トークン', 'Token'],
    until: (moment: string) => [`${moment} まで使えます。`, `It works until ${moment}.`],
    how: ['プログラムは、要求のヘッダーで送ります。', 'The program sends it in a header of each request.'],
    copy: ['トークンを写す', 'Copy the token'],
    copied: ['トークンを写しました。', 'The token was copied.'],
    close: ['閉じる', 'Close'],
  });
  protected readonly until = momentInJapan(this.issued.expiresAt);

  constructor() {
    this.dialog.disableClose = true;
  }

  protected copy(): Promise<void> {
    return this.textCopy.copy(this.issued.token, this.t().copied);
  }
}
