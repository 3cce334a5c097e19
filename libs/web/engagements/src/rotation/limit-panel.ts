import { Component, computed, inject, output } from '@angular/core';
import { teamRoleLabels, type RotationLimitView } from '@akashi/contracts';
import { at, rotationApi } from '@akashi/contracts/api';
import { Api, Session, problemOf } from '@akashi/web-platform';
import { Button, Dialogs, Language, Panel, ReadState, Toasts, texts } from '@akashi/web-ui';
import { SetRotationLimitDialog } from './set-rotation-limit-dialog';

/** The firm's own limit of years for each role, and the way to change it. */
@Component({
  selector: 'ak-limit-panel',
  imports: [Button, Panel, ReadState],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ak-read-state [loading]="!limits.hasValue()" [problem]="problem()" [rows]="4" (retry)="limits.reload()" />
      @if (limits.hasValue()) {
        <table class="table table--edge">
          <thead>
            <tr>
              <th scope="col">{{ t().role }}</th>
              <th scope="col">{{ t().limit }}</th>
              <th scope="col">{{ t().why }}</th>
              <th scope="col">
                <span class="vh">{{ t().change }}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.role) {
              <tr>
                <th scope="row">{{ row.roleName }}</th>
                <td class="id">{{ row.says }}</td>
                <td>
                  @if (row.setBy) {
                    {{ row.reason }}
                    <small>{{ row.setBy }}</small>
                  } @else {
                    <span class="sub">{{ t().unset }}</span>
                  }
                </td>
                <td class="act">
                  <ak-button
                    size="s"
                    kind="quiet"
                    icon="pen"
                    [reason]="reason()"
                    [shown]="false"
                    (press)="set(row.limit)"
                    >{{ t().change }}<span class="vh">　{{ row.roleName }}</span></ak-button
                  >
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </ak-panel>
  `,
  styles: `
    th[scope='row'] {
      font-weight: 400;
    }
    td.id,
    .act {
      white-space: nowrap;
    }
    small {
      display: block;
    }
  `,
})
export class LimitPanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  /** The lines stand otherwise to another limit. */
  readonly changed = output();

  protected readonly limits = this.api.read(() => at(rotationApi.limits));
  protected readonly problem = computed(() => problemOf(this.limits.error()));
  protected readonly t = texts({
    title: ['役割ごとの上限', 'Limit of each role'],
    role: ['役割', 'Role'],
    limit: ['上限', 'Limit'],
    why: ['理由', 'Why'],
    years: (n: number) => [`${n}年`, n === 1 ? '1 year' : `${n} years`],
    none: ['なし', 'None'],
    unset: ['設定なし', 'Not set'],
    change: ['変更', 'Change'],
    cannot: [
      '変更できるのは、組織の管理者と品質管理の担当です。',
      'The administrator and the quality office of the firm can change this.',
    ],
    said: ['関与年数の上限を変更しました。', 'The limit was changed.'],
  });
  protected readonly reason = computed(() => (this.session.can('rotation-limit.set') ? '' : this.t().cannot));
  protected readonly rows = computed(() =>
    (this.limits.hasValue() ? this.limits.value() : []).map((limit) => ({
      ...limit,
      limit,
      roleName: teamRoleLabels[limit.role][this.lang()],
      says: limit.years === null ? this.t().none : this.t().years(limit.years),
    })),
  );

  protected async set(limit: RotationLimitView): Promise<void> {
    const all = await this.dialogs.open<RotationLimitView[], RotationLimitView>(SetRotationLimitDialog, limit);
    if (!all) return;
    this.limits.set(all);
    this.changed.emit();
    this.toasts.show(this.t().said);
  }
}
