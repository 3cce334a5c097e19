import { Component, computed, input } from '@angular/core';
import { columnLetters, mergedArea, type SheetMapping, type SheetPreview } from '@akashi/domain/table';
import { texts } from '../text/text';
import type { MappingField } from './mapping-field';

/** No more columns than these are drawn; all of them can be chosen. */
const shownColumns = 40;

/** The beginning of a sheet as it is, with our fields above its column letters and its head shaded. */
@Component({
  selector: 'ak-mapping-sheet',
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().region(sheet().name)">
      <table class="table table--edge">
        <thead>
          <tr>
            <td></td>
            @for (column of columns(); track column) {
              <th scope="col" [class.mapped]="fieldOf().has(column)">{{ fieldOf().get(column) ?? '' }}</th>
            }
          </tr>
          <tr>
            <td></td>
            @for (column of columns(); track column) {
              <th scope="col" class="letter">
                {{ letters(column) }}
                @if (sheet().hiddenColumns?.includes(column)) {
                  <span class="cap">{{ t().hidden }}</span>
                }
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.row) {
            <tr [class.headings]="line.isHead">
              <th scope="row" class="letter">
                {{ line.row }}
                @if (line.hidden) {
                  <span class="cap">{{ t().hidden }}</span>
                }
              </th>
              @for (cell of line.cells; track cell.column) {
                <td
                  [attr.colspan]="cell.span > 1 ? cell.span : null"
                  [class.number]="cell.kind === 'number'"
                  [title]="cell.text"
                >
                  {{ cell.text }}
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="cap">{{ t().rows(lines().length, sheet().filledRows, sheet().lastRow, sheet().hiddenRows) }}</p>
  `,
  styleUrl: './mapping-sheet.css',
})
export class MappingSheet {
  readonly sheet = input.required<SheetPreview>();
  readonly fields = input.required<readonly MappingField[]>();
  readonly mapping = input<SheetMapping | null>(null);

  protected readonly letters = columnLetters;
  protected readonly t = texts({
    region: (sheet: string) => [`シート「${sheet}」の先頭`, `Beginning of the sheet “${sheet}”`],
    hidden: ['非表示', 'hidden'],
    rows: (shown: number, filled: number, last: number, hidden: number) => [
      `先頭 ${shown} 行。値のある行 ${filled.toLocaleString('en-US')} ／ シートの行 ${last.toLocaleString('en-US')}${hidden > 0 ? `・非表示の行 ${hidden}（読みます）` : ''}`,
      `First ${shown} rows; ${filled.toLocaleString('en-US')} filled of ${last.toLocaleString('en-US')}${hidden > 0 ? `; ${hidden} hidden rows are read too` : ''}`,
    ],
  });
  protected readonly columns = computed(() =>
    Array.from({ length: Math.min(this.sheet().width, shownColumns) }, (_, at) => at + 1),
  );
  protected readonly fieldOf = computed(() => {
    const names = new Map<number, string>();
    for (const { name, label } of this.fields()) {
      for (const column of this.mapping()?.columns[name] ?? []) {
        const before = names.get(column);
        names.set(column, before === undefined ? label : `${before}・${label}`);
      }
    }
    return names;
  });
  protected readonly lines = computed(() => {
    const head = this.mapping()?.head;
    const areas = this.sheet().merged.flatMap((reference) => mergedArea(reference) ?? []);
    return this.sheet().rows.map(({ row, hidden, cells }) => {
      const drawn: { column: number; text: string; kind: string; span: number }[] = [];
      for (let column = 1; column <= this.columns().length;) {
        const cell = cells.find((one) => one.column === column);
        const area = areas.find((one) => one.firstRow === row && one.firstColumn === column);
        const last = Math.min(area?.lastColumn ?? column, this.columns().length);
        drawn.push({ column, text: cell?.text ?? '', kind: cell?.kind ?? 'text', span: last - column + 1 });
        column = last + 1;
      }
      return { row, hidden, isHead: head !== undefined && row <= head.to && row >= head.from, cells: drawn };
    });
  });
}
