import { Component, computed, input } from '@angular/core';
import type { LedgerAnchoringView, LedgerCheckpointView } from '@akashi/contracts';
import { Icon, Panel, texts } from '@akashi/web-ui';
import { isAnotherLog } from './witness-words';

/** 分かること、分からないこと: what the signed places and the comparison prove, and plainly what they do not. */
@Component({
  selector: 'ak-what-is-proved',
  imports: [Icon, Panel],
  template: `
    <ak-panel [title]="t().title">
      <h3>{{ t().known }}</h3>
      <ul>
        @if (signed() > 0) {
          <li class="ok">
            <ak-icon name="check" [size]="16" /><span>{{ t().upTo(figure(signed())) }}</span>
          </li>
        }
        @if (witnessed() > 0) {
          <li class="ok">
            <ak-icon name="check" [size]="16" /><span>{{ t().witnessed(witnessed()) }}</span>
          </li>
        }
        <li class="ok">
          <ak-icon name="check" [size]="16" /><span>{{ t().rows }}</span>
        </li>
      </ul>
      <h3>{{ t().unknown }}</h3>
      <ul>
        <li class="warn">
          <ak-icon name="warn" [size]="16" /><span
            ><b>{{ t().cut }}</b
            >{{ witnessed() > 0 ? t().cutWitnessed : t().cutText }}</span
          >
        </li>
        @if (signed() === 0) {
          <li>
            <ak-icon name="minus" [size]="16" /><span>{{ t().nothing }}</span>
          </li>
        }
        @if (tail() > 0) {
          <li>
            <ak-icon name="minus" [size]="16" /><span>{{ t().tail(tail()) }}</span>
          </li>
        }
        <li>
          <ak-icon name="minus" [size]="16" /><span>{{ t().truth }}</span>
        </li>
      </ul>
    </ak-panel>
  `,
  styles: `
    h3 {
      margin: 0 0 var(--ak-space-4);
      font-size: var(--ak-size-14);
    }
    ul {
      display: grid;
      gap: var(--ak-space-8);
      margin: 0 0 var(--ak-space-12);
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: var(--ak-space-8);
    }
    li ak-icon {
      margin-top: 3px;
    }
    .ok ak-icon {
      color: var(--ak-ok-fg);
    }
    .warn ak-icon {
      color: var(--ak-warn-fg);
    }
  `,
  host: { style: 'display: block' },
})
export class WhatIsProved {
  readonly size = input.required<number>();
  readonly checkpoints = input.required<readonly LedgerCheckpointView[]>();
  /** Null until it is known how the log is held outside. */
  readonly anchoring = input<LedgerAnchoringView | null>(null);

  protected readonly t = texts({
    title: ['分かること、分からないこと', 'What is proved, and what is not'],
    known: ['分かること', 'Proved'],
    unknown: ['分からないこと', 'Not proved'],
    upTo: (n: string) => [
      `${n}件目までは、署名された時点どうしのつながりに切れ目がありません`,
      `Up to event ${n} the signed places follow from one another without a gap`,
    ],
    nothing: ['署名された時点は、まだありません', 'No place is signed yet'],
    rows: [
      '署名・確定・発行・抽出・固定した行は、照合で記録と比べます',
      'Rows shown as signed, confirmed, issued, drawn or frozen are compared with the ledger',
    ],
    cut: ['末尾の切取りと署名のし直し。', 'Cutting the end off and signing anew. '],
    cutText: [
      'データベースと鍵の両方を持つ人が行うと、ここでは見つかりません。外に控えを持つ立会人だけが気づきます',
      'Done by whoever holds both the database and the key, it is not found here. Only a witness who keeps a copy elsewhere notices',
    ],
    witnessed: (n: number) => [
      `${n}件目までは、立会人が前に見た記録の続きと認めて連署しています`,
      `Up to event ${n} a witness cosigned that the log continues what it saw before`,
    ],
    cutWitnessed: [
      'この画面も、データベースと鍵の両方を持つ人の手の中にあります。立会人の控え（akashi-witness show）の件数と根の値を、上の値と見比べてください。違えば見つかります',
      'This page, too, is in the hands of whoever holds the database and the key. Compare the witness’s own size and root (akashi-witness show) with the ones above: it is found where they differ',
    ],
    tail: (n: number) => [
      `最後の時点のあとの ${n}件。次は署名・承認・発行のとき、または今夜 02:00`,
      `The ${n} events after the last signed place; the next is at a signature, an approval or an issue, or at 02:00 tonight`,
    ],
    truth: ['書かれた事実が本当かどうか', 'Whether what was written is true'],
  });
  /** No further than a place that a witness cosigned and no witness gainsays. */
  protected readonly witnessed = computed(() => {
    const witnesses = this.anchoring()?.witnesses ?? [];
    if (witnesses.some(({ fault }) => fault && isAnotherLog(fault.code))) return 0;
    return Math.max(0, ...witnesses.map(({ size }) => size));
  });
  protected readonly signed = computed(() => Math.max(0, ...this.checkpoints().map(({ size }) => size)));
  protected readonly tail = computed(() => this.size() - this.signed());
  protected readonly figure = (count: number): string => count.toLocaleString('en-US');
}
