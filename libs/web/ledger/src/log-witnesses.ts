import { Component, computed, inject, input } from '@angular/core';
import type { LedgerAnchoringView, WitnessView } from '@akashi/contracts';
import { Button, Chip, Language, Note, Panel, texts, TextCopy } from '@akashi/web-ui';
import { minuteInJapan, secondInJapan } from './ledger-words';
import { isAnotherLog, witnessFaultWords } from './witness-words';

/** 立会人: who outside keeps the last place of this log, how far each is, and what to tell one that is to begin. */
@Component({
  selector: 'ak-log-witnesses',
  imports: [Button, Chip, Note, Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="t().count(rows().length)">
      @if (refusal(); as refused) {
        <ak-note kind="bad">{{ t().refused(refused.size, refused.signedSize, refused.at) }}</ak-note>
      }
      <ul>
        @for (row of rows(); track row.name) {
          <li>
            <div class="row">
              <b>{{ row.name }}</b>
              <ak-chip [state]="row.state">{{ row.word }}</ak-chip>
            </div>
            @if (row.said) {
              <ak-note [kind]="row.isAnother ? 'bad' : 'warn'">{{ row.said }}</ak-note>
            }
            @if (row.cosigned) {
              <small>{{ row.cosigned }}</small>
            }
          </li>
        } @empty {
          <li>{{ t().none }}</li>
        }
      </ul>
      <details>
        <summary>{{ rows().length > 0 ? t().tellAnother : t().place }}</summary>
        <p>{{ t().how }}</p>
        <dl>
          <dt>{{ t().this }}</dt>
          <dd class="hash">{{ anchoring().origin }}</dd>
          <dt>{{ t().all }}</dt>
          <dd class="hash">{{ anchoring().firmOrigin }}</dd>
        </dl>
        <ak-button kind="quiet" size="s" icon="copy" (press)="copy()">{{ t().copy }}</ak-button>
      </details>
    </ak-panel>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--ak-space-12);
      margin: 0 0 var(--ak-space-12);
      padding: 0;
      list-style: none;
    }
    li,
    details {
      display: grid;
      gap: var(--ak-space-4);
    }
    b,
    .hash {
      overflow-wrap: anywhere;
    }
    .row {
      justify-content: space-between;
    }
    small {
      color: var(--ak-text-2);
    }
    summary {
      cursor: pointer;
    }
    dl {
      margin: 0 0 var(--ak-space-8);
    }
    dt {
      color: var(--ak-text-2);
      font-size: var(--ak-size-13);
    }
    dd {
      margin: 0 0 var(--ak-space-4);
    }
  `,
  host: { style: 'display: block' },
})
export class LogWitnesses {
  private readonly textCopy = inject(TextCopy);
  private readonly lang = inject(Language).lang;

  readonly anchoring = input.required<LedgerAnchoringView>();

  protected readonly t = texts({
    title: ['立会人', 'Witnesses'],
    count: (n: number) => [n === 0 ? '置いていません' : `${n}者`, n === 0 ? 'none' : `${n}`],
    refused: (size: number, signed: number, at: string) => [
      `${minuteInJapan(at)}から署名を止めています。いまの${size}件は、署名した${signed}件の続きになっていません。データベースの控えと見比べ、管理者に知らせてください。`,
      `Nothing is signed since ${minuteInJapan(at)}: the ${size} events there are do not continue the ${signed} that were signed. Compare with a copy of the database and tell whoever runs it.`,
    ],
    none: [
      '立会人がいません。データベースと鍵の両方を持つ人が末尾を切り取って署名し直しても、ここでは見つかりません。',
      'There is no witness. If whoever holds both the database and the key cuts the end off and signs anew, it is not found here.',
    ],
    upTo: (n: string) => [`${n}件目まで`, `up to ${n}`],
    waiting: (n: number) => [`${n}時点待ち`, `${n} waiting`],
    notYet: ['まだ連署なし', 'nothing yet'],
    differs: ['合わない', 'Differs'],
    since: (words: string, at: string) => [`${words}（${at}から）。`, `${words} (since ${at}).`],
    seen: (n: string) => [`立会人は${n}件まで見ています。`, `It saw ${n} events. `],
    cosigned: (at: string) => [`最後の連署 ${at}`, `Last cosigned ${at}`],
    place: ['立会人を置く', 'Place a witness'],
    tellAnother: ['立会人に伝えるもの', 'What a witness is told'],
    how: [
      '依頼者か品質管理部門が、この設備の外で akashi-witness を動かします。台帳名と、「鍵と指紋」のページにある鍵の行を登録してもらい、その立会人の鍵の行と住所を設定 WITNESSES に書いてください。',
      'A client or the quality office runs akashi-witness outside of this installation. They register the name and the line of the key (page of keys); their own line and address go into the setting WITNESSES.',
    ],
    this: ['この台帳', 'This ledger'],
    all: ['この監査機関のすべての台帳', 'All ledgers of this firm'],
    copy: ['台帳名を写す', 'Copy the name'],
    copied: ['台帳名を写しました。', 'The name was copied.'],
  });
  protected readonly refusal = computed(() => this.anchoring().refusal);
  protected readonly rows = computed(() => this.anchoring().witnesses.map((witness) => this.rowOf(witness)));

  private rowOf(witness: WitnessView) {
    const { name, size, fault, cosignedAt } = witness;
    const isAnother = fault !== null && isAnotherLog(fault.code);
    const isWhole = fault === null && size > 0;
    return {
      name,
      isAnother,
      state: isAnother ? ('bad' as const) : isWhole ? ('ok' as const) : ('warn' as const),
      word: isAnother ? this.t().differs : this.upTo(witness),
      said: fault ? this.saidOf(fault, isAnother) : '',
      cosigned: cosignedAt ? this.t().cosigned(secondInJapan(cosignedAt)) : '',
    };
  }

  private upTo({ size, waiting }: WitnessView): string {
    const t = this.t();
    if (size === 0) return t.notYet;
    const upTo = t.upTo(size.toLocaleString('en-US'));
    return waiting > 0 ? `${upTo}・${t.waiting(waiting)}` : upTo;
  }

  private saidOf({ code, since, seenSize }: NonNullable<WitnessView['fault']>, isAnother: boolean): string {
    const t = this.t();
    const words = witnessFaultWords[code][this.lang() === 'ja' ? 0 : 1];
    const seen = isAnother && seenSize ? t.seen(seenSize.toLocaleString('en-US')) : '';
    return seen + t.since(words, minuteInJapan(since));
  }

  protected async copy(): Promise<void> {
    await this.textCopy.copy(this.anchoring().origin, this.t().copied);
  }
}
