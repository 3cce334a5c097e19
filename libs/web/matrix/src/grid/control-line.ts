import { Component, computed, input } from '@angular/core';
import { frequencyLabels, mainTargetShortLabels, testStateLabels } from '@akashi/contracts';
import type { MatrixRow } from '@akashi/web-data';
import { Chip, Icon, texts, testStateChips, labels } from '@akashi/web-ui';
import { shortDay, pageAt } from '@akashi/web-platform';
import { omittedLabel } from '../omitted-label';
import { TestCell } from './test-cell';

/** One individual control in the grid. Its cells change only when its row does: it is drawn a thousand times. */
@Component({
  selector: 'ak-control-line',
  imports: [Chip, Icon, TestCell],
  templateUrl: './control-line.html',
  host: {
    role: 'row',
    class: 'line',
    '[class.is-selected]': 'selected()',
    '[attr.aria-selected]': 'selected()',
    '[attr.aria-level]': 'level()',
  },
})
export class ControlLine {
  readonly row = input.required<MatrixRow>();
  readonly level = input.required<number>();
  readonly selected = input.required<boolean>();
  /** The column the cursor is in, or −1 when it is in another row. */
  readonly active = input.required<number>();
  readonly engagementId = input.required<string>();
  /** The day that decides what is late. */
  readonly today = input.required<string>();

  protected readonly chips = testStateChips;
  protected readonly targets = labels(mainTargetShortLabels);
  protected readonly frequencies = labels(frequencyLabels);
  protected readonly states = labels({ ...testStateLabels, ...omittedLabel });
  protected readonly t = texts({
    select: (number: string) => [`${number} を選択`, `Select ${number}`],
    notes: (count: number) => [`査閲メモ ${count}件`, `${count} open review notes`],
    inherited: ['引継ぎ', 'Inherited'],
    none: ['評価なし', 'Not tested'],
  });
  /** 佐藤, or 佐藤 +1 where design and operation are different people's. */
  protected readonly assignee = computed(() => {
    const [first = '', ...rest] = this.row().assignees;
    return rest.length === 0 ? first : `${first} +${rest.length}`;
  });
  protected readonly due = computed(() => shortDay(this.row().dueOn, this.today().slice(0, 4)));
  protected readonly late = computed(() => (this.row().dueOn ?? '9999') < this.today());
  protected readonly href = computed(() => {
    const test = this.row().tests[0];
    return test ? pageAt(this.engagementId(), 'papers', test.id) : null;
  });

  /** One cell of the grid is a tab stop: the one the cursor is in. */
  protected stop(column: number): number {
    return this.active() === column ? 0 : -1;
  }
}
