import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { differingRowSentence, type ReconciliationView } from '@akashi/contracts';
import { Facts, Icon, Language, texts } from '@akashi/web-ui';
import { pageOfRow } from './page-of-row';
import { minuteInJapan } from './ledger-words';

/** So many are listed; the table below counts all of them. */
const listed = 20;

/** 合わない行: each named as an auditor would say it, with what was recorded, what is there and where it is seen. */
@Component({
  selector: 'ak-differing-rows',
  imports: [Facts, Icon, RouterLink],
  template: `
    <section class="rows" [attr.aria-label]="t().title">
      @for (row of rows(); track row.id; let isFirst = $first) {
        <article>
          <h2><ak-icon name="x" [size]="16" />{{ row.sentence }}</h2>
          @if (row.link) {
            <a class="btn" [class.btn--primary]="isFirst" data-differing [routerLink]="row.link">{{ t().open }}</a>
          }
          <ak-facts [facts]="row.facts" />
        </article>
      }
      @if (more() > 0) {
        <p class="sub">{{ t().more(more()) }}</p>
      }
    </section>
  `,
  styles: `
    .rows {
      display: grid;
      gap: var(--ak-space-16);
      padding: var(--ak-space-16);
      border: 1px solid var(--ak-bad-fg);
      border-left-width: 6px;
      border-radius: var(--ak-radius-4);
      background: var(--ak-surface);
    }
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--ak-space-8) var(--ak-space-16);
      align-items: start;
    }
    h2 {
      display: flex;
      gap: var(--ak-space-8);
      align-items: center;
      margin: 0;
      font-size: var(--ak-size-16);
    }
    h2 ak-icon {
      flex: none;
      color: var(--ak-bad-fg);
    }
    ak-facts {
      grid-column: 1 / -1;
    }
  `,
  host: { style: 'display: block' },
})
export class DifferingRows {
  private readonly language = inject(Language);

  readonly reconciliation = input.required<ReconciliationView>();
  /** Null for the firm's own log. */
  readonly engagementId = input.required<string | null>();

  protected readonly t = texts({
    title: ['記録と合わない行', 'Rows that are not as recorded'],
    open: ['画面を開く', 'Open its page'],
    recorded: ['記録されている値', 'As recorded'],
    today: ['いまの値', 'As it is'],
    since: ['変わった時', 'Changed'],
    stopped: ['止めたもの', 'Stopped'],
    stops: ['報告書の承認、パッケージの作成', 'Approval of the report, building the package'],
    after: (at: string) => [
      `${at} の照合のあと（だれかは不明）`,
      `After the comparison at ${at}; by whom is not known`,
    ],
    unknown: ['不明', 'Not known'],
    none: ['なし', 'None'],
    by: (seq: number, at: string, actor: string) => [`#${seq}　${at}　${actor}`, `#${seq}, ${at}, ${actor}`],
    unrecorded: ['この値を残した記録はありません', 'no event recorded this value'],
    more: (n: number) => [`ほかに ${n} 行`, `${n} more`],
  });
  protected readonly rows = computed(() => {
    const [t, { differences, lastHeldAt }] = [this.t(), this.reconciliation()];
    return differences.slice(0, listed).map((row) => {
      const { event, recorded, today } = row;
      const said = event ? t.by(event.seq, minuteInJapan(event.at), event.actor) : '';
      return {
        id: `${row.kind} ${row.key} ${row.row} ${row.difference}`,
        sentence: differingRowSentence(row)[this.language.lang()],
        link: pageOfRow(this.engagementId(), row),
        facts: [
          { label: t.recorded, value: recorded ? `${recorded}　${said}` : said || t.none },
          { label: t.today, value: today ? `${today}　${t.unrecorded}` : t.none },
          { label: t.since, value: lastHeldAt ? t.after(minuteInJapan(lastHeldAt)) : t.unknown },
          ...(this.engagementId() === null ? [] : [{ label: t.stopped, value: t.stops }]),
        ],
      };
    });
  });
  protected readonly more = computed(() => this.reconciliation().differing - this.rows().length);
}
