import {
  baseServiceFaultLabels,
  changeMarkLabels,
  confidenceLabels,
  credentialLabels,
  engagementKindLabels,
  frequencyLabels,
  labelOf,
  mainTargetLabels,
  registrationEventLabels,
  reliefConditionLabels,
  selectionMethodLabels,
  testTypeShortLabels,
  wordKindLabels,
  type Label,
} from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import type { Confidence, FrequencyCode, ReportFrame, TitledPart } from '@akashi/domain/engagement';
import type { RulesetValue } from '@akashi/domain/ruleset';
import type { ChipState, Lang } from '@akashi/web-ui';
import { reportFrameNames, titledPartNames } from './report-frame-names';

/** The names of values whose place is always the same. */
const names: Readonly<Record<string, Label>> = {
  catalogueEdition: { ja: '開始のときに示す版', en: 'Proposed when one is opened' },
  'period.maxMonths': { ja: '最長（か月）', en: 'Longest, in months' },
  'period.minMonthsIfShort': { ja: '1年未満のときの最短（か月）', en: 'Shortest below a year, in months' },
  'period.mustBeContiguous': { ja: '前の期間の翌日から始める', en: 'Begins the day after the previous one' },
  'deadlines.reportMonthsAfterPeriodEnd': { ja: '報告（期間末からの月数）', en: 'Report, months after the period' },
  'deadlines.applyMonthsAfterPeriodEnd': { ja: '申請（期間末からの月数）', en: 'Apply, months after the period' },
  'deadlines.validityMonths': { ja: '有効期間（期間末からの月数）', en: 'Validity, months after the period' },
  'deadlines.endRule': { ja: '末日の数え方', en: 'How the last day is counted' },
  'sampling.defaultTable': { ja: '使う件数表', en: 'Table in use' },
  'sampling.selection.methods': { ja: '使える抽出の方法', en: 'Methods of selection' },
  'sampling.selection.allUpTo': { ja: '全件を選べる母集団の上限（件）', en: 'Largest population taken whole' },
  'sampling.selection.confidences': { ja: '属性サンプリングの信頼度（%）', en: 'Confidence of attribute samples (%)' },
  'sampling.selection.tolerableRates': { ja: '属性サンプリングの許容逸脱率（%）', en: 'Tolerable rates (%)' },
  'sampling.selection.mostExpected': { ja: '予想逸脱の上限（件）', en: 'Most deviations expected' },
  'scope.inheritedReason': { ja: '引き継ぐ管理策の理由', en: 'Reason for inherited controls' },
  'scope.notMarkedReason': { ja: '運用状況評価をしない理由', en: 'Reason for design only' },
  'scope.operationTriggers': { ja: '運用状況評価の対象にする印', en: 'What brings a control into operation' },
  'scopeProfile.otherwise': { ja: '一覧にない管理策', en: 'Controls not in the list' },
  'scopeProfile.internalReason': { ja: '内部監査の対象の理由', en: 'Reason for internally audited controls' },
  'scopeProfile.entries': { ja: '管理策ごとの監査の主体', en: 'Who audits which control' },
  'scopeProfile.statedInReport': { ja: '報告書に監査の分担を示す', en: 'Report tells who audits what' },
  omissionReasons: { ja: '省略の理由の一覧', en: 'List of reasons' },
  'cycle.kinds': { ja: '周期によるもの', en: 'Kinds that follow the cycle' },
  'cycle.classes': { ja: '区分と年数（整備・運用）', en: 'Classes, with years for design and operation' },
  'cycle.notDueReason': { ja: '周期の年でない理由', en: 'Reason for what is not due' },
  'cycle.managementReason': { ja: 'マネジメント基準の理由', en: 'Reason for the management criteria' },
  'cycle.managementNeedsRelief': {
    ja: 'マネジメント基準は条件が揃うまで毎年',
    en: 'Management criteria need their conditions',
  },
  'cycle.testAfterDeviation': { ja: '前回逸脱があれば評価する', en: 'Test again after a deviation' },
  'cycle.changedBy': { ja: '変更とみる列', en: 'What tells of a change' },
  'cycle.updateCountsFor': { ja: 'アップデートテストで足りる評価', en: 'An update test counts for' },
  'cycle.updateTests.carriesOver': { ja: 'アップデートテストで及ぼす評価', en: 'An update test carries over' },
  'cycle.updateTests.notNeededReason': { ja: 'アップデートテストをしない理由', en: 'Reason for no update test' },
  'controlChange.questions': { ja: '質問と、はいの意味', en: 'Questions, and what a yes means' },
  'baseServices.checkDays': { ja: '公表リストを確かめる間隔（日）', en: 'Looked up again after, in days' },
  'managementRelief.conditions': { ja: '揃える条件', en: 'Conditions to be met' },
  'managementRelief.leavesOut': { ja: '計画から自動で省く', en: 'Left out of a plan by itself' },
  'managementRelief.reason': { ja: '省略の理由', en: 'Reason for leaving out' },
  'report.words.allowed': { ja: '語を含んでもよい語', en: 'Longer words that are allowed' },
  'report.texts.clientResponsibility': { ja: '固定文：依頼者の責任', en: 'Fixed text: the client’s responsibility' },
  'report.texts.firmResponsibility': { ja: '固定文：監査機関の責任', en: 'Fixed text: the firm’s responsibility' },
  'report.texts.nature': { ja: '固定文：業務の性質', en: 'Fixed text: nature of the work' },
  'report.texts.restriction': { ja: '固定文：利用の制限', en: 'Fixed text: restriction of use' },
  'report.letterGapWarningDays': { ja: '確認書との間の注意（日）', en: 'Gap to the representation, in days' },
  representationPoints: { ja: '確認する項目', en: 'Points that are confirmed' },
  leaderCredentials: { ja: '資格の一覧', en: 'List of credentials' },
  'registration.numberForms': { ja: '登録番号の形（9は数字）', en: 'Forms of a number (9 is a digit)' },
  'registration.numberExample': { ja: '登録番号の例', en: 'Example of a number' },
  'registration.course.start': { ja: '始まりの次', en: 'After the start' },
  forms: { ja: '書類の一覧', en: 'List of forms' },
  'archive.assemblyDays': { ja: '調書の整理（報告書日からの日数）', en: 'File closed, days after the report' },
  'archive.retentionYears': { ja: '保管（年）', en: 'Kept, in years' },
};

const codes: Readonly<Record<string, Label>> = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  CIVIL_CODE: { ja: '民法による', en: 'By the Civil Code' },
  SAME_DAY: { ja: '応当日まで', en: 'To the same day' },
  stop: { ja: '取込みを止める', en: 'Stops the import' },
  warn: { ja: '知らせる', en: 'Is told' },
  off: { ja: '調べない', en: 'Not looked for' },
  EXTERNAL: { ja: '外部監査', en: 'External audit' },
  INTERNAL: { ja: '内部監査', en: 'Internal audit' },
  MARKED_IN_STATEMENT: { ja: '言明書の印', en: 'Marked in the statement' },
  INITIAL: engagementKindLabels.INITIAL,
  RENEWAL: engagementKindLabels.RENEWAL,
  ADDITIONAL: engagementKindLabels.ADDITIONAL,
  REAUDIT: engagementKindLabels.REAUDIT,
  DESIGN: testTypeShortLabels.DESIGN,
  OPERATION: testTypeShortLabels.OPERATION,
  UPDATE: testTypeShortLabels.UPDATE,
  ...changeMarkLabels,
  ...reliefConditionLabels,
  ...selectionMethodLabels,
  HAS_POPULATION: { ja: '母集団がある', en: 'Has a population' },
};

/** What the values below a place are called, by the last part of theirs. */
const named: Readonly<Record<string, (last: string, lang: Lang) => string>> = {
  'sampling.tables.': (last, lang) => frequencyLabels[last as FrequencyCode][lang],
  'report.words.stems.': (last, lang) => labelOf(wordKindLabels, last)[lang],
  'report.frames.': (last, lang) => reportFrameNames[last as ReportFrame][lang],
  'report.titles.': (last, lang) => titledPartNames[last as TitledPart][lang],
  'report.kinds.': (last, lang) => codeName(last, lang),
  'registration.course.': (last, lang) => {
    const step = labelOf(registrationEventLabels, last)[lang];
    return lang === 'ja' ? `${step}の次` : `After: ${step}`;
  },
  'baseServices.faults.': (last, lang) => labelOf(baseServiceFaultLabels, last)[lang],
};

/** What a value is called, by where it stands. */
export function nameOf(path: string, lang: Lang): string {
  if (names[path]) return names[path][lang];
  if (path.startsWith('mainTargets.')) return labelOf(mainTargetLabels, path.split('.')[1] ?? '')[lang];
  if (path.startsWith('statementFaults.')) return faultText(path.slice('statementFaults.'.length))[lang].what;
  const place = Object.keys(named).find((one) => path.startsWith(one)) ?? '';
  return named[place]?.(path.split('.').at(-1) ?? '', lang) ?? path;
}

/** A code as it is read; what is no code stands for itself. */
export function codeName(code: string, lang: Lang): string {
  const known = labelOf(codes, code);
  if (known.ja !== code) return known[lang];
  const step = labelOf(registrationEventLabels, code);
  return step.ja !== code ? step[lang] : labelOf(credentialLabels, code)[lang];
}

/** A value in one line; of a list its length and how it begins. */
export function shownValue({ kind, text }: Pick<RulesetValue, 'kind' | 'text'>, lang: Lang): string {
  if (kind === 'choice') return codeName(text, lang);
  const lines = text.split('\n').filter((line) => line !== '');
  if (kind !== 'lines' || lines.length === 1) return codeName(text, lang);
  if (lines.length === 0) return lang === 'ja' ? 'なし' : 'None';
  const count = lang === 'ja' ? `${lines.length}件` : `${lines.length} lines`;
  return `${count}　${lines.map((line) => codeName(line, lang)).join('、')}`;
}

export const confidenceStates: Readonly<Record<Confidence, ChipState>> = {
  found: 'ok',
  'found-secondary': 'doing',
  recalled: 'warn',
  'own-default': 'idle',
};

export function confidenceName(confidence: Confidence, lang: Lang): string {
  return confidenceLabels[confidence][lang];
}
