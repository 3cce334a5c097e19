import type { TextTable } from '@akashi/web-ui';

/** Why a cell takes nothing, in the words of its tooltip. */
export const cellBarTexts = {
  'test.closed': ['計画の変更で終了した評価です', 'This test was ended by an amendment'],
  'test.cell-reviewed': ['査閲の署名があるため変えられません', 'Locked: the reviewer has signed'],
  'test.cell-prepared': [
    '作成の署名があるため結果とメモは変えられません',
    'Locked: the preparer has signed the result',
  ],
  'test.report-approved': ['報告書が承認されているため変えられません', 'Locked: the report is approved'],
  'test.assigning-not-allowed': [
    '担当と期限は業務実施責任者と主任が決めます',
    'The leader and the seniors assign tests',
  ],
  'no-test': ['この管理策には評価がありません', 'This control has no such test'],
  'may-not-record': ['調書を記録できるのは業務実施者です', 'Practitioners record papers'],
} as const satisfies TextTable;

/** Why a changed cell is left out, as the preview groups them. */
export const leftOutTexts = {
  ...cellBarTexts,
  'stale-version': ['ほかの方が先に変えています', 'Somebody else changed it first'],
  'not-found': ['この案件にない番号・行です', 'Not a row of this engagement'],
  formula: ['数式のセルです（計算された値は取り込みません）', 'A formula: its value is not taken'],
  twice: ['ファイルに同じ行が二つあります', 'The row stands twice in the file'],
  unreadable: ['読めない値です', 'The value cannot be read'],
  'test.assignee-disabled': ['利用が停止されている方です', 'The person’s account is closed'],
  'test.assignee-not-on-team': ['今日この案件のチームにいない方です', 'Not on the team today'],
  'test.assignee-is-quality-reviewer': ['審査担当者は評価を担当できません', 'The quality reviewer takes on no tests'],
  'test.due-after-report-date': ['報告期限より後の日です', 'After the report is due'],
  'test.due-date-invalid': ['暦にない日です', 'Not in the calendar'],
  'test.fieldwork-not-open': ['監査の実施期間ではありません', 'Fieldwork is not open'],
  'test.text-not-storable': ['保存できない文字があるか、長すぎます', 'Cannot be stored, or too long'],
  'test.result-unknown': ['一覧にない結果です', 'Not a result'],
} as const satisfies TextTable;

export const columnTexts = {
  design: ['整備', 'Design'],
  operation: ['運用', 'Operation'],
  assignee: ['担当', 'Assignee'],
  due: ['期限', 'Due'],
  note: ['メモ', 'Note'],
} as const satisfies TextTable;
