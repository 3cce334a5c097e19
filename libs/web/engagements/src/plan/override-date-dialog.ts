import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { dateRuleLabels, type EngagementDateView, type EngagementView, type OverrideDateBody } from '@akashi/contracts';
import { at, engagementApi } from '@akashi/contracts/api';
import { mayOverrideDate } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface OverrideDateAsk {
  engagement: EngagementView;
  date: EngagementDateView;
}

/** Another date than the computed one, and why. What somebody else set meanwhile is shown; nothing typed is lost. */
@Component({
  selector: 'ak-override-date-dialog',
  imports: [DateField, Facts, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(label())" [action]="t().send">
      <ak-facts [facts]="facts()" />
      <ak-date-field [label]="t().date" [formField]="form.fields.date" />
      <ak-textarea-field [label]="t().reason" [help]="t().reasonHelp" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class OverrideDateDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<OverrideDateAsk>(DIALOG_DATA);
  private readonly current = signal(this.ask.date);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (label: string) => [`${label}を変更します`, `Change: ${label}`],
    computed: ['計算した日付', 'Computed date'],
    now: ['今の日付', 'Date that holds now'],
    why: ['今の理由', 'Reason given'],
    date: ['新しい日付', 'New date'],
    reason: ['変更の理由', 'Reason'],
    reasonHelp: ['計算した日付とともに記録に残ります。', 'It stays on record beside the computed date.'],
    send: ['変更', 'Change'],
  });
  protected readonly label = computed(() => dateRuleLabels[this.ask.date.rule][this.language.lang()]);
  protected readonly facts = computed(() => {
    const { computedOn, date, overrideReason } = this.current();
    const reason = overrideReason ? [{ label: this.t().why, value: overrideReason }] : [];
    return [{ label: this.t().computed, value: computedOn }, { label: this.t().now, value: date }, ...reason];
  });
  protected readonly form = ruleForm({
    said: { date: this.ask.date.date, reason: this.ask.date.overrideReason ?? '' },
    required: ['date', 'reason'],
    limits: { reason: textLimits.reason },
    rule: (said) => {
      const { periodEnd, state } = this.ask.engagement;
      return mayOverrideDate({ ...said, periodEnd, state });
    },
    about: { 'date.not-a-date': 'date', 'date.not-after-period': 'date', 'date.reason-missing': 'reason' },
    sending: this.sending,
    send: ({ date, reason }) => this.override({ date, reason: reason.trim(), version: this.current().version }),
    refresh: () => this.refresh(),
  });

  private override(body: OverrideDateBody): Promise<EngagementView | undefined> {
    const address = at(engagementApi.overrideDate, { engagementId: this.ask.engagement.id, rule: this.ask.date.rule });
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  private async refresh(): Promise<void> {
    const fresh = await this.api.ask(at(engagementApi.view, { engagementId: this.ask.engagement.id }));
    this.current.set(fresh.dates.find(({ rule }) => rule === this.ask.date.rule) ?? this.current());
  }
}
