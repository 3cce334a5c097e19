import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { EndAssignmentBody, TeamMemberView } from '@akashi/contracts';
import { at, teamApi } from '@akashi/contracts/api';
import { mayEndAssignment, type EngagementState } from '@akashi/domain/engagement';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface EndAssignmentAsk {
  engagementId: string;
  state: EngagementState;
  member: TeamMemberView;
  today: string;
}

/** The last day of somebody on the team. The record of them stays, and with it what they did. */
@Component({
  selector: 'ak-end-assignment-dialog',
  imports: [DateField, FormDialog, FormField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.member.name)" [action]="t().send">
      <p>{{ t().text }}</p>
      <ak-date-field [label]="t().to" [formField]="form.fields.to" />
    </ak-form-dialog>
  `,
})
export class EndAssignmentDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<EndAssignmentAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name}さんの担当を終わりにします`, `End the assignment of ${name}`],
    text: [
      '末日の翌日から作業できなくなります。それまでの作業と署名は残ります。',
      'They cannot work from the day after. What they did and signed stays.',
    ],
    to: ['担当の末日', 'Last day'],
    send: ['担当の終了', 'End'],
  });
  protected readonly form = ruleForm({
    said: { to: this.ask.member.toOn ?? this.ask.today },
    required: ['to'],
    rule: ({ to }) => {
      const { fromOn, toOn } = this.ask.member;
      const { today, state } = this.ask;
      return mayEndAssignment({ from: fromOn, currentTo: toOn, to, today, state });
    },
    about: { 'team.dates-invalid': 'to', 'team.already-ended': 'to' },
    sending: this.sending,
    send: ({ to }) => this.end({ toOn: to, version: this.ask.member.version }),
  });

  private end(body: EndAssignmentBody): Promise<TeamMemberView[] | undefined> {
    const { engagementId, member } = this.ask;
    const address = at(teamApi.end, { engagementId, userId: member.userId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
