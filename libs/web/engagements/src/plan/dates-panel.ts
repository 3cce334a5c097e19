import { Component, computed, inject, input, output } from '@angular/core';
import { dateRuleLabels, type EngagementDateView, type EngagementView } from '@akashi/contracts';
import { Button, Chip, Dialogs, Language, Panel, Toasts, texts } from '@akashi/web-ui';
import { daysUntil } from '@akashi/web-ui/date';
import { closedText } from '../closed-engagement';
import { OverrideDateDialog, type OverrideDateAsk } from './override-date-dialog';

/** The three dates as they were worked out, and as the firm set them with a reason. Both stay on record. */
@Component({
  selector: 'ak-dates-panel',
  imports: [Button, Chip, Panel],
  template: `
    <ak-panel
      [title]="t().title"
      [caption]="t().period(engagement().periodStart, engagement().periodEnd)"
      [flush]="true"
    >
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
        <table class="table table--edge">
          <thead>
            <tr>
              <th scope="col">{{ t().name }}</th>
              <th scope="col">{{ t().holds }}</th>
              <th scope="col" class="num">{{ t().left }}</th>
              <th scope="col">{{ t().computed }}</th>
              <th scope="col">{{ t().reason }}</th>
              <th scope="col">
                <span class="vh">{{ t().change }}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.rule) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                <td>
                  <time class="id">{{ row.date }}</time>
                </td>
                <td class="num">{{ t().days(row.left) }}</td>
                <td>
                  @if (row.overriddenOn) {
                    <time class="id sub">{{ row.computedOn }}</time>
                  } @else {
                    <ak-chip form="plain" state="ok">{{ t().asComputed }}</ak-chip>
                  }
                </td>
                <td>
                  {{ row.overrideReason ?? '—' }}
                  @if (row.overriddenBy) {
                    <small>{{ row.overriddenBy }}</small>
                  }
                </td>
                <td class="act">
                  <ak-button size="s" kind="quiet" [reason]="reason()" [shown]="false" (press)="change(row)"
                    >{{ t().change }}<span class="vh"> {{ row.label }}</span></ak-button
                  >
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (reason()) {
        <span panelFoot class="cap">{{ reason() }}</span>
      }
    </ak-panel>
  `,
  styles: `
    .act {
      text-align: end;
      white-space: nowrap;
    }
  `,
})
export class DatesPanel {
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  private readonly closed = closedText();
  private readonly toasts = inject(Toasts);

  readonly engagement = input.required<EngagementView>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();
  readonly changed = output<EngagementView>();

  protected readonly t = texts({
    title: ['期日', 'Dates'],
    period: (from: string, to: string) => [`監査対象期間 ${from}〜${to}`, `Period ${from} to ${to}`],
    table: ['期日の表', 'Table of dates'],
    name: ['期日', 'Date'],
    holds: ['有効な日付', 'Holds'],
    left: ['残り', 'Left'],
    days: (n: number) => [`${n.toLocaleString('en-US')}日`, `${n.toLocaleString('en-US')} d`],
    computed: ['計算した日付', 'Computed'],
    asComputed: ['計算のとおり', 'as computed'],
    reason: ['変更の理由', 'Reason for the change'],
    change: ['変更', 'Change'],
    noRight: ['期日を変更できるのは業務実施責任者です。', 'Only the engagement leader can change a date.'],
    done: (label: string) => [`${label}を変更しました。`, `${label}: the date was changed.`],
  });
  protected readonly rows = computed(() =>
    this.engagement().dates.map((date) => ({
      ...date,
      label: dateRuleLabels[date.rule][this.language.lang()],
      left: daysUntil(this.today(), date.date),
    })),
  );
  protected readonly reason = computed(() => {
    if (!this.engagement().permissions.includes('date.override')) return this.t().noRight;
    return this.closed(this.engagement().state);
  });

  protected async change(date: EngagementDateView): Promise<void> {
    const ask: OverrideDateAsk = { engagement: this.engagement(), date };
    const view = await this.dialogs.open<EngagementView, OverrideDateAsk>(OverrideDateDialog, ask);
    if (!view) return;
    this.changed.emit(view);
    this.toasts.show(this.t().done(dateRuleLabels[date.rule][this.language.lang()]));
  }
}
