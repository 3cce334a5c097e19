import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Button, DialogFrame, texts } from '@akashi/web-ui';
import { EnrolDevice } from './enrol-device';
import { EnrolPasskey } from './enrol-passkey';
import { RecoveryCodeList } from './recovery-code-list';

/** What is set up: a device that shows codes, or another in its place; or one more passkey. */
export type EnrolledFactor = 'device' | 'passkey';

/** Sets up a second factor; ends with the codes on paper where there come new ones. */
@Component({
  selector: 'ak-enrol-factor-dialog',
  imports: [Button, DialogFrame, EnrolDevice, EnrolPasskey, RecoveryCodeList],
  template: `
    <form (submit)="goOn($event)">
      <ak-dialog-frame [title]="factor === 'passkey' ? t().passkey : t().device">
        @if (codes(); as list) {
          <ak-recovery-code-list [codes]="list" [(kept)]="kept" />
        } @else {
          @if (factor === 'passkey') {
            <ak-enrol-passkey (done)="take($event)" />
          } @else {
            <ak-enrol-device (done)="take($event)" />
          }
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
          [busy]="busy()"
          [reason]="codes() && !kept() ? t().keepFirst : ''"
          >{{ codes() ? t().close : t().enrol }}</ak-button
        >
      </ak-dialog-frame>
    </form>
  `,
})
export class EnrolFactorDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly factor = inject<EnrolledFactor>(DIALOG_DATA);
  private readonly device = viewChild(EnrolDevice);
  private readonly passkey = viewChild(EnrolPasskey);
  private readonly way = computed(() => this.passkey() ?? this.device());
  protected readonly busy = computed(() => this.way()?.sending.busy() ?? false);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly kept = signal(false);

  protected readonly t = texts({
    device: ['確認コードの端末を登録します', 'Set up a device that shows codes'],
    passkey: ['パスキーを登録します', 'Set up a passkey'],
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
    if (this.codes() === null) await this.way()?.send();
    else if (this.kept()) this.dialog.close(true);
  }
}
