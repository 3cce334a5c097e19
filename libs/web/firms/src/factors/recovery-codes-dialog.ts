import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button, DialogFrame, texts } from '@akashi/web-ui';
import { RecoveryCodeList } from './recovery-code-list';

/** The codes on paper, made anew. */
@Component({
  selector: 'ak-recovery-codes-dialog',
  imports: [Button, DialogFrame, RecoveryCodeList],
  template: `
    <form (submit)="close($event)">
      <ak-dialog-frame [title]="t().title">
        <ak-recovery-code-list [codes]="codes" [(kept)]="kept" />
        <ak-button dialogFoot type="submit" kind="primary" key="Ctrl+Enter" [reason]="kept() ? '' : t().keepFirst">{{
          t().close
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class RecoveryCodesDialog {
  private readonly dialog = inject<DialogRef<true>>(DialogRef);
  protected readonly codes = inject<readonly string[]>(DIALOG_DATA);
  protected readonly kept = signal(false);

  protected readonly t = texts({
    title: ['新しい回復コード', 'New recovery codes'],
    close: ['閉じる', 'Close'],
    keepFirst: ['回復コードを保管してから閉じてください。', 'Keep the recovery codes first.'],
  });

  constructor() {
    this.dialog.disableClose = true;
  }

  protected close(event: Event): void {
    event.preventDefault();
    if (this.kept()) this.dialog.close(true);
  }
}
