import { Component, computed, inject, input, output } from '@angular/core';
import { logFaultLabels } from '@akashi/contracts/labels/security-log';
import type { SecurityLogCheckView } from '@akashi/contracts';
import { Button, Language, Note, texts } from '@akashi/web-ui';

/** How long the log is kept, what the newest check of its lines found, and what such a check cannot find. */
@Component({
  selector: 'ak-security-log-state',
  imports: [Button, Note],
  template: `
    <div class="term">
      <span>{{ t().term(days()) }}</span>
      @if (first() > 0) {
        <span class="sub">{{ t().begins(first()) }}</span>
      }
      @if (maySet()) {
        <ak-button size="s" kind="quiet" (press)="setTerm.emit()">{{ t().change }}</ak-button>
      }
    </div>
    @if (checked(); as found) {
      <ak-note [kind]="found.broken ? 'bad' : 'ok'" [title]="said()" [live]="true">
        {{ found.broken ? t().tell : t().limit }}
      </ak-note>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-12);
    }
    .term {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ak-space-4) var(--ak-space-12);
    }
  `,
})
export class SecurityLogState {
  private readonly lang = inject(Language).lang;

  readonly days = input.required<number>();
  readonly maySet = input(false);
  /** The first line that is still kept. */
  readonly first = input(0);
  readonly checked = input<SecurityLogCheckView | null>(null);
  readonly setTerm = output();

  protected readonly t = texts({
    term: (days: number) => [
      `保存期間：${(days / 365.25).toFixed(1).replace(/\.0$/, '')}年。行は追加だけで、期間が過ぎるまで変更も削除もできません。`,
      `Kept for ${(days / 365.25).toFixed(1).replace(/\.0$/, '')} years. Lines are only added; until then none is changed or deleted.`,
    ],
    begins: (n: number) => [
      `${n.toLocaleString('en-US')}番より前は期間を過ぎました。`,
      `Those before ${n.toLocaleString('en-US')} are past their term.`,
    ],
    change: ['変更', 'Change'],
    holds: (n: number, ms: number) => [
      `${n.toLocaleString('en-US')}行すべてが、書かれたときのまま続いています（${(ms / 1000).toFixed(1)}秒）。`,
      `All ${n.toLocaleString('en-US')} lines are as they were written, one after the other (${(ms / 1000).toFixed(1)} s).`,
    ],
    broken: (seq: number, fault: string) => [
      `${seq.toLocaleString('en-US')}番の行から合いません：${fault}。`,
      `From line ${seq.toLocaleString('en-US')} on it does not hold: ${fault}.`,
    ],
    limit: [
      '最新の行が控えごと取り除かれたことは、この照合では分かりません。書き出した行を外部に保存していれば分かります。',
      'That the newest lines were taken back together with their note cannot be seen here. Whoever keeps exported lines elsewhere sees it.',
    ],
    tell: [
      'データベースが直接書き換えられたおそれがあります。書き出して保存した行と比べ、管理者に知らせてください。',
      'The database may have been changed by hand. Compare with the lines that were exported, and tell your administrator.',
    ],
  });
  protected readonly said = computed(() => {
    const found = this.checked();
    if (!found) return '';
    if (found.broken) return this.t().broken(found.broken.seq, logFaultLabels[found.broken.fault][this.lang()]);
    return this.t().holds(found.size - found.beginsAt, found.tookMs);
  });
}
