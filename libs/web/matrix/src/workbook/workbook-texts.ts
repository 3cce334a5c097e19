import type { TextTable } from '@akashi/web-ui';

export const workbookDialogTexts = {
  title: ['Excelから取り込む', 'Take a workbook back'],
  about: [
    'この画面から書き出したブックを選んでください。書き出した後に変えたセルだけを取り込みます。署名で閉じたセルは変わりません。',
    'Choose a workbook that was exported here. Only cells changed since are taken; what a signature locks stays.',
  ],
  drop: ['ブックを選ぶ（.xlsx）', 'Choose the workbook (.xlsx)'],
  reading: ['読み取っています…', 'Reading…'],
  exported: (moment: string) => [`${moment} に書き出したブックです。`, `Exported ${moment}.`],
  sums: (changing: number, clashing: number, left: number) => [
    `変わる ${changing}・両方で変わった ${clashing}・取り込まない ${left}`,
    `${changing} change, ${clashing} changed on both sides, ${left} are left out`,
  ],
  removedRows: (count: number) => [
    `ファイルにない行 ${count}件は変わりません。`,
    `${count} rows not in the file stay.`,
  ],
  removedColumns: (columns: string) => [
    `ファイルにない列は変わりません：${columns}`,
    `Columns not in the file stay: ${columns}`,
  ],
  addedColumns: (columns: string) => [`加えられた列は読みません：${columns}`, `Added columns are not read: ${columns}`],
  moreFaults: (count: number) => [
    `ほかに取り込まない所が ${count}か所あります。`,
    `${count} more places are left out.`,
  ],
  clashes: ['両方で変わったセル', 'Cells changed on both sides'],
  clashesHow: [
    'ファイルの値か今の値を選んでください。1 でファイルの値、2 で今の値を選び、次へ進みます。',
    'Choose the value of the file or what stands now: 1 or 2 chooses and goes on.',
  ],
  allMine: ['すべてファイルの値', 'All from the file'],
  allTheirs: ['すべて今の値', 'All as they stand'],
  base: ['書き出したとき', 'When exported'],
  mine: ['ファイルの値', 'In the file'],
  theirs: ['今の値', 'Now'],
  empty: ['（空）', '(empty)'],
  more: (count: number) => [`次の ${count}件を表示`, `Show ${count} more`],
  cancel: ['やめる', 'Cancel'],
  next: ['変更を確認', 'Look over the changes'],
  noFile: ['ブックを選んでください。', 'Choose a workbook.'],
  nothing: ['取り込む変更がありません。', 'There is nothing to take.'],
  open: (count: number) => [`あと ${count}件を選んでください。`, `Choose for ${count} more.`],
} as const satisfies TextTable;
