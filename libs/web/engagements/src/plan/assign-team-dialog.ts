import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  problemText,
  teamRoleLabels,
  type AssignTeamBody,
  type EngagementView,
  type MemberView,
  type TeamMemberView,
} from '@akashi/contracts';
import { mayJoinTeam, teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { Api, Sending, Session } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, Language, ProblemNote, SelectField, texts } from '@akashi/web-ui';

export interface AssignTeamAsk {
  engagement: EngagementView;
  members: readonly MemberView[];
  today: string;
}

/** A person, their role and their days. Whoever had another role in the engagement is named while choosing. */
@Component({
  selector: 'ak-assign-team-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote, SelectField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-select-field
          [label]="t().person"
          [required]="true"
          [placeholder]="t().choose"
          [options]="people()"
          [(value)]="personId"
          [fault]="faultOf('person')"
        />
        <ak-select-field
          [label]="t().role"
          [help]="t().roleHelp"
          [required]="true"
          [options]="roles()"
          [(value)]="role"
        />
        <ak-date-field [label]="t().from" [required]="true" [(value)]="from" [fault]="faultOf('days')" />
        <ak-date-field [label]="t().to" [help]="t().toHelp" [(value)]="to" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class AssignTeamDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  protected readonly dialog = inject<DialogRef<TeamMemberView[]>>(DialogRef);
  private readonly ask = inject<AssignTeamAsk>(DIALOG_DATA);
  protected readonly sending = new Sending();

  protected readonly personId = signal('');
  protected readonly role = signal<string>('practitioner');
  protected readonly from = signal(this.ask.today);
  protected readonly to = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: ['担当を追加します', 'Assign a person'],
    person: ['メンバー', 'Member'],
    choose: ['選んでください', 'Choose'],
    needPerson: ['メンバーを選んでください。', 'Choose a member.'],
    role: ['役割', 'Role'],
    roleHelp: [
      '一つの案件で持てる役割は一人に一つです。審査担当者は手続に加わりません。',
      'One person has one role in an engagement. The quality reviewer takes no part in the work.',
    ],
    from: ['担当の初日', 'First day'],
    to: ['担当の末日', 'Last day'],
    toHelp: ['決まっていなければ空欄にします。', 'Leave it empty while it is open.'],
    already: (role: string) => [`（${role}）`, ` (${role})`],
    cancel: ['やめる', 'Cancel'],
    send: ['追加', 'Assign'],
  });
  protected readonly people = computed(() =>
    this.ask.members
      .filter(({ userId }) => userId !== this.session.userId())
      .map(({ userId, name, title }) => {
        const role = this.ask.engagement.team.find((member) => member.userId === userId)?.role;
        const had = role ? this.t().already(teamRoleLabels[role][this.language.lang()]) : '';
        return { value: userId, label: `${name}${title ? ` · ${title}` : ''}${had}` };
      }),
  );
  protected readonly roles = computed(() =>
    teamRoles.map((value) => ({ value, label: teamRoleLabels[value][this.language.lang()] })),
  );
  private readonly decision = computed(() =>
    mayJoinTeam({
      personId: this.personId(),
      role: this.role() as TeamRole,
      from: this.from(),
      to: this.to() || null,
      assignerId: this.session.userId(),
      archived: this.ask.engagement.state === 'archived',
      assignments: this.ask.engagement.team.map(({ userId, role, fromOn, toOn }) => ({
        personId: userId,
        role,
        from: fromOn,
        to: toOn,
      })),
    }),
  );

  protected faultOf(field: 'person' | 'days'): string {
    const decision = this.decision();
    if (this.tried() && field === 'person' && this.personId() === '') return this.t().needPerson;
    if (decision.allowed || this.personId() === '') return '';
    const isAboutDays = decision.code === 'team.dates-invalid';
    return isAboutDays === (field === 'days') ? problemText(decision.code)[this.language.lang()].happened : '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.personId() === '' || !this.decision().allowed) return;
    const body: AssignTeamBody = {
      userId: this.personId(),
      role: this.role() as TeamRole,
      fromOn: this.from(),
      toOn: this.to() || null,
    };
    const path = `engagements/${this.ask.engagement.id}/team`;
    const team = await this.sending.run((key) => this.api.post<TeamMemberView[]>(path, body, key));
    if (team) this.dialog.close(team);
  }
}
