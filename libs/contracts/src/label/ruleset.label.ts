import type { Confidence, Scheme } from '@akashi/domain/engagement';
import type { RulesetGroup } from '@akashi/domain/ruleset';
import type { WordKind } from '@akashi/domain/text';
import type { Labels } from './label';

export const schemeLabels: Labels<Scheme> = {
  ISMAP: { ja: 'ISMAP', en: 'ISMAP' },
  'ISMAP-LIU': { ja: 'ISMAP-LIU', en: 'ISMAP-LIU' },
};

/** How sure we are of a value. */
export const confidenceLabels: Labels<Confidence> = {
  found: { ja: '確認済み', en: 'Confirmed' },
  'found-secondary': { ja: '二次資料', en: 'Secondary' },
  recalled: { ja: '要確認', en: 'To check' },
  'own-default': { ja: '当法人', en: 'Own choice' },
};

export const rulesetGroupLabels: Labels<RulesetGroup> = {
  catalogueEdition: { ja: '管理基準の版', en: 'Edition of the criteria' },
  period: { ja: '監査対象期間', en: 'Assessment period' },
  deadlines: { ja: '期限', en: 'Deadlines' },
  sampling: { ja: '標本', en: 'Samples' },
  mainTargets: { ja: '主たる監査対象を抽出するか', en: 'Main targets that are sampled' },
  scope: { ja: '計画の初期値', en: 'What a plan begins with' },
  scopeProfile: { ja: '外部監査と内部監査', en: 'External and internal audit' },
  omissionReasons: { ja: '省略の理由', en: 'Reasons for leaving out' },
  cycle: { ja: '複数年の周期', en: 'Cycle of several years' },
  controlChange: { ja: '統制変更の判定', en: 'Is it a control change?' },
  statementFaults: { ja: '言明書の不一致の扱い', en: 'Faults of a statement' },
  baseServices: { ja: '基盤サービスの登録', en: 'Base services' },
  managementRelief: { ja: 'マネジメント基準の複数年サイクル', en: 'Cycle of the management criteria' },
  report: { ja: '報告書', en: 'Report' },
  representationPoints: { ja: '経営者確認書', en: 'Written representation' },
  leaderCredentials: { ja: '業務実施責任者の資格', en: 'Credentials of a leader' },
  registration: { ja: '登録申請', en: 'Application' },
  forms: { ja: '提出書類', en: 'Forms' },
  archive: { ja: '調書の保管', en: 'Keeping the file' },
};

/** What a word claims beyond the facts. */
export const wordKindLabels: Labels<WordKind> = {
  assurance: { ja: '結論と読まれる語', en: 'Read as a conclusion' },
  severity: { ja: '重さを付ける語', en: 'Read as a grade' },
  cause: { ja: '理由を推し量る語', en: 'Read as a cause' },
  advice: { ja: '助言と読まれる語', en: 'Read as advice' },
};
