import { Component, input } from '@angular/core';
import type { PopulationLookView } from '@akashi/contracts';
import { columnLetters } from '@akashi/domain/table';
import { texts } from '@akashi/web-ui';

/** The first records as they would be read, under their headings and letters, so that a person sees what they decide. */
@Component({
  selector: 'ak-first-rows',
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().title">
      <table class="table table--edge">
        <thead>
          <tr>
            <th scope="col" class="num">{{ t().row }}</th>
            @for (name of look().header; track $index) {
              <th scope="col">
                <span class="cap">{{ letters($index + 1) }}</span>
                @if (name !== letters($index + 1)) {
                  {{ name }}
                }
                @if (marks()[$index + 1]; as mark) {
                  <b class="mark">{{ mark }}</b>
                }
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of look().first; track row.row) {
            <tr>
              <th scope="row" class="num">{{ row.row }}</th>
              @for (value of row.values; track $index) {
                <td>{{ value }}</td>
              }
            </tr>
          } @empty {
            <tr>
              <td [attr.colspan]="look().header.length + 1">{{ t().none }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      max-height: 320px;
      overflow: auto;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
    }
    th,
    td {
      max-width: 18em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .num {
      width: 5em;
    }
    .mark {
      color: var(--ak-accent);
    }
  `,
})
export class FirstRows {
  readonly look = input.required<PopulationLookView>();
  /** What a column is for, by its number. */
  readonly marks = input<Readonly<Record<number, string>>>({});

  protected readonly letters = columnLetters;
  protected readonly t = texts({
    title: ['最初の明細', 'First records'],
    row: ['行', 'Row'],
    none: ['明細がありません。', 'There are no records.'],
  });
}
