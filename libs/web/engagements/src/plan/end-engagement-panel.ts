import { Component, computed, inject, input, output } from '@angular/core';
import { engagementStateLabels, type EngagementView } from '@akashi/contracts';
import { isEnded } from '@akashi/domain/engagement';
import { Button, Chip, Dialogs, Facts, Language, Panel, Toasts, texts, type Fact } from '@akashi/web-ui';
import { EndEngagementDialog, type EndEngagementAsk } from './end-engagement-dialog';

/** Work that is not accepted: the way to say so, and afterwards when and why it ended. */
@Component({
  selector: 'ak-end-engagement-panel',
  imports: [Button, Chip, Facts, Panel],
  template: `
    @if (isEnded()) {
      <ak-panel [title]="label()">
        <ak-chip panelHead class="push" state="omitted">{{ t().closed }}</ak-chip>
        <ak-facts [facts]="facts()" />
      </ak-panel>
    } @else if (engagement().state === 'proposed') {
      <ak-panel [title]="t().title" [caption]="t().caption">
        <div class="row row--wrap">
          <ak-button [reason]="declineReason()" [shown]="false" (press)="end('decline')">{{ t().decline }}</ak-button>
          <ak-button [reason]="withdrawReason()" [shown]="false" (press)="end('withdraw')">{{
            t().withdraw
          }}</ak-button>
        </div>
        @if (declineReason()) {
          <span panelFoot class="cap">{{ declineReason() }}</span>
        }
      </ak-panel>
    }
  `,
})
export class EndEngagementPanel {
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  readonly engagement = input.required<EngagementView>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();
  readonly closed = output<EngagementView>();

  protected readonly t = texts({
    title: ['受嘱しないとき', 'If the work is not accepted'],
    caption: ['理由とともに記録に残ります', 'recorded with the reason'],
    decline: ['案件の辞退', 'Decline'],
    withdraw: ['取下げの記録', 'Client withdrew'],
    noRight: [
      '辞退と取下げを記録できるのは業務実施責任者と品質管理部門です。',
      'The engagement leader or the quality office records either.',
    ],
    closed: ['変更できません', 'Closed'],
    on: ['日付', 'On'],
    reason: ['理由', 'Reason'],
    by: ['記録した人', 'Recorded by'],
    done: (label: string) => [`${label}を記録しました。`, `${label}: recorded.`],
  });
  protected readonly isEnded = computed(() => isEnded(this.engagement().state));
  protected readonly label = computed(() => engagementStateLabels[this.engagement().state][this.language.lang()]);
  protected readonly facts = computed((): Fact[] => {
    const { end } = this.engagement();
    if (!end) return [];
    const t = this.t();
    return [
      { label: t.on, value: end.on },
      { label: t.reason, value: end.reason },
      { label: t.by, value: end.byName },
    ];
  });
  protected readonly declineReason = computed(() => this.without('engagement.decline'));
  protected readonly withdrawReason = computed(() => this.without('engagement.withdraw'));

  protected async end(verb: EndEngagementAsk['verb']): Promise<void> {
    const ask: EndEngagementAsk = { engagement: this.engagement(), verb, today: this.today() };
    const view = await this.dialogs.open<EngagementView, EndEngagementAsk>(EndEngagementDialog, ask);
    if (!view) return;
    this.closed.emit(view);
    this.toasts.show(this.t().done(engagementStateLabels[view.state][this.language.lang()]));
  }

  private without(permission: 'engagement.decline' | 'engagement.withdraw'): string {
    return this.engagement().permissions.includes(permission) ? '' : this.t().noRight;
  }
}
