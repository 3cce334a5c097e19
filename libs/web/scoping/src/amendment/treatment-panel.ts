import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { testTypeShortLabels, type AmendmentPageView, type TouchedTestView } from '@akashi/contracts';
import { amendmentApi, at } from '@akashi/contracts/api';
import type { ControlChangeQuestion } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { mayDecideAmendment, type ControlChangeAnswers } from '@akashi/domain/scope';
import { Api, Sending } from '@akashi/web-platform';
import { Button, Language, ProblemNote, TextareaField, Toasts, texts } from '@akashi/web-ui';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { amendmentTexts, treatmentDetails, treatmentTexts, yearDetails, yearTexts } from './amendment.texts';
import { answersFor, judgedKind, rowsToDecide, type ChangeGroup, type ChangeRow } from './changes';

/** What is done with the tests of the changed control in focus, or of the whole group it stands in. */
@Component({
  selector: 'ak-treatment-panel',
  imports: [Button, FormFaults, FormField, ProblemNote, RouterLink, RuleFormHost, TextareaField],
  templateUrl: './treatment-panel.html',
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .tests {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    form {
      display: grid;
      gap: 8px;
    }
  `,
})
export class TreatmentPanel {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();
  readonly row = input.required<ChangeRow>();
  readonly group = input.required<ChangeGroup>();
  readonly tests = input.required<readonly TouchedTestView[]>();
  readonly questions = input.required<readonly ControlChangeQuestion[]>();
  readonly answers = input.required<ControlChangeAnswers>();
  /** What is decided is whether the control was changed since last year. */
  readonly ofYear = input(false);
  /** Why nothing can be decided now; empty when it can. */
  readonly lock = input('');
  readonly decided = output<AmendmentPageView>();
  readonly stale = output();

  protected readonly t = texts(amendmentTexts);
  private readonly treatments = texts(treatmentTexts);
  private readonly details = texts(treatmentDetails);
  private readonly years = texts(yearTexts);
  private readonly yearDetails = texts(yearDetails);
  protected readonly treatment = computed(() => (this.ofYear() ? this.years() : this.treatments())[this.judged()]);
  protected readonly detail = computed(() => (this.ofYear() ? this.yearDetails() : this.details())[this.judged()]);
  protected readonly judged = computed(() => judgedKind(this.row(), this.questions(), this.answers()));
  protected readonly shownTests = computed(() =>
    this.tests()
      .filter(({ stableKey }) => stableKey === this.row().stableKey)
      .map(({ id, type }) => ({ id, label: testTypeShortLabels[type][this.lang()] })),
  );
  private readonly said = computed(() => ({ questions: this.questions(), answers: this.answers() }));
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: () => (this.judged() === this.row().kind ? [] : ['reason']),
    limits: { reason: textLimits.reason },
    rule: ({ reason }) =>
      mayDecideAmendment({
        planApproved: false,
        computed: this.row().kind,
        judged: this.judged(),
        questions: this.questions(),
        answers: answersFor(this.row(), this.said()),
        reason: reason.trim(),
      }),
    about: { 'plan.change-without-reason': 'reason', 'reason.not-storable': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.send(reason.trim(), [this.row()]),
    refresh: () => Promise.resolve(this.stale.emit()),
  });
  protected readonly more = computed(() => {
    const reason = this.form.said().reason.trim();
    const rows = rowsToDecide(this.group(), this.row(), { ...this.said(), reason });
    return rows.filter(({ stableKey }) => stableKey !== this.row().stableKey);
  });

  constructor() {
    // What was typed belongs to one control: another one begins with its own.
    const key = computed(() => this.row().stableKey);
    effect(() => {
      key();
      untracked(() => this.form.begin({ reason: this.row().decision?.reason ?? '' }));
    });
  }

  /** The same for every undecided row of the group that it is allowed for, the open one among them. */
  async decideGroup(): Promise<void> {
    if (this.lock() || this.more().length === 0 || this.sending.busy()) return;
    await this.send(this.form.said().reason.trim(), [this.row(), ...this.more()]);
  }

  private async send(reason: string, rows: readonly ChangeRow[]): Promise<AmendmentPageView | undefined> {
    const body = {
      changes: rows.map(({ stableKey, decision }) => ({ stableKey, version: decision?.version ?? 1 })),
      judged: this.judged(),
      answers: answersFor(this.row(), this.said()),
      reason,
    };
    const address = at(amendmentApi.decide, { engagementId: this.engagementId() });
    const answer = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!answer) return undefined;
    this.toasts.show(this.t().decidedToast(rows.length));
    this.decided.emit(answer);
    return answer;
  }
}
