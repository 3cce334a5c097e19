import { findingTextLabels, reportPartLabels, type Label } from '@akashi/contracts';

const own: Readonly<Record<string, Label>> = {
  criterion: { ja: '管理策番号', en: 'Control number' },
  controlText: { ja: '個別管理策', en: 'Control as stated' },
  controlVersion: { ja: '個別管理策の改版', en: 'Version of the control' },
  testType: { ja: '評価区分', en: 'Type of test' },
  mainTarget: { ja: '主たる監査対象', en: 'Main target' },
  techniques: { ja: '手法', en: 'Techniques' },
  performedOn: { ja: '実施日', en: 'Performed on' },
  performers: { ja: '実施者', en: 'Performed by' },
  result: { ja: '結果', en: 'Result' },
  findings: { ja: '発見事項', en: 'Findings' },
  omissionReason: { ja: '省略理由', en: 'Reason of omission' },
  population: { ja: '母集団番号', en: 'Population' },
  populationCount: { ja: '母集団件数', en: 'Rows of the population' },
  sampled: { ja: 'サンプル件数', en: 'Items tested' },
  extent: { ja: '期間・対象', en: 'Period and scope' },
  deviations: { ja: '逸脱の件数', en: 'Deviations' },
  tested: { ja: '実施した件数', en: 'Tested' },
  items: { ja: '該当する行', en: 'Items' },
  confirmedOn: { ja: '事実確認の日', en: 'Confirmed on' },
  changedOn: { ja: '管理策の変更日', en: 'Control changed on' },
  serviceName: { ja: 'サービス', en: 'Service' },
  regions: { ja: 'リージョン', en: 'Regions' },
  auditScopes: { ja: '監査の範囲', en: 'Scopes of audit' },
  period: { ja: '監査対象期間', en: 'Period' },
  edition: { ja: '管理基準', en: 'Criteria' },
  baseServices: { ja: '基盤サービス', en: 'Base services' },
  statement: { ja: '言明書', en: 'Statement' },
  omissions: { ja: '省略', en: 'Omissions' },
  clientResponsibility: { ja: '依頼者の責任', en: 'Responsibility of the client' },
  firmResponsibility: { ja: '監査機関の責任', en: 'Responsibility of the firm' },
  nature: { ja: '業務の性質', en: 'Nature of the work' },
  restriction: { ja: '配付と利用の制限', en: 'Limits on use' },
  explanation: { ja: '説明', en: 'Explanation' },
};

/** What a field of the report is called in a comparison. */
export function fieldLabel(field: string, lang: keyof Label): string {
  const known = own[field] ?? (findingTextLabels as Readonly<Record<string, Label>>)[field] ?? reportPartLabels[field];
  return known?.[lang] ?? field;
}
