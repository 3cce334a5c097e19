import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { findingApi } from '@akashi/contracts/api';
import { mayImproveFinding } from '@akashi/domain/finding';
import { todayInJapan } from '@akashi/web-platform';
import { TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** The finding's item of the client's 改善計画書, and the day the client says it was done. */
@Component({
  selector: 'ak-improve-finding-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <ak-textarea-field [label]="t().plan" [rows]="3" [formField]="form.fields.plan" />
      <ak-text-field [label]="t().owner" [formField]="form.fields.owner" />
      <ak-date-field [label]="t().due" [formField]="form.fields.dueOn" />
      <ak-date-field [label]="t().improved" [help]="t().improvedHelp" [formField]="form.fields.improvedOn" />
    </ak-form-dialog>
  `,
})
export class ImproveFindingDialog {
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  private readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  private readonly before = this.ask.finding.improvement;

  protected readonly t = texts({
    title: ['依頼者の改善計画を記録します', 'Record the client’s improvement plan'],
    plan: ['対応', 'What will be done'],
    owner: ['担当（依頼者）', 'Owner at the client'],
    due: ['期限', 'Due'],
    improved: ['依頼者が改めた日', 'Improved on, says the client'],
    improvedHelp: ['まだのときは空けておきます。', 'Leave it empty while it is not done.'],
    send: ['改善計画の記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: {
      plan: this.before?.plan ?? '',
      owner: this.before?.owner ?? '',
      dueOn: this.before?.dueOn ?? '',
      improvedOn: this.before?.improvedOn ?? '',
    },
    required: ['plan', 'owner', 'dueOn'],
    limits: { plan: 2000 },
    rule: ({ improvedOn, ...said }) => {
      const { state } = this.change.finding();
      return mayImproveFinding({ ...said, state, improvedOn: improvedOn || null, today: todayInJapan() });
    },
    about: {
      'improvement.plan-missing': 'plan',
      'improvement.owner-missing': 'owner',
      'improvement.due-date-invalid': 'dueOn',
      'improvement.improved-in-future': 'improvedOn',
    },
    sending: this.change,
    send: ({ plan, owner, dueOn, improvedOn }) =>
      this.change.send(findingApi.improve, {
        plan: plan.trim(),
        owner: owner.trim(),
        dueOn,
        improvedOn: improvedOn || null,
      }),
    refresh: () => this.change.refresh(),
  });
}
