import type { ScopeDecision } from '@akashi/domain/scope';
import type { StatementChoice, StatementColumn, StatementFact, StatementFault } from '@akashi/domain/statement';
import type { Labels } from './label';

/** The words of the statement's own sheet, so that a client reads the same ones on both sides. */
export const statementChoiceLabels: Labels<StatementChoice> = {
  selected: { ja: '選択', en: 'Selected' },
  excluded: { ja: '除外', en: 'Excluded' },
  not_selected: { ja: '非選択', en: 'Not selected' },
};

export const statementSheetLabels: Labels<StatementFault['sheet']> = {
  facts: { ja: '言明書', en: 'Statement' },
  controls: { ja: '管理策', en: 'Controls' },
};

export const statementColumnLabels: Labels<StatementColumn> = {
  criterion: { ja: '管理策番号', en: 'Control number' },
  choice: { ja: '選択', en: 'Choice' },
  reason: { ja: '理由', en: 'Reason' },
  control: { ja: '個別管理策', en: 'Individual control' },
  frequency: { ja: '頻度', en: 'Frequency' },
  owner: { ja: '責任者', en: 'Owner' },
  mainTarget: { ja: '主たる監査対象', en: 'Main assessment target' },
  population: { ja: '同一母集団番号', en: 'Population number' },
  baseService: { ja: '引継ぎ元', en: 'Taken over from' },
  operation: { ja: '運用評価', en: 'Operation test' },
};

export const statementFactLabels: Labels<StatementFact> = {
  edition: { ja: '管理基準の版', en: 'Edition of the criteria' },
  provider: { ja: 'クラウドサービス事業者', en: 'Cloud service provider' },
  corporateNumber: { ja: '法人番号', en: 'Corporate number' },
  representative: { ja: '代表者', en: 'Representative' },
  service: { ja: 'サービス名', en: 'Service' },
  serviceKind: { ja: 'サービスの種類', en: 'Kind of service' },
  regions: { ja: 'リージョン', en: 'Regions' },
  scope: { ja: '言明の対象範囲', en: 'Scope of the statement' },
  version: { ja: '言明書の版', en: 'Version of the statement' },
  statementDate: { ja: '言明書の日付', en: 'Date of the statement' },
  periodFrom: { ja: '監査対象期間の初日', en: 'First day of the period' },
  periodTo: { ja: '監査対象期間の末日', en: 'Last day of the period' },
};

export const scopeDecisionLabels: Labels<ScopeDecision['decision']> = {
  in: { ja: '実施', en: 'In scope' },
  omitted: { ja: '省略', en: 'Omitted' },
};
