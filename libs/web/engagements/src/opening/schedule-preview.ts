import { Component, computed, inject, input } from '@angular/core';
import { dateRuleLabels, type RulesetView } from '@akashi/contracts';
import { scheduleDateRules, scheduleDates, wholeMonths } from '@akashi/domain/dates';
import { Language, Panel, texts } from '@akashi/web-ui';
import { daysUntil, eraDate, longDate } from '@akashi/web-ui/date';

/** The dates that follow from a period, worked out by the same function as on the server. */
@Component({
  selector: 'ak-schedule-preview',
  imports: [Panel],
  template: `
    <ak-panel [title]="t().title" [next]="false">
      @if (usable() && ruleset()) {
        <p class="months">
          <b class="big">{{ months() }}</b><span class="unit">{{ t().months }}</span>
        </p>
        <dl class="facts facts--line">
          @for (date of dates(); track date.rule) {
            <dt>{{ date.label }}</dt>
            <dd>
              <time class="id">{{ date.date }}</time>&ngsp;<span class="cap">{{ t().left(date.left) }}</span>
              <div class="cap">{{ date.written }}</div>
            </dd>
          }
        </dl>
        <p class="cap why">{{ t().basis }}</p>
      } @else {
        <p class="sub">{{ limits() }}</p>
      }
    </ak-panel>
  `,
  styles: `
    .months {
      padding-bottom: var(--ak-space-8);
    }
    .why {
      padding-top: var(--ak-space-8);
    }
  `,
})
export class SchedulePreview {
  private readonly language = inject(Language);

  readonly start = input.required<string>();
  readonly end = input.required<string>();
  /** The period may be used; only then there are dates. */
  readonly usable = input.required<boolean>();
  readonly today = input.required<string>();
  /** The rules the engagement would be opened under; null while none is in force. */
  readonly ruleset = input.required<RulesetView | null>();

  protected readonly t = texts({
    title: ['この期間から決まる期日', 'Dates that follow'],
    months: ['か月の監査対象期間', ' months'],
    left: (n: number) => (n < 0 ? [`${-n}日前`, `${-n} days ago`] : [`あと${n}日`, `${n} days left`]),
    empty: (max: number, min: number) => [
      `初日と末日を入力すると、報告・申請・有効期限の日付を計算します。期間は${min}か月以上${max}か月以内で、前回の期間の翌日から始めます。`,
      `Enter the first and the last day to see when to report, when to apply and until when it is valid. A period has ${min} to ${max} months and begins the day after the previous one.`,
    ],
    noRules: [
      'この末日に施行されている制度規則がないため、期日を計算できません。',
      'No rules of the scheme were in force on that last day, so no dates can be worked out.',
    ],
    basis: [
      '期間の末日の翌日から月数で数えます。期日は計画・体制の画面で、理由を添えて変更できます。',
      'Counted in months from the day after the last day. Each can be changed with a reason on the planning page.',
    ],
  });
  protected readonly limits = computed(() => {
    const period = this.ruleset()?.period;
    return period ? this.t().empty(period.maxMonths, period.minMonthsIfShort) : this.t().noRules;
  });
  protected readonly months = computed(() => wholeMonths(this.start(), this.end()));
  protected readonly dates = computed(() => {
    const lang = this.language.lang();
    const ruleset = this.ruleset();
    if (!ruleset) return [];
    const schedule = scheduleDates(this.end(), ruleset);
    return scheduleDateRules.map((rule) => ({
      rule,
      label: dateRuleLabels[rule][lang],
      date: schedule[rule],
      left: daysUntil(this.today(), schedule[rule]),
      written:
        lang === 'ja'
          ? `${longDate(schedule[rule], lang)}　${eraDate(schedule[rule])}`
          : longDate(schedule[rule], lang),
    }));
  });
}
