import type { KeyHint, TextTable } from '@akashi/web-ui';

export const paperPageTexts = {
  matrix: ['管理策マトリクス', 'Control matrix'],
  tests: ['この管理策の評価', 'Tests of this control'],
  panes: ['表示する面', 'Pane'],
  work: ['手続と結果', 'Procedures and results'],
  beside: ['証跡・標本', 'Evidence and sample'],
  before: ['前の管理策', 'Previous control'],
  after: ['次の管理策', 'Next control'],
  noBefore: ['最初の管理策です', 'This is the first control'],
  noAfter: ['最後の管理策です', 'This is the last control'],
  evidence: ['証跡', 'Evidence'],
  items: ['標本', 'Sample'],
  notes: ['メモ', 'Notes'],
  history: ['履歴', 'History'],
  prior: ['前年度', 'Last year'],
  signed: (number: string) => [`${number} に作成の署名をしました`, `${number} signed as done`],
  reviewed: (number: string) => [`${number} に査閲の署名をしました`, `${number} signed as reviewed`],
  returned: (number: string) => [`${number} を差し戻しました`, `${number} returned`],
  back: ['調書に戻る', 'Back to it'],
  returnTitle: ['調書を差し戻します', 'Return this paper'],
  returnHelp: [
    '何を直すかを書いてください。作成の署名は失効し、査閲メモとして残ります。',
    'Say what to do. The signature is voided and the text stays as a review note.',
  ],
  returnLabel: ['差戻しの理由', 'Why'],
  return: ['差戻し', 'Return'],
  keyPanes: ['左右の移動', 'Other pane'],
  keyNeighbours: ['前後の管理策', 'Neighbours'],
  screenshot: ['画面', 'Screen'],
  keyEvidence: ['証跡', 'Evidence'],
  keyPick: ['証跡を選ぶ', 'Pick evidence'],
  keyPaste: ['画面を貼る', 'Paste a screenshot'],
  keyNote: ['メモ', 'Note'],
  keyRequest: ['資料を依頼', 'Ask the client'],
  keyFill: ['監査手続を入れる', 'Fill in the procedures'],
  keyPass: ['手続の結果に例外なし', 'No exception in a step'],
  keyPrior: ['前年度から写す', 'Copy from last year'],
  keyResult: ['例外なし・逸脱あり・該当なし', 'No exception, deviation, not applicable'],
  keyTabs: ['右の面', 'Tabs'],
  keySign: ['署名', 'Sign'],
  drawn: (code: string) => [`母集団 ${code} は固定済み`, `Population ${code} is frozen`],
} as const satisfies TextTable;

type KeyName = Extract<keyof typeof paperPageTexts, `key${string}`>;

/** The keys of the page, the first four beside its facts. */
export function paperKeys(t: Readonly<Record<KeyName, string>>): KeyHint[] {
  return [
    { keys: 'F6', label: t.keyPanes },
    { keys: '[ ]', label: t.keyNeighbours },
    { keys: 'Ctrl+U', label: t.keyEvidence },
    { keys: 'Alt+M', label: t.keyNote },
    { keys: 'Alt+E', label: t.keyPick, quiet: true },
    { keys: 'Ctrl+V', label: t.keyPaste, quiet: true },
    { keys: 'Alt+Q', label: t.keyRequest, quiet: true },
    { keys: 'Alt+T', label: t.keyFill, quiet: true },
    { keys: 'Alt+S', label: t.keyPass, quiet: true },
    { keys: 'Alt+P Alt+X Alt+N', label: t.keyResult, quiet: true },
    { keys: 'Alt+L', label: t.keyPrior, quiet: true },
    { keys: 'Alt+1 Alt+5', label: t.keyTabs, quiet: true },
    { keys: 'Ctrl+Enter', label: t.keySign, quiet: true },
  ];
}
