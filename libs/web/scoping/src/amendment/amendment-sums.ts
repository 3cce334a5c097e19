import { Component, computed, input } from '@angular/core';
import type { AmendmentView } from '@akashi/contracts';
import { texts } from '@akashi/web-ui';
import { amendmentTexts } from './amendment.texts';

/** What the amendment does to the tests: two columns that close. */
@Component({
  selector: 'ak-amendment-sums',
  template: `
    <table>
      <caption class="vh">
        {{
          t().sumsTitle
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t().kindOfTests }}</th>
          <th scope="col" class="num">v{{ amendment().amendsVersionNo }}</th>
          <th scope="col" class="num">v{{ amendment().versionNo }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.label) {
          <tr>
            <th scope="row">{{ line.label }}</th>
            <td class="num">{{ line.before }}</td>
            <td class="num">{{ line.after }}</td>
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{{ t().total }}</th>
          <td class="num">{{ shown(amendment().sums.before) }}</td>
          <td class="num">{{ shown(amendment().sums.after) }}</td>
        </tr>
      </tfoot>
    </table>
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
      line-height: 1.3;
    }
    th,
    td {
      height: 26px;
      padding: 1px 0;
      border-bottom: 1px solid var(--ak-hair);
      font-weight: 400;
      text-align: start;
    }
    .num {
      width: 56px;
      text-align: end;
      white-space: nowrap;
    }
    thead th {
      color: var(--ak-text-2);
      font-size: var(--ak-size-13);
    }
    tfoot th,
    tfoot td {
      border-top: 1px solid var(--ak-border-strong);
      border-bottom: 0;
      font-weight: 700;
    }
  `,
})
export class AmendmentSumsTable {
  readonly amendment = input.required<AmendmentView>();

  protected readonly t = texts(amendmentTexts);
  protected readonly lines = computed(() => {
    const { untouched, renewed, retested, closed, created } = this.amendment().sums;
    const t = this.t();
    const both = (label: string, count: number) => ({ label, before: this.shown(count), after: this.shown(count) });
    return [
      both(t.untouched, untouched),
      both(t.renewed, renewed),
      both(t.retested, retested),
      { label: t.closed, before: this.shown(closed), after: '–' },
      { label: t.created, before: '–', after: this.shown(created) },
    ];
  });

  protected shown(count: number): string {
    return count.toLocaleString('en-US');
  }
}
