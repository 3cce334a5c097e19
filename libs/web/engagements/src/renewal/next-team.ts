import { Component, computed, inject, input, model } from '@angular/core';
import { teamRoleLabels, type EngagementRotationView, type LastTeamMemberView } from '@akashi/contracts';
import type { AuditPeriod } from '@akashi/domain/rotation';
import { Session } from '@akashi/web-platform';
import { Avatar, Dialogs, Language, Panel, texts } from '@akashi/web-ui';
import { ClientTermsDialog, type ClientTermsAsk } from '../rotation/client-terms-dialog';
import { rotationOf, type RotationOfPerson } from '../rotation/rotation-of';
import { RotationYears } from '../rotation/rotation-years';
import { nextYearTexts } from './next-year.texts';

/** Why somebody of last year's team cannot go on, or not by a tick: `null` for whoever can. */
export function heldBack(
  { userId, isDisabled, role }: Pick<LastTeamMemberView, 'userId' | 'isDisabled' | 'role'>,
  { leaderId, selfId }: { leaderId: string; selfId: string },
): 'leads' | 'isDisabled' | 'hasLed' | 'isSelf' | null {
  if (isDisabled) return 'isDisabled';
  if (userId === leaderId) return 'leads';
  if (role === 'engagement_leader') return 'hasLed';
  return userId === selfId ? 'isSelf' : null;
}

/** Last year's team with a tick for each who goes on. */
@Component({
  selector: 'ak-next-team',
  imports: [Avatar, Panel, RotationYears],
  template: `
    <ak-panel [title]="t().team" [caption]="t().teamCount(going(), team().length)" [flush]="true">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().teamTable">
        <table class="table table--edge">
          <thead>
            <tr>
              <th scope="col">{{ t().goesOn }}</th>
              <th scope="col">{{ t().person }}</th>
              <th scope="col">{{ t().role }}</th>
              <th scope="col">{{ t().years }}</th>
              @if (rotation()) {
                <th scope="col">{{ t().onClient }}</th>
              }
              <th scope="col">{{ t().standing }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.userId) {
              <tr>
                <td>
                  <input
                    type="checkbox"
                    [attr.aria-label]="row.name"
                    [checked]="row.goesOn"
                    [disabled]="row.held !== null"
                    (change)="toggle(row.userId)"
                  />
                </td>
                <th scope="row">
                  <span class="row"><ak-avatar [name]="row.name" />{{ row.name }}</span>
                </th>
                <td>{{ row.roleName }}</td>
                <td>{{ t().year(row.year) }}</td>
                @if (row.rotation; as years) {
                  <td>
                    <ak-rotation-years [name]="row.name" [rotation]="years" (press)="showTerms(row.name, years)" />
                  </td>
                }
                <td class="sub">{{ row.says }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p class="cap gap">{{ t().gap }}</p>
    </ak-panel>
  `,
  styles: `
    td,
    tbody th {
      height: 40px;
      white-space: nowrap;
    }
    td:last-child {
      white-space: normal;
    }
    .gap {
      padding: var(--ak-space-8) var(--ak-space-16);
    }
  `,
})
export class NextTeam {
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  private readonly selfId = inject(Session).userId;

  readonly team = input.required<readonly LastTeamMemberView[]>();
  readonly leaderId = input.required<string>();
  /** Who was on the client up to last year; null while it is not known. */
  readonly rotation = input<EngagementRotationView | null>(null);
  /** The year that they would go on in. */
  readonly period = input.required<AuditPeriod>();
  /** Who goes on, the leader apart. */
  readonly chosen = model.required<ReadonlySet<string>>();

  protected readonly t = texts(nextYearTexts);
  protected readonly rows = computed(() =>
    this.team().map((member) => {
      const held = heldBack(member, { leaderId: this.leaderId(), selfId: this.selfId() });
      const goesOn = held === 'leads' || (held === null && this.chosen().has(member.userId));
      const ended = member.toOn === null ? this.t().declares : this.t().ended(member.toOn);
      return {
        ...member,
        held,
        goesOn,
        rotation: this.rotationOf(member),
        roleName: teamRoleLabels[member.role][this.language.lang()],
        says: held === null ? ended : this.t()[held],
      };
    }),
  );
  protected readonly going = computed(() => this.rows().filter(({ goesOn }) => goesOn).length);

  protected showTerms(name: string, { terms }: RotationOfPerson): void {
    const ask: ClientTermsAsk = { name, clientName: this.rotation()?.clientName ?? '', terms };
    void this.dialogs.open<void, ClientTermsAsk>(ClientTermsDialog, ask);
  }

  /** Years are counted once there is a day to count them by. */
  private rotationOf({ userId, role }: LastTeamMemberView): RotationOfPerson | null {
    const view = this.rotation();
    return view && rotationOf(view, userId, role, this.period().start ? this.period() : view.period);
  }

  protected toggle(userId: string): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      if (!after.delete(userId)) after.add(userId);
      return after;
    });
  }
}
