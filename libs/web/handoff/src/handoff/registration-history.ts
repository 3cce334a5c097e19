import { Component, computed, inject, input, output } from '@angular/core';
import {
  registrationEventLabels,
  registrationOutcomeLabels,
  registrationWarningLabels,
  type RegistrationEventView,
  type RegistrationView,
} from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { Button, Dialogs, EmptyState, Language, Note, Panel, texts, Toasts } from '@akashi/web-ui';
import { Trail, type TrailEntry } from '@akashi/web-ui/trail';
import { RecordRegistrationDialog, type RecordRegistrationAsk } from './record-registration-dialog';

/** 登録の経過: application, acceptance, questions and answers, decision, listing, in the order they happened. */
@Component({
  selector: 'ak-registration-history',
  imports: [Button, EmptyState, Note, Panel, Trail],
  template: `
    <ak-panel [title]="t().title">
      <ng-container panelHead>
        @if (registration().next.length > 0) {
          <span class="push row">
            <ak-button size="s" icon="plus" [reason]="reason()" [shown]="false" (press)="record()">{{
              t().record
            }}</ak-button>
          </span>
        }
      </ng-container>
      <p class="sub until">{{ t().validUntil(registration().validUntil) }}</p>
      @for (warning of registration().warnings; track warning) {
        <ak-note kind="warn">{{ warnings[warning][lang()] }}</ak-note>
      }
      @if (entries().length > 0) {
        <ak-trail [label]="t().title" [entries]="entries()" [now]="0" />
      } @else {
        <ak-empty-state
          icon="flag"
          [title]="t().none"
          [text]="registration().handedOverOn ? t().noneText : t().before"
        />
      }
      @if (reason() && registration().handedOverOn) {
        <p class="cap">{{ reason() }}</p>
      }
    </ak-panel>
  `,
  styles: `
    .until {
      padding-bottom: var(--ak-space-12);
    }
    ak-note {
      margin-bottom: var(--ak-space-12);
    }
  `,
  host: { style: 'display: block' },
})
export class RegistrationHistory {
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly registration = input.required<RegistrationView>();
  readonly changed = output();

  protected readonly warnings = registrationWarningLabels;
  protected readonly t = texts({
    title: ['登録の経過', 'History of the registration'],
    validUntil: (day: string) => [`有効期限（計算） ${day}`, `Valid until (computed) ${day}`],
    record: ['経過の記録', 'Record'],
    none: ['申請はまだ記録されていません', 'No application is recorded yet'],
    noneText: ['依頼者が申請した日から、順に記録します。', 'Record from the day the client applied, in order.'],
    before: ['パッケージを引き渡すと記録できます。', 'It can be recorded once the package is handed over.'],
    cannot: ['記録できるのは業務実施責任者です。', 'The engagement leader records it.'],
    recorded: (what: string) => [`${what}を記録しました。`, `${what} was recorded.`],
    until: (day: string) => [`有効期限 ${day}`, `valid until ${day}`],
  });
  readonly reason = computed(() => {
    if (!this.context.can('registration.record')) return this.t().cannot;
    return this.registration().handedOverOn ? '' : this.t().before;
  });
  protected readonly entries = computed((): TrailEntry[] =>
    [...this.registration().events].reverse().map((event) => ({
      when: event.occurredOn,
      who: event.recordedByName,
      what: this.name(event),
      note: [event.registrationNo, event.validUntil && this.t().until(event.validUntil), event.remark]
        .filter(Boolean)
        .join('　'),
    })),
  );

  /** Records what happened next; the page calls it too, since it is the step after the hand-over. */
  async record(): Promise<void> {
    const ask: RecordRegistrationAsk = { engagementId: this.engagementId(), registration: this.registration() };
    const recorded = await this.dialogs.open<{ what: string }, RecordRegistrationAsk>(RecordRegistrationDialog, ask);
    this.changed.emit();
    if (recorded) this.toasts.show(this.t().recorded(recorded.what));
  }

  private name({ kind, outcome }: RegistrationEventView): string {
    const name = registrationEventLabels[kind][this.lang()];
    return outcome ? `${name}（${registrationOutcomeLabels[outcome][this.lang()]}）` : name;
  }
}
