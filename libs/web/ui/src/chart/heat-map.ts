import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** A column: a percentage is shaded, a count is not. Columns side by side with one group share a head. */
export interface HeatColumn {
  readonly label: string;
  readonly kind: 'percent' | 'count';
  readonly group?: string;
}

/** A cell. `spoken` is its full name, as 方針 整備 実施 100%（28/28）; `link` leads to its rows. */
export interface HeatCell {
  readonly value: number | null;
  readonly link?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly spoken?: string;
}

/** A row, as a chapter of the criteria. */
export interface HeatRow {
  readonly code?: string;
  readonly name: string;
  readonly cells: readonly HeatCell[];
}

/** Which of the five shades a whole percentage takes: under 20, 50, 75, 100, and all. */
export function heatShade(percent: number): 0 | 1 | 2 | 3 | 4 {
  if (percent >= 100) return 4;
  if (percent >= 75) return 3;
  if (percent >= 50) return 2;
  return percent >= 20 ? 1 : 0;
}

/** The heat map is a table: one hue repeats what the number says, and every number leads to its rows. */
@Component({
  selector: 'ak-heat-map',
  imports: [RouterLink],
  template: `
    <table class="table heat">
      <caption class="vh">
        {{
          caption()
        }}
      </caption>
      <colgroup>
        <col style="width: 30%" />
        @for (column of columns(); track $index) {
          <col [class.n]="column.kind === 'count'" />
        }
      </colgroup>
      <thead>
        @if (groups().length > 0) {
          <tr class="grp">
            <td></td>
            @for (group of groups(); track $index) {
              @if (group.label) {
                <th scope="colgroup" [attr.colspan]="group.span">{{ group.label }}</th>
              } @else {
                <td [class.n]="group.count" [attr.colspan]="group.span"></td>
              }
            }
          </tr>
        }
        <tr>
          <th scope="col">{{ rowLabel() }}</th>
          @for (column of columns(); track $index) {
            <th scope="col" [class.n]="column.kind === 'count'">{{ column.label }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.name) {
          <tr>
            <th scope="row">
              <span class="id">{{ row.code }}</span> {{ row.name }}
            </th>
            @for (cell of row.cells; track $index) {
              <td [class]="shade(cell, $index)">
                @if (cell.link) {
                  <a
                    [routerLink]="cell.link"
                    [queryParams]="cell.query ?? null"
                    [attr.aria-label]="cell.spoken ?? null"
                    >{{ shown(cell) }}</a
                  >
                } @else {
                  <span>{{ shown(cell) }}</span>
                }
              </td>
            }
          </tr>
        }
      </tbody>
      @if (total(); as sum) {
        <tfoot>
          <tr>
            <th scope="row">{{ sum.name }}</th>
            @for (cell of sum.cells; track $index) {
              <td [class.n]="columns()[$index]?.kind === 'count'">
                <span>{{ shown(cell) }}</span>
              </td>
            }
          </tr>
        </tfoot>
      }
    </table>
  `,
  host: { style: 'display: block' },
})
export class HeatMap {
  readonly caption = input.required<string>();
  readonly rowLabel = input.required<string>();
  readonly columns = input.required<readonly HeatColumn[]>();
  readonly rows = input.required<readonly HeatRow[]>();
  readonly total = input<HeatRow | null>(null);

  protected readonly groups = computed(() => {
    if (!this.columns().some((column) => column.group)) return [];
    const heads: { label: string; span: number; count: boolean }[] = [];
    for (const column of this.columns()) {
      const last = heads.at(-1);
      if (last && column.group && last.label === column.group) last.span += 1;
      else heads.push({ label: column.group ?? '', span: 1, count: column.kind === 'count' });
    }
    return heads;
  });

  protected shade(cell: HeatCell, at: number): string {
    if (this.columns()[at]?.kind === 'count') return 'n';
    return cell.value === null ? '' : `h${heatShade(cell.value)}`;
  }

  protected shown(cell: HeatCell): string {
    return cell.value === null ? '—' : cell.value.toLocaleString('en-US');
  }
}
