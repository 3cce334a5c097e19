import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import {
  teamRoleLabels,
  type AssignTeamBody,
  type EngagementRotationView,
  type EngagementView,
  type MemberView,
  type TeamMemberView,
} from '@akashi/contracts';
import { at, teamApi } from '@akashi/contracts/api';
import { mayNameMember } from '@akashi/domain/firm';
import { mayJoinTeam, teamRoles, type TeamRole } from '@akashi/domain/engagement';
import { Api, Sending, Session } from '@akashi/web-platform';
import { Language, SelectField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { RotationNote } from '../rotation/rotation-note';
import { rotationOf } from '../rotation/rotation-of';

export interface AssignTeamAsk {
  engagement: EngagementView;
  members: readonly MemberView[];
  today: string;
  /** Who was on the client before; null while it is not known. */
  rotation: EngagementRotationView | null;
}

/** A person, their role and their days. Whoever had another role in the engagement is named while choosing. */
@Component({
  selector: 'ak-assign-team-dialog',
  imports: [DateField, FormDialog, FormField, RotationNote, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <ak-select-field
        [label]="t().person"
        [placeholder]="t().choose"
        [options]="people()"
        [fault]="personFault()"
        [formField]="form.fields.userId"
      />
      <ak-select-field [label]="t().role" [help]="t().roleHelp" [options]="roles()" [formField]="form.fields.role" />
      @if (years(); as one) {
        <p class="cap">{{ one.says }}</p>
        <ak-rotation-note [name]="one.name" [teamRole]="one.role" [rotation]="one.rotation" />
      }
      <ak-date-field [label]="t().from" [formField]="form.fields.fromOn" />
      <ak-date-field [label]="t().to" [help]="t().toHelp" [formField]="form.fields.toOn" />
    </ak-form-dialog>
  `,
})
export class AssignTeamDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly ask = inject<AssignTeamAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly read = refusalText();

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
    years: (n: number, since: string) => [
      `この依頼者を続けて担当して${n}年目になります（${since}から）。`,
      `This is year ${n} in a row on this client (since ${since}).`,
    ],
    send: ['追加', 'Assign'],
  });
  protected readonly people = computed(() =>
    this.ask.members
      .filter(
        (member) =>
          member.userId !== this.session.userId() && mayNameMember({ isDisabled: member.disabledAt !== null }).allowed,
      )
      .map(({ userId, name, title }) => {
        const role = this.ask.engagement.team.find((member) => member.userId === userId)?.role;
        const had = role ? this.t().already(teamRoleLabels[role][this.language.lang()]) : '';
        return { value: userId, label: `${name}${title ? ` · ${title}` : ''}${had}` };
      }),
  );
  protected readonly roles = computed(() =>
    teamRoles.map((value) => ({ value, label: teamRoleLabels[value][this.language.lang()] })),
  );
  protected readonly form = ruleForm({
    said: { userId: '', role: 'practitioner' as string, fromOn: this.ask.today, toOn: '' },
    required: ['userId', 'role', 'fromOn'],
    rule: (said) => this.mayJoin(said),
    about: {
      'team.dates-invalid': 'fromOn',
      'team.self-assignment': 'userId',
      'team.already-on-it': 'userId',
      'team.another-role-before': 'userId',
      'team.quality-reviewer-was-on-team': 'userId',
    },
    checks: ({ userId }) => ({ userId: userId === '' ? this.t().needPerson : '' }),
    sending: this.sending,
    send: (said) => this.assign(bodyOf(said)),
  });
  /** Who may not join is told while choosing, before the days are thought about. */
  protected readonly personFault = computed(() => {
    const said = this.form.said();
    if (said.userId === '') return '';
    const decision = this.mayJoin(said);
    return decision.allowed || decision.code === 'team.dates-invalid' ? '' : this.read(decision);
  });

  /** How long the person would be on this client in this role: said while choosing. */
  protected readonly years = computed(() => {
    const { userId, role: said } = this.form.said();
    const member = this.ask.members.find((one) => one.userId === userId);
    const view = this.ask.rotation;
    if (!member || !view) return null;
    const role = said as TeamRole;
    const rotation = rotationOf(view, userId, role);
    return { name: member.name, role, rotation, says: this.t().years(rotation.years, rotation.since) };
  });

  private mayJoin(said: SaidOfAssignment) {
    const { userId, role, fromOn, toOn } = bodyOf(said);
    return mayJoinTeam({
      personId: userId,
      role,
      from: fromOn,
      to: toOn,
      assignerId: this.session.userId(),
      state: this.ask.engagement.state,
      assignments: this.ask.engagement.team.map((one) => ({
        personId: one.userId,
        role: one.role,
        from: one.fromOn,
        to: one.toOn,
      })),
    });
  }

  private assign(body: AssignTeamBody): Promise<TeamMemberView[] | undefined> {
    const address = at(teamApi.assign, { engagementId: this.ask.engagement.id });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}

interface SaidOfAssignment {
  userId: string;
  role: string;
  fromOn: string;
  toOn: string;
}

function bodyOf({ userId, role, fromOn, toOn }: SaidOfAssignment): AssignTeamBody {
  return { userId, role: role as TeamRole, fromOn, toOn: toOn || null };
}
