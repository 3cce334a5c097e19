import type {
  GenerativeAiUse,
  Grade,
  PreCheckRequirement,
  StatementColumn,
  StatementFact,
  StopReason,
} from '@akashi/domain/statement';
import type { Labels } from './label';

/** What a fault does to an import. */
export const gradeLabels: Labels<Grade> = {
  stop: { ja: '止める', en: 'Stop' },
  warn: { ja: '知らせる', en: 'Tell' },
  off: { ja: '見ない', en: 'Off' },
};

/** Why a rule stops in every firm. */
export const stopReasonLabels: Labels<StopReason> = {
  'not-read': { ja: '何と書いてあるかを読み取れない', en: 'What was meant cannot be read' },
  'would-be-lost': { ja: '取り込むと記載が失われる', en: 'What is written there would be lost' },
  'counted-twice': { ja: '同じものを二度数える', en: 'One thing would be counted twice' },
  'other-edition': { ja: '別の版の管理基準で書かれている', en: 'Written for another edition' },
};

/** 事前点検, requirement by requirement. */
export const preCheckLabels: Labels<PreCheckRequirement> = {
  'facts-stated': { ja: '対象範囲・期間などの記載', en: 'Scope, period and the other sections' },
  'mandatory-selected': { ja: '基本言明要件の選択', en: 'Basic requirements selected' },
  'reasons-stated': { ja: '非選択・除外の理由', en: 'Reasons for what is left out' },
  'controls-stated': { ja: '個別管理策の記載', en: 'Individual controls stated' },
  'changes-stated': { ja: '期間内の変更の前後', en: 'Changes inside the period' },
  'populations-explained': { ja: '同一母集団とその理由', en: 'Populations and why they are one' },
  'base-services-registered': { ja: '引継ぎ元の登録', en: 'Base services registered' },
};

/** The sections of the statement as its own sheet names them. */
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
  systemOverview: { ja: 'システムと内部統制の概要', en: 'System and internal control' },
  baseServices: { ja: '基盤とするサービス', en: 'Base services' },
  subsequentEvents: { ja: '後発事象', en: 'Subsequent events' },
  specialNotes: { ja: '特記事項', en: 'Special notes' },
  generativeAi: { ja: '生成AIの利用', en: 'Use of generative AI' },
  externalAuditScope: { ja: '外部監査の対象範囲', en: 'Scope of the external audit' },
  internalAuditScope: { ja: '内部監査の対象範囲', en: 'Scope of the internal audit' },
};

export const generativeAiLabels: Labels<GenerativeAiUse> = {
  none: { ja: '使用しない', en: 'None' },
  own: { ja: '自社の生成AI', en: 'Own' },
  external: { ja: '外部の生成AI', en: 'External' },
  both: { ja: '自社と外部の生成AI', en: 'Own and external' },
};

/** The columns of the statement's list of controls. */
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
  validFrom: { ja: '適用開始日', en: 'In force from' },
  validTo: { ja: '適用終了日', en: 'In force to' },
};
