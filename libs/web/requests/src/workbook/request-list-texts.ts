import type { TextTable } from '@akashi/web-ui';

export const requestListTexts = {
  title: ['依頼資料の表を取り込みます', 'Take in a list of requests'],
  about: [
    '「Excelに書き出す」で作った表を読みます。取り込むまで何も変わりません。番号のない行は新しい依頼になり、同じ表を2度取り込んでも増えません。',
    'Reads a list that was exported here. Nothing changes before it is taken in. A row without a number becomes a new request, and the same list taken in twice adds nothing.',
  ],
  drop: ['表を置く、または選ぶ（.xlsx、.csv）', 'Drop the list or choose it (.xlsx, .csv)'],
  reading: ['読んでいます…', 'Reading …'],
  sums: (changed: number, fresh: number, answers: number, same: number) => [
    `変わる依頼 ${changed}、新しい依頼 ${fresh}、記録する回答 ${answers}、変わらない行 ${same}`,
    `Changed: ${changed}. New: ${fresh}. Answers to record: ${answers}. Rows that stay: ${same}.`,
  ],
  unknown: (heads: string) => [`読まない列：${heads}`, `Columns that are not read: ${heads}`],
  faults: (n: number) => [
    `直すところが ${n}か所あります。直した表を選び直してください。`,
    n === 1
      ? 'One cell has to be corrected. Correct it and choose the list again.'
      : `${n} cells have to be corrected. Correct them and choose the list again.`,
  ],
  changes: ['変わるところ', 'What would change'],
  request: ['依頼', 'Request'],
  column: ['列', 'Column'],
  before: ['いま', 'Now'],
  after: ['取り込んだ後', 'Afterwards'],
  fresh: ['新規', 'New'],
  empty: ['（空）', '(empty)'],
  cancel: ['やめる', 'Cancel'],
  take: (n: number) => [`${n}件を取り込む`, n === 1 ? 'Take in one' : `Take in ${n}`],
  noFile: ['表を選んでください。', 'Choose a list.'],
  faulty: ['表を直してから取り込んでください。', 'Correct the list first.'],
  nothing: ['変わるところがありません。', 'Nothing would change.'],
  again: ['読み直す', 'Read it again'],
} as const satisfies TextTable;
