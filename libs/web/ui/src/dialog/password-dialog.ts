import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal, viewChild } from '@angular/core';
import { Button } from '../button/button';
import { TextField } from '../field/text-field';
import { Facts } from '../panel/facts';
import { Note } from '../message/note';
import { texts } from '../text/text';
import { type ConfirmAsk } from './confirm-dialog';
import { DialogFrame } from './dialog-frame';

/** A signature or another act that wants the person once more. */
export interface PasswordAsk extends ConfirmAsk {
  /** A device of theirs shows codes: one is asked for beside the password. */
  readonly asksCode?: boolean;
  /**
   * They have a passkey: it is asked for first, and by a password only whoever has a code to it. Answers null when done, or
   * the sentence that says why not.
   */
  readonly passkey?: (() => Promise<string | null>) | null;
  /** Does it with both. Answers null when done, or the sentence that says why not; the dialog then stays. */
  readonly submit: (password: string, code: string) => Promise<string | null>;
}

/** Asks for a passkey or the password again before a signature. The password is handed to `submit` and kept nowhere. */
@Component({
  selector: 'ak-password-dialog',
  imports: [DialogFrame, Button, TextField, Facts, Note],
  template: `
    <form (submit)="send($event)">
      <ak-dialog-frame [title]="ask.title">
        @if (ask.text) {
          <p>{{ ask.text }}</p>
        }
        @if (ask.facts) {
          <ak-facts [facts]="ask.facts" />
        }
        @if (ask.caption) {
          <p class="cap">{{ ask.caption }}</p>
        }
        @if (ask.passkey) {
          <div data-first>
            <ak-button kind="primary" icon="key" [wide]="true" [busy]="busy()" (press)="byPasskey()">{{
              t().passkey
            }}</ak-button>
          </div>
          @if (ask.asksCode) {
            <p class="cap">{{ t().or }}</p>
          } @else if (fault()) {
            <ak-note kind="bad" [live]="true" [title]="fault()" />
          }
        }
        @if (asksPassword) {
          <ak-text-field
            kind="password"
            autocomplete="current-password"
            [label]="t().password"
            [(value)]="password"
            (valueChange)="fault.set('')"
            [fault]="fault()"
          />
        }
        @if (ask.asksCode) {
          <ak-text-field
            form="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            [label]="t().code"
            [(value)]="code"
            (valueChange)="fault.set('')"
          />
        }
        <ak-button dialogFoot kind="quiet" (press)="dialog.close(false)">{{ t().cancel }}</ak-button>
        @if (asksPassword) {
          <ak-button
            dialogFoot
            type="submit"
            key="Ctrl+Enter"
            icon="key"
            [kind]="ask.passkey ? 'secondary' : (ask.kind ?? 'primary')"
            [busy]="busy()"
            >{{ ask.confirm }}</ak-button
          >
        }
      </ak-dialog-frame>
    </form>
  `,
})
export class PasswordDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<PasswordAsk>(DIALOG_DATA);
  private readonly field = viewChild(TextField);
  /** Whoever has a passkey and no codes proves nothing by a password. */
  protected readonly asksPassword = !this.ask.passkey || this.ask.asksCode === true;

  protected readonly t = texts({
    cancel: ['やめる', 'Cancel'],
    password: ['パスワード', 'Password'],
    passkey: ['パスキーで確認', 'Confirm with a passkey'],
    or: ['または、パスワードと確認コードで確認します。', 'Or by your password and a code.'],
    code: ['確認コード', 'Code'],
    noCode: ['確認コードを入力してください。', 'Enter your code.'],
    empty: ['パスワードを入力してください。', 'Enter your password.'],
  });
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly fault = signal('');
  protected readonly busy = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.asksPassword) return;
    if (this.password() === '') return this.refuse(this.t().empty);
    if (this.ask.asksCode && this.code().trim() === '') return this.fault.set(this.t().noCode);
    await this.prove(() => this.ask.submit(this.password(), this.code()));
  }

  protected async byPasskey(): Promise<void> {
    const { passkey } = this.ask;
    if (passkey && !this.busy()) await this.prove(passkey);
  }

  private async prove(act: () => Promise<string | null>): Promise<void> {
    this.busy.set(true);
    this.dialog.disableClose = true;
    try {
      const refusal = await act();
      if (refusal === null) this.dialog.close(true);
      else this.refuse(refusal);
    } finally {
      this.busy.set(false);
      this.dialog.disableClose = false;
    }
  }

  private refuse(sentence: string): void {
    this.fault.set(sentence);
    this.password.set('');
    this.code.set('');
    this.field()?.focus();
  }
}
