import { Component, computed, input } from '@angular/core';
import type { StatementComparisonView } from '@akashi/contracts';
import type { ComputedChange } from '@akashi/domain/statement';
import { Chip, texts } from '@akashi/web-ui';
import { amendmentTexts, changeKindTexts } from './amendment.texts';
import type { ChangeGroup } from './changes';

/** Both versions as sums of the groups that the list shows, so that anyone sees that nothing is missing. */
@Component({
  selector: 'ak-comparison-sums-bar',
  imports: [Chip],
  template: `
    @for (line of lines(); track $index) {
      <span class="line">
        <small>{{ line.version }}</small>
        <b class="num">{{ line.all.toLocaleString('en-US') }}</b>
        <span class="sub">
          ＝ {{ t().unchanged }} <b>{{ line.unchanged.toLocaleString('en-US') }}</b>
          @for (part of line.parts; track part.label) {
            ＋ {{ part.label }} <b>{{ part.count.toLocaleString('en-US') }}</b>
          }
        </span>
      </span>
    }
    <ak-chip class="push hide-m" [state]="closes() ? 'ok' : 'bad'">{{ closes() ? t().closes : t().differs }}</ak-chip>
  `,
  styleUrl: './comparison-sums-bar.css',
  host: { role: 'group', '[attr.aria-label]': 't().sums' },
})
export class ComparisonSumsBar {
  readonly comparison = input.required<StatementComparisonView>();
  readonly groups = input.required<readonly ChangeGroup[]>();

  protected readonly t = texts(amendmentTexts);
  private readonly kinds = texts(changeKindTexts);
  protected readonly lines = computed(() => {
    const { from, to, controlsBefore, controlsAfter, unchanged, reports, lastYear } = this.comparison();
    const rowsOf = (kind: ComputedChange) => this.groups().find((group) => group.kind === kind)?.rows ?? [];
    const label = (kind: ComputedChange) => this.kinds()[kind];
    if (reports.length > 0 && !lastYear) {
      const judged = (['reworded', 'control_changed'] as const).filter((kind) => rowsOf(kind).length > 0);
      const told = (['uncompared', ...judged] as const).map((kind) => ({
        label: label(kind),
        count: rowsOf(kind).length,
      }));
      const untold = { label: this.t().untold, count: controlsAfter - controlsBefore };
      return [
        { version: this.nameOf(from), all: controlsBefore, unchanged, parts: told },
        { version: this.nameOf(to), all: controlsAfter, unchanged, parts: [...told, untold] },
      ];
    }
    // A control that only a report tells of may stand on one side alone, also once it is judged.
    const uncompared = rowsOf('uncompared').length > 0 ? (['uncompared'] as const) : [];
    const parts = (side: 'before' | 'after', only: 'dropped' | 'added') =>
      (['reworded', 'control_changed', only, ...uncompared] as const).map((kind) => ({
        label: label(kind),
        count: rowsOf(kind).filter((row) => row[side] !== null).length,
      }));
    return [
      { version: this.nameOf(from), all: controlsBefore, unchanged, parts: parts('before', 'dropped') },
      { version: this.nameOf(to), all: controlsAfter, unchanged, parts: parts('after', 'added') },
    ];
  });
  private nameOf(version: number): string {
    const { lastYear } = this.comparison();
    if (version > 0) return this.t().version(version);
    return lastYear ? this.t().lastYear(lastYear.versionNo) : this.t().reported;
  }

  protected readonly closes = computed(() =>
    this.lines().every(({ all, unchanged, parts }) => all === parts.reduce((sum, { count }) => sum + count, unchanged)),
  );
}
