import { Component, computed, input } from '@angular/core';
import type { ClientFindingItemView } from '@akashi/contracts';
import { Panel, texts } from '@akashi/web-ui';

/** The rows that show it, as the client gave them: on a phone each as a card. */
@Component({
  selector: 'ak-client-finding-items',
  imports: [Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="t().count(items().length)" [flush]="true">
      <ul>
        @for (item of rows(); track $index) {
          <li>
            <b class="cap">{{ t().place(item.population, item.row) }}</b>
            <dl>
              @for (cell of item.cells; track $index) {
                <div>
                  <dt class="cap">{{ cell.head }}</dt>
                  <dd>{{ cell.text }}</dd>
                </div>
              }
            </dl>
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--ak-space-4);
      padding: var(--ak-space-12) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ak-space-4) var(--ak-space-24);
      margin: 0;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class FindingItems {
  readonly items = input.required<readonly ClientFindingItemView[]>();

  protected readonly t = texts({
    title: ['該当する記録', 'Records that show it'],
    count: (n: number) => [`お渡しいただいた一覧から ${n}件`, `${n} of the lists that you gave`],
    place: (population: string, row: number) => [
      `一覧 ${population} の ${row.toLocaleString('en-US')}行目`,
      `List ${population}, row ${row.toLocaleString('en-US')}`,
    ],
  });
  protected readonly rows = computed(() =>
    this.items().map(({ heads, cells, ...place }) => ({
      ...place,
      cells: cells.map((text, at) => ({ head: heads[at] ?? '', text })),
    })),
  );
}
