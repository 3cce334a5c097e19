import type { MatrixView } from '@akashi/contracts';

/** Three controls with three tests, of two people. */
export function aMatrixView(): MatrixView {
  return {
    controls: {
      id: ['a', 'b', 'c'],
      number: ['9.2.1.3', '9.2.3.11.PB', '12.6.1.1'],
      suffix: [null, 'PB', null],
      part: ['CONTROLS', 'CONTROLS', 'CONTROLS'],
      chapter: ['9', '9', '12'],
      objective: ['9.2.1', '9.2.3', '12.6.1'],
      text: ['新規IDは所属長の承認を得てから発行する', '利用者に多要素認証の機能を提供する', '脆弱性を点検する'],
      target: ['RECORD', 'SETTING', null],
      frequency: ['DAILY', 'AUTOMATED', null],
      population: ['P-12', null, null],
      inheritedFrom: [null, null, 'コナラ基盤'],
    },
    tests: {
      id: ['t1', 't2', 't3'],
      control: [0, 0, 1],
      type: ['DESIGN', 'OPERATION', 'DESIGN'],
      state: ['reviewed', 'in_progress', 'not_started'],
      conclusion: ['NO_EXCEPTION', null, null],
      note: ['', '申請記録を確認', ''],
      assigneeId: ['sato', 'sato', 'ogawa'],
      dueOn: ['2026-10-20', '2026-10-30', '2026-12-01'],
      evidence: [2, 3, 0],
      itemTotal: [0, 25, 0],
      itemDone: [0, 11, 0],
      deviations: [0, 2, 0],
      openNotes: [0, 1, 0],
      version: [3, 4, 1],
    },
    basis: 's1',
    people: { id: ['sato', 'ogawa'], name: ['佐藤 花子', '小川 恵'], assignable: [true, true] },
    headings: { key: ['9', '9.2.1'], labelJa: ['アクセス', '利用者ID'], labelEn: ['Access', 'User IDs'] },
  };
}
