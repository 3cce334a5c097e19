import type { PhaseStepView, StepBlock } from '../engagement.contract';
import type { Labels } from './label';

export const stepStatusLabels: Labels<PhaseStepView['status']> = {
  done: { ja: '完了', en: 'Done' },
  current: { ja: '進行中', en: 'Current' },
  ahead: { ja: 'これから', en: 'Ahead' },
};

/** What the next step waits for, as the words beside its count. */
export const stepBlockLabels: Labels<StepBlock> = {
  'leader-missing': { ja: '業務実施責任者が未定', en: 'No engagement leader' },
  'quality-reviewer-missing': { ja: '審査担当者が未定', en: 'No quality reviewer' },
  'declarations-missing': { ja: '独立性の申告待ち', en: 'Declarations missing' },
  'interest-declared': { ja: '利害関係の申告あり', en: 'Interest declared' },
  'leader-without-credential': { ja: '業務実施責任者の資格が未登録', en: 'Leader without a credential' },
  'statement-missing': { ja: '言明書が未取込み', en: 'No statement' },
  'plan-missing': { ja: '計画が未作成', en: 'No plan' },
  'plan-not-approved': { ja: '計画の承認待ち', en: 'Plan not approved' },
  'tests-not-reviewed': { ja: '査閲の済んでいない調書', en: 'Papers not reviewed' },
  'notes-open': { ja: '未解決の査閲メモ', en: 'Open review notes' },
  'deviations-open': { ja: '評価前の逸脱', en: 'Deviations not evaluated' },
  'report-not-issued': { ja: '報告書が未発行', en: 'Report not issued' },
  'package-not-handed-over': { ja: '引渡しが未了', en: 'Package not handed over' },
};
