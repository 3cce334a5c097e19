import { Component, computed, input } from '@angular/core';
import type { ReportContentView } from '@akashi/contracts';
import { printedScopeTable } from '@akashi/domain/report';

/** 表 5-1: how many controls of each part there are, were selected, left out and tested. */
@Component({
  selector: 'ak-report-scope-table',
  template: `
    <h3 lang="ja">{{ caption() }}</h3>
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table class="table" lang="ja">
        <thead>
          <tr>
            @for (head of table().heads; track $index) {
              <th scope="col" [class.num]="!$first">{{ head }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of table().rows; track row[0]) {
            <tr>
              @for (cell of row; track $index) {
                @if ($first) {
                  <th scope="row">{{ cell }}</th>
                } @else {
                  <td class="num">{{ cell }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    h3 {
      margin: var(--ak-space-16) 0 6px;
      font-size: var(--ak-size-14);
    }
    .table {
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-s);
    }
    .table th,
    .table td {
      height: 30px;
      white-space: nowrap;
    }
    .scroll {
      margin-bottom: var(--ak-space-12);
    }
  `,
  host: { style: 'display: block' },
})
export class ReportScopeTable {
  readonly content = input.required<ReportContentView>();

  protected readonly caption = computed(() => this.content().wording.titles.scopeTable.caption);
  protected readonly table = computed(() => printedScopeTable(this.content().wording, this.content().scope.parts));
}
