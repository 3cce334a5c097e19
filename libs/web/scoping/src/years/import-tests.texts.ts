import type { EarlierRowFault } from '@akashi/domain/scope';
import type { TextTable } from '@akashi/web-ui';

export const importTestsTexts = {
  title: ['過年度の評価の一覧を取り込みます', 'Import a list of earlier tests'],
  about: [
    '前の監査機関の報告書から作った一覧を読みます。確かめてから記録します。',
    'Reads a list made from the earlier auditor’s report. It is recorded once you have looked at it.',
  ],
  columns: [
    '見出し：番号、評価（整備・運用・更新）、期間末、結果（例外なし・逸脱あり・取消し）',
    'Headings: Number, Test (Design, Operation, Update), Period end, Result (No exception, Deviation, Take back)',
  ],
  drop: ['xlsx または csv を選ぶ', 'Choose an xlsx or csv file'],
  headingsMissing: ['四つの見出しのある表が見つかりません', 'No sheet has the four headings'],
  read: (tests: number, controls: number, deviations: number) => [
    `${tests.toLocaleString('en-US')}件（${controls.toLocaleString('en-US')}の管理策、うち逸脱あり ${deviations}件）を読みました。`,
    `${tests.toLocaleString('en-US')} tests of ${controls.toLocaleString('en-US')} controls were read, ${deviations} with a deviation.`,
  ],
  problems: (n: number) => [
    `${n.toLocaleString('en-US')}行は読めず、記録しません`,
    `${n} rows cannot be read and are left out`,
  ],
  row: (sheet: string, row: number) => [`${sheet} ${row}行目：`, `${sheet}, row ${row}:`],
  empty: ['（空欄）', '(empty)'],
  source: ['根拠', 'Known from'],
  sourceHelp: ['前の監査機関の実施結果報告書の名前と日付。', 'The report of the earlier auditor, with its date.'],
  send: (n: number) => [`${n.toLocaleString('en-US')}件の記録`, `Record ${n.toLocaleString('en-US')}`],
} satisfies TextTable;

/** What keeps a row from being read. */
export const rowFaultTexts = {
  'number-unknown': ['言明書にない番号', 'number not in the statement'],
  'number-cell': ['番号が数値か日付のセル', 'number in a number or date cell'],
  'test-unknown': ['評価の区分が読めない', 'unknown kind of test'],
  'period-unreadable': ['期間末が日付でない', 'period end is no date'],
  'result-unknown': ['結果が読めない', 'unknown result'],
} satisfies Record<EarlierRowFault, [string, string]>;
