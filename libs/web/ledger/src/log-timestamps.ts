import { Component, computed, inject, input } from '@angular/core';
import type { TimestampProblem, TimestampsView } from '@akashi/contracts';
import { Chip, Language, Note, Panel, texts } from '@akashi/web-ui';
import { minuteInJapan } from './ledger-words';

type Words = readonly [ja: string, en: string];

const notTrusted: Words = ['答えを時刻印として認めませんでした', 'its answer was not taken for a time-stamp'];

/** What the authority did; whoever runs the installation finds the rest by the code. */
const problemWords: Readonly<Record<TimestampProblem, Words>> = {
  unreachable: ['認証局の応答がありません', 'the authority does not answer'],
  refused: ['認証局が時刻印を出しませんでした', 'the authority gave no token'],
  malformed: notTrusted,
  'imprint-differs': notTrusted,
  'nonce-differs': notTrusted,
  'signature-differs': notTrusted,
  'not-for-time-stamping': notTrusted,
  'certificate-expired': ['認証局の証明書の期限が切れています', 'the certificate of the authority has ended'],
  'chain-untrusted': [
    '設定された証明書に連なる認証局ではありません',
    'the configured certificates do not vouch for it',
  ],
  'time-implausible': ['認証局の時刻が今と合いません', 'its time is not that of now'],
};

/** 時刻印: whether signed places have a token of an authority outside, and which do not, since when. */
@Component({
  selector: 'ak-log-timestamps',
  imports: [Chip, Note, Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="timestamps().authority ?? t().nobody">
      @if (timestamps().authority === null) {
        <p>{{ t().none }}</p>
      } @else if (timestamps().waiting === 0) {
        <ak-chip state="ok">{{ t().all }}</ak-chip>
      } @else {
        <ak-chip state="warn">{{ t().waiting(timestamps().waiting) }}</ak-chip>
        <p>{{ since() }}</p>
        @if (said(); as words) {
          <ak-note kind="warn">{{ words }}</ak-note>
        }
      }
    </ak-panel>
  `,
  styles: `
    p {
      margin: var(--ak-space-4) 0;
    }
  `,
  host: { style: 'display: block' },
})
export class LogTimestamps {
  private readonly lang = inject(Language).lang;

  readonly timestamps = input.required<TimestampsView>();

  protected readonly t = texts({
    title: ['時刻印', 'Time-stamps'],
    nobody: ['置いていません', 'none'],
    none: [
      '時刻認証局が設定されていません（TSA_URL）。署名された時点がいつのものかを示すのは、この設備の時計だけです。',
      'No authority is configured (TSA_URL). When a place was signed is said by the clock of this installation alone.',
    ],
    all: ['すべてあり', 'All stamped'],
    waiting: (n: number) => [`${n}時点待ち`, `${n} waiting`],
    since: (at: string) => [
      `${at}に署名した時点から待っています。作業は止まりません。`,
      `Waiting since the place signed at ${at}. No work is held up.`,
    ],
    fault: (words: string, at: string, code: string) => [
      `${words}（${at}から、${code}）。続けて問い合わせます。`,
      `Since ${at} ${words} (${code}); it is asked again.`,
    ],
  });
  protected readonly since = computed(() => {
    const { waitingSince } = this.timestamps();
    return waitingSince === null ? '' : this.t().since(minuteInJapan(waitingSince));
  });
  protected readonly said = computed(() => {
    const { fault } = this.timestamps();
    if (!fault) return '';
    const words = problemWords[fault.code][this.lang() === 'ja' ? 0 : 1];
    return this.t().fault(words, minuteInJapan(fault.since), fault.code);
  });
}
