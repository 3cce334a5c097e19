import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { Button } from '../button/button';
import { TextField } from '../field/text-field';
import { Note } from '../message/note';
import { TextCopy } from '../message/text-copy';
import { texts } from '../text/text';
import { DialogFrame } from '../dialog/dialog-frame';

/** A link that works once: what it is for, and what becomes of whoever uses it. */
export interface OneTimeLinkAsk {
  readonly title: string;
  readonly after: string;
  /** From the origin on, with the token behind its #. */
  readonly path: string;
  /** The moment at which it ends, as it is shown. */
  readonly until: string;
}

/** The link, told this once: afterwards only its hash is kept. A press beside it does not throw it away. */
@Component({
  selector: 'ak-one-time-link-dialog',
  imports: [Button, DialogFrame, Note, TextField],
  template: `
    <ak-dialog-frame [title]="link.title">
      <ak-note kind="warn" [title]="t().once">
        <p>{{ t().onceText }}</p>
      </ak-note>
      <ak-text-field [label]="t().link" [help]="t().until(link.until)" [readonly]="true" [value]="address" />
      <p class="cap">{{ link.after }}</p>
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
export class OneTimeLinkDialog {
  private readonly textCopy = inject(TextCopy);
  protected readonly dialog = inject<DialogRef<void>>(DialogRef);
  protected readonly link = inject<OneTimeLinkAsk>(DIALOG_DATA);

  protected readonly t = texts({
    once: ['この画面を閉じると、リンクは二度と表示できません', 'Once this is closed the link cannot be shown again'],
    onceText: [
      'このリンクはメールでは送られません。リンクを写し、本人だけに渡してください。なくしたときは作り直します。',
      'This link is not mailed. Copy it and hand it to the person alone. If it is lost, make it anew.',
    ],
    link: ['リンク', 'Link'],
    until: (moment: string) => [`${moment} まで、一回だけ使えます。`, `It works once, until ${moment}.`],
    copy: ['リンクを写す', 'Copy the link'],
    copied: ['リンクを写しました。', 'The link was copied.'],
    close: ['閉じる', 'Close'],
  });
  protected readonly address = `${location.origin}${this.link.path}`;

  constructor() {
    this.dialog.disableClose = true;
  }

  protected copy(): Promise<void> {
    return this.textCopy.copy(this.address, this.t().copied);
  }
}
