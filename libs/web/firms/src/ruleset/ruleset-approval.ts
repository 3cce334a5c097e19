import { Component, computed, inject, input, output } from '@angular/core';
import type { RulesetVersionView } from '@akashi/contracts';
import { at, rulesetApi } from '@akashi/contracts/api';
import {
  mayApproveRuleset,
  mayWithdrawRuleset,
  rulesetDifferences,
  type RulesetCorrection,
} from '@akashi/domain/ruleset';
import { Api, Session, todayInJapan } from '@akashi/web-platform';
import { Button, Dialogs, Icon, Toasts, texts } from '@akashi/web-ui';
import { Seal } from '@akashi/web-ui/seal';
import { refusalText } from '@akashi/web-ui/refusal';
import { ApproveRulesetDialog } from './approve-ruleset-dialog';
import type { RulesetDecisionAsk } from './ruleset-decision-ask';
import { WithdrawRulesetDialog } from './withdraw-ruleset-dialog';

const dayOf = (moment: string | undefined): string => (moment ? todayInJapan(new Date(moment)) : '');

/** The foot of a version of the firm's own: who made it, who brought it into force, and the step that is left. */
@Component({
  selector: 'ak-ruleset-approval',
  imports: [Button, Icon, Seal],
  template: `
    <div class="seals">
      <ak-seal [role]="t().made" state="signed" [date]="madeOn()" [name]="version().revision?.byName ?? ''" />
      @if (version().decision; as decision) {
        <ak-seal
          [role]="t().approved"
          [state]="version().state === 'approved' ? 'signed' : 'void'"
          [date]="decidedOn()"
          [name]="decision.byName || t().before"
          [reason]="decision.reason"
        />
      } @else {
        <ak-seal [role]="t().approved" />
      }
    </div>
    @if (why(); as sentence) {
      <p class="why"><ak-icon name="info" />{{ sentence }}</p>
    }
    <span class="push"></span>
    @switch (version().state) {
      @case ('draft') {
        <ak-button kind="secondary" key="M" [reason]="withdrawReason()" [shown]="false" (press)="withdraw()">{{
          t().withdraw
        }}</ak-button>
        <ak-button
          kind="primary"
          icon="stamp"
          key="Ctrl+Enter"
          [reason]="approveReason()"
          [shown]="false"
          (press)="approve()"
          >{{ t().approve }}</ak-button
        >
      }
      @case ('withdrawn') {
        <ak-button
          kind="secondary"
          key="M"
          [reason]="againReason()"
          [shown]="false"
          (press)="again.emit(corrections())"
          >{{ t().again }}</ak-button
        >
      }
    }
  `,
  host: { class: 'foot', role: 'group', '[attr.aria-label]': 't().label' },
})
export class RulesetApproval {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly said = refusalText();

  readonly version = input.required<RulesetVersionView>();
  /** Why the values of a withdrawn draft cannot be taken up again; empty where they can. */
  readonly againReason = input('');
  readonly decided = output();
  /** What it corrected, to begin with in a draft of the version before. */
  readonly again = output<RulesetCorrection[]>();

  protected readonly t = texts({
    label: ['版の承認', 'Approval of the version'],
    made: ['作成', 'Made'],
    approved: ['承認', 'Appr'],
    before: ['承認の導入前', 'Earlier'],
    approve: ['版の承認', 'Approve'],
    withdraw: ['草案の取下げ', 'Withdraw the draft'],
    again: ['この値から作り直す', 'Begin again with its values'],
    cannot: [
      '承認と取下げは、組織の管理者と品質管理部門が行います。',
      'Administrators and the quality office approve and withdraw.',
    ],
    reading: ['変わる値を読み込んでいます。', 'Reading what changes.'],
    waits: [
      '草案です。作った人とは別の人が承認すると、案件が従えるようになります。',
      'A draft: engagements may obey it once another person than its author approves it.',
    ],
    inForce: [
      '承認済みの版です。これから開始する案件が従います。',
      'Approved: engagements opened from now on obey it.',
    ],
    earlier: [
      '承認を求める前からの版です。そのまま効力を持ちます。',
      'In force since before a second person was asked.',
    ],
    withdrawn: (why: string) => [`取り下げた草案です。理由：${why}`, `A withdrawn draft: ${why}`],
    doneApprove: ['版を承認しました。', 'The version is approved.'],
    doneWithdraw: ['草案を取り下げました。', 'The draft is withdrawn.'],
  });
  protected readonly madeOn = computed(() => dayOf(this.version().revision?.at));
  protected readonly decidedOn = computed(() => dayOf(this.version().decision?.at));
  private readonly before = this.api.read(() => {
    const { state, predecessor } = this.version();
    const isOpen = state === 'draft' || state === 'withdrawn';
    return isOpen && predecessor ? at(rulesetApi.view, { rulesetId: predecessor }) : undefined;
  });
  /** What it says otherwise than the version it began with. */
  private readonly differences = computed(() =>
    this.before.hasValue() ? rulesetDifferences(this.before.value().values, this.version().values) : [],
  );
  protected readonly corrections = computed(() =>
    this.differences().flatMap(({ after }) => {
      if (!after) return [];
      const { path, text, confidence, source } = after;
      return [{ path, text, confidence, source }];
    }),
  );
  protected readonly approveReason = computed(() => {
    if (!this.session.can('ruleset.approve')) return this.t().cannot;
    // Nobody approves what they cannot see yet.
    if (!this.before.hasValue()) return this.t().reading;
    const { state, revision } = this.version();
    return this.said(
      mayApproveRuleset({ state, revisedById: revision?.byId ?? null, approverId: this.session.userId() }),
    );
  });
  protected readonly withdrawReason = computed(() => {
    if (!this.session.can('ruleset.withdraw')) return this.t().cannot;
    // The reason is asked for in the dialog.
    return this.said(mayWithdrawRuleset({ state: this.version().state, reason: '-' }));
  });
  protected readonly why = computed(() => {
    const { state, decision } = this.version();
    if (state === 'draft') return this.approveReason() || this.t().waits;
    if (state === 'withdrawn') return this.t().withdrawn(decision?.reason ?? '');
    return decision?.byName === '' ? this.t().earlier : this.t().inForce;
  });

  protected async approve(): Promise<void> {
    await this.decide(ApproveRulesetDialog, this.t().doneApprove);
  }

  protected async withdraw(): Promise<void> {
    await this.decide(WithdrawRulesetDialog, this.t().doneWithdraw);
  }

  private async decide(
    dialog: typeof ApproveRulesetDialog | typeof WithdrawRulesetDialog,
    done: string,
  ): Promise<void> {
    const ask: RulesetDecisionAsk = { version: this.version(), differences: this.differences() };
    const answer = await this.dialogs.open<RulesetVersionView, RulesetDecisionAsk>(dialog, ask);
    if (!answer) return;
    this.toasts.show(done);
    this.decided.emit();
  }
}
