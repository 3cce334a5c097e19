import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ComparedCriterionView, DifferenceLineView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, Chip, Language, SelectField, TextField } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';
import { languageName } from '../language-name';
import { differenceTexts } from './difference.texts';

/** One entry of the mapping: the words of both editions beside each other, and the answer to it. */
@Component({
  selector: 'ak-difference-pane',
  imports: [Button, Chip, SelectField, TextDifference, TextField],
  templateUrl: './difference-pane.html',
  styleUrl: './difference-pane.css',
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 'title()' },
})
export class DifferencePane {
  private readonly lang = inject(Language).lang;

  readonly line = input.required<DifferenceLineView>();
  /** Titles of both editions. */
  readonly titles = input.required<readonly [string, string]>();
  /** Languages in which both editions have texts; that of `text` first. */
  readonly languages = input<readonly string[]>([]);
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
  /** The language that somebody chose; it stays from entry to entry. */
  protected readonly chosen = signal<string | null>(null);
  /** Without a choice the reader's own, and where the editions do not share that, the first they share. */
  protected readonly shownIn = computed(() => {
    const languages = this.languages();
    const wanted = [this.chosen(), this.lang()].find((tag) => tag !== null && languages.includes(tag));
    return wanted ?? languages[0] ?? '';
  });
  protected readonly choices = computed(() =>
    this.languages().map((value, at) => {
      const name = languageName(value, this.lang());
      return { value, label: this.differsIn(at) ? this.t().differs(name) : name };
    }),
  );
  /** Several texts of one side are compared as they stand one after the other. */
  protected readonly sides = computed(() => {
    const { from, to } = this.line();
    const at = this.languages().indexOf(this.shownIn());
    const [before, after] = [wordsOf(from, at), wordsOf(to, at)];
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

  private differsIn(at: number): boolean {
    const { from, to } = this.line();
    const [before, after] = [wordsOf(from, at), wordsOf(to, at)];
    return before !== '' && after !== '' && before !== after;
  }

  private namesOf(criteria: readonly ComparedCriterionView[]): string {
    const named = criteria.map(({ number, labelJa, labelEn, text }) => {
      const label = this.lang() === 'ja' ? labelJa : labelEn;
      // A criterion without a title is called by the beginning of its text, which stands below.
      return text.startsWith(label.replace(/…$/, '')) ? number : `${number} ${label}`;
    });
    return named.join('、');
  }
}

/** What the criteria say in the language at this place of those that both editions have. */
function wordsOf(criteria: readonly ComparedCriterionView[], at: number): string {
  return criteria.map(({ text, others }) => (at > 0 ? (others[at - 1] ?? '') : text)).join('\n');
}
