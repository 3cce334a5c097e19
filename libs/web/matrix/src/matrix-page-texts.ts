import type { TextTable } from '@akashi/web-ui';

export const matrixPageTexts = {
  title: ['管理策マトリクス', 'Control matrix'],
  height: ['行の高さ', 'Row height'],
  noTests: ['評価する管理策がまだありません', 'There is nothing to test yet'],
  noTestsWhy: [
    '言明書を取り込み、評価の範囲を決めて計画を承認すると、ここに評価が並びます。',
    'Import the statement, decide the scope and approve the plan: the tests then stand here.',
  ],
  toScope: ['評価の範囲へ', 'To the scope'],
  nothing: ['条件に合う管理策はありません', 'No control fits the conditions'],
  clearFilter: ['条件を外す', 'Clear the conditions'],
  selectedFact: (rows: number, tests: number) => [
    `選択 ${rows}行・評価 ${tests}件`,
    `${rows} rows, ${tests} tests selected`,
  ],
  designFact: (count: number) => [`整備 例外なし ${count}`, `Design, no exception ${count}`],
  operationFact: (count: number) => [`運用 例外なし ${count}`, `Operation, no exception ${count}`],
  keyOpen: ['調書を開く', 'Open the paper'],
  keySelect: ['選択', 'Select'],
  keyFind: ['検索', 'Search'],
  keyFold: ['章をたたむ・開く', 'Fold, unfold'],
  keyAll: ['すべて選択', 'Select all'],
  keyEdge: ['先頭・末尾へ', 'First, last'],
  keyPage: ['1画面動く', 'One page'],
  keyAssign: ['担当・期限', 'Assign'],
  keySign: ['作成を完了', 'Sign as done'],
  commandMine: ['自分の未完了を見る', 'Show mine to do'],
  commandDeviations: ['逸脱ありを見る', 'Show deviations'],
} as const satisfies TextTable;
