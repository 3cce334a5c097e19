import type { TextTable } from '@akashi/web-ui';

/** The words around the report; the report itself is Japanese. */
export const reportPageTexts = {
  title: ['実施結果報告書', 'Assessment report'],
  draft: (version: number, draft: number, state: string) => [
    `第${version}版 ${state} ${draft}`,
    `Version ${version}, ${state.toLowerCase()} ${draft}`,
  ],
  version: (version: number, state: string) => [
    `第${version}版 ${state}`,
    `Version ${version}, ${state.toLowerCase()}`,
  ],
  views: ['報告書の表示', 'Views of the report'],
  body: ['本文', 'Text'],
  checks: ['発行前の確認', 'Checks'],
  letter: ['経営者確認書', 'Representation'],
  export: ['発行と配付', 'Issue and hand out'],
  versions: ['草案の履歴', 'Drafts'],
  plannedOn: (day: string, by: string) => [`日付 ${day}（期限 ${by}）`, `Dated ${day} (by ${by})`],
  missing: (n: number) => [`確認 ${n}`, `${n} to check`],
  checked: (n: number) => [n === 0 ? '不足なし' : `不足 ${n}件`, n === 0 ? 'Nothing missing' : `${n} missing`],
  pdf: ['PDF', 'PDF'],
  recompose: ['作成し直す', 'Compose anew'],
  nextCheck: ['次の確認', 'Next check'],
  match: ['表示を合わせる', 'Match the preview'],
  step_compose: ['報告書の作成', 'Compose'],
  'step_quality-review': ['審査の署名', 'Sign quality review'],
  step_approve: ['承認', 'Approve'],
  step_issue: ['発行', 'Issue'],
  step_export: ['受取用リンクの作成', 'Make a link'],
  composed: ['報告書を作成しました。', 'The report was composed.'],
  reviewed: ['審査の署名をしました。', 'The quality review was signed.'],
  approved: ['報告書を承認しました。', 'The report was approved.'],
  issued: ['報告書を発行しました。', 'The report was issued.'],
  empty: ['報告書はまだ作成されていません', 'The report is not composed yet'],
  emptyText: [
    '調書・標本・発見事項の記録から、数値と表を集めて作成します。何度でも作成し直せます。',
    'Figures and tables are gathered from the papers; it can be composed again until it is approved.',
  ],
  outdated: ['作成した後に記録が変わりました', 'Records changed after it was composed'],
  outdatedText: (parts: string) => [
    `変わったところ：${parts}。作成し直すと反映され、署名はやり直しになります。`,
    `Changed: ${parts}. Composing it anew takes them in; signatures start over.`,
  ],
  typed: ['入力した文は、まだ草案に入っていません', 'What you typed is not in the draft yet'],
  typedText: [
    'この端末に残っています。作成し直すと反映されます。',
    'It is kept on this device. Composing anew takes it in.',
  ],
  cancelled: [
    '発行を取り消しました。報告書は承認済みのままです。',
    'The issue was cancelled; the report stays approved.',
  ],
  forget: ['入力を捨てる', 'Discard it'],
} as const satisfies TextTable;
