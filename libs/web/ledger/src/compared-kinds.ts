import { Component, computed, inject, input } from '@angular/core';
import { comparedKindLabels, comparedPartLabels, type ReconciliationView } from '@akashi/contracts';
import { Chip, Language, Panel, texts } from '@akashi/web-ui';
import { minuteInJapan } from './ledger-words';

/** 画面の行と記録の照合: how many rows of each kind were compared, and how many are not as they were recorded. */
@Component({
  selector: 'ak-compared-kinds',
  imports: [Chip, Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="caption()" [flush]="true">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().scroll">
        <table class="table table--edge">
          <thead>
            <tr>
              <th scope="col">{{ t().kind }}</th>
              <th scope="col" class="part">{{ t().part }}</th>
              <th scope="col" class="num">{{ t().rows }}</th>
              <th scope="col" class="num">{{ t().agree }}</th>
              <th scope="col" class="num">{{ t().differ }}</th>
              <th scope="col">{{ t().result }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.kind) {
              <tr [class.bad]="row.differing > 0">
                <th scope="row">{{ row.label }}</th>
                <td class="part">{{ row.part }}</td>
                <td class="num">{{ row.rows.toLocaleString('en-US') }}</td>
                <td class="num">{{ row.agreeing.toLocaleString('en-US') }}</td>
                <td class="num">{{ row.differing.toLocaleString('en-US') }}</td>
                <td>
                  @if (row.differing > 0) {
                    <ak-chip state="bad" form="plain">{{ t().differs }}</ak-chip>
                  } @else {
                    <ak-chip state="ok" form="plain">{{ t().agrees }}</ak-chip>
                  }
                </td>
              </tr>
            }
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{{ t().total }}</th>
              <td class="part"></td>
              <td class="num">{{ total().rows.toLocaleString('en-US') }}</td>
              <td class="num">{{ (total().rows - total().differing).toLocaleString('en-US') }}</td>
              <td class="num">{{ total().differing.toLocaleString('en-US') }}</td>
              <td></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </ak-panel>
  `,
  styles: `
    .part {
      color: var(--ak-text-2);
    }
    .bad > * {
      background: var(--ak-bad-bg);
    }
    tfoot > tr > * {
      font-weight: 700;
      border-top: 2px solid var(--ak-border-strong);
    }
    td:last-child {
      white-space: nowrap;
    }
    @media (max-width: 1180px) {
      .part {
        display: none;
      }
    }
  `,
  host: { style: 'display: block' },
})
export class ComparedKinds {
  private readonly language = inject(Language);

  readonly reconciliation = input.required<ReconciliationView>();

  protected readonly t = texts({
    title: ['画面の行と記録の照合', 'Rows on the pages, and the ledger'],
    scroll: ['照合した種類の表', 'Table of what was compared'],
    caption: (at: string, seconds: string) => [`${at}　${seconds}秒`, `${at}, ${seconds} s`],
    kind: ['対象', 'What'],
    part: ['内訳', 'Of it'],
    rows: ['行', 'Rows'],
    agree: ['合う', 'Agree'],
    differ: ['合わない', 'Differ'],
    result: ['結果', 'Result'],
    agrees: ['合う', 'Agrees'],
    differs: ['合わない', 'Differs'],
    total: ['合計', 'Total'],
  });
  protected readonly caption = computed(() => {
    const { ranAt, tookMs } = this.reconciliation();
    return this.t().caption(minuteInJapan(ranAt), (tookMs / 1000).toFixed(1));
  });
  /** A kind that has no row yet says nothing. */
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    const some = this.reconciliation().kinds.filter(({ rows, differing }) => rows > 0 || differing > 0);
    return some.map((one) => ({
      ...one,
      agreeing: Math.max(0, one.rows - one.differing),
      label: comparedKindLabels[one.kind][lang],
      part: comparedPartLabels[one.kind][lang],
    }));
  });
  protected readonly total = computed(() => ({
    rows: this.rows().reduce((sum, { rows }) => sum + rows, 0),
    differing: this.reconciliation().differing,
  }));
}
