import type { LogKind, LogThing } from '@akashi/domain/security-log';
import type { SecurityLogFault } from '../security-log.contract';
import type { Label, Labels } from './label';

export const logKindLabels: Labels<LogKind> = {
  'sign-in': { ja: 'サインイン', en: 'Signed in' },
  'sign-out': { ja: 'サインアウト', en: 'Signed out' },
  failed: { ja: '本人確認の失敗', en: 'Failed proof' },
  refused: { ja: '拒否', en: 'Refused' },
  factor: { ja: '認証の変更', en: 'Factor changed' },
  people: { ja: '権限の変更', en: 'Access changed' },
  read: { ja: '閲覧', en: 'Read' },
  download: { ja: 'ファイルの取得', en: 'Downloaded' },
  export: { ja: '外部への提供', en: 'Given outside' },
  received: { ja: '資料受付リンクからの受取り', en: 'Received by a drop link' },
  inspection: { ja: '検査担当者の閲覧', en: 'Opened by an inspector' },
  malware: { ja: '有害なファイルの判明', en: 'File found harmful' },
  log: { ja: 'セキュリティログの操作', en: 'The log itself' },
};

export const logThingLabels: Labels<LogThing> = {
  session: { ja: 'セッション', en: 'Session' },
  account: { ja: '本人のアカウント', en: 'Own account' },
  member: { ja: 'メンバー', en: 'Member' },
  invitation: { ja: '招待', en: 'Invitation' },
  'client-person': { ja: '依頼者の担当者', en: 'Client’s person' },
  inspection: { ja: '検査', en: 'Inspection' },
  inspector: { ja: '検査担当者', en: 'Inspector' },
  token: { ja: 'APIトークン', en: 'API token' },
  team: { ja: '体制', en: 'Team' },
  firm: { ja: '監査機関の設定', en: 'Firm’s settings' },
  portfolio: { ja: '全案件の一覧', en: 'Portfolio' },
  matrix: { ja: '管理策マトリクス', en: 'Matrix' },
  paper: { ja: '調書', en: 'Working paper' },
  evidence: { ja: '証跡', en: 'Evidence' },
  population: { ja: '母集団', en: 'Population' },
  request: { ja: '依頼資料', en: 'Request' },
  statement: { ja: '言明書', en: 'Statement' },
  finding: { ja: '発見事項', en: 'Finding' },
  letter: { ja: '経営者確認書', en: 'Representation letter' },
  document: { ja: '依頼者に渡した資料', en: 'Released document' },
  report: { ja: '報告書', en: 'Report' },
  'engagement-file': { ja: '一件書類', en: 'Whole file' },
  package: { ja: '引渡しパッケージ', en: 'Handoff package' },
  link: { ja: '受取用リンク', en: 'Recipient’s link' },
  ledger: { ja: '監査証跡', en: 'Ledger' },
  file: { ja: '保管ファイル', en: 'Stored file' },
  log: { ja: 'セキュリティログ', en: 'Security log' },
};

export const logFaultLabels: Labels<SecurityLogFault> = {
  missing: { ja: '行が抜けている', en: 'A line is missing' },
  text: { ja: '内容が書き換えられている', en: 'The text was rewritten' },
  seal: { ja: '封印が合わない', en: 'The seal does not fit' },
  columns: { ja: '検索用の値が内容と違う', en: 'What is searched differs from the text' },
  end: { ja: '最後の行が控えと違う', en: 'The last line is not the one noted' },
  beginning: { ja: '最初の行が控えと違う', en: 'The first line is not the one noted' },
};

/** Why somebody was stopped, as the log says it. */
export const logCodeLabels: Readonly<Record<string, Label>> = {
  forbidden: { ja: '権限がない', en: 'No permission' },
  'not-found': { ja: '見つからない、または届かない', en: 'Not there, or out of reach' },
  'cross-site': { ja: '別のサイトからの操作', en: 'From another site' },
  'step-up-needed': { ja: '本人確認が済んでいない', en: 'Not proven anew' },
  'second-factor-needed': { ja: '2つ目の要素がない', en: 'Second factor missing' },
  'recovery-signs-nothing': { ja: '回復コードでは不可', en: 'Not by a recovery code' },
  'workplace-changed': { ja: '所属が切り替わっていた', en: 'Workplace had changed' },
  'membership-not-chosen': { ja: '所属を選んでいない', en: 'No workplace chosen' },
  'not-for-programs': { ja: 'プログラムには許されない操作', en: 'Not for programs' },
  'token.out-of-scope': { ja: 'トークンの範囲外', en: 'Outside the token’s scope' },
  'token-not-valid': { ja: 'APIトークンが無効', en: 'API token not valid' },
  'log.unreadable': { ja: '行の文が書き換えられ、読めない', en: 'Text spoilt: cannot be read' },
  'wrong-credentials': { ja: 'パスワードが違う', en: 'Wrong password' },
  'factor.code-wrong': { ja: '確認コードが違う', en: 'Wrong code' },
  'factor.code-used': { ja: '使用済みの確認コード', en: 'Code used before' },
  'too-many-requests': { ja: '試行が多すぎる', en: 'Too many attempts' },
};
