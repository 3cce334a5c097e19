import { Component, computed, inject, input, output } from '@angular/core';
import { ledgerFaultLabels, type LedgerPage, type LedgerVerificationView, type Problem } from '@akashi/contracts';
import { Facts, Icon, Language, Panel, ProblemNote, Skeleton, texts, type Fact } from '@akashi/web-ui';
import { secondInJapan, spacedHash } from './ledger-words';

/** What recomputing the log came to, when it was done and how long it took. */
export interface Verification {
  found: LedgerVerificationView;
  /** ISO, UTC. */
  at: string;
  seconds: number;
}

/** 検証の結果: what holds, or the first thing that does not. Before anyone verified, where the log stands. */
@Component({
  selector: 'ak-verification-result',
  imports: [Facts, Icon, Panel, ProblemNote, Skeleton],
  templateUrl: './verification-result.html',
  styleUrl: './verification-result.css',
})
export class VerificationResult {
  private readonly language = inject(Language);

  readonly verification = input.required<Verification | null>();
  /** Size and root as the newest page told them; null while it is read. */
  readonly head = input.required<Pick<LedgerPage, 'size' | 'root'> | null>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly retry = output();

  protected readonly t = texts({
    title: ['検証の結果', 'Result of the verification'],
    holds: ['すべて一致しました', 'Everything agrees'],
    holdsText: ['署名された時点から変わっていません。', 'No event has changed since it was signed.'],
    fails: ['一致しない記録があります', 'Something does not agree'],
    failsText: [
      '最初の不一致より後の記録は確かめられません。品質管理部門に連絡してください。',
      'What follows the first fault cannot be checked. Tell the quality office.',
    ],
    place: (at: number) => [`${at}番`, `at ${at}`],
    not: ['まだ検証していません', 'Not verified yet'],
    notText: [
      '検証すると、すべての記録のハッシュと署名を計算し直します。',
      'Verifying recomputes every hash and signature.',
    ],
    events: ['記録', 'Events'],
    signed: ['署名', 'Checkpoints'],
    root: ['先頭の値', 'Root'],
    key: ['鍵の指紋', 'Key fingerprint'],
    when: ['検証した時刻', 'Verified at'],
    took: ['かかった時間', 'Took'],
    agree: (n: number) => [`${n.toLocaleString('en-US')} / ${n.toLocaleString('en-US')} 件`, `${n} of ${n}`],
    seconds: (s: string) => [`${s} 秒`, `${s} s`],
  });
  protected readonly fault = computed(() => {
    const fault = this.verification()?.found.fault;
    return fault ? `${ledgerFaultLabels[fault.code][this.language.lang()]}（${this.t().place(fault.at)}）` : '';
  });
  protected readonly facts = computed((): Fact[] => {
    const t = this.t();
    const done = this.verification();
    if (!done) {
      const head = this.head();
      return head
        ? [
            { label: t.events, value: head.size.toLocaleString('en-US') },
            { label: t.root, value: spacedHash(head.root), code: true },
          ]
        : [];
    }
    const { holds, size, checkpoints, root, keyFingerprint } = done.found;
    const count = holds ? t.agree(size) : size.toLocaleString('en-US');
    return [
      { label: t.events, value: count },
      { label: t.signed, value: holds ? t.agree(checkpoints) : checkpoints.toLocaleString('en-US') },
      { label: t.root, value: spacedHash(root), code: true },
      { label: t.key, value: spacedHash(keyFingerprint), code: true },
      { label: t.when, value: `${secondInJapan(done.at)} JST` },
      { label: t.took, value: t.seconds(done.seconds.toFixed(1)) },
    ];
  });
}
