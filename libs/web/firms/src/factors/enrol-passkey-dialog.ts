import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal, viewChild } from '@angular/core';
import { Button, DialogFrame, texts } from '@akashi/web-ui';
import { EnrolPasskey } from './enrol-passkey';
import { RecoveryCodeList } from './recovery-code-list';

/** Sets up a passkey; ends with the codes on paper where it is the first factor. */
@Component({
  selector: 'ak-enrol-passkey-dialog',
  imports: [Button, DialogFrame, EnrolPasskey, RecoveryCodeList],
  template: `
    <form (submit)="goOn($event)">
      <ak-dialog-frame [title]="t().title">
        @if (codes(); as list) {
          <ak-recovery-code-list [codes]="list" [(kept)]="kept" />
        } @else {
          <ak-enrol-passkey (done)="take($event)" />
          <p class="cap">{{ t().others }}</p>
        }
        @if (!codes()) {
          <ak-button dialogFoot kind="quiet" (press)="dialog.close(false)">{{ t().cancel }}</ak-button>
        }
        <ak-button
          dialogFoot
          type="submit"
          kind="primary"
          key="Ctrl+Enter"
          [busy]="passkey()?.sending?.busy() ?? false"
          [reason]="codes() && !kept() ? t().keepFirst : ''"
          >{{ codes() ? t().close : t().enrol }}</ak-button
        >
      </ak-dialog-frame>
    </form>
  `,
})
export class EnrolPasskeyDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly passkey = viewChild(EnrolPasskey);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly kept = signal(false);

  protected readonly t = texts({
    title: ['パスキーを登録します', 'Set up a passkey'],
    others: [
      '登録すると、ほかの端末は次の操作でサインアウトします。',
      'Once it is set up, the next thing done elsewhere signs you out there.',
    ],
    cancel: ['やめる', 'Cancel'],
    enrol: ['登録', 'Set up'],
    close: ['閉じる', 'Close'],
    keepFirst: ['回復コードを保管してから閉じてください。', 'Keep the recovery codes first.'],
  });

  protected take(codes: readonly string[]): void {
    if (codes.length === 0) return this.dialog.close(true);
    this.codes.set(codes);
    this.dialog.disableClose = true;
  }

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.codes() === null) return this.passkey()?.send();
    if (this.kept()) this.dialog.close(true);
  }
}
