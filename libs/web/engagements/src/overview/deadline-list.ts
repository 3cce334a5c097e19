import { Component, computed, inject, input } from '@angular/core';
import { dateRuleLabels, type EngagementView } from '@akashi/contracts';
import { nearDays, isOngoing } from '@akashi/domain/engagement';
import { Chip, Language, Panel, texts } from '@akashi/web-ui';
import { daysUntil } from '@akashi/web-ui/date';

/** The dates of the engagement with the days left; one that the firm set itself says so. */
@Component({
  selector: 'ak-deadline-list',
  imports: [Chip, Panel],
  template: `
    <ak-panel [title]="t().title" [tight]="true">
      <div class="dl">
        @for (line of lines(); track line.label) {
          <span
            >{{ line.label }}
            @if (line.overridden) {
              <ak-chip form="line" [attr.title]="line.overridden">{{ t().overridden }}</ak-chip>
            }
          </span>
          <time class="id sub" [attr.datetime]="line.date">{{ line.date }}</time>
          <span class="num" [class.ink-warn]="line.isNear">{{ t().days(line.left) }}</span>
        }
      </div>
    </ak-panel>
  `,
  styles: `
    .dl {
      display: grid;
      grid-template-columns: 1fr auto auto;
      gap: 0 var(--ak-space-16);
      align-items: center;
    }
    .dl > * {
      padding: 3px 0;
      min-height: 28px;
    }
  `,
})
export class DeadlineList {
  private readonly language = inject(Language);

  readonly engagement = input.required<EngagementView>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();

  protected readonly t = texts({
    title: ['期日', 'Dates'],
    periodEnd: ['監査対象期間の末日', 'Last day of the period'],
    overridden: ['変更あり', 'changed'],
    days: (n: number) =>
      n < 0
        ? [`${(-n).toLocaleString('en-US')}日前`, `${(-n).toLocaleString('en-US')} d ago`]
        : [`${n.toLocaleString('en-US')}日`, `${n.toLocaleString('en-US')} d`],
  });
  protected readonly lines = computed(() => {
    const { dates, periodEnd, state } = this.engagement();
    const named = dates.map(({ rule, date, overrideReason }) => ({
      label: dateRuleLabels[rule][this.language.lang()],
      date,
      overridden: overrideReason,
    }));
    return [{ label: this.t().periodEnd, date: periodEnd, overridden: null }, ...named].map((line, index) => {
      const left = daysUntil(this.today(), line.date);
      return { ...line, left, isNear: index > 0 && left <= nearDays && isOngoing(state) };
    });
  });
}
