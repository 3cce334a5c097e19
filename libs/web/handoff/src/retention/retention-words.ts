import type { RetentionState } from '@akashi/domain/handoff';
import type { ChipState } from '@akashi/web-ui';

interface Words {
  readonly ja: string;
  readonly en: string;
}

/** What a file's retention is called, in the panel and in the firm's list. */
export const retentionLabels: Readonly<Record<RetentionState, Words>> = {
  'not-archived': { ja: '保管の前', en: 'Not archived yet' },
  held: { ja: '廃棄を停止中', en: 'On hold' },
  kept: { ja: '保管期間中', en: 'Within its years' },
  over: { ja: '保管期間が終了', en: 'Years are over' },
  undated: { ja: '起算日なし', en: 'No day to count from' },
};

export const retentionChips: Readonly<Record<RetentionState, ChipState>> = {
  'not-archived': 'idle',
  held: 'locked',
  kept: 'ok',
  over: 'wait',
  undated: 'warn',
};
