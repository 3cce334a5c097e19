import type { FindingState } from '@akashi/domain/finding';
import type { Labels } from './label';

export const findingStateLabels: Labels<FindingState> = {
  draft: { ja: '起票', en: 'Draft' },
  confirmed: { ja: '事実確認済み', en: 'Confirmed with client' },
  reviewed: { ja: '査閲済み', en: 'Reviewed' },
  reported: { ja: '報告済み', en: 'Reported' },
  improvement_planned: { ja: '改善計画あり', en: 'Improvement planned' },
  improved: { ja: '改善済み（依頼者）', en: 'Improved, says client' },
  followed_up: { ja: '改善を確認済み', en: 'Followed up' },
  closed: { ja: '完了', en: 'Closed' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
};

/** The parts of a finding's text, in the order of the page and of the report. */
export const findingTextLabels = {
  title: { ja: '件名', en: 'Title' },
  fact: { ja: '事実', en: 'Fact' },
  statedControl: { ja: '個別管理策の記載', en: 'Control as stated' },
  difference: { ja: '差異', en: 'Difference' },
  periodNote: { ja: '期間・対象', en: 'Period and scope' },
} as const satisfies Labels<'title' | 'fact' | 'statedControl' | 'difference' | 'periodNote'>;
