import { Component, computed, input } from '@angular/core';
import type { ExpectedIdsView } from '@akashi/contracts';
import { texts } from '../text/text';

/** So many stand in the sentence; whoever wants the others opens them. */
const named = 30;

/** How many of the ids that a request expects were found in the files of its answer, and which were not. It informs: nothing waits for it. */
@Component({
  selector: 'ak-expected-ids',
  template: `
    <p>
      <b>{{ t().found(of().expected.length, of().expected.length - of().missing.length) }}</b>
      @if (first()) {
        {{ t().missing }}<span class="ink-warn">{{ first() }}</span>
      }
    </p>
    @if (rest().length > 0) {
      <details>
        <summary>{{ t().others(rest().length) }}</summary>
        <p class="ink-warn">{{ rest().join(t().comma) }}</p>
      </details>
    }
    <p class="cap">{{ t().how }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-4);
      min-width: 0;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
  `,
})
export class ExpectedIds {
  readonly of = input.required<ExpectedIdsView>();

  protected readonly t = texts({
    found: (all: number, found: number) =>
      all === found
        ? [`${all}件すべてが見つかりました。`, `All ${all} were found.`]
        : [`${all}件のうち${found}件が見つかりました。`, `${found} of ${all} were found.`],
    missing: ['見つからないもの：', 'Not found: '],
    comma: ['、', ', '],
    others: (n: number) => [`見つからないもの ほか${n}件`, `${n} more that were not found`],
    how: [
      'ファイルの名前と、CSVなどの文字だけのファイルの中を、機械が探しました。PDFやExcelの中は見ていません。',
      'A machine looked in the names of the files and in plain text such as CSV, and not inside of PDF or Excel files.',
    ],
  });
  protected readonly first = computed(() => this.of().missing.slice(0, named).join(this.t().comma));
  protected readonly rest = computed(() => this.of().missing.slice(named));
}
