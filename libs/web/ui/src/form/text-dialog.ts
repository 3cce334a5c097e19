import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { type Act, DialogAct } from '../dialog/dialog-act';
import { texts } from '../text/text';
import { ReasonDialog } from './reason-dialog';
import { ruleForm } from './rule-form';

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
  imports: [ReasonDialog],
  template: `
    <ak-reason-dialog
      [form]="form"
      [title]="ask.title"
      [label]="ask.label"
      [help]="ask.help ?? ''"
      [rows]="4"
      [action]="ask.send"
    />
  `,
})
export class TextDialog {
  protected readonly ask = inject<TextAsk>(DIALOG_DATA);
  private readonly t = texts({ empty: ['入力してください。', 'Enter a text.'] });
  private readonly act = new DialogAct(this.ask.act);
  protected readonly form = ruleForm({
    said: { reason: this.ask.text ?? '' },
    required: ['reason'],
    limits: { reason: 2000 },
    checks: ({ reason }) => ({ reason: reason.trim() === '' ? this.t().empty : '' }),
    sending: this.act,
    send: async ({ reason }) => (await this.act.isDone(reason.trim())) || undefined,
  });
}
