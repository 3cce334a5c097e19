import { Component, computed, inject, input, output } from '@angular/core';
import type { EngagementView, MemberView, RulesetView } from '@akashi/contracts';
import { at, engagementApi } from '@akashi/contracts/api';
import { isIndependent, mayAcceptEngagement } from '@akashi/domain/engagement';
import { hasValidCredential } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Button, Chip, Dialogs, Icon, Panel, ProblemNote, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';

/** What has to be there before the firm accepts the work, and the acceptance itself. */
@Component({
  selector: 'ak-acceptance-panel',
  imports: [Button, Chip, Icon, Panel, ProblemNote],
  template: `
    <ak-panel [title]="t().title" [next]="isProposed()">
      @if (!isProposed()) {
        <ak-chip panelHead class="push" state="ok">{{ t().accepted(acceptedOn()) }}</ak-chip>
      }
      <div class="form">
        <ak-problem-note [problem]="sending.problem()" />
        <ul class="conditions">
          @for (condition of conditions(); track condition.text) {
            <li class="row">
              <span [class]="condition.met ? 'ink-ok' : 'ink-wait'">
                <ak-icon [name]="condition.met ? 'ok' : 'wait'" />
              </span>
              <span>{{ condition.text }}</span>
              <span class="push cap">{{ condition.met ? t().met : t().waits }}</span>
            </li>
          }
        </ul>
        @if (isProposed()) {
          <div class="row row--wrap">
            <ak-button key="Ctrl+Enter" kind="primary" [busy]="sending.busy()" [reason]="reason()" (press)="accept()">{{
              t().accept
            }}</ak-button>
          </div>
        }
      </div>
    </ak-panel>
  `,
  styles: `
    .form {
      display: grid;
      gap: var(--ak-space-12);
    }
    .conditions li {
      padding: 5px 0;
      border-bottom: 1px solid var(--ak-hair);
    }
    .conditions li:last-child {
      border-bottom: 0;
    }
    .conditions span:first-child {
      line-height: 0;
    }
  `,
})
export class AcceptancePanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly said = refusalText();
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();

  readonly engagement = input.required<EngagementView>();
  readonly members = input.required<readonly MemberView[]>();
  readonly ruleset = input.required<RulesetView>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();
  readonly accepted = output<EngagementView>();
  readonly stale = output();

  protected readonly t = texts({
    title: ['受嘱', 'Acceptance'],
    accepted: (date: string) => [`受嘱済み ${date}`, `Accepted ${date}`],
    leader: ['業務実施責任者がいる', 'There is an engagement leader'],
    credential: ['業務実施責任者に期限内の資格がある', 'The leader holds a valid credential'],
    reviewer: ['審査担当者がいる', 'There is a quality reviewer'],
    declared: (done: number, all: number) => [`独立性の申告 ${done} / ${all}名`, `Declarations ${done} / ${all}`],
    clear: ['利害関係の申告がない', 'Nobody declared an interest'],
    met: ['済み', 'met'],
    waits: ['待ち', 'missing'],
    accept: ['案件の受嘱', 'Accept the engagement'],
    noRight: [
      '受嘱できるのは業務実施責任者と品質管理部門です。',
      'The engagement leader or the quality office can accept it.',
    ],
    confirm: ['この案件を受嘱します', 'Accept this engagement'],
    confirmText: [
      '受嘱は監査証跡に残ります。受嘱すると言明書の取込みと範囲の計画を始められます。',
      'The acceptance is recorded in the ledger. Then the statement can be imported and the scope planned.',
    ],
    done: ['案件を受嘱しました。', 'The engagement was accepted.'],
  });
  protected readonly isProposed = computed(() => this.engagement().state === 'proposed');
  protected readonly acceptedOn = computed(() => {
    const at = this.engagement().acceptedAt;
    return at
      ? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(new Date(at))
      : '';
  });
  /** Those on the team today, with what they declared and hold: what the rule is asked with. */
  private readonly present = computed(() =>
    this.engagement()
      .team.filter(({ fromOn, toOn }) => fromOn <= this.today() && (toOn === null || this.today() <= toOn))
      .map(({ userId, role, declaration }) => ({
        role,
        declaration,
        credentials: this.members().find((member) => member.userId === userId)?.credentials ?? [],
      })),
  );
  protected readonly conditions = computed(() => {
    const [t, present] = [this.t(), this.present()];
    const leaders = present.filter(({ role }) => role === 'engagement_leader');
    const declared = present.filter(({ declaration }) => declaration !== null).length;
    const isQualified = leaders.every(({ credentials }) =>
      hasValidCredential(credentials, this.ruleset().leaderCredentials, this.today()),
    );
    return [
      { text: t.leader, met: leaders.length > 0 },
      { text: t.credential, met: leaders.length > 0 && isQualified },
      { text: t.reviewer, met: present.some(({ role }) => role === 'quality_reviewer') },
      { text: t.declared(declared, present.length), met: declared === present.length },
      // Nobody is known to be clear before everyone has declared.
      { text: t.clear, met: present.every(({ declaration }) => isIndependent(declaration)) },
    ];
  });
  protected readonly reason = computed(() => {
    if (!this.engagement().permissions.includes('engagement.accept')) return this.t().noRight;
    const { state } = this.engagement();
    return this.said(
      mayAcceptEngagement({ state, today: this.today(), members: this.present(), ruleset: this.ruleset() }),
    );
  });

  protected async accept(): Promise<void> {
    const { id, version } = this.engagement();
    const t = this.t();
    if (!(await this.dialogs.confirm({ title: t.confirm, text: t.confirmText, confirm: t.accept }))) return;
    const view = await this.sending.run((key) =>
      this.api.send(at(engagementApi.accept, { engagementId: id }), { version }, key),
    );
    if (view) {
      this.accepted.emit(view);
      this.toasts.show(t.done);
    } else if (this.sending.failure()?.code === 'stale-version') this.stale.emit();
  }
}
