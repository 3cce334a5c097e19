import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { PersonWeekView } from '@akashi/contracts';
import { at, hoursApi } from '@akashi/contracts/api';
import { mayPlanHours, weekLimit } from '@akashi/domain/hours';
import { Api, Sending } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { FormDialog, FormField, NumberField, ruleForm } from '@akashi/web-ui/form';

export interface PlanHoursAsk {
  readonly userId: string;
  readonly name: string;
  readonly week: string;
  readonly part: PersonWeekView;
}

/** Plans hours of somebody on the team, for a week or for several that follow one another. */
@Component({
  selector: 'ak-plan-hours-dialog',
  imports: [FormDialog, FormField, NumberField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.name)" [action]="t().save">
      <p class="cap">{{ t().about(ask.part.engagementName, ask.week) }}</p>
      <ak-number-field [label]="t().hours" [formField]="form.fields.hours" />
      <ak-number-field [label]="t().weeks" [help]="t().help" [formField]="form.fields.weeks" />
    </ak-form-dialog>
  `,
})
export class PlanHoursDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<PlanHoursAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (name: string) => [`${name} さんの計画`, `Plan hours of ${name}`],
    about: (engagement: string, week: string) => [
      `${engagement}　${week} の週から`,
      `${engagement}, from the week of ${week}`,
    ],
    hours: ['1週の時間', 'Hours a week'],
    weeks: ['続く週の数', 'Weeks'],
    help: ['この週から数えて1～12週に、同じ時間を入れます。', 'The same hours go into 1 to 12 weeks, this one first.'],
    badHours: [`0から${weekLimit}までの整数を入力してください。`, `Enter a whole number from 0 to ${weekLimit}.`],
    badWeeks: ['1から12までの整数を入力してください。', 'Enter a whole number from 1 to 12.'],
    save: ['保存', 'Save'],
  });
  private readonly sending = new Sending();
  protected readonly form = ruleForm({
    said: { hours: this.ask.part.planned[0]?.hours ?? null, weeks: 1 as number | null },
    checks: ({ hours, weeks }) => ({
      hours: isWithin(hours, 0, weekLimit) ? '' : this.t().badHours,
      weeks: isWithin(weeks, 1, this.ask.part.planned.length) ? '' : this.t().badWeeks,
    }),
    rule: ({ hours, weeks }) => {
      const { from, to, planned } = this.ask.part;
      return mayPlanHours({ hours: hours ?? 0, weeks: planned.slice(0, weeks ?? 1).map(({ week }) => week), from, to });
    },
    about: { 'hours.out-of-range': 'hours', 'hours.not-on-team': 'weeks', 'hours.not-a-week': 'weeks' },
    sending: this.sending,
    send: ({ hours, weeks }) => {
      const seen = this.ask.part.planned.slice(0, weeks ?? 1).map(({ week, version }) => ({ week, version }));
      const body = { userId: this.ask.userId, weeks: seen, hours: hours ?? 0 };
      const address = at(hoursApi.plan, { engagementId: this.ask.part.engagementId });
      return this.sending.run((key) => this.api.send(address, body, key));
    },
  });
}

function isWithin(number: number | null, least: number, most: number): boolean {
  return number !== null && number >= least && number <= most;
}
