import { Component, computed, input } from '@angular/core';
import { frequencyLabels, mainTargetShortLabels, testStateLabels } from '@akashi/contracts';
import type { MatrixRow } from '@akashi/web-data';
import { Chip, Icon, texts, testStateChips, labels } from '@akashi/web-ui';
import { shortDay, pageAt } from '@akashi/web-platform';
import { omittedLabel } from '../omitted-label';
import { editableColumns, isTyped, type EditableColumn } from '../cells/cell-target';
import type { ShownColleague } from '../presence/matrix-presence';
import { noCellRules, type CellRules } from './cell-rules';
import { gridTexts } from './grid-texts';
import { usualPlaces, type ColumnPlaces } from './matrix-columns';
import { TestCell } from './test-cell';

const typedColumns = editableColumns.filter(isTyped);

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
  readonly cellRules = input<CellRules>(noCellRules);
  /** Something is typed in the cell of the cursor, and not kept yet. */
  readonly typing = input(false);
  /** First and last column of the chosen range in this line, or −1 twice. */
  readonly range = input<readonly [from: number, to: number]>([-1, -1]);
  /** Colleagues who are in a cell of this line. */
  readonly colleagues = input<readonly ShownColleague[]>();
  /** Where each column stands. */
  readonly places = input<ColumnPlaces>(usualPlaces);
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
    field: (column: string, number: string, value: string) => [
      `${column} ${number}：${value}`,
      `${column} ${number}: ${value}`,
    ],
  });
  protected readonly heads = texts(gridTexts.heads);
  /** Why each cell takes nothing; a cell without a test is empty and says nothing. */
  protected readonly locks = computed<Readonly<Record<EditableColumn, string>>>(() => {
    const { tests, design, operation } = this.row();
    const bar = (column: EditableColumn, isThere: boolean) =>
      isThere && this.cellRules().locked(this.row(), column) ? this.cellRules().bar(this.row(), column) : '';
    return {
      design: bar('design', design !== null),
      operation: bar('operation', operation !== null),
      assignee: bar('assignee', tests.length > 0),
      due: bar('due', tests.length > 0),
      note: bar('note', tests.length > 0),
    };
  });
  protected readonly note = computed(() => (this.row().operation ?? this.row().design)?.note ?? '');
  protected readonly typedCells = computed(() => {
    const shown: Partial<Record<EditableColumn, readonly [shown: string, whole: string]>> = {
      assignee: [this.assignee(), this.row().assignees.join(' ')],
      due: [this.due(), this.row().dueOn ?? ''],
      note: [this.note(), this.note()],
    };
    return typedColumns.map((column) => {
      const [said, whole] = shown[column]!;
      return { column, at: this.places()[column], shown: said, whole };
    });
  });
  /** The cell that has a field of its own: the cursor's, where its column is typed and it takes something. */
  protected readonly typedAt = computed(() => {
    const column = typedColumns.find((one) => this.places()[one] === this.active());
    if (!column) return -1;
    return this.typing() || this.cellRules().bar(this.row(), column) === '' ? this.active() : -1;
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

  /** Where a colleague is drawn; none in a column that this page does not know. */
  protected trackOf({ column }: ShownColleague): string | null {
    const place: number | undefined = (this.places() as Readonly<Record<string, number>>)[column];
    return place === undefined ? null : `${place + 1} / ${place + 2}`;
  }

  protected cellClass(at: number, column: EditableColumn): string {
    const [from, to] = this.range();
    const isIn = at >= from && at <= to && from >= 0;
    const isTypedIn = at === this.typedAt() ? ' typed' : '';
    return `${isIn ? 'in-range' : ''}${this.locks()[column] ? ' locked' : ''}${isTypedIn}`;
  }

  /** One cell of the grid is a tab stop: the one the cursor is in. */
  protected stop(column: number): number {
    return this.active() === column ? 0 : -1;
  }
}
