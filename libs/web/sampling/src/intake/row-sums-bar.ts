import { Component, computed, input } from '@angular/core';
import type { PopulationReadingFacts } from '@akashi/contracts';
import { texts } from '@akashi/web-ui';
import { recordsByPeriod, rowsOfFile, type RowPart } from './row-sums';

/** What the rows of a file come to, and its records by the period: both sums in sight while decisions are made. */
@Component({
  selector: 'ak-row-sums',
  template: `
    @for (line of lines(); track line.name) {
      <p>
        <span class="cap">{{ line.name }}</span> <b>{{ figure(line.sum.total) }}</b>
        <span>
          ＝
          @for (part of line.sum.parts; track part.part; let last = $last) {
            {{ words()[part.part] }} <b>{{ figure(part.count) }}</b>{{ last ? '' : ' ＋ ' }}
          }
        </span>
        @if ($last && leftOut() > 0) {
          <span class="cap">{{ t().population(figure(line.sum.total - leftOut())) }}</span>
        }
      </p>
    }
    @for (total of reading().controlTotals; track $index) {
      <p [class.ink-ok]="total.agrees" [class.ink-bad]="!total.agrees">
        {{ total.agrees ? t().agrees(total.stated) : t().differs(total.stated, total.counted) }}
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
    }
    p {
      margin: 0;
    }
    .cap {
      margin-inline-end: 4px;
    }
  `,
})
export class RowSums {
  readonly reading = input.required<PopulationReadingFacts>();

  protected readonly t = texts({
    file: ['ファイルの行', 'Rows of the file'],
    byPeriod: ['明細', 'Records'],
    titles: ['表題', 'titles'],
    blank: ['空の行', 'blank'],
    head: ['見出し', 'head'],
    footers: ['合計・注記', 'sums and remarks'],
    records: ['明細', 'records'],
    unread: ['読めない行', 'cannot be read'],
    before: ['期間前', 'before'],
    inside: ['期間内', 'inside'],
    after: ['期間後', 'after'],
    undated: ['日付が読めない', 'without a day'],
    population: (count: string) => [`母集団は ${count} 件`, `The population has ${count}`],
    agrees: (stated: string) => [`合計行の ${stated} と一致`, `The sum line says ${stated}: it agrees`],
    differs: (stated: string, counted: string) => [
      `合計行の ${stated} に対し、集計は ${counted}`,
      `The sum line says ${stated}, counted are ${counted}`,
    ],
  });
  protected readonly words = computed((): Readonly<Record<RowPart['part'], string>> => this.t());
  protected readonly leftOut = computed(() => this.reading().period?.leftOut ?? 0);
  protected readonly lines = computed(() => {
    const byPeriod = recordsByPeriod(this.reading());
    const first = { name: this.t().file, sum: rowsOfFile(this.reading()) };
    return byPeriod ? [first, { name: this.t().byPeriod, sum: byPeriod }] : [first];
  });

  protected figure(count: number): string {
    return count.toLocaleString('en-US');
  }
}
