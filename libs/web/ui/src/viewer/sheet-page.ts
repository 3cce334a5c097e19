import { Component, computed, input, output } from '@angular/core';
import { columnLetters } from '@akashi/domain/table';
import type { PlacedMark, ShownMark } from './mark-place';
import { MarkTag } from './mark-tag';
import type { Marking } from './marking';
import type { BookPage } from './read-pages';

/** Some rows of a sheet under the letters of its columns. While a mark is being placed, cells are pressed for it, and numbers for their rows. */
@Component({
  selector: 'ak-sheet-page',
  imports: [MarkTag],
  templateUrl: './sheet-page.html',
  styleUrls: ['./text-page.css', './sheet-page.css'],
  host: {
    '(pointerdown)': 'marking().onLine($event, true)',
    '(pointerover)': 'marking().onLine($event, false)',
    '(pointerup)': 'marking().releaseLine()',
  },
})
export class SheetPage {
  readonly page = input.required<BookPage>();
  readonly hits = input.required<ReadonlySet<number>>();
  readonly now = input.required<number>();
  readonly marks = input.required<readonly ShownMark[]>();
  readonly goTo = input.required<string | null>();
  readonly marking = input.required<Marking>();
  readonly picked = output<string>();

  protected readonly letters = computed(() =>
    Array.from({ length: this.page().columns }, (_, at) => columnLetters(at + 1)),
  );
  /** Every cell of each row, empty ones too. */
  protected readonly rows = computed(() =>
    this.page().rows.map(({ row, cells }) => {
      const texts = Array.from({ length: this.page().columns }, () => '');
      for (const { column, text } of cells) texts[column - 1] = text;
      return { row, texts };
    }),
  );
  private readonly here = computed(() => this.marks().filter(({ lines }) => lines?.sheet === this.page().sheet));

  /** A mark stands in its first cell; one of whole rows at the number of the first. */
  protected marksFrom(row: number, column: number): readonly ShownMark[] {
    return this.here().filter(({ lines }) => lines!.from === row && (lines!.columns?.from ?? 0) === column);
  }

  /** Column 0 is the number of the row. */
  protected cellClass(row: number, column: number): string {
    const isIn = ({ lines }: PlacedMark) => lines?.sheet === this.page().sheet && holds(lines, row, column);
    const open = this.marking().open();
    if (open && isIn(open)) return `draft marked ${open.kind}`;
    const mark = this.here().find(isIn);
    return mark ? `marked ${mark.kind}` : '';
  }
}

function holds(lines: NonNullable<PlacedMark['lines']>, row: number, column: number): boolean {
  const { from, to, columns } = lines;
  return row >= from && row <= to && (!columns || (column >= columns.from && column <= columns.to));
}
