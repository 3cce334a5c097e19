import type { TextTable } from '@akashi/web-ui';

export const sampleSheetTexts = {
  label: ['標本と検査項目', 'Sample and attributes'],
  record: ['選んだ欄に記録', 'Record in the chosen cell'],
  filter: ['表示する項目', 'Items shown'],
  all: ['すべて', 'All'],
  open: ['未実施', 'Open'],
  deviation: ['逸脱', 'Deviations'],
  note: ['メモ', 'Notes'],
  row: ['行', 'Row'],
  columns: (some: number, all: number) => [`母集団の列 ${some} / ${all}`, `Columns ${some} / ${all}`],
  documents: ['書類との照合', 'Documents'],
  proposal: ['案', 'Prop.'],
  proposed: ['例外なしの案', 'no exception is proposed'],
  decide: ['決める', 'decide'],
  fill: [
    'Ctrl+D・Ctrl+R 上・左と同じ、Ctrl+Shift+D 下の未実施も同じ',
    'Ctrl+D, Ctrl+R as above or left; Ctrl+Shift+D all open below',
  ],
  fillNothing: ['写す結果がありません。', 'There is no result to copy.'],
  fillDeviation: [
    '逸脱は写せません。標本ごとに記録してください。',
    'A deviation is not copied: record it for its item.',
  ],
  fillTaken: [
    'ここには結果があるため写していません。変えるときは 1・2・3 で記録してください。',
    'A result stands here, and nothing was copied. To change it, record it by 1, 2 or 3.',
  ],
  void: ['無効にする', 'Void'],
  voidItem: (rank: number) => [`標本 ${rank} を無効にする`, `Void item ${rank}`],
  voided: ['無効', 'Void'],
  empty: ['未実施', 'not looked at'],
  sums: ['例外なし / 実施', 'No exception / done'],
  notApplicable: (count: number) => [`該当なし ${count}件`, `Not applicable ${count}`],
  fact: ['逸脱の事実（Enterで記録・消せません）', 'The fact (Enter records it for good)'],
  why: ['該当しない理由（Enterで記録）', 'Why it does not apply (Enter records)'],
} as const satisfies TextTable;
