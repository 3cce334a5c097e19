import type { FrequencyCode } from '@akashi/domain/engagement';
import type { AttributeResult, DeviationState, PopulationState } from '@akashi/domain/sampling';
import type { Bilingual, TextTable } from '@akashi/web-ui';

type Labels<K extends string> = Readonly<Record<K, Bilingual>> & TextTable;

export const frequencyLabels: Labels<FrequencyCode> = {
  MULTI_DAILY: ['1日複数回', 'Many a day'],
  DAILY: ['日次', 'Daily'],
  WEEKLY: ['週次', 'Weekly'],
  MONTHLY: ['月次', 'Monthly'],
  QUARTERLY: ['四半期', 'Quarterly'],
  SEMIANNUAL: ['半期', 'Half-yearly'],
  ANNUAL: ['年次', 'Yearly'],
  AD_HOC: ['随時', 'Ad hoc'],
  AUTOMATED: ['自動', 'Automated'],
};

export const populationStateLabels: Labels<PopulationState> = {
  registered: ['抽出前', 'Not drawn'],
  frozen: ['固定', 'Frozen'],
  superseded: ['差替え済み', 'Superseded'],
};

export const attributeResultLabels: Labels<AttributeResult> = {
  NO_EXCEPTION: ['例外なし', 'No exception'],
  DEVIATION: ['逸脱', 'Deviation'],
  NOT_APPLICABLE: ['該当なし', 'Not applicable'],
};

export const deviationStateLabels: Labels<DeviationState> = {
  open: ['未評価', 'Not evaluated'],
  explanation_proposed: ['説明の査閲待ち', 'Explanation to review'],
  explained: ['説明済み', 'Explained'],
  raised: ['発見事項', 'In a finding'],
};
