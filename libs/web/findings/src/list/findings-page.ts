import { Component, DestroyRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { DeviationView, FindingView } from '@akashi/contracts';
import { at, deviationApi, findingApi } from '@akashi/contracts/api';
import { Api, EngagementContext, problemOf, pageAt } from '@akashi/web-platform';
import { Button, Dialogs, EmptyState, PageFrame, ReadState, Shortcuts, Toasts, texts } from '@akashi/web-ui';
import { TabBody, Tabs } from '@akashi/web-ui/tabs';
import { DeviationTable } from '../deviation/deviation-table';
import { ExplainDeviationDialog, type ExplainDeviationAsk } from '../deviation/explain-deviation-dialog';
import { RaiseFindingDialog, type RaiseFindingAsk } from '../text/raise-finding-dialog';
import { FindingTable } from './finding-table';

/** The findings of an engagement, and beside them the deviations they are raised from. */
@Component({
  selector: 'ak-findings-page',
  imports: [Button, DeviationTable, EmptyState, FindingTable, ReadState, TabBody, Tabs],
  templateUrl: './findings-page.html',
  styleUrl: './findings-page.css',
})
export class FindingsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly context = inject(EngagementContext);

  readonly engagementId = input.required<string>();
  readonly tab = input<string>();

  protected readonly findings = this.api.read(() => at(findingApi.list, { engagementId: this.engagementId() }));
  protected readonly deviations = this.api.read(() => at(deviationApi.list, { engagementId: this.engagementId() }));
  protected readonly findingsProblem = computed(() => problemOf(this.findings.error()));
  protected readonly deviationsProblem = computed(() => problemOf(this.deviations.error()));
  protected readonly rows = computed(() => (this.findings.hasValue() ? this.findings.value() : []));
  protected readonly seen = computed(() => (this.deviations.hasValue() ? this.deviations.value() : []));
  protected readonly open = computed(() => this.seen().filter(({ state }) => state === 'open').length);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private readonly table = viewChild(FindingTable);

  protected readonly t = texts({
    title: ['発見事項', 'Findings'],
    findings: ['発見事項', 'Findings'],
    deviations: ['逸脱', 'Deviations'],
    raise: ['起票', 'Raise a finding'],
    evaluate: ['逸脱の評価', 'Evaluate deviations'],
    staff: ['起票できるのは実施者・主任・業務実施責任者です。', 'The team that does the work raises findings.'],
    choose: ['もとになる逸脱を選んでください。', 'Choose the deviations it is raised from.'],
    several: ['同じ調書の逸脱だけを選んでください。', 'Choose deviations of one paper only.'],
    noOpen: ['評価していない逸脱はありません。', 'No deviation is left to evaluate.'],
    empty: ['発見事項はまだありません', 'There are no findings yet'],
    emptyText: ['逸脱を評価すると、ここに起票できます。', 'They are raised from deviations.'],
    emptyOpen: (n: number) => [`逸脱 ${n}件を見る`, n === 1 ? 'See one deviation' : `See ${n} deviations`],
    noDeviation: ['逸脱はまだ記録されていません', 'No deviation is recorded yet'],
    noDeviationText: [
      '調書または標本に逸脱を記録すると、ここで評価できます。',
      'Deviations recorded in papers and samples are evaluated here.',
    ],
    upDown: ['上下', 'Up, down'],
    openKey: ['開く', 'Open'],
    count: (findings: number, deviations: number) => [
      `発見事項 ${findings}件 · 逸脱 ${deviations}件`,
      `${findings} findings, ${deviations} deviations`,
    ],
    raised: (code: string) => [`${code} を起票しました。`, `${code} was raised.`],
    proposed: (n: number) => [`逸脱 D-${n} の説明を査閲に回しました。`, `The explanation of D-${n} goes to review.`],
    show: ['開く', 'Open'],
  });
  protected readonly tabInUse = computed(() => (this.tab() === 'deviations' ? 'deviations' : 'findings'));
  protected readonly tabs = computed(() => [
    { id: 'findings', label: this.t().findings, ...(this.findings.hasValue() ? { count: this.rows().length } : {}) },
    {
      id: 'deviations',
      label: this.t().deviations,
      ...(this.deviations.hasValue() ? { count: this.seen().length, hot: this.open() > 0 } : {}),
    },
  ]);
  private readonly picked = computed(() => this.seen().filter(({ id }) => this.chosen().has(id)));
  protected readonly raiseReason = computed(() => {
    if (!this.context.can('finding.raise')) return this.t().staff;
    if (this.tabInUse() === 'findings') return this.deviations.hasValue() && this.open() === 0 ? this.t().noOpen : '';
    if (this.picked().length === 0) return this.open() === 0 ? this.t().noOpen : this.t().choose;
    return new Set(this.picked().map(({ testId }) => testId)).size > 1 ? this.t().several : '';
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Enter', label: this.t().openKey },
        { keys: 'Ctrl+Enter', label: this.t().raise, quiet: true },
      ],
      facts:
        this.findings.hasValue() && this.deviations.hasValue()
          ? [{ text: this.t().count(this.rows().length, this.seen().length), icon: 'flag' }]
          : [],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.table()?.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.table()?.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected chooseTab(tab: string | undefined): void {
    if (tab === undefined || tab === this.tabInUse()) return;
    const queryParams = { tab: tab === 'deviations' ? tab : null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      if (isChosen) after.add(id);
      else after.delete(id);
      return after;
    });
  }

  /** From the list of findings it leads to the deviations, since a finding starts from one. */
  protected async raise(): Promise<void> {
    if (this.tabInUse() === 'findings') {
      this.chooseTab('deviations');
      return;
    }
    const engagement = this.context.current();
    if (!engagement) return;
    const ask: RaiseFindingAsk = {
      engagementId: this.engagementId(),
      engagementState: engagement.state,
      period: `${engagement.periodStart}〜${engagement.periodEnd}`,
      deviations: this.picked(),
    };
    const raised = await this.dialogs.open<FindingView, RaiseFindingAsk>(RaiseFindingDialog, ask, { focus: 'input' });
    if (!raised) return;
    void this.context.refresh();
    this.toasts.show(this.t().raised(raised.code));
    await this.router.navigateByUrl(pageAt(this.engagementId(), 'findings', raised.id));
  }

  protected async explain(deviation: DeviationView): Promise<void> {
    const engagementState = this.context.current()?.state;
    if (!engagementState) return;
    const ask: ExplainDeviationAsk = { engagementId: this.engagementId(), engagementState, deviation };
    const proposed = await this.dialogs.open<DeviationView, ExplainDeviationAsk>(ExplainDeviationDialog, ask);
    this.deviations.reload();
    if (!proposed) return;
    this.choose(deviation.id, false);
    void this.context.refresh();
    this.toasts.show(this.t().proposed(proposed.number));
  }
}
