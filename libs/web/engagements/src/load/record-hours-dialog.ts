import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { PersonWeekView } from '@akashi/contracts';
import { at, hoursApi } from '@akashi/contracts/api';
import { mayRecordHours, weekLimit } from '@akashi/domain/hours';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { FormDialog, FormField, NumberField, ruleForm } from '@akashi/web-ui/form';

export interface RecordHoursAsk {
  readonly week: string;
  readonly part: PersonWeekView;
}

/** Records one's own hours of a week in one engagement. */
@Component({
  selector: 'ak-record-hours-dialog',
  imports: [FormDialog, FormField, NumberField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <p class="cap">{{ t().about(ask.part.engagementName, ask.week) }}</p>
      <ak-number-field [label]="t().hours" [formField]="form.fields.hours" />
    </ak-form-dialog>
  `,
})
export class RecordHoursDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<RecordHoursAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: ['自分の実績', 'My hours'],
    about: (engagement: string, week: string) => [`${engagement}　${week} の週`, `${engagement}, week of ${week}`],
    hours: ['時間', 'Hours'],
    bad: [`0から${weekLimit}までの整数を入力してください。`, `Enter a whole number from 0 to ${weekLimit}.`],
    save: ['記録', 'Record'],
  });
  private readonly sending = new Sending();
  protected readonly form = ruleForm({
    said: { hours: this.ask.part.worked.hours },
    checks: ({ hours }) => ({ hours: hours !== null && hours >= 0 && hours <= weekLimit ? '' : this.t().bad }),
    rule: ({ hours }) => {
      const { from, to, worked } = this.ask.part;
      return mayRecordHours({ hours: hours ?? 0, week: worked.week, from, to, today: todayInJapan() });
    },
    about: { 'hours.out-of-range': 'hours', 'hours.not-on-team': 'hours', 'hours.week-ahead': 'hours' },
    sending: this.sending,
    send: ({ hours }) => {
      const { week, version } = this.ask.part.worked;
      const address = at(hoursApi.record, { engagementId: this.ask.part.engagementId });
      return this.sending.run((key) => this.api.send(address, { week, version, hours: hours ?? 0 }, key));
    },
  });
}
