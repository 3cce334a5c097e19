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
    const { from, to, controlsBefore, controlsAfter, unchanged, reports } = this.comparison();
    const part = (kind: ComputedChange) => ({
      label: this.kinds()[kind],
      count: this.groups().find((group) => group.kind === kind)?.rows.length ?? 0,
    });
    const both = [part('reworded'), part('control_changed')];
    if (reports.length > 0) {
      const told = [part('uncompared'), ...both.filter(({ count }) => count > 0)];
      const untold = { label: this.t().untold, count: controlsAfter - controlsBefore };
      return [
        { version: this.nameOf(from), all: controlsBefore, unchanged, parts: told },
        { version: this.nameOf(to), all: controlsAfter, unchanged, parts: [...told, untold] },
      ];
    }
    return [
      { version: this.nameOf(from), all: controlsBefore, unchanged, parts: [...both, part('dropped')] },
      { version: this.nameOf(to), all: controlsAfter, unchanged, parts: [...both, part('added')] },
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
