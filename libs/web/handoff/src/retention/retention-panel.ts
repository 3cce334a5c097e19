import { Component, computed, inject, input } from '@angular/core';
import type { LegalHoldView } from '@akashi/contracts';
import { at, retentionApi } from '@akashi/contracts/api';
import { confidenceLabels } from '@akashi/contracts/labels/ruleset';
import { Api, EngagementContext, momentInJapan, problemOf, Session } from '@akashi/web-platform';
import { Button, Chip, Dialogs, Facts, Language, Panel, ReadState, texts, Toasts, type Fact } from '@akashi/web-ui';
import { LiftHoldDialog, type LiftHoldAsk } from './lift-hold-dialog';
import { retentionChips, retentionLabels } from './retention-words';
import { SetHoldDialog, type SetHoldAsk } from './set-hold-dialog';

/** 保管期間: until when the file is kept, by which rule, and which matters forbid to destroy it. */
@Component({
  selector: 'ak-retention-panel',
  imports: [Button, Chip, Facts, Panel, ReadState],
  templateUrl: './retention-panel.html',
  styleUrl: './retention-panel.css',
  host: { style: 'display: block' },
})
export class RetentionPanel {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly read = this.api.read(() => at(retentionApi.view, this.path()));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly states = retentionLabels;
  protected readonly chips = retentionChips;
  protected readonly moment = momentInJapan;
  protected readonly userId = computed(() => this.session.current()?.userId ?? '');
  protected readonly mayLift = computed(() => this.context.can('hold.lift'));
  protected readonly setReason = computed(() => (this.context.can('hold.set') ? '' : this.t().cannot));
  protected readonly t = texts({
    title: ['保管期間と廃棄の停止', 'Retention'],
    set: ['廃棄の停止', 'Legal hold'],
    cannot: [
      '廃棄の停止を設定するのは、業務実施責任者か品質管理部門です。',
      'The engagement leader or the quality office sets a legal hold.',
    ],
    'not-archived': ['保管した後に、報告書の日付から数えます。', 'Counted from the day of the report, once archived.'],
    held: ['停止が解除されるまで、何も廃棄されません。', 'Nothing is destroyed until every hold is lifted.'],
    kept: ['期間中は何も廃棄されません。', 'Nothing is destroyed within these years.'],
    over: ['保管の義務がある期間は終わりました。', 'The years for which it has to be kept are over.'],
    undated: ['発行された報告書がなく、期間を数えられません。', 'There is no issued report to count from.'],
    keepUntil: ['保管の終わり', 'Kept until'],
    rule: ['規則', 'Rule'],
    years: (years: number) => [`報告書の日付から${years}年`, `${years} years from the day of the report`],
    source: ['規則の根拠', 'Source of the rule'],
    sourced: (sure: string, source: string) => [`${sure}：${source}`, `${sure}: ${source}`],
    holds: ['廃棄の停止の一覧', 'Legal holds'],
    number: (number: number) => [`停止 ${number}`, `Hold ${number}`],
    inForce: ['停止中', 'In force'],
    lifted: ['解除済み', 'Lifted'],
    setBy: (name: string, at: string) => [`設定 ${name} ${at}`, `Set by ${name} ${at}`],
    liftedBy: (name: string, at: string) => [`解除 ${name} ${at}`, `Lifted by ${name} ${at}`],
    lift: ['解除', 'Lift'],
    another: ['設定した方とは別の方が解除します。', 'Another person than who set it lifts it.'],
    isSet: (number: number) => [`廃棄の停止 ${number} を設定しました。`, `Legal hold ${number} was set.`],
    isLifted: (number: number) => [`廃棄の停止 ${number} を解除しました。`, `Legal hold ${number} was lifted.`],
  });
  protected readonly says = computed(() => (this.read.hasValue() ? this.t()[this.read.value().state] : ''));
  protected readonly facts = computed((): Fact[] => {
    if (!this.read.hasValue()) return [];
    const [t, { keepUntil, years, confidence, source }] = [this.t(), this.read.value()];
    return [
      ...(keepUntil ? [{ label: t.keepUntil, value: keepUntil }] : []),
      { label: t.rule, value: t.years(years) },
      ...(confidence
        ? [{ label: t.source, value: t.sourced(confidenceLabels[confidence][this.lang()], source ?? '') }]
        : []),
    ];
  });

  protected async set(): Promise<void> {
    if (this.setReason() !== '') return;
    const done = await this.dialogs.open<LegalHoldView, SetHoldAsk>(SetHoldDialog, this.path());
    this.read.reload();
    if (done) this.toasts.show(this.t().isSet(done.number));
  }

  protected async lift(hold: LegalHoldView): Promise<void> {
    const done = await this.dialogs.open<LegalHoldView, LiftHoldAsk>(LiftHoldDialog, { ...this.path(), hold });
    this.read.reload();
    if (done) this.toasts.show(this.t().isLifted(done.number));
  }
}
