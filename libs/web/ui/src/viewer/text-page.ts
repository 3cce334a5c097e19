import { Component, input, output } from '@angular/core';
import type { PlacedMark, ShownMark } from './mark-place';
import { MarkTag } from './mark-tag';
import type { Marking } from './marking';

/** One page of a text or of a table, line by line with its marks. While one is being placed, lines are pressed for it. */
@Component({
  selector: 'ak-text-page',
  imports: [MarkTag],
  templateUrl: './text-page.html',
  styleUrl: './text-page.css',
  host: {
    '(pointerdown)': 'marking().onLine($event, true)',
    '(pointerover)': 'marking().onLine($event, false)',
    '(pointerup)': 'marking().releaseLine()',
  },
})
export class TextPage {
  /** Lines of a text; null for the rows of a table. */
  readonly lines = input<readonly string[] | null>(null);
  readonly rows = input<readonly (readonly string[])[]>([]);
  /** How many lines stand on the pages before. */
  readonly after = input.required<number>();
  readonly hits = input.required<ReadonlySet<number>>();
  readonly now = input.required<number>();
  readonly marks = input.required<readonly ShownMark[]>();
  readonly goTo = input.required<string | null>();
  readonly marking = input.required<Marking>();
  readonly picked = output<string>();

  protected marksFrom(line: number): readonly ShownMark[] {
    return this.marks().filter(({ lines }) => lines?.from === line);
  }

  protected lineClass(line: number): string {
    const isIn = ({ lines }: PlacedMark) => lines !== null && line >= lines.from && line <= lines.to;
    const open = this.marking().open();
    if (open && isIn(open)) return `draft marked ${open.kind}`;
    const mark = this.marks().find(isIn);
    return mark ? `marked ${mark.kind}` : '';
  }
}
