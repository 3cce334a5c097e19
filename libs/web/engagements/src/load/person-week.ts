import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { teamRoleLabels, type PersonWeekView, type Problem } from '@akashi/contracts';

import { Button, Language, Panel, ReadState, texts } from '@akashi/web-ui';

/** The engagements of one person in one week, with what is planned and worked, and the ways to say it. */
@Component({
  selector: 'ak-person-week',
  imports: [Button, Panel, ReadState, RouterLink],
  template: `
    <ak-panel [title]="t().title(name(), week())" [flush]="true">
      <ak-read-state [loading]="loading()" [problem]="problem()" [rows]="2" (retry)="retry.emit()" />
      @if (!loading()) {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().title(name(), week())">
          <table class="table table--edge">
            <thead>
              <tr>
                <th scope="col">{{ t().engagement }}</th>
                <th scope="col">{{ t().role }}</th>
                <th scope="col" class="num">{{ t().planned }}</th>
                <th scope="col" class="num">{{ t().worked }}</th>
                <th scope="col">{{ t().act }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.part.engagementId) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/engagements', row.part.engagementId, 'overview']">{{
                      row.part.engagementName
                    }}</a>
                  </th>
                  <td>{{ row.role }}</td>
                  <td class="num">{{ row.planned ?? '–' }}</td>
                  <td class="num">{{ row.part.worked.hours ?? '–' }}</td>
                  <td class="row">
                    @if (row.part.mayPlan) {
                      <ak-button size="s" (press)="plan.emit(row.part)">{{ t().plan }}</ak-button>
                    }
                    @if (row.part.mayRecord) {
                      <ak-button size="s" (press)="record.emit(row.part)">{{ t().record }}</ak-button>
                    }
                  </td>
                </tr>
              } @empty {
                <tr>
                  <td colspan="5" class="sub">{{ t().none }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </ak-panel>
  `,
})
export class PersonWeek {
  private readonly language = inject(Language);

  readonly name = input.required<string>();
  readonly week = input.required<string>();
  readonly parts = input.required<readonly PersonWeekView[]>();
  readonly loading = input(false);
  readonly problem = input<Problem | null>(null);
  readonly plan = output<PersonWeekView>();
  readonly record = output<PersonWeekView>();
  readonly retry = output();

  protected readonly t = texts({
    title: (name: string, week: string) => [`${name}　${week} の週`, `${name}, week of ${week}`],
    engagement: ['案件', 'Engagement'],
    role: ['役割', 'Role'],
    planned: ['計画（時間）', 'Planned, h'],
    worked: ['実績（時間）', 'Worked, h'],
    act: ['入力', 'Enter'],
    plan: ['計画を入力', 'Plan'],
    record: ['実績を入力', 'Record'],
    none: ['この週に担当する案件はありません。', 'On no engagement in this week.'],
  });
  protected readonly rows = computed(() =>
    this.parts().map((part) => ({
      part,
      role: teamRoleLabels[part.role][this.language.lang()],
      planned: part.planned[0]?.hours,
    })),
  );
}
