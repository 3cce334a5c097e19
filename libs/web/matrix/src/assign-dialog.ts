import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { AssignTestsBody, VersionedTest } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { SelectField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface AssignAsk {
  readonly engagementId: string;
  readonly tests: readonly VersionedTest[];
  readonly controls: number;
  readonly people: readonly { value: string; label: string }[];
  /** The assignee and the day all of them have now, if they have the same. */
  readonly assigneeId: string;
  readonly dueOn: string;
}

/** Gives the tests of the selected controls to one person, with a day. Closes with true when it is done. */
@Component({
  selector: 'ak-assign-dialog',
  imports: [DateField, FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.controls, ask.tests.length)" [action]="t().assign">
      <ak-select-field
        [label]="t().person"
        [placeholder]="t().choose"
        [options]="ask.people"
        [formField]="form.fields.assigneeId"
      />
      <ak-date-field [label]="t().due" [formField]="form.fields.dueOn" />
      <p class="cap">{{ t().replaces }}</p>
    </ak-form-dialog>
  `,
})
export class AssignDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<AssignAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (controls: number, tests: number) => [
      `${controls}件の管理策（評価 ${tests}件）を割り当てます`,
      `Assign ${controls} controls (${tests} tests)`,
    ],
    person: ['担当', 'Assignee'],
    choose: ['選択', 'Choose'],
    due: ['期限', 'Due'],
    replaces: ['今の担当と期限は置き換わります。', 'This replaces the assignee and the day they have now.'],
    missing: ['担当を選んでください。', 'Choose who does it.'],
    assign: ['割当', 'Assign'],
  });
  protected readonly form = ruleForm({
    said: { assigneeId: this.ask.assigneeId, dueOn: this.ask.dueOn },
    required: ['assigneeId'],
    checks: ({ assigneeId }) => ({ assigneeId: assigneeId === '' ? this.t().missing : '' }),
    sending: this.sending,
    send: ({ assigneeId, dueOn }) => this.assign({ tests: [...this.ask.tests], assigneeId, dueOn: dueOn || null }),
  });

  private assign(body: AssignTestsBody): Promise<true | undefined> {
    return this.sending.run(async (key) => {
      await this.api.send(at(paperApi.assignAll, { engagementId: this.ask.engagementId }), body, key);
      return true as const;
    });
  }
}
