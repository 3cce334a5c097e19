import type { SelectionMethod } from '@akashi/domain/engagement';
import type { AttributeResult, DeviationOutcome, DeviationState, PopulationState } from '@akashi/domain/sampling';
import type { Labels } from './label';

export const populationStateLabels: Labels<PopulationState> = {
  registered: { ja: '登録済み', en: 'Registered' },
  frozen: { ja: '固定済み', en: 'Frozen' },
  superseded: { ja: '差替え済み', en: 'Superseded' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
};

/** How items are chosen from a population. */
export const selectionMethodLabels: Labels<SelectionMethod> = {
  RANDOM: { ja: '無作為抽出', en: 'Random' },
  SYSTEMATIC: { ja: '系統的抽出', en: 'Systematic' },
  HAPHAZARD: { ja: '任意抽出（無作為でない）', en: 'Haphazard' },
  ALL: { ja: '全件', en: 'All' },
  SPECIFIC: { ja: '特定項目抽出', en: 'Specific items' },
};

/** What was seen of an attribute of a sample item. */
export const attributeResultLabels: Labels<AttributeResult> = {
  NO_EXCEPTION: { ja: '例外なし', en: 'No exception' },
  DEVIATION: { ja: '逸脱', en: 'Deviation' },
  NOT_APPLICABLE: { ja: '該当なし', en: 'Not applicable' },
};

export const deviationStateLabels: Labels<DeviationState> = {
  open: { ja: '未評価', en: 'Open' },
  explanation_proposed: { ja: '説明への同意待ち', en: 'Explanation proposed' },
  explained: { ja: '説明済み', en: 'Explained' },
  raised: { ja: '発見事項', en: 'Finding' },
};

export const deviationOutcomeLabels: Labels<DeviationOutcome> = {
  explanation_proposed: { ja: '説明を提案', en: 'Explanation proposed' },
  explained: { ja: '説明に同意', en: 'Explanation agreed' },
  explanation_refused: { ja: '説明を差戻し', en: 'Explanation refused' },
  raised: { ja: '発見事項に起票', en: 'Raised as a finding' },
};
