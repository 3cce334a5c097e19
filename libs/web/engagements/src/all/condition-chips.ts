import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { phaseLabels, type PortfolioPageView, type PortfolioQuery } from '@akashi/contracts';
import { deadlineBandLabels, outlookLabels, portfolioGroupLabels } from '@akashi/contracts/labels/portfolio';
import { portfolioGroups, type PortfolioGroup } from '@akashi/domain/portfolio';
import { Icon, Language, texts } from '@akashi/web-ui';

/** The conditions that hold, in words, each with the way to drop it; nothing while there are none. */
@Component({
  selector: 'ak-condition-chips',
  imports: [Icon, RouterLink],
  template: `
    @if (chips().length > 0) {
      <ul>
        @for (chip of chips(); track chip.group) {
          <li>
            <a
              class="chip"
              routerLink="."
              queryParamsHandling="merge"
              [queryParams]="chip.without"
              [attr.aria-label]="t().drop(chip.label)"
            >
              {{ chip.label }} <ak-icon name="x" [size]="12" />
            </a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ak-space-8);
      padding: var(--ak-space-8) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  `,
})
export class ConditionChips {
  private readonly lang = inject(Language).lang;

  readonly asked = input.required<PortfolioQuery>();
  /** Whose names the ids are; without it they are not told. */
  readonly page = input<PortfolioPageView>();

  protected readonly t = texts({
    drop: (label: string) => [`条件を外す：${label}`, `Drop the condition: ${label}`],
    nobody: ['責任者なし', 'No leader'],
    is: (group: string, values: string) => [`${group}：${values}`, `${group}: ${values}`],
    or: ['、', ', '],
  });
  protected readonly chips = computed(() =>
    portfolioGroups.flatMap((group) => {
      const values = this.asked()[group];
      if (!values) return [];
      const said = values
        .split(',')
        .map((value) => this.nameOf(group, value))
        .join(this.t().or);
      return [
        { group, without: { [group]: null }, label: this.t().is(portfolioGroupLabels[group][this.lang()], said) },
      ];
    }),
  );

  private nameOf(group: PortfolioGroup, value: string): string {
    if (group === 'client') return this.page()?.clientName ?? '…';
    return group === 'leader' ? this.leaderOf(value) : (words[group][value]?.[this.lang()] ?? value);
  }

  private leaderOf(value: string): string {
    if (value === 'none') return this.t().nobody;
    return this.page()?.leaders.find(({ id }) => id === value)?.name ?? '…';
  }
}

type Words = Readonly<Record<string, Readonly<Record<'ja' | 'en', string>> | undefined>>;

const words: Readonly<Record<'phase' | 'deadline' | 'outlook', Words>> = {
  phase: phaseLabels,
  deadline: deadlineBandLabels,
  outlook: outlookLabels,
};
