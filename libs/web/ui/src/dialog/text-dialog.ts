import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '../button/button';
import { TextareaField } from '../field/textarea-field';
import { texts } from '../text/text';
import { DialogFrame } from './dialog-frame';

/** What is asked for in a sentence or two. */
export interface TextAsk {
  readonly title: string;
  readonly help?: string;
  readonly label: string;
  /** The noun on the button. */
  readonly send: string;
  readonly text?: string;
}

/** Asks for a text. Closes with it; Ctrl+Enter sends, Enter makes a line. */
@Component({
  selector: 'ak-text-dialog',
  imports: [Button, DialogFrame, TextareaField],
  template: `
    <form (submit)="send($event)">
      <ak-dialog-frame [title]="ask.title">
        <ak-textarea-field
          [label]="ask.label"
          [help]="ask.help ?? ''"
          [required]="true"
          [maxLength]="2000"
          [(value)]="text"
          [fault]="fault()"
          (send)="close()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit">{{ ask.send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class TextDialog {
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly ask = inject<TextAsk>(DIALOG_DATA);
  protected readonly t = texts({
    cancel: ['やめる', 'Cancel'],
    empty: ['入力してください。', 'Enter a text.'],
  });
  protected readonly text = signal(this.ask.text ?? '');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && this.text().trim() === '' ? this.t().empty : ''));

  protected send(event: Event): void {
    event.preventDefault();
    this.close();
  }

  protected close(): void {
    this.tried.set(true);
    if (this.text().trim() !== '') this.dialog.close(this.text().trim());
  }
}
