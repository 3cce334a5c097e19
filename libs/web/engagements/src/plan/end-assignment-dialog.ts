import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type EndAssignmentBody, type TeamMemberView } from '@akashi/contracts';
import { mayEndAssignment } from '@akashi/domain/engagement';
import { Api, Sending } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, Language, ProblemNote, texts } from '@akashi/web-ui';

export interface EndAssignmentAsk {
  engagementId: string;
  member: TeamMemberView;
  today: string;
}

/** The last day of somebody on the team. The record of them stays, and with it what they did. */
@Component({
  selector: 'ak-end-assignment-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(ask.member.name)">
        <ak-problem-note [problem]="sending.problem()" />
        <p>{{ t().text }}</p>
        <ak-date-field [label]="t().to" [required]="true" [(value)]="to" [fault]="fault()" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class EndAssignmentDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly dialog = inject<DialogRef<TeamMemberView[]>>(DialogRef);
  protected readonly ask = inject<EndAssignmentAsk>(DIALOG_DATA);
  protected readonly sending = new Sending();

  protected readonly to = signal(this.ask.member.toOn ?? this.ask.today);
  protected readonly t = texts({
    title: (name: string) => [`${name}さんの担当を終わりにします`, `End the assignment of ${name}`],
    text: [
      '末日の翌日から作業できなくなります。それまでの作業と署名は残ります。',
      'They cannot work from the day after. What they did and signed stays.',
    ],
    to: ['担当の末日', 'Last day'],
    cancel: ['やめる', 'Cancel'],
    send: ['担当の終了', 'End'],
  });
  private readonly decision = computed(() =>
    mayEndAssignment({
      from: this.ask.member.fromOn,
      currentTo: this.ask.member.toOn,
      to: this.to(),
      today: this.ask.today,
      archived: false,
    }),
  );
  protected readonly fault = computed(() => {
    const decision = this.decision();
    return decision.allowed || this.to() === '' ? '' : problemText(decision.code)[this.language.lang()].happened;
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.decision().allowed) return;
    const body: EndAssignmentBody = { toOn: this.to(), version: this.ask.member.version };
    const path = `engagements/${this.ask.engagementId}/team/${this.ask.member.userId}`;
    const team = await this.sending.run((key) => this.api.put<TeamMemberView[]>(path, body, key));
    if (team) this.dialog.close(team);
  }
}
