import { fileIsKept, say } from './say';

const [file, fileEn] = fileIsKept;
const again = '「Excelに書き出す」で新しいブックを作り、変えた列をそこに貼り付けてください。';
const againEn = 'Export a new workbook and paste the columns you changed into it.';

/** Why a workbook of the matrix was not taken back. */
export const workbookTexts = {
  'test.workbook-not-ours': say(
    ['この画面から書き出したブックではありません。', file, again],
    ['This workbook was not exported from the matrix.', fileEn, againEn],
  ),
  'test.workbook-other-engagement': say(
    ['ほかの案件から書き出したブックです。', file, 'この案件のマトリクスから書き出したブックを選んでください。'],
    [
      'This workbook was exported from another engagement.',
      fileEn,
      'Choose one that was exported from this engagement’s matrix.',
    ],
  ),
  'test.workbook-other-format': say(
    ['いまの版では読めない形のブックです。', file, again],
    ['This workbook has a form that this version does not read.', fileEn, againEn],
  ),
  'test.workbook-base-changed': say(
    ['書き出したときの値を控えた非表示のシートが変わっているため、何が変わったか分かりません。', file, again],
    [
      'The hidden sheet with the values as they were exported has been changed, so nobody can tell what is new.',
      fileEn,
      againEn,
    ],
  ),
  'test.workbook-plan-amended': say(
    ['書き出した後に計画が変更されたため、行と評価が合いません。', file, again],
    ['The plan was amended after the export, so rows and tests no longer fit.', fileEn, againEn],
  ),
  'test.workbook-keys-missing': say(
    ['行を見分けるA列と1行目（いずれも非表示）がありません。', file, again],
    ['Column A and row 1, both hidden, by which the rows are told apart are missing.', fileEn, againEn],
  ),
} as const;
