import type {
  CompletenessCheck,
  Conclusion,
  EvidenceField,
  EvidenceOrigin,
  Harm,
  HarmfulFileTerm,
  MainTarget,
  NoteState,
  Technique,
  TestState,
  TestType,
  TestWarningCode,
} from '@akashi/domain/control';
import type { SignOffView } from '../fieldwork.contract';
import type { Labels } from './label';

export const testTypeLabels: Labels<TestType> = {
  DESIGN: { ja: '整備状況評価', en: 'Design assessment' },
  OPERATION: { ja: '運用状況評価', en: 'Operational assessment' },
  UPDATE: { ja: 'アップデートテスト', en: 'Update test' },
};

/** For columns and chips. */
export const testTypeShortLabels: Labels<TestType> = {
  DESIGN: { ja: '整備', en: 'Design' },
  OPERATION: { ja: '運用', en: 'Operation' },
  UPDATE: { ja: '更新', en: 'Update' },
};

export const testStateLabels: Labels<TestState> = {
  not_started: { ja: '未着手', en: 'Not started' },
  in_progress: { ja: '実施中', en: 'In progress' },
  prepared: { ja: '査閲待ち', en: 'Awaiting review' },
  reviewed: { ja: '署名済み', en: 'Signed off' },
  returned: { ja: '差戻し', en: 'Returned' },
  closed: { ja: '終了', en: 'Closed' },
};

export const conclusionLabels: Labels<Conclusion> = {
  NO_EXCEPTION: { ja: '例外なし', en: 'No exception' },
  DEVIATION: { ja: '逸脱あり', en: 'Deviation' },
  NOT_APPLICABLE: { ja: '該当なし', en: 'Not applicable' },
  OMITTED: { ja: '省略', en: 'Omitted' },
};

export const techniqueLabels: Labels<Technique> = {
  INQUIRY: { ja: '質問', en: 'Inquiry' },
  INSPECTION: { ja: '閲覧', en: 'Inspection' },
  OBSERVATION: { ja: '観察', en: 'Observation' },
  REPERFORMANCE: { ja: '再実施', en: 'Reperformance' },
};

export const mainTargetLabels: Labels<MainTarget> = {
  REGULATION: { ja: '規程等', en: 'Rules' },
  DOC_STATIC: { ja: '根拠文書・記録等(1)', en: 'Documents and records (1)' },
  RECORD: { ja: '根拠文書・記録等(2)', en: 'Documents and records (2)' },
  SETTING: { ja: '根拠設定等', en: 'Settings' },
  FACILITY: { ja: '施設・建物等', en: 'Facilities' },
};

export const mainTargetShortLabels: Labels<MainTarget> = {
  REGULATION: { ja: '規程', en: 'Rules' },
  DOC_STATIC: { ja: '文書', en: 'Docs' },
  RECORD: { ja: '記録', en: 'Records' },
  SETTING: { ja: '設定', en: 'Settings' },
  FACILITY: { ja: '施設', en: 'Site' },
};

/** What a signature was put for: the boxes of the signature strip. */
export const signOffLabels: Labels<SignOffView['role']> = {
  prepare: { ja: '作成', en: 'Prepared' },
  review: { ja: '査閲', en: 'Reviewed' },
  quality_review: { ja: '審査', en: 'Quality review' },
  approve: { ja: '承認', en: 'Approved' },
};

export const noteStateLabels: Labels<NoteState> = {
  open: { ja: '未回答', en: 'Open' },
  answered: { ja: '回答済み', en: 'Answered' },
  resolved: { ja: '解決済み', en: 'Resolved' },
};

/** Whole sentences, shown beside the paper: what a reviewer will ask about. */
export const testWarningLabels: Labels<TestWarningCode> = {
  'test.only-inquiry': { ja: '手法が質問だけです。', en: 'Inquiry is the only technique.' },
  'test.no-evidence': { ja: '証跡が一つもありません。', en: 'There is no evidence.' },
  'test.design-not-prepared': {
    ja: '同じ個別管理策の整備状況評価が、まだ済んでいません。',
    en: 'The design assessment of the same control is not done yet.',
  },
  'test.design-has-deviation': {
    ja: '同じ個別管理策の整備状況評価に逸脱があります。',
    en: 'The design assessment of the same control has a deviation.',
  },
};

export const harmfulFileTermLabels: Labels<HarmfulFileTerm> = {
  refuse: { ja: 'どちらも受け付けない', en: 'Refused, both programs and macros' },
  'seal-macros': { ja: 'マクロは封をして保管、プログラムは受け付けない', en: 'Macros sealed, programs refused' },
  seal: { ja: 'どちらも封をして保管', en: 'Sealed, both programs and macros' },
};

export const harmLabels: Labels<Harm> = {
  program: { ja: '実行できるプログラム', en: 'A program that runs' },
  macros: { ja: 'マクロを含むファイル', en: 'A file with macros' },
  malware: { ja: 'ウイルス検査で有害とされたファイル', en: 'A file that the scanner knows as harmful' },
};

export const evidenceOriginLabels: Labels<EvidenceOrigin> = {
  'original-electronic': { ja: '原本電子データ', en: 'Original electronic' },
  scan: { ja: 'スキャン', en: 'Scan' },
  'screen-picture': { ja: '画面の写し', en: 'Screen picture' },
  'written-answer': { ja: '書面の回答', en: 'Written answer' },
  export: { ja: 'システム出力', en: 'System export' },
};

export const evidenceFieldLabels: Labels<EvidenceField> = {
  name: { ja: '名称', en: 'Name' },
  source: { ja: '入手元', en: 'Source' },
  asOf: { ja: '時点', en: 'As of' },
  receivedOn: { ja: '入手日', en: 'Received on' },
  origin: { ja: '種別', en: 'Origin' },
  ipe: { ja: '出力の記録', en: 'Record of the output' },
};

export const completenessLabels: Labels<CompletenessCheck> = {
  checked: { ja: '確かめた', en: 'Checked' },
  'cannot-be-checked': { ja: '確かめられない', en: 'Cannot be checked' },
};
