import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortfolioPageView } from '@akashi/contracts';
import { outlookLabels } from '@akashi/contracts/labels/portfolio';
import { outlooks } from '@akashi/domain/portfolio';
import { Chip, Language, Panel, texts } from '@akashi/web-ui';
import { outlookChips } from './outlook-words';

/** What is late and what will be at the pace of the last four weeks, with how that is told. */
@Component({
  selector: 'ak-outlook-panel',
  imports: [Chip, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ul>
        @for (row of rows(); track row.kind) {
          <li [attr.data-marked]="row.isChosen ? '' : null">
            <ak-chip form="plain" [state]="row.chip">{{ row.label }}</ak-chip>
            <span class="cap">{{ row.means }}</span>
            @if (row.n > 0) {
              <a
                class="num"
                routerLink="."
                queryParamsHandling="merge"
                [queryParams]="{ outlook: row.isChosen ? null : row.kind }"
                [attr.aria-label]="row.opens"
                >{{ row.said }}</a
              >
            } @else {
              <span class="num">–</span>
            }
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 176px minmax(0, 1fr) auto;
      gap: var(--ak-space-12);
      align-items: center;
      min-height: 44px;
      padding: var(--ak-space-4) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
    li:last-child {
      border: 0;
    }
    li[data-marked] {
      background: var(--ak-surface-selected);
    }
    .num {
      font-size: var(--ak-size-16);
      font-weight: 700;
    }
    @media (max-width: 1180px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .cap {
        grid-row: 2;
        grid-column: 1 / -1;
      }
    }
  `,
})
export class OutlookPanel {
  private readonly language = inject(Language);

  readonly page = input.required<PortfolioPageView>();
  readonly chosen = input<string>();

  protected readonly t = texts({
    title: ['期日に対する見込み', 'Against the next date'],
    late: ['期日を過ぎて終わっていない', 'past its date and not over'],
    expected_late: ['直近4週の速さが続くと期日のあとに終わる', 'over after its date at the pace of the last 4 weeks'],
    untold: ['実績が2週間に満たないか、範囲の確定前', 'under two weeks of work, or scope not fixed'],
    in_time: ['直近4週の速さが続くと期日までに終わる', 'over by its date at the pace of the last 4 weeks'],
    none: ['手続が終わったか、引き渡した', 'tests performed, or handed over'],
    opens: (what: string, n: number) => [
      `${what} ${n.toLocaleString('en-US')}件を表示`,
      `Show ${n.toLocaleString('en-US')}: ${what}`,
    ],
  });
  protected readonly rows = computed(() =>
    outlooks.map((kind) => {
      const [n, label] = [this.page().sums[kind], outlookLabels[kind][this.language.lang()]];
      return {
        ...{ kind, n, label, chip: outlookChips[kind], means: this.t()[kind], said: n.toLocaleString('en-US') },
        isChosen: this.chosen()?.split(',').includes(kind) ?? false,
        opens: this.t().opens(label, n),
      };
    }),
  );
}
