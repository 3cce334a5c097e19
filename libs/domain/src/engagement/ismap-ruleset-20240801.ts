import { cycleNotes20240801, ismapCycle20240801 } from './ismap-cycle-20240801';
import { controlChangeQuestions20240801 } from './control-change-questions-20240801';
import { ismapReportTexts20240801 } from './ismap-report-texts-20240801';
import { ismapReportWording20240801 } from './ismap-report-wording-20240801';
import { ismapWords20240801 } from './ismap-words-20240801';
import { sampleSizes20240801 } from './sample-sizes-20240801';
import { selectionRules20240801 } from './selection-rules';
import { statementGrades20240801 } from './statement-grades-20240801';
import { reliefConditions } from './relief-condition';
import { representationPoints20240801 } from './representation-points-20240801';
import type { FormDefinition, OmissionReason, RulesetNote, SchemeRuleset } from './scheme-ruleset';

const omissionReasons: readonly OmissionReason[] = [
  {
    code: 'INHERITED',
    testTypes: ['DESIGN', 'OPERATION', 'UPDATE'],
    title: { ja: '登録済みの基盤サービスから引き継ぐ統制', en: 'Control taken over from a registered base service' },
  },
  {
    code: 'CYCLE_YEAR',
    testTypes: ['DESIGN', 'OPERATION', 'UPDATE'],
    title: { ja: '複数年サイクルにより当年度は対象外', en: 'Not due in this year of the multi-year cycle' },
  },
  {
    code: 'MANAGEMENT_CYCLE',
    testTypes: ['DESIGN', 'OPERATION', 'UPDATE'],
    title: {
      ja: 'マネジメント基準の複数年サイクルにより対象外',
      en: 'Management criteria not due in this year of their cycle',
    },
  },
  {
    code: 'DESIGN_ONLY',
    testTypes: ['OPERATION'],
    title: { ja: '当期は整備状況評価のみ', en: 'Design assessment only in this period' },
  },
  {
    code: 'NO_UPDATE',
    testTypes: ['UPDATE'],
    title: { ja: 'アップデートテストを要しない', en: 'No update test is called for' },
  },
];

const forms: readonly FormDefinition[] = [
  {
    code: 'RESULT_REPORT',
    owner: 'auditFirm',
    required: 'ALWAYS',
    title: { ja: '実施結果報告書', en: 'Assessment report' },
  },
  {
    code: 'RESULT_APPENDIX',
    owner: 'auditFirm',
    required: 'ALWAYS',
    title: { ja: '手続実施結果（別添）', en: 'Appendix of results' },
  },
  { code: 'STATEMENT', owner: 'cloudServiceProvider', required: 'ALWAYS', title: { ja: '言明書', en: 'Statement' } },
  {
    code: 'REPRESENTATION_LETTER',
    owner: 'cloudServiceProvider',
    required: 'ALWAYS',
    title: { ja: '経営者確認書', en: 'Written representation' },
  },
  {
    code: 'IMPROVEMENT_PLAN',
    owner: 'cloudServiceProvider',
    required: 'WHEN_FINDINGS',
    title: { ja: '改善計画書', en: 'Improvement plan' },
  },
  {
    code: 'PUBLIC_ITEMS',
    owner: 'cloudServiceProvider',
    required: 'ALWAYS',
    title: { ja: '公表項目', en: 'Public items' },
  },
  {
    code: 'APPLICATION',
    owner: 'cloudServiceProvider',
    required: 'WHEN_APPLICABLE',
    title: { ja: '登録申請書', en: 'Application form' },
  },
];

const notes: readonly RulesetNote[] = [
  { path: 'catalogueEdition', confidence: 'found-secondary', source: 'ISMAP管理基準 2024-08-01。後の改定は要確認' },
  { path: 'period.maxMonths', confidence: 'found', source: 'ISMAP管理基準 2.2.5' },
  { path: 'period.minMonthsIfShort', confidence: 'found', source: 'ISMAP管理基準 2.2.5' },
  { path: 'period.mustBeContiguous', confidence: 'found', source: 'ISMAP管理基準 2.2.5' },
  { path: 'deadlines.reportMonthsAfterPeriodEnd', confidence: 'found-secondary', source: '更新手続の解説記事' },
  {
    path: 'deadlines.applyMonthsAfterPeriodEnd',
    confidence: 'found-secondary',
    source: '更新手続の解説記事。起算日は要確認',
  },
  { path: 'deadlines.validityMonths', confidence: 'found', source: 'ISMAP基本規程 3.5' },
  { path: 'deadlines.endRule', confidence: 'recalled', source: '民法140〜143条。制度がこの数え方によることは要確認' },
  { path: 'sampling', confidence: 'own-default', source: '公表された頻度別件数の慣行。標準監査手続の表ではありません' },
  {
    path: 'sampling.selection',
    confidence: 'own-default',
    source: '監査で用いられる抽出の方法と、二項分布による属性サンプリングの通例の値。標準監査手続の定めではありません',
  },
  { path: 'mainTargets', confidence: 'found', source: 'ISMAP管理基準 別表8（2022-04版）。2024-08の改定内容は要確認' },
  { path: 'scope', confidence: 'own-default', source: '言明書の記載から計画の初期値を作る規則' },
  { path: 'omissionReasons', confidence: 'recalled', source: '引継ぎは ISMAP管理基準 2.2.4。サイクルの区分は要確認' },
  ...cycleNotes20240801,
  {
    path: 'controlChange',
    confidence: 'found',
    source: 'ISMAPポータル FAQ（個別管理策の内容の変更）。順序と番号は当製品による',
  },
  {
    path: 'statementFaults',
    confidence: 'own-default',
    source: '必須管理策の非選択は取込みを止めず、事前点検で確かめる。ほかは読み取れない言明書を止める',
  },
  {
    path: 'statementFaults.statementDate.before-period',
    confidence: 'own-default',
    source: '期間の初日より前の言明書は、期間の事実を述べられない。制度に定めは見当たらない',
  },
  {
    path: 'statementFaults.statementDate.in-period',
    confidence: 'own-default',
    source: '後発事象は期間の後（又は基準日の後）の事象（ISMAP管理基準 2.2.6）。期間中の言明書は案として受け取る',
  },
  {
    path: 'baseServices.checkDays',
    confidence: 'own-default',
    source: '登録の確認から報告書の日付までの間隔。制度に定めは見当たらない',
  },
  {
    path: 'baseServices.faults',
    confidence: 'own-default',
    source:
      '登録された基盤サービスからの引継ぎは省略できる（ISMAP管理基準 2.2.2、2.2.4）。止めるか知らせるかは当法人の判断',
  },
  {
    path: 'managementRelief.conditions',
    confidence: 'found',
    source: 'ISMAPポータル FAQ（マネジメント基準の複数年サイクル）。文言は要旨を書き改めたもの',
  },
  {
    path: 'managementRelief.leavesOut',
    confidence: 'recalled',
    source: '年度ごとに対象となる項目は未確認。確認できるまで計画から自動では省かない',
  },
  { path: 'managementRelief.reason', confidence: 'own-default', source: '省略の理由の一覧にある当法人の区分' },
  { path: 'scopeProfile', confidence: 'found', source: '言明書の対象はすべて監査の対象（ISMAP管理基準 2）' },
  { path: 'report.words', confidence: 'own-default', source: '報告書は事実のみを記載する。語幹は当法人の一覧' },
  { path: 'report.texts', confidence: 'own-default', source: '公開された本文をもとにした当法人の文' },
  { path: 'report.frames', confidence: 'own-default', source: '公式の様式は未確認。事実の記載に用いる当法人の文' },
  { path: 'report.kinds', confidence: 'own-default', source: '公式の様式は未確認。業務の種類を示す当法人の語' },
  { path: 'report.titles', confidence: 'own-default', source: '公式の様式は未確認。見出しと列名に用いる当法人の語' },
  { path: 'report.letterGapWarningDays', confidence: 'own-default', source: '確認書は報告書日またはその直前の日付' },
  { path: 'leaderCredentials', confidence: 'recalled', source: '監査機関登録規則の資格要件は要確認' },
  { path: 'forms', confidence: 'recalled', source: '様式番号は未確認のため記載しない' },
  {
    path: 'registration.numberForms',
    confidence: 'found-secondary',
    source: '公表されたクラウドサービスリストの番号。枝番の意味は要確認',
  },
  { path: 'registration.numberExample', confidence: 'found', source: '公表されたクラウドサービスリスト' },
  {
    path: 'registration.course',
    confidence: 'found-secondary',
    source: '登録申請の手引きの流れ。照会の回数に定めは見当たらない',
  },
  { path: 'representationPoints', confidence: 'found', source: 'ISMAP管理基準 2.2.8。文言は要旨を書き改めたもの' },
  { path: 'archive', confidence: 'recalled', source: '品質管理基準の一般的な期間。制度の年数は要確認' },
];

/** The standard variant in force from 2024-08-01, with what is uncertain in it said in `notes`. */
export const ismapRuleset20240801: SchemeRuleset = {
  id: 'ISMAP@2024-08-01.5',
  predecessor: 'ISMAP@2024-08-01.4',
  scheme: 'ISMAP',
  variant: 'STANDARD',
  validFrom: '2024-08-01',
  catalogueEdition: 'ismap-cc-2024-08',
  period: { maxMonths: 12, minMonthsIfShort: 3, mustBeContiguous: true },
  deadlines: {
    reportMonthsAfterPeriodEnd: 3,
    applyMonthsAfterPeriodEnd: 4,
    validityMonths: 16,
    endRule: 'CIVIL_CODE',
  },
  sampling: {
    defaultTable: 'FREQ_25_25_5_2_2_1',
    tables: { FREQ_25_25_5_2_2_1: sampleSizes20240801 },
    selection: selectionRules20240801,
  },
  mainTargets: {
    REGULATION: { sampled: false },
    DOC_STATIC: { sampled: false },
    RECORD: { sampled: true },
    SETTING: { sampled: false },
    FACILITY: { sampled: false },
  },
  scope: {
    inheritedReason: 'INHERITED',
    notMarkedReason: 'DESIGN_ONLY',
    operationTriggers: ['MARKED_IN_STATEMENT', 'HAS_POPULATION'],
  },
  omissionReasons,
  cycle: ismapCycle20240801,
  controlChange: { questions: controlChangeQuestions20240801 },
  statementFaults: statementGrades20240801,
  baseServices: {
    checkDays: 90,
    faults: {
      'not-listed': 'stop',
      'ends-in-period': 'stop',
      'ended-before-report': 'warn',
      'scope-reduced': 'warn',
      'never-checked': 'warn',
      'check-too-old': 'warn',
      'number-malformed': 'warn',
      'not-in-statement': 'warn',
    },
  },
  managementRelief: { conditions: reliefConditions, leavesOut: false, reason: 'MANAGEMENT_CYCLE' },
  scopeProfile: null,
  report: {
    words: ismapWords20240801,
    texts: ismapReportTexts20240801,
    ...ismapReportWording20240801,
    letterGapWarningDays: 5,
  },
  leaderCredentials: ['CAIS_LEAD_AUDITOR', 'CAIS_AUDITOR', 'SYSTEMS_AUDITOR', 'CISA', 'CPA'],
  forms,
  registration: {
    numberForms: ['C99-9999', 'C99-9999-9', 'C99-9999-99', 'C99-9999-999'],
    numberExample: 'C21-0008-2',
    course: {
      start: ['applied'],
      applied: ['accepted'],
      accepted: ['question', 'answer', 'decided'],
      question: ['question', 'answer', 'decided'],
      answer: ['question', 'answer', 'decided'],
      decided: ['listed', 'applied'],
      listed: [],
    },
  },
  representationPoints: representationPoints20240801,
  archive: { assemblyDays: 60, retentionYears: 10 },
  notes,
};
