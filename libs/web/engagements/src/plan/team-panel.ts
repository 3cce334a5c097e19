import { Component, computed, inject, input, output } from '@angular/core';
import {
  teamRoleLabels,
  type EngagementRotationView,
  type MemberView,
  type RulesetView,
  type TeamMemberView,
} from '@akashi/contracts';
import { isIndependent, mayEndAssignment, mayWork, teamRoles, type EngagementState } from '@akashi/domain/engagement';
import { hasValidCredential, mayNameMember } from '@akashi/domain/firm';
import { Session } from '@akashi/web-platform';
import { Avatar, Button, Chip, Dialogs, Language, Panel, Toasts, texts, type ChipState } from '@akashi/web-ui';
import { ClientTermsDialog, type ClientTermsAsk } from '../rotation/client-terms-dialog';
import { rotationOf, type RotationOfPerson } from '../rotation/rotation-of';
import { RotationYears } from '../rotation/rotation-years';
import { ResolveInterestDialog, type ResolveInterestAsk } from './resolve-interest-dialog';

/** The team by role: from when to when, and whether each may work today. */
@Component({
  selector: 'ak-team-panel',
  imports: [Avatar, Button, Chip, Panel, RotationYears],
  template: `
    <ak-panel [title]="t().title" [caption]="t().count(team().length)" [flush]="true">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
        <table class="table table--edge team">
          <thead>
            <tr>
              <th scope="col">{{ t().name }}</th>
              <th scope="col">{{ t().role }}</th>
              <th scope="col">{{ rotation() ? t().daysAndYears : t().days }}</th>
              <th scope="col">{{ t().independence }}</th>
              <th scope="col">{{ t().work }}</th>
              @if (mayAssign()) {
                <th scope="col">
                  <span class="vh">{{ t().end }}</span>
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (member of rows(); track member.userId) {
              <tr>
                <th scope="row">
                  <span class="row"
                    ><ak-avatar [name]="member.name" /><span
                      ><b>{{ member.name }}</b
                      ><small>{{ member.title }}</small></span
                    ></span
                  >
                </th>
                <td>
                  {{ member.roleName }}
                  @if (member.credential; as chip) {
                    <div>
                      <ak-chip form="plain" [state]="chip.state">{{ chip.text }}</ak-chip>
                    </div>
                  }
                </td>
                <td>
                  <span class="id">{{ member.fromOn }}〜{{ member.toOn ?? '' }}</span>
                  @if (member.rotation; as years) {
                    <ak-rotation-years
                      [name]="member.name"
                      [rotation]="years"
                      (press)="showTerms(member.name, years)"
                    />
                  }
                </td>
                <td>
                  <ak-chip form="plain" [state]="member.declared.state">{{ member.declared.text }}</ak-chip>
                  @if (member.declared.day) {
                    <small class="id">{{ member.declared.day }}</small>
                  }
                  @if (member.canResolve) {
                    <div>
                      <ak-button size="s" (press)="resolve(member.source)"
                        >{{ t().resolve }}<span class="vh"> {{ member.name }}</span></ak-button
                      >
                    </div>
                  }
                </td>
                <td>
                  <ak-chip [state]="member.work.state">{{ member.work.text }}</ak-chip>
                </td>
                @if (mayAssign()) {
                  <td>
                    @if (member.canEnd) {
                      <ak-button size="s" kind="quiet" (press)="end.emit(member.source)"
                        >{{ t().end }}<span class="vh"> {{ member.name }}</span></ak-button
                      >
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </ak-panel>
  `,
  styles: `
    .team tbody th,
    .team td {
      height: 48px;
      white-space: nowrap;
    }
    .team ak-chip {
      white-space: nowrap;
    }
  `,
})
export class TeamPanel {
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  readonly engagementId = input.required<string>();
  readonly team = input.required<readonly TeamMemberView[]>();
  readonly members = input.required<readonly MemberView[]>();
  readonly ruleset = input.required<RulesetView>();
  readonly state = input.required<EngagementState>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();
  readonly mayAssign = input(false);
  /** Who was on the client before; null for whoever does not put the team together. */
  readonly rotation = input<EngagementRotationView | null>(null);
  /** Whether the person may judge a declared interest; never one of their own. */
  readonly mayResolve = input(false);
  readonly end = output<TeamMemberView>();
  readonly resolved = output<TeamMemberView[]>();

  protected readonly t = texts({
    title: ['体制', 'Team'],
    table: ['体制の表', 'Table of the team'],
    count: (n: number) => [`${n}名`, n === 1 ? '1 person' : `${n} people`],
    name: ['氏名', 'Name'],
    role: ['役割', 'Role'],
    days: ['担当の期間', 'Days'],
    daysAndYears: ['担当の期間、何年目', 'Days, year on the client'],
    independence: ['独立性', 'Independence'],
    work: ['作業', 'May work'],
    end: ['担当の終了', 'End'],
    missing: ['未申告', 'Not declared'],
    clear: ['利害関係なし', 'No interest'],
    interest: ['利害関係あり（決定待ち）', 'Interest, not resolved'],
    resolved: ['利害関係あり（従事可）', 'Interest, resolved'],
    resolve: ['扱いの決定', 'Resolve'],
    recorded: (name: string) => [
      `${name}さんが従事してよいことを記録しました。`,
      `That ${name} may work was recorded.`,
    ],
    qualified: ['期限内の資格あり', 'Valid credential'],
    unqualified: ['期限内の資格なし', 'No valid credential'],
    yes: ['できる', 'Yes'],
    waitsForDeclaration: ['申告待ち', 'Not yet'],
    no: ['できない', 'No'],
    disabled: ['停止中', 'Disabled'],
    outside: ['期間外', 'Outside their days'],
  });
  protected readonly rows = computed(() =>
    [...this.team()]
      .sort((a, b) => teamRoles.indexOf(a.role) - teamRoles.indexOf(b.role))
      .map((member) => ({
        ...member,
        source: member,
        rotation: this.rotationOf(member),
        roleName: teamRoleLabels[member.role][this.language.lang()],
        credential: this.credentialOf(member),
        declared: this.declarationOf(member),
        work: this.workOf(member),
        canResolve:
          this.mayResolve() &&
          member.userId !== this.session.userId() &&
          member.declaration !== null &&
          !isIndependent(member.declaration),
        canEnd: mayEndAssignment({
          from: member.fromOn,
          currentTo: member.toOn,
          to: this.today() < member.fromOn ? member.fromOn : this.today(),
          today: this.today(),
          state: this.state(),
        }).allowed,
      })),
  );

  protected async resolve(member: TeamMemberView): Promise<void> {
    const ask: ResolveInterestAsk = { engagementId: this.engagementId(), member, userId: this.session.userId() };
    const team = await this.dialogs.open<TeamMemberView[], ResolveInterestAsk>(ResolveInterestDialog, ask);
    if (!team) return;
    this.resolved.emit(team);
    this.toasts.show(this.t().recorded(member.name));
  }

  protected showTerms(name: string, { terms }: RotationOfPerson): void {
    const ask: ClientTermsAsk = { name, clientName: this.rotation()?.clientName ?? '', terms };
    void this.dialogs.open<void, ClientTermsAsk>(ClientTermsDialog, ask);
  }

  private rotationOf({ userId, role }: TeamMemberView): RotationOfPerson | null {
    const view = this.rotation();
    return view && rotationOf(view, userId, role);
  }

  private credentialOf(member: TeamMemberView): { state: ChipState; text: string } | null {
    if (member.role !== 'engagement_leader') return null;
    const held = this.members().find(({ userId }) => userId === member.userId)?.credentials ?? [];
    const valid = hasValidCredential(held, this.ruleset().leaderCredentials, this.today());
    return valid ? { state: 'ok', text: this.t().qualified } : { state: 'warn', text: this.t().unqualified };
  }

  private declarationOf({ declaration }: TeamMemberView): { state: ChipState; text: string; day: string } {
    if (!declaration) return { state: 'wait', text: this.t().missing, day: '' };
    const day = declaration.declaredOn;
    if (!isIndependent(declaration)) return { state: 'warn', text: this.t().interest, day };
    if (declaration.hasInterest) return { state: 'ok', text: this.t().resolved, day };
    return { state: 'ok', text: this.t().clear, day };
  }

  private workOf({ fromOn, toOn, declaration, isDisabled }: TeamMemberView): { state: ChipState; text: string } {
    if (!mayNameMember({ isDisabled }).allowed) return { state: 'warn', text: this.t().disabled };
    const assignment = { from: fromOn, to: toOn };
    const decision = mayWork({ today: this.today(), assignment, declaration, state: this.state() });
    if (decision.allowed) return { state: 'ok', text: this.t().yes };
    if (decision.code === 'independence.not-declared') return { state: 'wait', text: this.t().waitsForDeclaration };
    if (decision.code === 'team.outside-assignment') return { state: 'idle', text: this.t().outside };
    return { state: 'warn', text: this.t().no };
  }
}
