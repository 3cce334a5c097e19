import type { TextTable } from '@akashi/web-ui';
import type { Conclusion, MainTarget, Technique, TestState, TestType } from '@akashi/domain/control';
import type { Bilingual } from '@akashi/web-ui';

type Labels<K extends string> = Readonly<Record<K, Bilingual>> & TextTable;

export const testTypeLabels: Labels<TestType> = {
  DESIGN: ['整備', 'Design'],
  OPERATION: ['運用', 'Operation'],
  UPDATE: ['更新', 'Update'],
};

/** A test's name in full, for headings and spoken names. */
export const testTypeNames: Labels<TestType> = {
  DESIGN: ['整備状況評価', 'Design test'],
  OPERATION: ['運用状況評価', 'Operation test'],
  UPDATE: ['アップデートテスト', 'Update test'],
};

export const testStateLabels: Labels<TestState> = {
  not_started: ['未着手', 'Not started'],
  in_progress: ['実施中', 'In progress'],
  prepared: ['査閲待ち', 'To review'],
  reviewed: ['査閲済み', 'Reviewed'],
  returned: ['差戻し', 'Returned'],
};

export const conclusionLabels: Labels<Conclusion> = {
  NO_EXCEPTION: ['例外なし', 'No exception'],
  DEVIATION: ['逸脱あり', 'Deviation'],
  NOT_APPLICABLE: ['該当なし', 'Not applicable'],
  OMITTED: ['省略', 'Omitted'],
};

export const mainTargetLabels: Labels<MainTarget> = {
  REGULATION: ['規程', 'Rules'],
  DOC_STATIC: ['文書', 'Document'],
  RECORD: ['記録', 'Record'],
  SETTING: ['設定', 'Setting'],
  FACILITY: ['設備', 'Facility'],
};

/** What a test mainly looks at, in full. */
export const mainTargetNames: Labels<MainTarget> = {
  REGULATION: ['規程類', 'Regulations'],
  DOC_STATIC: ['一覧・構成などの文書', 'Lists and other standing documents'],
  RECORD: ['記録（申請、承認、台帳など）', 'Records: requests, approvals, registers'],
  SETTING: ['システムの設定', 'System settings'],
  FACILITY: ['設備・区画', 'Facilities'],
};

export const techniqueLabels: Labels<Technique> = {
  INQUIRY: ['質問', 'Inquiry'],
  INSPECTION: ['閲覧', 'Inspection'],
  OBSERVATION: ['観察', 'Observation'],
  REPERFORMANCE: ['再実施', 'Reperformance'],
};
