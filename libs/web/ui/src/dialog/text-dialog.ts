import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '../button/button';
import { TextareaField } from '../field/textarea-field';
import { texts } from '../text/text';
import { ProblemNote } from '../message/problem-note';
import { type Act, DialogAct } from './dialog-act';
import { DialogFrame } from './dialog-frame';

/** What is asked for in a sentence or two. */
export interface TextAsk {
  readonly title: string;
  readonly help?: string;
  readonly label: string;
  /** The noun on the button. */
  readonly send: string;
  readonly text?: string;
  /** What is done with the text; the dialog closes when it is done. */
  readonly act: Act<string>;
}

/** Asks for a text and does something with it. Closes with true when it is done; Ctrl+Enter sends, Enter makes a line. */
@Component({
  selector: 'ak-text-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextareaField],
  template: `
    <form (submit)="send($event)">
      <ak-dialog-frame [title]="ask.title">
        <ak-problem-note [problem]="act.problem()" />
        <ak-textarea-field
          [label]="ask.label"
          [help]="ask.help ?? ''"
          [required]="true"
          [maxLength]="2000"
          [(value)]="text"
          [fault]="fault()"
          (send)="give()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="act.busy()">{{ ask.send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class TextDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<TextAsk>(DIALOG_DATA);
  protected readonly t = texts({
    cancel: ['やめる', 'Cancel'],
    empty: ['入力してください。', 'Enter a text.'],
  });
  protected readonly act = new DialogAct(this.ask.act);
  protected readonly text = signal(this.ask.text ?? '');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && this.text().trim() === '' ? this.t().empty : ''));

  protected send(event: Event): void {
    event.preventDefault();
    void this.give();
  }

  protected async give(): Promise<void> {
    this.tried.set(true);
    const text = this.text().trim();
    if (text !== '' && (await this.act.isDone(text))) this.dialog.close(true);
  }
}
