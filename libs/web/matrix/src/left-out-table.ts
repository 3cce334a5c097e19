import { Component, computed, inject, input } from '@angular/core';
import { Language, texts } from '@akashi/web-ui';

/** Something that stays as it is: why, and where it stands. */
export interface LeftOut {
  readonly why: string;
  readonly where: string;
}

const listedPlaces = 12;

/** What a change of many leaves as it is, one line a reason, with how many and which. */
@Component({
  selector: 'ak-left-out-table',
  template: `
    <table>
      <caption>
        {{
          title()
        }}
      </caption>
      <tbody>
        @for (reason of reasons(); track reason.why) {
          <tr>
            <th scope="row">{{ reason.why }}</th>
            <td class="num">{{ reason.count }}</td>
            <td class="where">{{ reason.where }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    caption {
      text-align: start;
      font-weight: 700;
      padding-block: 4px;
    }
    th,
    td {
      padding: 4px 8px 4px 0;
      border-top: 1px solid var(--ak-hair);
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    th {
      min-width: 13em;
    }
    .num {
      font-weight: 700;
      text-align: end;
    }
    .where {
      color: var(--ak-text-2);
      font-size: var(--ak-size-13);
    }
  `,
})
export class LeftOutTable {
  private readonly lang = inject(Language).lang;

  readonly title = input.required<string>();
  readonly left = input.required<readonly LeftOut[]>();

  private readonly t = texts({ more: (count: number) => [`ほか ${count}件`, `and ${count} more`] });
  protected readonly reasons = computed(() =>
    [...Map.groupBy(this.left(), ({ why }) => why)].map(([why, places]) => ({
      why,
      count: places.length,
      where: this.listed(places),
    })),
  );

  private listed(places: readonly LeftOut[]): string {
    const shown = places.slice(0, listedPlaces).map(({ where }) => where);
    const rest = places.length - shown.length;
    const comma = this.lang() === 'ja' ? '、' : ', ';
    return [...shown, ...(rest > 0 ? [this.t().more(rest)] : [])].join(comma);
  }
}
