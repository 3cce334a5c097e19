import type { TextTable } from '@akashi/web-ui';

export const workPaneTexts = {
  control: ['個別管理策', 'Individual control'],
  statement: (version: number) => [`言明書 v${version}`, `Statement v${version}`],
  inherited: (base: string) => [`${base} から引継ぎ`, `Inherited from ${base}`],
  target: ['主たる監査対象', 'Main target'],
  frequency: ['頻度', 'Frequency'],
  owner: ['責任者', 'Owner'],
  population: ['母集団', 'Population'],
  sample: ['標本', 'sample'],
  rows: ['件', ''],
  drawnLater: (count: number) => [
    `(終了の後に他の評価のため ${count}件を追加)`,
    `(${count} more drawn for other tests after it was closed)`,
  ],
  toRegister: ['は未登録です', 'is not registered yet'],
  steps: ['手続と結果', 'Procedures and results'],
  noSteps: [
    '手続がまだありません。監査手続を入れるか、手法を選んで追加してください。',
    'No step yet. Fill in the procedures, or choose a technique to add one.',
  ],
  pass: ['結果に「例外なし」を入れる', 'Say “no exception”'],
  passed: ['手続のとおり実施し、例外はなかった。', 'Done as written; no exception was seen.'],
  add: ['手続を追加', 'Add a step'],
  conclusion: ['結果の区分', 'Result'],
  conclusionOf: (type: string) => [`${type}の結果`, `Result of the ${type.toLowerCase()}`],
  note: ['結論の補足', 'Remark'],
  reason: ['該当なし・省略の理由', 'Reason'],
  unlock: ['変更する', 'Change'],
  sealed: ['署名済みです。変更すると署名は失効します。', 'Signed. A change voids the signatures.'],
  frozen: [
    '報告書の訂正中です。この調書を直すには、報告書の「訂正」で、理由を付けて開きます。',
    'The report is being corrected. To change this paper, reopen it with a reason under the report’s corrections.',
  ],
  closed: ['評価の期間ではないため、記録できません。', 'Fieldwork is not open: nothing can be recorded.'],
  mayNotRecord: ['記録は、この案件の業務実施者が行います。', 'The practitioners of this engagement record tests.'],
} as const satisfies TextTable;
