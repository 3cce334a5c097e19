import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dateRuleLabels, engagementKindLabels, phaseLabels, type PortfolioLineView } from '@akashi/contracts';
import { deadlineBandLabels, outlookLabels } from '@akashi/contracts/labels/portfolio';
import type { PortfolioGroup, PortfolioOrder, PortfolioSort } from '@akashi/domain/portfolio';
import { Chip, Language, ProgressBar, texts } from '@akashi/web-ui';
import { markedLine } from '../marked-line';
import { outlookChips, outlookWords } from './outlook-words';

/** Engagements a line each, put together by what they have in common. J and K go up and down, Enter opens. */
@Component({
  selector: 'ak-line-table',
  imports: [Chip, ProgressBar, RouterLink],
  templateUrl: './line-table.html',
  styleUrl: './line-table.css',
})
export class LineTable {
  private readonly language = inject(Language);

  readonly lines = input.required<readonly PortfolioLineView[]>();
  readonly group = input<PortfolioGroup>();
  readonly sort = input<PortfolioSort>('due');
  readonly order = input<PortfolioOrder>('asc');

  protected readonly t = texts({
    table: ['案件の表', 'Table of engagements'],
    name: ['案件', 'Engagement'],
    client: ['依頼者', 'Client'],
    kind: ['種別', 'Kind'],
    phase: ['フェーズ', 'Phase'],
    done: ['手続の実施', 'Tests performed'],
    due: ['次の期日', 'Next date'],
    ends: ['見込み', 'Outlook'],
    findings: ['逸脱・発見事項', 'Deviations, findings'],
    leader: ['責任者 / 主任', 'Leader / senior'],
    none: ['条件に当たる案件はありません。', 'No engagement meets these conditions.'],
    nobody: ['責任者なし', 'No leader'],
    sortBy: (column: string) => [`${column}で並べ替え`, `Sort by ${column}`],
  });
  protected readonly columns = computed(() =>
    (['name', 'client', 'kind', 'phase', 'done', 'due', 'ends', 'findings', 'leader'] as const).map((id) => {
      const sortable = id === 'kind' || id === 'findings' ? null : id;
      const isSorted = sortable === this.sort();
      const label = this.t()[id];
      return {
        ...{ id, label, says: this.t().sortBy(label), isMinor: id === 'kind' || id === 'client' },
        aria: isSorted ? (this.order() === 'desc' ? 'descending' : 'ascending') : null,
        params: sortable && {
          sort: sortable === 'due' ? null : sortable,
          order: isSorted && this.order() === 'asc' ? 'desc' : null,
        },
      };
    }),
  );
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.lines().map((line, at, all) => {
      const group = this.groupOf(line);
      const { total, prepared, reviewed } = line.tests;
      return {
        ...line,
        kind: engagementKindLabels[line.kind][lang],
        phase: phaseLabels[line.state][lang],
        rule: line.due ? dateRuleLabels[line.due.rule][lang] : '',
        performed: prepared + reviewed,
        said: `${(prepared + reviewed).toLocaleString('en-US')} / ${total.toLocaleString('en-US')}`,
        chip: outlookChips[line.outlook.kind],
        outlookSaid: this.language.read(outlookWords(line)),
        people: [line.leaderName ?? '—', line.seniorName ?? '—'].join(' / '),
        begins: at === 0 || this.groupOf(all[at - 1]!) !== group ? group : null,
      };
    });
  });
  /** Index of the marked line. */
  protected readonly at = markedLine(this.rows, 'tbody tr.line');

  private groupOf(line: PortfolioLineView): string | null {
    const lang = this.language.lang();
    switch (this.group()) {
      case 'phase':
        return phaseLabels[line.state][lang];
      case 'deadline':
        return deadlineBandLabels[line.band][lang];
      case 'outlook':
        return outlookLabels[line.outlook.kind][lang];
      case 'client':
        return line.clientName;
      case 'leader':
        return line.leaderName ?? this.t().nobody;
      case undefined:
        return null;
    }
  }
}
