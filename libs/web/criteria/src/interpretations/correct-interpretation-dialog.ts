import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { InterpretationView } from '@akashi/contracts';
import { at, interpretationApi } from '@akashi/contracts/api';
import { mayCorrectInterpretation } from '@akashi/domain/procedure';
import { Api, Sending } from '@akashi/web-platform';
import { TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface CorrectInterpretationAsk {
  note: InterpretationView;
  editionId: string;
  criterionKey: string;
}

/** A note corrected by its next version. What another person wrote meanwhile is shown, and nothing typed is lost. */
@Component({
  selector: 'ak-correct-interpretation-dialog',
  imports: [FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send" [wide]="true">
      <p akStale>{{ base().versions[0]?.text }}</p>
      <ak-textarea-field [label]="t().text" [help]="t().help" [rows]="6" [formField]="form.fields.text" />
      <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class CorrectInterpretationDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<CorrectInterpretationAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly base = signal(this.ask.note);

  protected readonly t = texts({
    title: ['解釈メモを訂正します', 'Correct the note'],
    text: ['解釈', 'Interpretation'],
    help: [
      'すべての案件で読まれます。依頼者とサービスの名称は書けません。訂正前の版も残ります。',
      'Read in every engagement, so it names no client and no service. What it said before stays in sight.',
    ],
    reason: ['訂正の理由', 'Reason for the correction'],
    send: ['訂正', 'Correct'],
  });
  protected readonly form = ruleForm({
    said: { text: this.ask.note.versions[0]?.text ?? '', reason: '' },
    required: ['text', 'reason'],
    rule: ({ text, reason }) =>
      mayCorrectInterpretation({
        text: text.trim(),
        reason,
        before: this.base().versions[0]?.text ?? '',
        clientNames: [],
      }),
    about: {
      'interpretation.text-missing': 'text',
      'interpretation.text-not-storable': 'text',
      'interpretation.nothing-changed': 'text',
      'interpretation.names-client': 'text',
      'interpretation.correction-reason-missing': 'reason',
      'reason.not-storable': 'reason',
    },
    sending: this.sending,
    send: ({ text, reason }) => {
      const body = { text: text.trim(), reason: reason.trim(), version: this.base().version };
      const address = at(interpretationApi.correct, { interpretationId: this.ask.note.id });
      return this.sending.run((key) => this.api.send(address, body, key));
    },
    refresh: async () => {
      const { editionId, criterionKey } = this.ask;
      const notes = await this.api.ask(at(interpretationApi.list, { editionId, criterionKey }));
      const note = notes.find(({ id }) => id === this.ask.note.id);
      if (note) this.base.set(note);
    },
  });
}
