import type { DeadlineBand, OutlookKind, PortfolioGroup } from '@akashi/domain/portfolio';
import type { Labels } from './label';

export const outlookLabels: Labels<OutlookKind> = {
  late: { ja: '遅れ', en: 'Late' },
  expected_late: { ja: '間に合わない見込み', en: 'Expected late' },
  untold: { ja: 'まだ判断できない', en: 'Not enough to tell' },
  in_time: { ja: '間に合う見込み', en: 'Expected in time' },
  none: { ja: '見込みの対象外', en: 'Nothing to expect' },
};

export const deadlineBandLabels: Labels<DeadlineBand> = {
  past: { ja: '期日を過ぎた', en: 'Past its date' },
  in14: { ja: '14日以内', en: 'Within 14 days' },
  in30: { ja: '15～30日', en: '15 to 30 days' },
  in90: { ja: '31～90日', en: '31 to 90 days' },
  later: { ja: '91日以上先', en: 'Over 90 days' },
  none: { ja: '期日なし', en: 'No date' },
};

export const portfolioGroupLabels: Labels<PortfolioGroup> = {
  phase: { ja: 'フェーズ', en: 'Phase' },
  deadline: { ja: '期日', en: 'Date' },
  leader: { ja: '責任者', en: 'Leader' },
  client: { ja: '依頼者', en: 'Client' },
  outlook: { ja: '見込み', en: 'Outlook' },
};
