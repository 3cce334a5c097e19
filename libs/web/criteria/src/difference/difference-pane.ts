import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ComparedCriterionView, DifferenceLineView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, Chip, Language, TextField } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';
import { differenceTexts } from './difference.texts';

/** One entry of the mapping: the words of both editions beside each other, and the answer to it. */
@Component({
  selector: 'ak-difference-pane',
  imports: [Button, Chip, TextDifference, TextField],
  templateUrl: './difference-pane.html',
  styleUrl: './difference-pane.css',
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 'title()' },
})
export class DifferencePane {
  private readonly lang = inject(Language).lang;

  readonly line = input.required<DifferenceLineView>();
  /** Titles of both editions. */
  readonly titles = input.required<readonly [string, string]>();
  /** Whether the entry is there to be answered; nothing is before somebody has proposed a mapping. */
  readonly isMapped = input.required<boolean>();
  /** Why it cannot be answered; empty when it can. */
  readonly lock = input.required<string>();
  /** Why its answer cannot be taken back; empty when it can. */
  readonly reopenLock = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly answered = output<{ answer: 'yes' | 'no' | 'other'; key: string | null }>();
  readonly reopened = output<void>();

  protected readonly t = differenceTexts();
  protected readonly number = linkedSignal({ source: () => this.line().position, computation: () => '' });
  protected readonly isAlone = computed(() => this.line().from.length === 0 || this.line().to.length === 0);
  protected readonly title = computed(() => {
    const numbers = ({ from, to }: DifferenceLineView) =>
      [from, to].map((side) => side.map(({ number }) => number).join(' ＋ ')).filter((text) => text !== '');
    return [...new Set(numbers(this.line()))].join(' › ');
  });
  /** Several texts of one side are compared as they stand one after the other. */
  protected readonly sides = computed(() => {
    const { from, to } = this.line();
    const [before, after] = [wordsOf(from), wordsOf(to)];
    const [old, recent] = this.titles();
    return [
      { key: 'before', title: old, criteria: this.namesOf(from), before, after },
      { key: 'after', title: recent, criteria: this.namesOf(to), before, after },
    ] as const;
  });
  protected readonly confirmed = computed(() => {
    const { confirmedByName, confirmedAt } = this.line();
    return confirmedAt ? this.t().by(confirmedByName ?? '', momentInJapan(confirmedAt)) : '';
  });

  private namesOf(criteria: readonly ComparedCriterionView[]): string {
    const named = criteria.map(({ number, labelJa, labelEn, text }) => {
      const label = this.lang() === 'ja' ? labelJa : labelEn;
      // A criterion without a title is called by the beginning of its text, which stands below.
      return text.startsWith(label.replace(/…$/, '')) ? number : `${number} ${label}`;
    });
    return named.join('、');
  }
}

function wordsOf(criteria: readonly ComparedCriterionView[]): string {
  return criteria.map(({ text }) => text).join('\n');
}
