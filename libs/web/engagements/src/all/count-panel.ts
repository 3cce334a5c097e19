import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { phaseLabels, type PortfolioCountView, type PortfolioPageView } from '@akashi/contracts';
import { deadlineBandLabels, outlookLabels, portfolioGroupLabels } from '@akashi/contracts/labels/portfolio';
import type { EngagementState } from '@akashi/domain/engagement';
import type { DeadlineBand, OutlookKind, PortfolioGroup } from '@akashi/domain/portfolio';
import { Language, Panel, texts } from '@akashi/web-ui';

const GROUPS = ['phase', 'deadline', 'leader', 'client'] as const;

/** How many engagements have one phase, date, leader or client in common, and how many are late; each number opens its rows. */
@Component({
  selector: 'ak-count-panel',
  imports: [NgTemplateOutlet, Panel, RouterLink],
  templateUrl: './count-panel.html',
  styleUrl: './count-panel.css',
})
export class CountPanel {
  private readonly language = inject(Language);

  readonly page = input.required<PortfolioPageView>();
  readonly by = input.required<PortfolioGroup>();
  /** What is chosen already: the values parted by commas, none where nothing is. */
  readonly chosen = input<string>();

  protected readonly t = texts({
    title: ['件数', 'Counts'],
    caption: ['数を押すと下の表が絞られます', 'a number filters the table below'],
    label: ['件数の分け方', 'Count by'],
    count: ['計', 'All'],
    late: ['遅れ', 'Late'],
    expected: ['見込み', 'Expected'],
    expectedFull: ['間に合わない見込み', 'Expected late'],
    nobody: ['責任者なし', 'No leader'],
    leftOut: (n: number) => [`ほかに ${n.toLocaleString('en-US')}`, `${n.toLocaleString('en-US')} more`],
    sum: ['合計', 'Sum'],
    opens: (what: string, n: number) => [
      `${what} ${n.toLocaleString('en-US')}件を表示`,
      `Show ${n.toLocaleString('en-US')}: ${what}`,
    ],
    none: ['当たる案件がありません。', 'No engagement meets this.'],
  });
  protected readonly head = computed(() => portfolioGroupLabels[this.by()][this.language.lang()]);
  protected readonly ways = computed(() =>
    GROUPS.map((by) => ({ by, label: portfolioGroupLabels[by][this.language.lang()] })),
  );
  protected readonly rows = computed(() =>
    this.page().counts.map((one) => {
      const label = this.nameOf(one);
      return { key: one.key, label, isChosen: this.isChosen(one.key), cells: this.cellsOf(one, label, one.key) };
    }),
  );
  /** Of everything that is counted here; none where it would say no more than its only row. */
  protected readonly sum = computed(() => {
    const { counts, countsLeftOut } = this.page();
    if (counts.length < 2 || countsLeftOut > 0) return null;
    const sum = (part: 'count' | 'late' | 'expectedLate') => counts.reduce((total, one) => total + one[part], 0);
    const sums = { count: sum('count'), late: sum('late'), expectedLate: sum('expectedLate') };
    return this.cellsOf(sums, this.t().sum, null);
  });

  private isChosen(key: string): boolean {
    return this.chosen()?.split(',').includes(key) ?? false;
  }

  /** The numbers of a row, each with what it asks for. */
  private cellsOf(
    { count, late, expectedLate }: Pick<PortfolioCountView, 'count' | 'late' | 'expectedLate'>,
    label: string,
    key: string | null,
  ) {
    const cell = (n: number, what: string, ink: string, outlook: OutlookKind | null) => ({
      ...{ n, ink, said: n.toLocaleString('en-US'), opens: this.t().opens(what, n) },
      params: { [this.by()]: key, ...(outlook && { outlook }) },
    });
    return [
      cell(count, label, '', null),
      cell(late, `${label} ${this.t().late}`, 'ink-bad', 'late'),
      cell(expectedLate, `${label} ${this.t().expectedFull}`, 'ink-warn', 'expected_late'),
    ];
  }

  private nameOf({ key, name }: PortfolioCountView): string {
    const lang = this.language.lang();
    if (this.by() === 'phase') return phaseLabels[key as EngagementState][lang];
    if (this.by() === 'deadline') return deadlineBandLabels[key as DeadlineBand][lang];
    if (this.by() === 'outlook') return outlookLabels[key as OutlookKind][lang];
    return name ?? this.t().nobody;
  }
}
