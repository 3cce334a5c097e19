import { Component, computed, input } from '@angular/core';
import type { StatementComparisonView } from '@akashi/contracts';
import type { ControlChangeKind } from '@akashi/domain/statement';
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
    const { from, to, controlsBefore, controlsAfter, unchanged } = this.comparison();
    const part = (kind: ControlChangeKind) => ({
      label: this.kinds()[kind],
      count: this.groups().find((group) => group.kind === kind)?.rows.length ?? 0,
    });
    const both = [part('reworded'), part('control_changed')];
    return [
      { version: this.nameOf(from), all: controlsBefore, unchanged, parts: [...both, part('dropped')] },
      { version: this.nameOf(to), all: controlsAfter, unchanged, parts: [...both, part('added')] },
    ];
  });
  private nameOf(version: number): string {
    const { lastYear } = this.comparison();
    return version === 0 && lastYear ? this.t().lastYear(lastYear.versionNo) : this.t().version(version);
  }

  protected readonly closes = computed(() =>
    this.lines().every(({ all, unchanged, parts }) => all === parts.reduce((sum, { count }) => sum + count, unchanged)),
  );
}
