import { Component, computed, input } from '@angular/core';
import type { StatementComparisonView } from '@akashi/contracts';
import { Chip, texts } from '@akashi/web-ui';
import { amendmentTexts, changeKindTexts } from './amendment.texts';

/** Both versions as sums of the same groups, so that anyone sees that nothing is missing. */
@Component({
  selector: 'ak-comparison-sums-bar',
  imports: [Chip],
  template: `
    @for (line of lines(); track line.version) {
      <span class="line">
        <small>v{{ line.version }}</small>
        <b class="num">{{ line.all.toLocaleString('en-US') }}</b>
        <span class="sub">
          ＝ {{ t().unchanged }} <b>{{ line.unchanged.toLocaleString('en-US') }}</b>
          @for (part of line.parts; track part.label) {
            ＋ {{ part.label }} <b>{{ part.count.toLocaleString('en-US') }}</b>
          }
        </span>
      </span>
    }
    <ak-chip class="push hide-m" state="ok">{{ t().closes }}</ak-chip>
  `,
  styleUrl: './comparison-sums-bar.css',
  host: { role: 'group', '[attr.aria-label]': 't().sums' },
})
export class ComparisonSumsBar {
  readonly comparison = input.required<StatementComparisonView>();

  protected readonly t = texts(amendmentTexts);
  private readonly kinds = texts(changeKindTexts);
  protected readonly lines = computed(() => {
    const { from, to, controlsBefore, controlsAfter, unchanged, changed } = this.comparison();
    const kinds = this.kinds();
    const part = (kind: keyof typeof kinds) => ({
      label: kinds[kind],
      count: changed.filter((change) => change.kind === kind).length,
    });
    const both = [part('reworded'), part('control_changed')];
    return [
      { version: from, all: controlsBefore, unchanged, parts: [...both, part('dropped')] },
      { version: to, all: controlsAfter, unchanged, parts: [...both, part('added')] },
    ];
  });
}
