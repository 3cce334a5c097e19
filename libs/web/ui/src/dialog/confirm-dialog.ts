import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button } from '../button/button';
import { TextField } from '../field/text-field';
import { type IconName } from '../icon/icon-shapes';
import { type Fact, Facts } from '../panel/facts';
import { texts } from '../text/text';
import { DialogFrame } from './dialog-frame';

/** What is asked before something is done. */
export interface ConfirmAsk {
  /** What will happen: 48件に署名します */
  readonly title: string;
  readonly text?: string;
  /** What is touched and what is left out. */
  readonly facts?: readonly Fact[];
  readonly caption?: string;
  /** The noun on the button. */
  readonly confirm: string;
  readonly icon?: IconName;
  /** `danger` for what cannot be taken back. */
  readonly kind?: 'primary' | 'danger';
  /** A name the person has to type first, for what cannot be taken back. */
  readonly name?: string;
}

/** Asks once more. With a name it wants the name typed; Enter alone never does what cannot be taken back. */
@Component({
  selector: 'ak-confirm-dialog',
  imports: [DialogFrame, Button, TextField, Facts],
  template: `
    <form (submit)="confirm($event)">
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
        @if (ask.name; as name) {
          <ak-text-field [label]="t().type(name)" [(value)]="typed" (valueChange)="fault.set('')" [fault]="fault()" />
        }
        <ak-button dialogFoot kind="quiet" (press)="dialog.close(false)">{{ t().cancel }}</ak-button>
        <ak-button
          dialogFoot
          type="submit"
          key="Ctrl+Enter"
          [kind]="ask.kind ?? 'primary'"
          [icon]="ask.icon ?? null"
          [attr.data-first]="ask.name ? null : ''"
          >{{ ask.confirm }}</ak-button
        >
      </ak-dialog-frame>
    </form>
  `,
})
export class ConfirmDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<ConfirmAsk>(DIALOG_DATA);

  protected readonly t = texts({
    cancel: ['やめる', 'Cancel'],
    type: (name: string) => [`確認のため「${name}」と入力`, `Type “${name}” to confirm`],
    differs: ['名前が一致しません。表示のとおりに入力してください。', 'The name does not match. Type it as shown.'],
  });
  protected readonly typed = signal('');
  protected readonly fault = signal('');

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.matches()) this.dialog.close(true);
    else this.fault.set(this.t().differs);
  }

  private matches(): boolean {
    return !this.ask.name || plain(this.typed()) === plain(this.ask.name);
  }
}

function plain(name: string): string {
  return name.normalize('NFKC').trim();
}
