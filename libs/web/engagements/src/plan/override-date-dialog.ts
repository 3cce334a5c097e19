import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  dateRuleLabels,
  problemText,
  type EngagementDateView,
  type EngagementView,
  type OverrideDateBody,
} from '@akashi/contracts';
import { mayOverrideDate } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import {
  Button,
  DateField,
  DialogFrame,
  Facts,
  Language,
  Note,
  ProblemNote,
  TextareaField,
  texts,
} from '@akashi/web-ui';

export interface OverrideDateAsk {
  engagement: EngagementView;
  date: EngagementDateView;
}

/** Another date than the computed one, and why. What somebody else set meanwhile is shown; nothing typed is lost. */
@Component({
  selector: 'ak-override-date-dialog',
  imports: [Button, DateField, DialogFrame, Facts, Note, ProblemNote, TextareaField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(label())">
        @if (isStale()) {
          <ak-note kind="warn" [live]="true" [title]="t().stale">
            <p>{{ t().staleNext }}</p>
          </ak-note>
        } @else {
          <ak-problem-note [problem]="sending.problem()" />
        }
        <ak-facts [facts]="facts()" />
        <ak-date-field [label]="t().date" [required]="true" [(value)]="day" [fault]="faultOf('day')" />
        <ak-textarea-field
          [label]="t().reason"
          [help]="t().reasonHelp"
          [required]="true"
          [rows]="3"
          [maxLength]="limit"
          [(value)]="reason"
          [fault]="faultOf('reason')"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class OverrideDateDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly dialog = inject<DialogRef<EngagementView>>(DialogRef);
  private readonly ask = inject<OverrideDateAsk>(DIALOG_DATA);
  private readonly current = signal(this.ask.date);
  protected readonly sending = new Sending();

  protected readonly day = signal(this.ask.date.date);
  protected readonly reason = signal(this.ask.date.overrideReason ?? '');
  protected readonly isStale = signal(false);
  private readonly tried = signal(false);
  protected readonly limit = textLimits.reason;

  protected readonly t = texts({
    title: (label: string) => [`${label}を変更します`, `Change: ${label}`],
    computed: ['計算した日付', 'Computed date'],
    now: ['今の日付', 'Date that holds now'],
    why: ['今の理由', 'Reason given'],
    date: ['新しい日付', 'New date'],
    reason: ['変更の理由', 'Reason'],
    reasonHelp: ['計算した日付とともに記録に残ります。', 'It stays on record beside the computed date.'],
    cancel: ['やめる', 'Cancel'],
    send: ['変更', 'Change'],
    stale: ['ほかの人が先に変更しました', 'Somebody else changed it first'],
    staleNext: [
      '入力した内容は残っています。今の日付を確かめ、よければもう一度［変更］を押してください。',
      'What you typed is still here. Check the date that holds now and press Change again to replace it.',
    ],
  });
  protected readonly label = computed(() => dateRuleLabels[this.ask.date.rule][this.language.lang()]);
  protected readonly facts = computed(() => {
    const { computedOn, date, overrideReason } = this.current();
    const reason = overrideReason ? [{ label: this.t().why, value: overrideReason }] : [];
    return [{ label: this.t().computed, value: computedOn }, { label: this.t().now, value: date }, ...reason];
  });
  private readonly decision = computed(() =>
    mayOverrideDate({
      date: this.day(),
      reason: this.reason(),
      periodEnd: this.ask.engagement.periodEnd,
      state: this.ask.engagement.state,
    }),
  );

  protected faultOf(field: 'day' | 'reason'): string {
    const decision = this.decision();
    if (!this.tried() || decision.allowed) return '';
    const isAboutReason = decision.code === 'date.reason-missing' || decision.code === 'reason.not-storable';
    return isAboutReason === (field === 'reason') ? problemText(decision.code)[this.language.lang()].happened : '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const body: OverrideDateBody = { date: this.day(), reason: this.reason().trim(), version: this.current().version };
    const path = `engagements/${this.ask.engagement.id}`;
    const view = await this.sending.run(() =>
      this.api.put<EngagementView>(`${path}/dates/${this.ask.date.rule}`, body),
    );
    if (view) return this.dialog.close(view);
    if (this.sending.failure()?.code !== 'stale-version') return;
    const fresh = await this.api.get<EngagementView>(path);
    this.current.set(fresh.dates.find(({ rule }) => rule === this.ask.date.rule) ?? this.current());
    this.isStale.set(true);
  }
}
