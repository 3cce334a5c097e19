import { Component, computed, input } from '@angular/core';
import type { ReportScopePartView } from '@akashi/contracts';

/** 表 5-1: how many controls of each part there are, were selected, left out and tested. */
@Component({
  selector: 'ak-report-scope-table',
  template: `
    <h3 lang="ja">表 5-1　手続の範囲</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="表 5-1　手続の範囲">
      <table class="table" lang="ja">
        <thead>
          <tr>
            <th scope="col">区分</th>
            @for (head of heads(); track head) {
              <th scope="col" class="num">{{ head }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (part of parts(); track part.label) {
            <tr>
              <th scope="row">{{ part.label }}</th>
              @for (count of countsOf(part); track $index) {
                <td class="num">{{ count.toLocaleString('en-US') }}</td>
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
  readonly parts = input.required<readonly ReportScopePartView[]>();

  private readonly hasUpdates = computed(() => this.parts().some(({ update = 0 }) => update > 0));
  protected readonly heads = computed(() => [
    ...['すべて', '選択', '除外', '非選択', '省略', '整備', '運用'],
    ...(this.hasUpdates() ? ['更新'] : []),
  ]);

  protected countsOf(part: ReportScopePartView): number[] {
    const { all, selected, excluded, notSelected, omitted, design, operation, update = 0 } = part;
    return [all, selected, excluded, notSelected, omitted, design, operation, ...(this.hasUpdates() ? [update] : [])];
  }
}
