import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal, viewChild } from '@angular/core';
import { Button, DialogFrame, texts } from '@akashi/web-ui';
import { EnrolDevice } from './enrol-device';
import { RecoveryCodeList } from './recovery-code-list';

/** Sets up a device that shows codes, or another in its place; ends with the codes on paper. */
@Component({
  selector: 'ak-enrol-device-dialog',
  imports: [Button, DialogFrame, EnrolDevice, RecoveryCodeList],
  template: `
    <form (submit)="goOn($event)">
      <ak-dialog-frame [title]="t().title">
        @if (codes(); as list) {
          <ak-recovery-code-list [codes]="list" [(kept)]="kept" />
        } @else {
          <ak-enrol-device (done)="take($event)" />
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
          [busy]="device()?.sending?.busy() ?? false"
          [reason]="codes() && !kept() ? t().keepFirst : ''"
          >{{ codes() ? t().close : t().enrol }}</ak-button
        >
      </ak-dialog-frame>
    </form>
  `,
})
export class EnrolDeviceDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly device = viewChild(EnrolDevice);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly kept = signal(false);

  protected readonly t = texts({
    title: ['確認コードの端末を登録します', 'Set up a device that shows codes'],
    others: [
      '登録すると、ほかの端末は次の操作でサインアウトします。',
      'Once it is set up, the next thing done elsewhere signs you out there.',
    ],
    enrol: ['登録', 'Set up'],
    close: ['閉じる', 'Close'],
    keepFirst: ['回復コードを保管してから閉じてください。', 'Keep the recovery codes first.'],
    cancel: ['やめる', 'Cancel'],
  });

  protected take(codes: readonly string[]): void {
    this.codes.set(codes);
    this.dialog.disableClose = true;
  }

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.codes() === null) await this.device()?.send();
    else if (this.kept()) this.dialog.close(true);
  }
}
