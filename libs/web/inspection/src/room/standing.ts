import type { Labels } from '@akashi/contracts';
import type { InspectionStanding } from '@akashi/domain/inspection';
import type { ChipState } from '@akashi/web-ui';

export const standingLabels: Labels<InspectionStanding> = {
  'not-begun': { ja: '開始前', en: 'Not begun' },
  'in-force': { ja: '期間中', en: 'In force' },
  over: { ja: '期間終了', en: 'Over' },
  ended: { ja: '終了', en: 'Ended' },
};

export const standingChips: Readonly<Record<InspectionStanding, ChipState>> = {
  'not-begun': 'wait',
  'in-force': 'ok',
  over: 'omitted',
  ended: 'omitted',
};
